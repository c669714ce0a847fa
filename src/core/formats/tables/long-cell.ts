import type { FormatDocument, Written } from '../format'
import type { Cell } from '../../actors/csv'

/** What a cell of Excel holds at most, in UTF-16 units. */
export const longestCell = 32_767

/** A note that no cell can hold would be cut by Excel; the document is left out and that is said. */
export function tooLongCell({ article }: FormatDocument, cells: readonly Cell[]): Written | null {
  const long = cells.some((cell) => typeof cell === 'string' && cell.length > longestCell)
  if (!long) return null
  const facts = { limit: longestCell }
  return { pieces: [], notes: [{ code: 'format.cell-too-long', at: article.id, facts }] }
}
