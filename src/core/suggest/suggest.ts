import type { Reading, Tag } from '../annotation/reading'
import { foldedWords } from '../text/folded-words'
import { mentionsIn } from '../actors/find-mentions'
import type { Matcher } from '../actors/matcher'
import type { Figure } from '../quantity/figure'
import { findFigures } from '../quantity/find-figures'
import { enabledLabels } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import { compareSpans, contains, overlaps, type Span } from '../text/span'
import { claimsOf } from './find-claims'
import { findCues } from './find-cues'
import { sourcesOf, type Found, type Source } from './find-sources'
import {
  labelOf,
  proposeClaim,
  proposeCue,
  proposeFigure,
  proposeMention,
  proposeSource,
  type Proposal
} from './propose'
import { sentencesOf } from './sentences'
import type { LinkEnd, SuggestedLink, Suggestion, SuggestionKind } from './suggestion'

export type SuggestInput = {
  readonly text: string
  readonly reading: Reading
  readonly matcher: Matcher
  readonly scheme: Scheme
  readonly kinds: readonly SuggestionKind[]
  /** Ids of suggestions that were turned down. */
  readonly rejected?: readonly string[]
}

/**
 * What the text proposes to tag, in reading order, the wider one first. What overlaps a tag of the
 * same label is not offered, nor what was rejected, nor a bare description («الحركة») of which
 * nobody can say whom it means. The reading is not changed.
 */
export function suggest(input: SuggestInput): readonly Suggestion[] {
  const { reading, scheme, kinds } = input
  const enabled = new Set(enabledLabels(scheme).map(({ id }) => id))
  const rejected = new Set(input.rejected)
  const taken = tagsByLabel(reading.tags)
  const offered = onePerSpan(proposalsOf(input)).filter(({ proposal: { id, kind, tag } }) => {
    if (!kinds.includes(kind) || !enabled.has(tag.label) || rejected.has(id)) return false
    return !(taken.get(tag.label) ?? []).some((other) => overlaps(other.span, tag.span))
  })
  const end = endFinder(
    reading.tags,
    offered.map(({ proposal }) => proposal)
  )
  return offered
    .map(({ proposal, links }): Suggestion => ({ ...proposal, links: links(end) }))
    .toSorted((a, b) => compareSpans(a.tag.span, b.tag.span) || (a.id < b.id ? -1 : 1))
}

type FindEnd = (kind: SuggestionKind, span: Span) => LinkEnd | null
type FindLinks = (end: FindEnd) => readonly SuggestedLink[]
type Linked = { readonly proposal: Proposal; readonly links: FindLinks }

function proposalsOf({ text, matcher, scheme, kinds }: SuggestInput): readonly Linked[] {
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
  return [
    ...mentions
      .filter(({ entity, mentionForm }) => entity !== null || mentionForm !== 'nominal')
      .map((mention) => unlinked(proposeMention(mention, matcher, scheme))),
    ...sources.flatMap((source) =>
      source && isDescribed(source)
        ? [unlinked(proposeSource(source, wordsOf(source), scheme))]
        : []
    ),
    ...figureProposals(figures, scheme),
    ...cues.map((cue) => unlinked(proposeCue(cue, scheme))),
    ...claimProposals(found, { sources, figures }, scheme)
  ]
}

function figureProposals(figures: readonly Figure[], scheme: Scheme): readonly Linked[] {
  let whole: Span | null = null
  return figures.map((figure) => {
    const proposal = proposeFigure(figure, scheme)
    const of = figure.subset ? whole : null
    if (!figure.subset) whole = figure.span
    return { proposal, links: (end) => link('subset_of', 'out', of && end('figure', of), 'subset') }
  })
}

function claimProposals(
  found: Found,
  known: { readonly sources: readonly (Source | null)[]; readonly figures: readonly Figure[] },
  scheme: Scheme
): readonly Linked[] {
  return claimsOf(found, known.sources).flatMap((claim): readonly Linked[] => {
    const [first = 0] = claim.cues
    const cue = found.cues[first]
    if (!cue) return []
    const source = known.sources[first] ?? null
    const figures = known.figures.filter(({ span }) => contains(claim.span, span))
    const links: FindLinks = (end) => [
      ...link('source', 'out', source && end('actor', source.span), source?.code ?? ''),
      ...claim.cues.flatMap((index) => {
        const span = found.cues[index]?.span
        return link('cue_of', 'in', span ? end('cue', span) : null, claim.code)
      }),
      ...figures.flatMap(({ span }) => link('in_claim', 'in', end('figure', span), 'contained'))
    ]
    return [{ proposal: proposeClaim(claim, { cue, source, figures }, scheme), links }]
  })
}

function unlinked(proposal: Proposal): Linked {
  return { proposal, links: () => [] }
}

function isDescribed({ code, mention }: Source): boolean {
  return code === 'points-back' || (code === 'subject' && mention === null)
}

function link(
  relation: string,
  direction: SuggestedLink['direction'],
  other: LinkEnd | null,
  because: string
): readonly SuggestedLink[] {
  return other ? [{ relation, direction, other, because }] : []
}

/** The tag that has this span already, or the suggestion of it. */
function endFinder(tags: readonly Tag[], offered: readonly Proposal[]): FindEnd {
  const byTag = new Map(tags.map(({ id, label, span }) => [placeOf(label, span), id]))
  const bySuggestion = new Map(offered.map(({ id, tag }) => [placeOf(tag.label, tag.span), id]))
  return (kind, span) => {
    const at = placeOf(labelOf(kind), span)
    const tag = byTag.get(at)
    if (tag !== undefined) return { is: 'tag', id: tag }
    const suggestion = bySuggestion.get(at)
    return suggestion === undefined ? null : { is: 'suggestion', id: suggestion }
  }
}

function tagsByLabel(tags: readonly Tag[]): ReadonlyMap<string, readonly Tag[]> {
  const groups = new Map<string, Tag[]>()
  for (const tag of tags) {
    const group = groups.get(tag.label)
    if (group) group.push(tag)
    else groups.set(tag.label, [tag])
  }
  return groups
}

/** One suggestion for one span of one label: the first that was made. */
function onePerSpan(found: readonly Linked[]): readonly Linked[] {
  const kept = new Map<string, Linked>()
  for (const linked of found) {
    const { label, span } = linked.proposal.tag
    const at = placeOf(label, span)
    if (!kept.has(at)) kept.set(at, linked)
  }
  return [...kept.values()]
}

function placeOf(label: string, { start, end }: Span): string {
  return `${label} ${start} ${end}`
}
