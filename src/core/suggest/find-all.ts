import { foldedWords } from '../actors/folded-words'
import { mentionsIn } from '../actors/find-mentions'
import type { Matcher } from '../actors/matcher'
import type { Figure } from '../quantity/figure'
import { findFigures } from '../quantity/find-figures'
import { enabledLabels } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import { compareSpans, contains, type Span } from '../text/span'
import { claimsOf } from './find-claims'
import { findCues } from './find-cues'
import { sourcesOf, type Found, type Source } from './find-sources'
import type { Edge, FoundInText, Place, Proposal } from './found-in-text'
import { proposeClaim, proposeCue, proposeFigure, proposeMention, proposeSource } from './propose'
import { sentencesOf } from './sentences'
import { suggestionKinds, type SuggestionKind } from './suggestion'

export type FindOptions = {
  /** Of these kinds only; of all unless said otherwise. */
  readonly kinds?: readonly SuggestionKind[]
  /** The day on which the article was published, ISO 8601, for words such as «الخميس». */
  readonly published?: string | null
}

/**
 * Everything that a text proposes to tag with the labels that the scheme enables, each with its
 * value and reason, and the relations between them. A bare description («الحركة») of which nobody
 * can say whom it means is left out. Depends on nothing but its arguments: make it once for an
 * open article and filter it with `suggestFrom`. Time in proportion to the text.
 */
export function findAll(
  text: string,
  matcher: Matcher,
  scheme: Scheme,
  options: FindOptions = {}
): FoundInText {
  const kinds = options.kinds ?? suggestionKinds
  const enabled = new Set(enabledLabels(scheme).map(({ id }) => id))
  const { proposals, edges } = proposalsOf(text, matcher, scheme, kinds)
  return {
    proposals: onePerPlace(proposals)
      .filter(({ kind, tag }) => kinds.includes(kind) && enabled.has(tag.label))
      .toSorted((a, b) => compareSpans(a.tag.span, b.tag.span) || (a.id < b.id ? -1 : 1)),
    edges
  }
}

type Drafts = { readonly proposals: readonly Proposal[]; readonly edges: readonly Edge[] }

function proposalsOf(
  text: string,
  matcher: Matcher,
  scheme: Scheme,
  kinds: readonly SuggestionKind[]
): Drafts {
  const words = foldedWords(text)
  const sentences = sentencesOf(words)
  const needs = (...wanted: readonly SuggestionKind[]) =>
    wanted.some((kind) => kinds.includes(kind))
  const figures = needs('figure', 'claim') ? findFigures(text) : []
  const mentions = needs('actor', 'claim') ? mentionsIn(words, matcher) : []
  const cues = needs('actor', 'cue', 'claim') ? findCues(words, sentences) : []
  const found = { text: words, sentences, mentions, cues }
  const sources = sourcesOf(found)
  const wordsOf = ({ span }: Source) => ({ words: text.slice(span.start, span.end), matcher })
  const claims = claimDrafts(found, { sources, figures }, scheme)
  return {
    proposals: [
      ...mentions
        .filter(({ entity, mentionForm }) => entity !== null || mentionForm !== 'nominal')
        .map((mention) => proposeMention(mention, matcher, scheme)),
      ...sources.flatMap((source) =>
        source && isDescribed(source) ? [proposeSource(source, wordsOf(source), scheme)] : []
      ),
      ...figures.map((figure) => proposeFigure(figure, scheme)),
      ...cues.map((cue) => proposeCue(cue, scheme)),
      ...claims.proposals
    ],
    edges: [...subsetEdges(figures), ...claims.edges]
  }
}

function subsetEdges(figures: readonly Figure[]): readonly Edge[] {
  let whole: Span | null = null
  return figures.flatMap(({ span, subset }) => {
    const of = subset ? whole : null
    if (!subset) whole = span
    return of ? [edge('subset_of', at('figure', span), at('figure', of), 'subset')] : []
  })
}

function claimDrafts(
  found: Found,
  known: { readonly sources: readonly (Source | null)[]; readonly figures: readonly Figure[] },
  scheme: Scheme
): Drafts {
  const proposals: Proposal[] = []
  const edges: Edge[] = []
  for (const claim of claimsOf(found, known.sources)) {
    const [first = 0] = claim.cues
    const cue = found.cues[first]
    if (!cue) continue
    const source = known.sources[first] ?? null
    const figures = known.figures.filter(({ span }) => contains(claim.span, span))
    const own = at('claim', claim.span)
    proposals.push(proposeClaim(claim, { cue, source, figures }, scheme))
    if (source) edges.push(edge('source', own, at('actor', source.span), source.code))
    for (const index of claim.cues) {
      const span = found.cues[index]?.span
      if (span) edges.push(edge('cue_of', at('cue', span), own, claim.code))
    }
    for (const { span } of figures)
      edges.push(edge('in_claim', at('figure', span), own, 'contained'))
  }
  return { proposals, edges }
}

function isDescribed({ code, mention }: Source): boolean {
  return code === 'points-back' || (code === 'subject' && mention === null)
}

function at(kind: SuggestionKind, span: Span): Place {
  return { kind, span }
}

function edge(relation: string, from: Place, to: Place, because: string): Edge {
  return { relation, from, to, because, attributes: {} }
}

/** One proposal for one place and kind: the first that was made. */
function onePerPlace(found: readonly Proposal[]): readonly Proposal[] {
  const kept = new Map<string, Proposal>()
  for (const proposal of found) if (!kept.has(proposal.id)) kept.set(proposal.id, proposal)
  return [...kept.values()]
}
