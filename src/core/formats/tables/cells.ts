import { printed, type Cell } from '../../actors/csv'
import type { Attributes, AttributeValue } from '../../annotation/reading'

/** A value as people see it in a table; lists stand with bars between. */
export function cellOf(value: AttributeValue | undefined): Cell {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return value
  if (typeof value === 'object') return value.join('|')
  return String(value)
}

/** What a cell stands for that somebody wrote by hand. A number with zeros in front is a text. */
export function fromCell(cell: string): AttributeValue {
  if (String(Number(cell)) === cell && /^-?\d/.test(cell)) return Number(cell)
  return cell.includes('|') ? cell.split('|') : cell
}

/**
 * The attributes of a row: in the form that we wrote where a cell still shows what we wrote,
 * otherwise what the cell says now; an emptied cell takes the attribute away. What has no cell in
 * `shown` stays as we wrote it.
 */
export function attributesFrom(shown: ReadonlyMap<string, string>, wrote: Attributes): Attributes {
  const entries = new Map<string, AttributeValue>()
  for (const [id, value] of Object.entries(wrote)) {
    const cell = shown.get(id)
    if (cell === undefined || cell === printed(cellOf(value))) entries.set(id, value)
  }
  for (const [id, cell] of shown)
    if (cell !== '' && !entries.has(id)) entries.set(id, fromCell(cell))
  return Object.fromEntries(entries)
}
