import { spanOfWords } from '../text/folded-words'
import type { Span } from '../text/span'
import { tidySpan } from '../text/tidy'
import type { FoundCue } from './find-cues'
import type { Found, Source } from './find-sources'
import { isThat, isThatWithSubject, sentenceEndOf, sentenceStartOf } from './sentences'

/** What a source says: the content alone, with the cues that introduce it. */
export type FoundClaim = {
  readonly span: Span
  /** Numbers of cues and of their sources. The first one speaks for the claim. */
  readonly cues: readonly number[]
  readonly code: 'after-that' | 'after-subject' | 'before-cue'
}

/**
 * The claims that cues introduce: what follows أنّ, or the subject where there is none, up to the
 * end of the sentence or the next cue; for «…، حسب X» what stands before it. A cue after a claim
 * that another cue has opened belongs to that claim.
 */
export function claimsOf(found: Found, sources: readonly (Source | null)[]): readonly FoundClaim[] {
  const claims: (FoundClaim & { readonly cues: number[] })[] = []
  for (const [index, cue] of found.cues.entries()) {
    const previous = claims.at(-1)
    const trailing = cue.kind === 'preposition' && !opensSentence(found, cue)
    if (trailing && previous && sameSentence(found, previous, cue)) {
      previous.cues.push(index)
      continue
    }
    const claim = trailing
      ? before(found, cue)
      : after(found, cue, { source: sources[index] ?? null, next: found.cues[index + 1] })
    for (const part of claim ? partsOf(found, claim) : []) {
      const span = tidySpan(found.text.original, part)
      if (claim && span) claims.push({ span, cues: [index], code: claim.code })
    }
  }
  return claims
}

type Content = Pick<FoundClaim, 'code'> & { readonly from: number; readonly to: number }

/** The claims of one content: a new one where a clause turns to another deed or another party. */
function partsOf(found: Found, { from, to }: Content): readonly Span[] {
  const borders: { readonly at: number; readonly start: number; readonly cut: number }[] = []
  for (let at = from + 1; at < to; at += 1) {
    if (found.sentences.clause[at] === found.sentences.clause[at - 1]) continue
    const turn = turnAt(found, at)
    if (turn && turn.start < to) borders.push({ at, ...turn })
  }
  const starts = [{ at: from, start: from, cut: 0 }, ...borders]
  return starts.map(({ start, cut }, index) =>
    spanBetween(found, { from: start, to: starts[index + 1]?.at ?? to, cut })
  )
}

/** Where the new claim starts, without the word that turns to it. */
function turnAt({ text }: Found, at: number) {
  const word = text.words[at]?.text ?? ''
  const next = text.words[at + 1]?.text ?? ''
  if (/^و(?:قتلت?|اصيبت?|جرحت?|استشهدت?|سقطت?)$/.test(word)) return { start: at, cut: 1 }
  if (/^(?:حيث|بينما|فيما)$/.test(word)) return { start: at + 1, cut: 0 }
  if (/^وان$/.test(word)) return { start: at + 1, cut: 0 }
  const goesOn = /^(?:استمرار|تواصل|تصاعد|قصف|مواجهات|معارك|اشتباكات)$/.test(next)
  return word === 'وسط' && goesOn ? { start: at + 1, cut: 0 } : null
}

function spanBetween(
  { text }: Found,
  { from, to, cut }: { readonly from: number; readonly to: number; readonly cut: number }
): Span {
  const { start, end } = spanOfWords(text, { from, to: to - 1, cut })
  // The mark that closes a quotation inside the claim stays with it.
  const closed = /^["»”’)\]]*/.exec(text.original.slice(end, end + 3))?.[0].length ?? 0
  return { start, end: end + closed }
}

function after(
  found: Found,
  cue: FoundCue,
  { source, next }: { readonly source: Source | null; readonly next: FoundCue | undefined }
): Content | null {
  const end = endOf(found, cue, next)
  const subjectEnd = Math.max(cue.opens, source?.lastWord ?? cue.to)
  const that = thatAfter(found, cue.to + 1, Math.min(end, subjectEnd + 12))
  if (that !== null && cue.cue.class !== 'accuse') {
    const bare = isThat(found.text.words[that]?.text ?? '')
    return content(bare ? that + 1 : that, end, 'after-that')
  }
  if (cue.kind === 'preposition') {
    const comma = clauseAfter(found, subjectEnd, end)
    return comma === null ? null : content(comma, end, 'after-subject')
  }
  const first = subjectEnd + 1
  return content(skipAside(found, first), end, 'after-subject')
}

/** «نفت قسد، في بيان، مقتل …», «كشف عن …»: what stands between the subject and the content. */
function skipAside({ text }: Found, first: number): number {
  const [word, next] = [text.words[first]?.text, text.words[first + 1]?.text]
  if (word === 'عن') return first + 1
  return word === 'في' && /^(?:بيان|تصريح|تصريحات|موتمر|مقابله)$/.test(next ?? '')
    ? first + 2
    : first
}

function before(found: Found, cue: FoundCue): Content | null {
  const start = sentenceStartOf(found.sentences, cue.from)
  return content(start, cue.from, 'before-cue')
}

function content(from: number, to: number, code: FoundClaim['code']): Content | null {
  return from < to ? { from, to, code } : null
}

/** The word where the claim ends: the sentence's end, or the clause that holds the next cue. */
function endOf({ sentences }: Found, cue: FoundCue, next: FoundCue | undefined): number {
  const end = sentenceEndOf(sentences, cue.from)
  if (!next || next.from >= end) return end
  const { clause } = sentences
  if (clause[cue.to] === clause[next.from]) return next.from
  let at = next.from
  while (at - 1 > cue.to && clause[at - 1] === clause[next.from]) at -= 1
  return at
}

function thatAfter({ text }: Found, from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) {
    const word = text.words[at]?.text ?? ''
    if (isThat(word) || isThatWithSubject(word)) return at
  }
  return null
}

function clauseAfter({ sentences }: Found, at: number, end: number): number | null {
  for (let next = at + 1; next < end; next += 1)
    if (sentences.clause[next] !== sentences.clause[at]) return next
  return null
}

/** Whether the cue stands at the head of its sentence («وبحسب المرصد، قُتل …»). */
function opensSentence({ sentences }: Found, cue: FoundCue): boolean {
  return cue.from - sentenceStartOf(sentences, cue.from) <= 1
}

function sameSentence(found: Found, claim: FoundClaim, cue: FoundCue): boolean {
  const opened = found.cues[claim.cues[0] ?? 0]
  return (
    opened !== undefined &&
    found.sentences.sentence[opened.from] === found.sentences.sentence[cue.from]
  )
}
