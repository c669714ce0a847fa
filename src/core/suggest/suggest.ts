import type { Reading } from '../annotation/reading'
import type { Matcher } from '../actors/matcher'
import type { Scheme } from '../scheme/scheme'
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
  /** The day on which the article was published, ISO 8601, for words such as «الخميس». */
  readonly published?: string | null
}

/** `findAll` and `suggestFrom` in one, for who reads a text only once. */
export function suggest(input: SuggestInput): readonly Suggestion[] {
  const { text, reading, matcher, scheme, kinds, rejected, published = null } = input
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
  const proposed = new Set(found.proposals.map(({ tag }) => `${tag.label} ${spanKey(tag.span)}`))
  const taken = takenPlaces(reading.tags, (label, span) =>
    proposed.has(`${label} ${spanKey(span)}`)
  )
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
  for (const edge of edges) {
    for (const direction of ['out', 'in'] as const) {
      const [own, far] = direction === 'out' ? [edge.from, edge.to] : [edge.to, edge.from]
      const id = suggestionId(own.kind, own.span)
      const other = offered.has(id) ? endOf(far) : null
      if (!other) continue
      const { relation, attributes, because } = edge
      const group = links.get(id) ?? []
      group.push({ relation, direction, other, attributes, because })
      links.set(id, group)
    }
  }
  return links
}

function spanKey({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start} ${end}`
}
