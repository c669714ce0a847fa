import type { Facts } from './facts'
import { within } from './facts'
import type { FoundClaim } from './find-claims'

/**
 * How a claim is put: `narration` in the paper's own voice, `direct` when all of it stands between
 * quotation marks, `mixed` when some of it does that is no name, else `indirect`.
 */
export function voiceOf(facts: Facts, claim: FoundClaim): string {
  if (claim.code === 'own-voice') return 'narration'
  const { from, to } = claim
  const quotes = quotesIn(facts, from, to)
  if (quotes.some((quote) => quote.from === from && quote.to >= to - 1 && to - from > 2))
    return 'direct'
  return quotes.some((quote) => isSaid(facts, quote)) ? 'mixed' : 'indirect'
}

type Quote = { readonly from: number; readonly to: number }

/** The runs of words between quotation marks, also one that is closed after the last word. */
function quotesIn({ text }: Facts, from: number, to: number): readonly Quote[] {
  const quotes: Quote[] = []
  let open: number | null = null
  for (let at = from; at <= to; at += 1) {
    const marks = marksIn(text.words[at]?.gap ?? '', at === from ? 'opening' : 'any')
    for (let mark = 0; mark < marks; mark += 1) {
      if (open !== null) quotes.push({ from: open, to: at - 1 })
      open = open === null ? at : null
    }
  }
  return open === null || open >= to ? quotes : [...quotes, { from: open, to: to - 1 }]
}

/** The quotation marks in a gap; before the first word only one that opens right there. */
function marksIn(gap: string, which: 'opening' | 'any'): number {
  if (which === 'opening') return gap.endsWith('"') ? 1 : 0
  return gap.split('"').length - 1
}

/** Quoted words rather than a quoted name: three or more, or a word of judgement. */
function isSaid({ text, mentions }: Facts, { from, to }: Quote): boolean {
  if (within(mentions, { from, to: to + 1 }).length > 0 && to - from < 3) return false
  if (to - from >= 2) return true
  return text.words.slice(from, to + 1).some((word) => judgement.test(word.text))
}

/** The superlative («الأعنف») and words that blame or praise. */
const judgement =
  /^(?:ال)?(?:ا[^ا]{3}|ارهابي(?:ه|ين|ون)?|تاريخي(?:ه)?|كارثي(?:ه)?|مروع(?:ه)?|غادر(?:ه)?)$/
