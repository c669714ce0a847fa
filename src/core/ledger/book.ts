import { foldText } from '../text/fold'
import { restingOnOneUnnamed } from './rests-on'
import { partyKey } from './roll-up'
import type { LedgerRow, Party } from './rows'

/** By what rows can be sorted. */
export const sortColumns = [
  'article',
  'date',
  'quote',
  'min',
  'max',
  'best',
  'qualifier',
  'harm',
  'status',
  'groups',
  'scope',
  'victims',
  'perpetrators',
  'basis',
  'sources',
  'attribution',
  'places',
  'times',
  'annotator'
] as const
export type SortColumn = (typeof sortColumns)[number]

/** By what rows can be put into groups. */
export const groupings = ['article', 'harm', 'victims', 'perpetrators', 'sources'] as const
export type Grouping = (typeof groupings)[number]

/** Rows with what is worked out once, so that looking through them again costs little. */
export type Book = {
  readonly rows: readonly LedgerRow[]
  /** Of each row all its words in one spelling. */
  readonly words: readonly string[]
  /** The figures that rest on one unnamed source. */
  readonly unnamed: ReadonlySet<string>
  /** The place of each row in the order of a column; rows with nothing there have the last one. */
  readonly ranks: (column: SortColumn) => Ranks
}

export type Ranks = { readonly of: Uint32Array; readonly last: number }

export function bookOf(rows: readonly LedgerRow[]): Book {
  const ranks = new Map<SortColumn, Ranks>()
  return {
    rows,
    words: rows.map(wordsOf),
    unnamed: restingOnOneUnnamed(rows),
    ranks(column) {
      const known = ranks.get(column) ?? ranksOf(rows, column)
      ranks.set(column, known)
      return known
    }
  }
}

/** What a row holds in a column, as one text that two rows of one group share. */
export function groupKey(row: LedgerRow, grouping: Grouping): string {
  switch (grouping) {
    case 'article':
      return row.article
    case 'harm':
      return row.harm.toSorted().join('+')
    default:
      return partiesKey(row[grouping])
  }
}

/** Several parties are one key: whom a figure is said of together it is not divided among. */
export function partiesKey(parties: readonly Party[]): string {
  return [...new Set(parties.map(partyKey))].toSorted().join('\0')
}

function wordsOf(row: LedgerRow): string {
  const parties = [...row.victims, ...row.perpetrators, ...row.sources]
  const named = parties.flatMap(({ quote, names }) => [quote, names.ar, names.en])
  const parts = [row.quote, row.title, row.outlet ?? '', ...named, ...row.places, ...row.times]
  return foldText([...new Set(parts)].join('\n')).text
}

type Sortable = string | number | null

function ranksOf(rows: readonly LedgerRow[], column: SortColumn): Ranks {
  const values = rows.map((row) => sortable(row, column))
  const known = [...new Set(values.filter((value) => value !== null))].toSorted(compare)
  const places = new Map<Sortable, number>(known.map((value, place) => [value, place]))
  const last = known.length
  return { of: Uint32Array.from(values, (value) => places.get(value) ?? last), last }
}

function sortable(row: LedgerRow, column: SortColumn): Sortable {
  switch (column) {
    case 'article':
      return foldText(row.title).text
    case 'quote':
      return foldText(row.quote).text
    case 'victims':
    case 'perpetrators':
    case 'sources':
      return textOrNull(row[column].map(({ names, quote }) => foldText(names.ar || quote).text))
    case 'basis':
      return textOrNull(row.perpetrators.map(({ basis }) => basis ?? ''))
    default:
      return plainSortable(row[column])
  }
}

function plainSortable(value: string | number | null | readonly string[]): Sortable {
  return value === null || typeof value !== 'object' ? value : textOrNull(value)
}

function textOrNull(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('\n')
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
