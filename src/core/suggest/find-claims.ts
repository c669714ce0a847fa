import { spanOfWords, wordText } from '../text/folded-words'
import { widenToGraphemes } from '../text/graphemes'
import type { Span } from '../text/span'
import { tidySpan } from '../text/tidy'
import type { ClaimType } from './claim-type'
import type { Facts } from './facts'
import type { FoundCue } from './find-cues'
import type { Source } from './find-sources'
import { isThat, isThatWithSubject, sentenceEndOf, sentenceStartOf } from './sentences'
import { conjunctionIn, partsOf, type ClaimPart } from './split-claims'

/** What a source says: the content alone, without the cues that introduce it. */
export type FoundClaim = {
  readonly span: Span
  /** Its first word, and the word after its last. */
  readonly from: number
  readonly to: number
  readonly type: ClaimType | null
  /** The number of the cue that opened it, whose source speaks; null for the paper's own voice. */
  readonly opening: number | null
  /** The numbers of the cues that tie it to its source. */
  readonly cues: readonly number[]
  /** The claim before it in what the same cue introduced, or null. */
  readonly before: FoundClaim | null
  /** «قد», «ربما», «من المحتمل» in it: not even its source is sure. */
  readonly hedged: boolean
  readonly code: ClaimCode
}

export type ClaimCode =
  'after-that' | 'after-colon' | 'after-subject' | 'before-cue' | 'own-voice' | 'headline-source'

/**
 * The claims that cues introduce: what follows أنّ, a colon, or the subject where there is neither,
 * up to the end of the sentence or the next cue; for «…، حسب X» what stands before it. A cue after
 * claims that another cue has opened belongs to the last of them: alone, where there are several.
 */
export function claimsOf(facts: Facts, sources: readonly (Source | null)[]): readonly FoundClaim[] {
  const claims: FoundClaim[] = []
  const opening = openingCues(facts)
  for (const [place, index] of opening.entries()) {
    const cue = facts.cues[index]
    if (!cue) continue
    const previous = claims.at(-1)
    const trailing = cue.kind === 'preposition' && !opensSentence(facts, cue)
    if (trailing && previous && sameSentence(facts, previous, cue)) {
      const cues = previous.before ? [index] : [...previous.cues, index]
      claims[claims.length - 1] = { ...previous, cues }
      continue
    }
    const next = facts.cues[opening[place + 1] ?? -1]
    const content = trailing
      ? before(facts, cue)
      : after(facts, cue, { source: sources[index] ?? null, next })
    if (content) claims.push(...claimsIn(facts, content, index))
  }
  return claims
}

/** The numbers of the cues that introduce something, without those that only colour it. */
export function openingCues({ cues, sentences }: Facts): readonly number[] {
  let verb = -1
  return cues.flatMap(({ cue, kind, from }, index) => {
    const sentence = sentences.sentence[from] ?? 0
    if (cue.phrase || (cue.class === 'hedge' && cue.speakerless && verb === sentence)) return []
    if (kind === 'verb') verb = sentence
    return [index]
  })
}

/** The claims with the cues that stand inside them and colour them. */
export function withAsides(facts: Facts, claims: readonly FoundClaim[]): readonly FoundClaim[] {
  const opening = new Set(openingCues(facts))
  const asides = new Map<FoundClaim, number[]>()
  for (const [index, cue] of facts.cues.entries()) {
    const claim = opening.has(index) ? undefined : claimAround(claims, cue)
    if (claim) asides.set(claim, [...(asides.get(claim) ?? []), index])
  }
  return claims.map((claim) => {
    const inside = asides.get(claim)
    if (!inside) return claim
    const hedged = inside.some((index) => facts.cues[index]?.cue.commitment === 'uncertain_true')
    return { ...claim, cues: [...claim.cues, ...inside], hedged }
  })
}

/** The claim of a sorted list that holds these words; no two of them overlap. O(log n). */
export function claimAround(
  claims: readonly FoundClaim[],
  { from, to }: { readonly from: number; readonly to: number }
): FoundClaim | undefined {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((claims[middle]?.from ?? 0) <= from) low = middle + 1
    else high = middle
  }
  const claim = claims[low - 1]
  return claim && to < claim.to ? claim : undefined
}

export type Content = {
  readonly from: number
  readonly to: number
  readonly cut?: number
  readonly code: ClaimCode
}

/** The claims of one content, in order. */
export function claimsIn(
  facts: Facts,
  content: Content,
  opening: number | null
): readonly FoundClaim[] {
  const claims: FoundClaim[] = []
  for (const part of partsOf(facts, content, content.cut)) {
    const tidy = tidySpan(facts.text.original, spanOfPart(facts, part))
    if (!tidy) continue
    const span = widenToGraphemes(facts.text.original, tidy)
    const { from, to, type } = part
    const cues = opening === null ? [] : [opening]
    const { code } = content
    const before = claims.at(-1) ?? null
    claims.push({ span, from, to, type, opening, cues, before, hedged: false, code })
  }
  return claims
}

function spanOfPart({ text }: Facts, { from, to, cut }: ClaimPart): Span {
  const words = spanOfWords(text, { from, to: to - 1, cut })
  const { end } = words
  const start = cut > 0 ? words.start : openedAt(text.original, words)
  // The mark that closes a quotation inside the claim stays with it.
  const closed = /^["»”’)\]]*/.exec(text.original.slice(end, end + 3))?.[0].length ?? 0
  return { start, end: end + closed }
}

/** Where the mark stands that opens a quotation of the claim's first words and closes inside it. */
function openedAt(original: string, { start, end }: Span): number {
  const closing = /^["«“(]$/.test(original.charAt(start - 1))
    ? partner[original.charAt(start - 1)]
    : undefined
  if (closing === undefined) return start
  const inside = original.slice(start, end).split(closing).length - 1
  return inside % 2 === 1 ? start - 1 : start
}

const partner: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '(': ')' }

function after(
  facts: Facts,
  cue: FoundCue,
  { source, next }: { readonly source: Source | null; readonly next: FoundCue | undefined }
): Content | null {
  const end = endOf(facts, cue, next)
  const subjectEnd = Math.max(cue.opens, source?.lastWord ?? cue.to)
  const that = thatAfter(facts, cue.to + 1, Math.min(end, subjectEnd + 12))
  if (that !== null && cue.cue.class !== 'accuse') {
    const bare = isThat(facts.text.words[that]?.text ?? '')
    return content(bare ? that + 1 : that, end, 'after-that')
  }
  const colon = colonAfter(facts, cue.to + 1, Math.min(end, cue.to + longestIntroduction))
  if (colon !== null) return content(colon, end, 'after-colon')
  if (cue.kind === 'preposition') {
    const comma = clauseAfter(facts, subjectEnd, end)
    return comma === null ? null : content(comma, end, 'after-subject')
  }
  return content(afterDay(facts, skipAside(facts, subjectEnd + 1), end), end, 'after-subject')
}

/** How many words can stand between «وقال» and the colon before what was said. */
const longestIntroduction = 20

function colonAfter({ text }: Facts, from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) if (text.words[at]?.gap.includes(':')) return at
  return null
}

/** «نفت قسد، في بيان، مقتل …», «كشف عن …»: what stands between the subject and the content. */
function skipAside({ text }: Facts, first: number): number {
  const [word, next] = [text.words[first]?.text, text.words[first + 1]?.text]
  if (/^(?:عن|الي|علي)$/.test(word ?? '')) return first + 1
  if (relation.test(word ?? '') && next !== undefined && !next.startsWith('ال')) return first + 1
  return word === 'في' && /^(?:بيان|تصريح|تصريحات|موتمر|مقابله)$/.test(next ?? '')
    ? first + 2
    : first
}

/** «أعلنت قسد، مساء الأحد، مقتل …»: a day between commas says when it was said. */
function afterDay(facts: Facts, first: number, end: number): number {
  const { clause } = facts.sentences
  for (let at = first; at < Math.min(end, first + 5); at += 1) {
    if (at > first && clause[at] !== clause[at - 1]) return at
    if (!day.test(wordText(facts.text, at))) return first
  }
  return first
}

const day =
  /^(?:في|يوم|مساء|صباح|فجر|ليل|ظهر|عصر|امس|اليوم|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)|الماضي|اول|من)$/

/** «منظمة "مرافئ" الإغاثية»: an adjective behind the name. */
const relation = /^ال\S{3,}يه?$/

function before(facts: Facts, cue: FoundCue): Content | null {
  const from = sentenceStartOf(facts.sentences, cue.from)
  const found = content(from, cue.from, 'before-cue')
  return found && { ...found, cut: conjunctionIn(facts.text, from) }
}

function content(from: number, to: number, code: ClaimCode): Content | null {
  return from < to ? { from, to, code } : null
}

/** The word where the claim ends: the sentence's end, or the clause that holds the next cue. */
function endOf({ sentences }: Facts, cue: FoundCue, next: FoundCue | undefined): number {
  const end = sentenceEndOf(sentences, cue.from)
  if (!next || next.from >= end) return end
  const { clause } = sentences
  if (clause[cue.to] === clause[next.from]) return next.from
  let at = next.from
  while (at - 1 > cue.to && clause[at - 1] === clause[next.from]) at -= 1
  return at
}

function thatAfter({ text }: Facts, from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) {
    const word = text.words[at]?.text ?? ''
    if (isThat(word) || isThatWithSubject(word)) return at
  }
  return null
}

function clauseAfter({ sentences }: Facts, at: number, end: number): number | null {
  for (let next = at + 1; next < end; next += 1)
    if (sentences.clause[next] !== sentences.clause[at]) return next
  return null
}

/** Whether the cue stands at the head of its sentence («وبحسب المرصد، قُتل …»). */
function opensSentence({ sentences }: Facts, cue: FoundCue): boolean {
  return cue.from - sentenceStartOf(sentences, cue.from) <= 1
}

function sameSentence({ sentences }: Facts, claim: FoundClaim, cue: FoundCue): boolean {
  return sentences.sentence[claim.from] === sentences.sentence[cue.from]
}
