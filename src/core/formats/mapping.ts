import type { Reading } from '../annotation/reading'
import type { Problem } from '../outcome'
import { labelById, relationById } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'

/**
 * What the labels and relations of another program are in the project's scheme. `null` leaves a
 * label out on purpose; what is not named stays as it is.
 */
export type LabelMapping = {
  readonly labels: ReadonlyMap<string, string | null>
  readonly relations: ReadonlyMap<string, string | null>
}

export const noMapping: LabelMapping = { labels: new Map(), relations: new Map() }

/**
 * The reading in the words of the scheme. What the mapping leaves out is counted in a note, and so
 * is every label and relation that the scheme does not know: those stay, under their own names.
 */
export function mapReading(
  reading: Reading,
  mapping: LabelMapping,
  { scheme, at }: { readonly scheme: Scheme; readonly at: string }
): { readonly reading: Reading; readonly notes: readonly Problem[] } {
  const tally = { left: new Map<string, number>(), unknown: new Map<string, number>() }
  const named = (map: ReadonlyMap<string, string | null>, name: string, known: boolean) => {
    const to = map.get(name)
    if (to === null) add(tally.left, name)
    else if (to === undefined && !known) add(tally.unknown, name)
    return to === undefined ? name : to
  }
  const tags = reading.tags.flatMap((tag) => {
    const label = named(mapping.labels, tag.label, labelById(scheme, tag.label) !== undefined)
    return label === null ? [] : [{ ...tag, label }]
  })
  const ids = new Set(tags.map(({ id }) => id))
  const links = reading.links.flatMap((link) => {
    if (!ids.has(link.from) || !ids.has(link.to)) return []
    const known = relationById(scheme, link.relation) !== undefined
    const relation = named(mapping.relations, link.relation, known)
    return relation === null ? [] : [{ ...link, relation }]
  })
  const notes = [
    ...notesOf(tally.left, 'format.label-left-out', at),
    ...notesOf(tally.unknown, 'format.unknown-label', at)
  ]
  return { reading: { ...reading, tags, links }, notes }
}

function add(tally: Map<string, number>, name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1)
}

function notesOf(tally: ReadonlyMap<string, number>, code: string, at: string): readonly Problem[] {
  return [...tally].map(([label, count]) => ({ code, at, facts: { label, count } }))
}
