import type { Edit } from '../annotation/edits'
import type { Link, Tag } from '../annotation/reading'
import type { SuggestedLink, Suggestion } from './suggestion'

/**
 * The edit that takes a suggestion over. The tag says in its file that it was suggested and by
 * which rule. Links to what is still a suggestion are left out; they come with that one.
 */
export function acceptance(suggestion: Suggestion, newId: () => string): Edit {
  return acceptances([suggestion], newId)
}

/** The same for several at once, with the links between them. */
export function acceptances(suggestions: readonly Suggestion[], newId: () => string): Edit {
  const tags = new Map(suggestions.map((suggestion) => [suggestion.id, tagOf(suggestion, newId())]))
  const links = new Map<string, Link>()
  for (const suggestion of suggestions) {
    for (const suggested of suggestion.links) {
      const own = tags.get(suggestion.id)?.id
      const other = endOf(suggested, tags)
      if (own === undefined || other === undefined) continue
      const [from, to] = suggested.direction === 'out' ? [own, other] : [other, own]
      const place = `${suggested.relation} ${from} ${to}`
      if (links.has(place)) continue
      const rest = { source: 'suggested', rule: suggestion.rule, because: suggested.because }
      links.set(place, {
        id: newId(),
        relation: suggested.relation,
        from,
        to,
        attributes: suggested.attributes,
        rest
      })
    }
  }
  return {
    type: 'batch',
    edits: [
      ...[...tags.values()].map((tag): Edit => ({ type: 'add', tag })),
      ...[...links.values()].map((link): Edit => ({ type: 'link', link }))
    ]
  }
}

function tagOf({ tag, rule, policy }: Suggestion, id: string): Tag {
  const rest = { source: 'suggested', rule, ...(policy === null ? {} : { policy }) }
  return { id, ...tag, note: '', rest }
}

function endOf({ other }: SuggestedLink, tags: ReadonlyMap<string, Tag>): string | undefined {
  return other.is === 'tag' ? other.id : tags.get(other.id)?.id
}
