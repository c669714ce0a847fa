import type { SortColumn } from '#core/ledger/book'
import type { Sorting } from '#core/ledger/query'

/** What a column's heading does: up, then down, then the order of the articles again. */
export function nextSort(sort: Sorting | null, column: SortColumn): Sorting | null {
  if (sort?.column !== column) return { column, down: false }
  return sort.down ? null : { column, down: true }
}
