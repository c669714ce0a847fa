import { foldText } from '../text/fold'
import { groupKey, type Book, type Grouping, type SortColumn } from './book'
import { partyKey } from './roll-up'
import type { LedgerRow, Party } from './rows'

/** Which rows are wanted; null takes all. For a party `nobody` means that none is named. */
export type LedgerFilter = {
  /** All of these words, in any spelling. */
  readonly words: string
  readonly article: string | null
  readonly harm: string | null
  readonly status: string | null
  readonly scope: string | null
  readonly victim: string | null
  readonly perpetrator: string | null
  readonly source: string | null
  /** Only figures that rest on one unnamed source. */
  readonly oneUnnamed: boolean
  /** Only these rows, by their keys. */
  readonly keys: readonly string[] | null
}

/** Stands for a figure of which no victim, perpetrator or source is named. */
export const nobody = ''

export const everything: LedgerFilter = {
  words: '',
  article: null,
  harm: null,
  status: null,
  scope: null,
  victim: null,
  perpetrator: null,
  source: null,
  oneUnnamed: false,
  keys: null
}

export type Sorting = { readonly column: SortColumn; readonly down: boolean }

export type LedgerQuery = {
  readonly filter: LedgerFilter
  readonly sort: Sorting | null
  readonly group: Grouping | null
}

/** The numbers of the rows that a filter takes, in the order of the rows. */
export function filterRows(book: Book, filter: LedgerFilter): Uint32Array {
  const takes = takerOf(book, filter)
  const taken = new Uint32Array(book.rows.length)
  let count = 0
  for (let index = 0; index < taken.length; index += 1)
    if (takes(index)) {
      taken[count] = index
      count += 1
    }
  return taken.slice(0, count)
}

/** Whether the filter takes the row of a number. */
function takerOf({ rows, words, unnamed }: Book, filter: LedgerFilter): (index: number) => boolean {
  const wanted = foldText(filter.words).text.split(/\s+/).filter(Boolean)
  const tests = rowTests(filter)
  if (filter.oneUnnamed) tests.push(({ figure }) => unnamed.has(figure))
  return (index) => {
    const row = rows[index]
    if (!row) return false
    for (const test of tests) if (!test(row)) return false
    for (const word of wanted) if (words[index]?.includes(word) !== true) return false
    return true
  }
}

function rowTests(filter: LedgerFilter): ((row: LedgerRow) => boolean)[] {
  const { article, harm, status, scope, keys } = filter
  const tests: ((row: LedgerRow) => boolean)[] = []
  if (keys) {
    const wanted = new Set(keys)
    tests.push(({ key }) => wanted.has(key))
  }
  if (article !== null) tests.push((row) => row.article === article)
  if (harm !== null) tests.push((row) => row.harm.includes(harm))
  if (status !== null) tests.push((row) => (row.status ?? nobody) === status)
  if (scope !== null) tests.push((row) => row.scope === scope)
  for (const [party, of] of [
    [filter.victim, (row: LedgerRow) => row.victims],
    [filter.perpetrator, (row: LedgerRow) => row.perpetrators],
    [filter.source, (row: LedgerRow) => row.sources]
  ] as const)
    if (party !== null) tests.push((row) => names(of(row), party))
  return tests
}

function names(parties: readonly Party[], wanted: string): boolean {
  return wanted === nobody
    ? parties.length === 0
    : parties.some((party) => partyKey(party) === wanted)
}

/**
 * The same numbers in the order of a column. What has nothing in the column comes last either way,
 * and rows that are equal keep their order.
 */
export function sortRows(book: Book, taken: Uint32Array, { column, down }: Sorting): Uint32Array {
  const { of, last } = book.ranks(column)
  const size = taken.length
  // One number for rank and place, so that the engine sorts numbers and nothing has to be compared.
  const places = new Float64Array(size)
  for (let place = 0; place < size; place += 1) {
    const rank = of[taken[place] ?? 0] ?? last
    const way = rank === last || !down ? rank : last - 1 - rank
    places[place] = way * size + place
  }
  places.sort()
  return Uint32Array.from(places, (number) => taken[number % size] ?? 0)
}

/** Rows that belong together: so many, from this place of the order on. */
export type RowGroup = { readonly key: string; readonly start: number; readonly count: number }

/**
 * Puts rows into groups, each row into exactly one; within a group they keep their order. The groups
 * stand in the order of their column.
 */
export function groupRows(
  book: Book,
  taken: Uint32Array,
  grouping: Grouping
): { readonly order: Uint32Array; readonly groups: readonly RowGroup[] } {
  const groups = new Map<string, number[]>()
  for (const index of sortRows(book, taken, { column: grouping, down: false })) {
    const row = book.rows[index]
    const key = row ? groupKey(row, grouping) : ''
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  const place = new Uint32Array(book.rows.length)
  for (const [at, index] of taken.entries()) place[index] = at
  const order = new Uint32Array(taken.length)
  let start = 0
  const placed = [...groups].map(([key, indexes]) => {
    const own = indexes.toSorted((a, b) => (place[a] ?? 0) - (place[b] ?? 0))
    order.set(own, start)
    start += own.length
    return { key, start: start - own.length, count: own.length }
  })
  return { order, groups: placed }
}
