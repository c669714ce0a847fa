import type { Mention } from '../actors/find-mentions'
import type { MarkedLine } from '../article/recognise'
import { wordNumberAt, wordText } from '../text/folded-words'
import { within, type Facts } from './facts'
import { claimsIn, openingCues, type FoundClaim } from './find-claims'
import { conjunctionIn } from './split-claims'
import type { ClaimClass } from './claim-words'

/** A claim of a sentence without a cue, and who says it where a colon tells. */
export type OwnClaim = { readonly claim: FoundClaim; readonly source: Mention | null }

/**
 * What the paper says in its own voice. A sentence without a source is a claim only where it
 * carries a figure or tells of an attack, of control, of talks or of responsibility; so is what
 * stands before the clause of a sentence's first cue. «المرصد: مقتل …» has its source before the
 * colon. Date lines and a page's furniture say nothing.
 */
export function ownClaims(
  facts: Facts,
  cued: readonly FoundClaim[],
  lines: readonly MarkedLine[]
): readonly OwnClaim[] {
  const silent = silentSentences(facts, lines)
  const firstClaim = firstWords(facts, cued)
  const opening = openingCues(facts).flatMap((index) => facts.cues[index] ?? [])
  const firstCue = firstWords(facts, opening)
  const claims: OwnClaim[] = []
  for (let index = 0; index + 1 < facts.sentences.starts.length; index += 1) {
    if (silent.has(index)) continue
    const from = facts.sentences.starts[index] ?? 0
    const end = facts.sentences.starts[index + 1] ?? from
    const cue = firstCue.get(index)
    const to = cue === undefined ? end : clauseStart(facts, cue)
    if (cue !== undefined && (to - from < shortestHead || !((firstClaim.get(index) ?? 0) > cue)))
      continue
    if (to - from <= longestSentence) claims.push(...claimsOfSentence(facts, from, to))
  }
  return claims
}

/** Nobody takes in more words as one sentence; such a text has no marks. */
const longestSentence = 150
const shortestHead = 4

function claimsOfSentence(facts: Facts, from: number, to: number): readonly OwnClaim[] {
  const source = sourceBeforeColon(facts, from, to)
  if (source) {
    const content = { from: source.to + 1, to, code: 'headline-source' } as const
    return claimsIn(facts, content, null).map((claim) => ({ claim, source }))
  }
  const start = afterLeadIn(facts, from)
  const cut = conjunctionIn(facts.text, start)
  return claimsIn(facts, { from: start, to, cut, code: 'own-voice' }, null)
    .filter((claim) => carries(facts, claim))
    .map((claim) => ({ claim, source: null }))
}

const telling: ReadonlySet<ClaimClass> = new Set([
  'casualties',
  'hostilities',
  'control',
  'negotiation',
  'responsibility',
  'violation'
])

function carries(facts: Facts, { type, from, to }: FoundClaim): boolean {
  return (
    (type !== null && telling.has(type.class)) || within(facts.figures, { from, to }).length > 0
  )
}

/** «المرصد السوري: مقتل ثلاثة مدنيين»: a name and nothing else before a colon. */
function sourceBeforeColon(facts: Facts, from: number, to: number): Mention | null {
  const { words } = facts.text
  for (let at = from + 1; at < Math.min(to, from + 7); at += 1) {
    if (!words[at]?.gap.includes(':')) continue
    const named = within(facts.mentions, { from, to: at }).find((mention) => mention.to === at - 1)
    return named && named.from - from <= 1 ? named : null
  }
  return null
}

function afterLeadIn({ text }: Facts, from: number): number {
  return /^(?:كما|كذلك|ايضا)$/.test(wordText(text, from)) ? from + 1 : from
}

function clauseStart({ sentences: { clause } }: Facts, word: number): number {
  let at = word
  while (at > 0 && clause[at - 1] === clause[word]) at -= 1
  return at
}

/** The first word of the first of these in each sentence that has one. */
function firstWords({ sentences }: Facts, list: readonly { readonly from: number }[]) {
  const first = new Map<number, number>()
  for (const { from } of list) {
    const sentence = sentences.sentence[from] ?? 0
    first.set(sentence, Math.min(from, first.get(sentence) ?? from))
  }
  return first
}

function silentSentences({ text, sentences }: Facts, lines: readonly MarkedLine[]) {
  const silent = new Set<number>()
  for (const { role, span } of lines) {
    if (role !== 'date' && role !== 'boilerplate') continue
    const from = wordNumberAt(text, span.start)
    const to = wordNumberAt(text, span.end)
    for (let at = from; at < to; at += 1) silent.add(sentences.sentence[at] ?? -1)
  }
  return silent
}
