import type { Link } from '../annotation/reading'
import type { Row } from './align-tags'
import type { Compared } from './differences'

/** A link between two things in the text, with those who drew it. */
export type RowLink = {
  /** The rows at its ends. */
  readonly from: number
  readonly to: number
  readonly relation: string
  /** Those who have it, by their place among the annotators; of several the first. */
  readonly holders: ReadonlyMap<number, Link>
  /** Those who tagged both ends. */
  readonly could: readonly number[]
}

/** Every link of every reading whose ends are in rows, those of one relation and place together. */
export function linksOfRows(
  rows: readonly Row[],
  readings: readonly Compared[]
): readonly RowLink[] {
  const rowOf = readings.map((_, at) => rowsById(rows, at))
  const found = new Map<string, Omit<RowLink, 'could' | 'holders'> & { by: Map<number, Link> }>()
  for (const [at, { reading }] of readings.entries())
    for (const link of reading.links) {
      const [from, to] = [rowOf[at]?.get(link.from), rowOf[at]?.get(link.to)]
      if (from === undefined || to === undefined) continue
      const { relation } = link
      const key = `${from} ${relation} ${to}`
      const known = found.get(key) ?? { from, to, relation, by: new Map<number, Link>() }
      if (!known.by.has(at)) known.by.set(at, link)
      found.set(key, known)
    }
  return [...found.values()].map(({ from, to, relation, by }) => ({
    from,
    to,
    relation,
    holders: by,
    could: readings.flatMap((_, at) => (rows[from]?.[at] && rows[to]?.[at] ? [at] : []))
  }))
}

function rowsById(rows: readonly Row[], at: number): ReadonlyMap<string, number> {
  const index = new Map<string, number>()
  for (const [number, row] of rows.entries()) {
    const tag = row[at]
    if (tag) index.set(tag.id, number)
  }
  return index
}
