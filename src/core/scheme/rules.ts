import type { Edit } from '../annotation/edits'
import { linksOf, type Attributes, type Link, type Reading, type Tag } from '../annotation/reading'
import type { Label, Relation, Scheme } from './scheme'

/** The labels that an analyst may choose in this project, in the scheme's order. */
export function enabledLabels(scheme: Scheme): readonly Label[] {
  return scheme.span_types.filter((label) => label.enabled)
}

export function labelById(scheme: Scheme, id: string): Label | undefined {
  return scheme.span_types.find((label) => label.id === id)
}

export function relationById(scheme: Scheme, id: string): Relation | undefined {
  return scheme.relations.find((relation) => relation.id === id)
}

/** What a fresh tag of this label holds: the defaults of the scheme, and nothing else. */
export function defaultAttributes(label: Label | undefined): Attributes {
  const entries = (label?.attrs ?? []).flatMap(({ id, default: value }) =>
    value === undefined || value === null ? [] : [[id, value] as const]
  )
  return Object.fromEntries(entries)
}

/** The relations that may start at a tag of this label and that this project can fill. */
export function relationsFrom(scheme: Scheme, label: string): readonly Relation[] {
  const enabled = new Set(enabledLabels(scheme).map(({ id }) => id))
  return scheme.relations.filter(
    ({ from, to }) => from.includes(label) && to.some((id) => enabled.has(id))
  )
}

/** Whether the scheme lets this relation run between these two tags. */
export function allows(relation: Relation, from: Tag, to: Tag): boolean {
  return (
    from.id !== to.id &&
    relation.from.includes(from.label) &&
    relation.to.includes(to.label) &&
    (relation.same_type !== true || from.label === to.label)
  )
}

/** The tags that a new link of this relation may point to; those it points to already are left out. */
export function allowedTargets(reading: Reading, relation: Relation, from: Tag): readonly Tag[] {
  const linked = new Set(
    reading.links.flatMap((link) => {
      if (link.relation !== relation.id) return []
      if (link.from === from.id) return [link.to]
      return relation.symmetric === true && link.to === from.id ? [link.from] : []
    })
  )
  return reading.tags.filter((tag) => allows(relation, from, tag) && !linked.has(tag.id))
}

/** Whether the tag has all the links of this relation that the scheme's `card` lets it have. */
export function isFull(reading: Reading, relation: Relation, from: Tag): boolean {
  if (!relation.card.endsWith('..1')) return false
  return reading.links.some((link) => link.relation === relation.id && link.from === from.id)
}

/**
 * The edit that gives a tag another label: attributes that the new label also has keep their
 * values, the others go, and links that the new label does not allow are taken out with it.
 */
export function relabelling(scheme: Scheme, reading: Reading, tag: Tag, to: string): Edit {
  const relabelled = { ...tag, label: to }
  const unlinked = linksOf(reading, tag.id).filter(
    (link) => !stillAllowed(scheme, reading, link, relabelled)
  )
  return {
    type: 'batch',
    edits: [
      ...unlinked.map((link): Edit => ({ type: 'unlink', link })),
      {
        type: 'relabel',
        id: tag.id,
        from: { label: tag.label, attributes: tag.attributes },
        to: { label: to, attributes: carriedAttributes(scheme, tag, to) }
      }
    ]
  }
}

function stillAllowed(scheme: Scheme, reading: Reading, link: Link, changed: Tag): boolean {
  const relation = relationById(scheme, link.relation)
  const end = (id: string) =>
    id === changed.id ? changed : reading.tags.find((tag) => tag.id === id)
  const from = end(link.from)
  const to = end(link.to)
  return !!relation && !!from && !!to && allows(relation, from, to)
}

function carriedAttributes(scheme: Scheme, tag: Tag, to: string): Attributes {
  const label = labelById(scheme, to)
  const known = new Set(label?.attrs.map(({ id }) => id))
  const kept = Object.entries(tag.attributes).filter(([id]) => known.has(id))
  return { ...defaultAttributes(label), ...Object.fromEntries(kept) }
}
