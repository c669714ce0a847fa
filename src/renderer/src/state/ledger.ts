import type { LedgerId } from '#core/bridge/ledger-calls'
import type { BarChart, ChartAsked } from '#core/ledger/charts'
import type { ClaimRow } from '#core/ledger/claim-rows'
import type { LedgerRecord } from '#core/ledger/decisions'
import { everything, type LedgerQuery } from '#core/ledger/query'
import type { LedgerRow } from '#core/ledger/rows'
import type { Problem } from '#core/outcome'
import type { Arranged, Found } from '../ledger/books'

/** An article's figures and claims as main sent them. */
export type HeldArticle = {
  readonly stamp: string
  readonly rows: readonly LedgerRow[]
  readonly claims: readonly ClaimRow[]
}

/** The figures and claims of the chosen readings, and what of them is looked at. */
export type LedgerState = {
  /** The annotator whose readings are looked at, or `goldReadings`; null is the person at the window. */
  readonly whose: string | null
  readonly held: ReadonlyMap<string, HeldArticle>
  /** The articles in the order of the library. */
  readonly articles: readonly string[]
  /** All figures, article after article; a number of a row is its place here. */
  readonly rows: readonly LedgerRow[]
  readonly claims: readonly ClaimRow[]
  readonly record: LedgerRecord | null
  /** The way through the readings that is going on, and how far it is. */
  readonly running: LedgerId | null
  readonly read: number
  /** Whether all readings have been looked through once. */
  readonly complete: boolean
  readonly problems: readonly Problem[]
  readonly query: LedgerQuery
  /** What the rows of a filter by keys are, in words. */
  readonly keysFrom: string | null
  readonly columns: readonly string[]
  /** The cell from which the words were last gone to, so that one comes back to it. */
  readonly place: { readonly line: number; readonly column: number }
  /** The keys of the rows that are selected in the grid. */
  readonly selected: readonly string[]
  readonly arranged: Arranged | null
  /** What the books found, with the very rows that it numbers. */
  readonly shown: (Found & { readonly rows: readonly LedgerRow[] }) | null
  readonly chart: ChartAsked
  /** With what it was drawn from: another chart may be asked for already. */
  readonly bars: (BarChart & { readonly asked: ChartAsked }) | null
  /** What was decided in this session and can be taken back, the last one at the end. */
  readonly decided: readonly Decision[]
}

/** A pair that was decided: by a link in a reading, or in the annotator's record. */
export type Decision =
  | { readonly by: 'link'; readonly article: string; readonly link: string }
  | { readonly by: 'record'; readonly before: Pick<LedgerRecord, 'same' | 'different'> }

export const noQuery: LedgerQuery = { filter: everything, sort: null, group: null }

/** The columns that are shown until somebody chooses others. */
export const firstColumns = [
  'quote',
  'min',
  'max',
  'harm',
  'status',
  'victims',
  'perpetrators',
  'sources',
  'date',
  'article'
] as const

export const noLedger: LedgerState = {
  whose: null,
  held: new Map(),
  articles: [],
  rows: [],
  claims: [],
  record: null,
  running: null,
  read: 0,
  complete: false,
  problems: [],
  query: noQuery,
  keysFrom: null,
  columns: firstColumns,
  place: { line: 0, column: 0 },
  selected: [],
  arranged: null,
  shown: null,
  chart: { kind: 'time', harm: 'killed', period: 'month' },
  bars: null,
  decided: []
}
