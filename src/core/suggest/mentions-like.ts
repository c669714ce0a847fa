import { findMentions } from '../actors/find-mentions'
import { foldedWords, spanOfWords, type FoldedWords } from '../text/folded-words'
import type { Matcher } from '../actors/matcher'
import { joinsName, nameKey, nameKeys, readingsOf } from '../actors/name-words'
import { contains, overlaps, sameSpan, type Span } from '../text/span'
import { widenToGraphemes } from '../text/graphemes'

/** The other places of a name: written the same, with proclitics before it, or spelled otherwise. */
export type MentionsLike = {
  readonly exact: readonly Span[]
  readonly withClitic: readonly Span[]
  readonly spelling: readonly Span[]
}

/**
 * All further mentions of the selected name, each group in reading order, the selection itself left
 * out. With a matcher, places where the words belong to a longer name of the register are left out
 * too: «التحالف» does not find the first word of «التحالف العربي».
 */
export function mentionsLike(text: string, span: Span, matcher?: Matcher): MentionsLike {
  const selected = text.slice(span.start, span.end)
  const keys = nameKeys(selected)
  const longer = matcher ? findMentions(text, matcher).filter((mention) => mention.entity) : []
  const groups = { exact: [] as Span[], withClitic: [] as Span[], spelling: [] as Span[] }
  for (const hit of hitsOf(foldedWords(text), keys)) {
    const inLonger = longer.some(
      (mention) => contains(mention.span, hit.span) && !sameSpan(mention.span, hit.span)
    )
    if (overlaps(hit.span, span) || inLonger) continue
    const same = text.slice(hit.span.start, hit.span.end) === selected
    groups[hit.clitic ? 'withClitic' : same ? 'exact' : 'spelling'].push(hit.span)
  }
  return groups
}

type Hit = { readonly span: Span; readonly clitic: boolean }

function hitsOf(text: FoldedWords, keys: readonly string[]): readonly Hit[] {
  const [first, ...others] = keys
  if (first === undefined) return []
  const hits: Hit[] = []
  for (let from = 0; from < text.words.length; from += 1) {
    const reading = readingsOf(text.words[from]?.text ?? '').find(({ key }) => key === first)
    if (!reading || !goesOn(text, from, others)) continue
    const to = from + others.length
    const span = spanOfWords(text, { from, to, cut: reading.cut })
    const clitic = reading.cut > 0 || reading.merged || isSetOff(text, from)
    hits.push({ span: widenToGraphemes(text.original, span), clitic })
    from = to
  }
  return hits
}

function goesOn({ words }: FoldedWords, from: number, others: readonly string[]): boolean {
  return others.every((key, index) => {
    const before = words[from + index]
    const word = words[from + index + 1]
    return (
      before !== undefined &&
      word !== undefined &&
      nameKey(word.text) === key &&
      joinsName(word.gap, before.text, word.text)
    )
  })
}

/** «لـ"قسد"»: the proclitic is a word of its own before the quotation mark. */
function isSetOff({ words }: FoldedWords, from: number): boolean {
  const before = words[from - 1]?.text ?? ''
  return /^[وف]?[بلك]?$/.test(before) && before !== '' && words[from]?.gap === '"'
}
