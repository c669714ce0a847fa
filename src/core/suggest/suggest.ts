import type { Reading } from '../annotation/reading'
import type { Matcher } from '../actors/matcher'
import type { Scheme } from '../scheme/scheme'
import type { Span } from '../text/span'
import { findAll } from './find-all'
import type { Edge, FoundInText, Place, Proposal } from './found-in-text'
import { labelOf } from './labels'
import { takenPlaces } from './taken-places'
import {
  suggestionId,
  type LinkEnd,
  type SuggestedLink,
  type Suggestion,
  type SuggestionKind
} from './suggestion'

export type SuggestInput = {
  readonly text: string
  readonly reading: Reading
  readonly matcher: Matcher
  readonly scheme: Scheme
  readonly kinds: readonly SuggestionKind[]
  /** Ids of suggestions that were turned down. */
  readonly rejected?: ReadonlySet<string>
  /** As `findAll` takes it. */
  readonly published?: string | null
}

/** `findAll` and `suggestFrom` in one, for who reads a text only once. */
export function suggest(input: SuggestInput): readonly Suggestion[] {
  const { text, reading, matcher, scheme, kinds, rejected, published } = input
  return suggestFrom(findAll(text, matcher, scheme, { kinds, published }), reading, rejected)
}

/**
 * What the text proposes to tag beyond what this reading has tagged, in reading order, the wider
 * one first. What overlaps a tag of the same label is not offered, nor what was rejected; a tag
 * that stands just where a proposal was takes the place of that one alone, so that a name inside
 * an accepted description is still offered. The reading is not changed. Takes time in proportion
 * to the proposals and tags, not to the text.
 */
export function suggestFrom(
  found: FoundInText,
  reading: Reading,
  rejected: ReadonlySet<string> = new Set()
): readonly Suggestion[] {
  const taken = takenPlaces(reading.tags, placesOf(found.proposals))
  const offered = found.proposals.filter(
    ({ id, tag }) => !rejected.has(id) && taken.at(tag.label, tag.span) === null
  )
  const offeredIds = new Set(offered.map(({ id }) => id))
  const endOf = ({ kind, span }: Place): LinkEnd | null => {
    const id = suggestionId(kind, span)
    if (offeredIds.has(id)) return { is: 'suggestion', id }
    const tag = taken.at(labelOf(kind), span)
    return tag === null ? null : { is: 'tag', id: tag }
  }
  const links = linksOfOffered(found.edges, offeredIds, endOf)
  return offered.map((proposal: Proposal) => ({ ...proposal, links: links.get(proposal.id) ?? [] }))
}

/** The links of each suggestion, at whichever end it stands: the other end may be accepted first. */
function linksOfOffered(
  edges: readonly Edge[],
  offered: ReadonlySet<string>,
  endOf: (place: Place) => LinkEnd | null
): ReadonlyMap<string, readonly SuggestedLink[]> {
  const links = new Map<string, SuggestedLink[]>()
  const add = (edge: Edge, direction: 'out' | 'in') => {
    const [own, far] = direction === 'out' ? [edge.from, edge.to] : [edge.to, edge.from]
    const id = suggestionId(own.kind, own.span)
    const other = offered.has(id) ? endOf(far) : null
    if (!other) return
    const { relation, attributes, because } = edge
    const link = { relation, direction, other, attributes, because }
    const group = links.get(id)
    if (group) group.push(link)
    else links.set(id, [link])
  }
  for (const edge of edges) {
    add(edge, 'out')
    add(edge, 'in')
  }
  return links
}

/** Whether a proposal stands just here. */
function placesOf(proposals: readonly Proposal[]): (label: string, span: Span) => boolean {
  let places: ReadonlySet<string> | null = null
  return (label, { start, end }) => {
    places ??= new Set(proposals.map(({ tag }) => `${tag.label} ${tag.span.start} ${tag.span.end}`))
    return places.has(`${label} ${start} ${end}`)
  }
}
