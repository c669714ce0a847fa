import type { Metadata } from '../article/recognise'
import type { Attributes } from '../annotation/reading'
import type { Scheme } from '../scheme/scheme'
import type { Span } from '../text/span'
import { within, type Facts } from './facts'
import { alliancesIn, type Described } from './find-allies'
import { claimAround, claimsOf, withAsides, type FoundClaim } from './find-claims'
import { doerOf } from './find-doers'
import { repeatsIn } from './find-repeats'
import type { Source } from './find-sources'
import { findTimes, type FoundTime } from './find-times'
import { speakersOf, victimsOf } from './find-victims'
import type { Edge, Place, Proposal } from './found-in-text'
import { meansIn } from './means'
import { ownClaims, type OwnClaim } from './own-claims'
import { proposeClaim } from './propose'
import { sentenceEndOf, sentenceStartOf } from './sentences'
import type { SuggestionKind } from './suggestion'
import { voiceOf } from './voice'

/** The claims of a text, and what ties everything found in it together. */
export type Related = {
  readonly claims: readonly Proposal[]
  readonly times: readonly FoundTime[]
  /** By what the people of each figure were harmed, in the order of the figures. */
  readonly means: readonly (string | null)[]
  readonly edges: readonly Edge[]
}

export type RelateOptions = {
  readonly metadata: Metadata
  readonly published: string | null
  readonly kinds: ReadonlySet<SuggestionKind>
  readonly scheme: Scheme
}

/** Works out claims, times, means and relations. Pure; time in proportion to the text. */
export function relate(
  facts: Facts,
  sources: readonly (Source | null)[],
  { metadata, published, kinds, scheme }: RelateOptions
): Related {
  const { lines } = metadata
  const allied = alliancesIn(facts, describedBy(sources)).map(({ from, to }) =>
    edge('affiliated_with', at('actor', from), at('actor', to), 'allegiance')
  )
  if (!telling.some((kind) => kinds.has(kind)))
    return { claims: [], times: [], means: [], edges: allied }
  const cued = claimsOf(facts, sources)
  const own = ownClaims(facts, cued, lines)
  const inOrder = [...cued, ...own.map(({ claim }) => claim)].toSorted((a, b) => a.from - b.from)
  const claims = withAsides(facts, inOrder)
  const times = kinds.has('time') ? findTimes(facts.text, published) : []
  const sourceBefore = new Map(
    own.flatMap(({ claim, source }) => (source ? [[claim.from, source]] : []))
  )
  const told = { claims, sources, sourceBefore }
  const meansOf = meansIn(facts)
  return {
    claims: claims.map((claim) => claimProposal(facts, claim, told, scheme)),
    times,
    means: facts.figures.map((figure) =>
      meansOf(figure, placesOf(facts, claims, figure.from, figure.to))
    ),
    edges: [
      ...claims.flatMap((claim) => claimEdges(facts, claim, told)),
      ...figureEdges(facts, told),
      ...subsetEdges(facts),
      ...allied,
      ...repeatsIn(facts, { claims, lines }).map(({ kind, from, to, code }) =>
        edge('same_as', at(kind, from), at(kind, to), code)
      ),
      ...timeEdges(facts, claims, times)
    ]
  }
}

/** The kinds that take more than names and cues. */
const telling: readonly SuggestionKind[] = ['figure', 'claim', 'time']

type Told = {
  readonly claims: readonly FoundClaim[]
  readonly sources: readonly (Source | null)[]
  /** Who stands before the colon of an own claim, by the claim's first word. */
  readonly sourceBefore: ReadonlyMap<number, NonNullable<OwnClaim['source']>>
}

function speakerOf(claim: FoundClaim, { sources, sourceBefore }: Told) {
  const before = sourceBefore.get(claim.from)
  if (before)
    return { span: before.span, code: 'before-colon', named: before.entity !== 'civilians' }
  const source = claim.opening === null ? null : (sources[claim.opening] ?? null)
  if (!source) return null
  const { span, code, mention, quoted } = source
  return { span, code, named: quoted || (mention !== null && mention.entity !== 'civilians') }
}

function claimProposal(facts: Facts, claim: FoundClaim, told: Told, scheme: Scheme): Proposal {
  const cue = claim.opening === null ? null : (facts.cues[claim.opening] ?? null)
  const typed = cue ? { ...claim, type: typeByCue(claim, cue.cue.class, cue.cue.id) } : claim
  const parts = { cue, speaker: speakerOf(claim, told), voice: voiceOf(facts, claim) }
  return proposeClaim(typed, parts, scheme)
}

/** What a claim is about where its cue says so: an accusation, a claim of the deed, a threat. */
function typeByCue(claim: FoundClaim, cueClass: string, cue: string): FoundClaim['type'] {
  if (claim.before) return claim.type
  if (cueClass === 'accuse' || cueClass === 'claim_resp')
    return { class: 'responsibility', rule: 'cue', word: '' }
  if (cueClass !== 'commit' || claim.type?.class === 'casualties') return claim.type
  return { class: cue === 'U70' ? 'negotiation' : 'plan', rule: 'cue', word: '' }
}

function claimEdges(facts: Facts, claim: FoundClaim, told: Told): readonly Edge[] {
  const own = at('claim', claim.span)
  const speaker = speakerOf(claim, told)
  return [
    ...(speaker ? [edge('source', own, at('actor', speaker.span), speaker.code)] : []),
    ...claim.cues.flatMap((index) => {
      const cue = facts.cues[index]
      return cue ? [edge('cue_of', at('cue', cue.span), own, claim.code)] : []
    }),
    ...within(facts.figures, claim).map(({ figure }) =>
      edge('in_claim', at('figure', figure.span), own, 'contained')
    )
  ]
}

function figureEdges(facts: Facts, { claims, sources }: Told): readonly Edge[] {
  const victims = victimsOf(facts, speakersOf(claims, sources))
  return facts.figures.flatMap((placed, index): readonly Edge[] => {
    const own = at('figure', placed.figure.span)
    const harmed = victims[index] ?? []
    const claim = claimAround(claims, placed)
    const doer = claim ? doerOf(facts, placed, claim) : null
    const isOwnDead = harmed.some(({ mention }) => mention.entity === doer?.mention.entity)
    return [
      ...harmed.map(({ mention, code }) => edge('victim', own, at('actor', mention.span), code)),
      ...(doer && !isOwnDead
        ? [edge('perpetrator', own, at('actor', doer.mention.span), doer.code, { basis: 'stated' })]
        : [])
    ]
  })
}

/** «بينهم طفلان»: a part of the whole counted before it in the sentence. */
function subsetEdges({ figures, sentences }: Facts): readonly Edge[] {
  let whole: { readonly span: Span; readonly sentence: number } = {
    span: { start: 0, end: 0 },
    sentence: -1
  }
  return figures.flatMap(({ figure: { span, subset }, from }): readonly Edge[] => {
    const sentence = sentences.sentence[from] ?? 0
    if (subset && whole.sentence === sentence)
      return [edge('subset_of', at('figure', span), at('figure', whole.span), 'subset')]
    if (!subset) whole = { span, sentence }
    return []
  })
}

/** A time belongs to the claim that holds it, unless a clause of «منذ» or «بعد» does. */
function timeEdges(
  { text }: Facts,
  claims: readonly FoundClaim[],
  times: readonly FoundTime[]
): readonly Edge[] {
  return times.flatMap((time) => {
    const claim = claimAround(claims, time)
    if (!claim) return []
    const before = text.words.slice(Math.max(claim.from, time.from - 12), time.from)
    if (before.some((word) => /^(?:منذ|بعد|عقب)$/.test(word.text))) return []
    return [edge('at_time', at('claim', claim.span), at('time', time.span), time.code)]
  })
}

function placesOf(facts: Facts, claims: readonly FoundClaim[], from: number, to: number) {
  const claim = claimAround(claims, { from, to })
  const { sentences } = facts
  const sentence = { from: sentenceStartOf(sentences, from), to: sentenceEndOf(sentences, from) }
  return claim ? [claim, sentence] : [sentence]
}

function describedBy(sources: readonly (Source | null)[]): readonly Described[] {
  return sources.flatMap((source) =>
    source?.code === 'subject' && source.mention === null && source.words ? [source.words] : []
  )
}

function at(kind: SuggestionKind, span: Span): Place {
  return { kind, span }
}

function edge(
  relation: string,
  from: Place,
  to: Place,
  because: string,
  attributes: Attributes = {}
): Edge {
  return { relation, from, to, because, attributes }
}
