import type { Reading } from '../annotation/reading'
import { allows, isFull, relationById } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import { overlaps, sameSpan } from '../text/span'
import type { FoundInText, Place, Proposal } from './found-in-text'
import { labelOf } from './labels'
import type { Proposals } from './offered'
import { takenPlaces } from './taken-places'
import { suggestionId, type LinkEnd, type SuggestedLink, type Suggestion } from './suggestion'

/** What is known of an article whose proposals are offered. */
export type Offering = {
  readonly found: FoundInText
  readonly proposals: Proposals
  readonly offered: readonly Proposal[]
}

/** One offered proposal with its links, by the rule of `suggestFrom`, without reading all others. */
export function linked(offering: Offering, proposal: Proposal, reading: Reading): Suggestion {
  const isOwn = ({ kind, span }: Place) =>
    kind === proposal.kind && sameSpan(span, proposal.tag.span)
  const links = offering.found.edges.flatMap((edge): readonly SuggestedLink[] => {
    const direction = isOwn(edge.from) ? 'out' : isOwn(edge.to) ? 'in' : null
    if (direction === null) return []
    const other = endAt(offering, direction === 'out' ? edge.to : edge.from, reading)
    const { relation, attributes, because } = edge
    return other ? [{ relation, direction, other, attributes, because }] : []
  })
  return { ...proposal, links }
}

function endAt({ proposals, offered }: Offering, place: Place, reading: Reading): LinkEnd | null {
  const id = suggestionId(place.kind, place.span)
  if (offered.some((proposal) => proposal.id === id)) return { is: 'suggestion', id }
  const near = reading.tags.filter(({ span }) => overlaps(span, place.span))
  const tag = takenPlaces(near, proposals.isProposed).at(labelOf(place.kind), place.span)
  return tag === null ? null : { is: 'tag', id: tag }
}

/**
 * A suggestion without the links that the reading has already or the scheme does not let it have:
 * a second `0..1` link, or one between labels that the relation does not join.
 */
export function withPossibleLinks(
  suggestion: Suggestion,
  reading: Reading,
  scheme: Scheme
): Suggestion {
  const own = { ...suggestion.tag, id: suggestion.id, note: '' }
  const links = suggestion.links.filter(({ relation: id, direction, other }) => {
    const relation = relationById(scheme, id)
    if (!relation) return false
    if (other.is === 'suggestion') return true
    const tag = reading.tags.find((known) => known.id === other.id)
    if (!tag) return false
    const [from, to] = direction === 'out' ? [own, tag] : [tag, own]
    return allows(relation, from, to) && !isFull(reading, relation, from)
  })
  return { ...suggestion, links }
}
