import { bookOf, type Book } from '#core/ledger/book'
import { barChart, type BarChart, type ChartAsked } from '#core/ledger/charts'
import { joined, undecided, type LedgerRecord } from '#core/ledger/decisions'
import { differingFigures, type DifferingFigures } from '#core/ledger/differing-figures'
import { sameFigures, type SameFigure } from '#core/ledger/double-count'
import { facetsOf, type Facets } from '#core/ledger/facets'
import {
  filterRows,
  groupRows,
  sortRows,
  type LedgerFilter,
  type LedgerQuery,
  type RowGroup
} from '#core/ledger/query'
import type { LedgerRow } from '#core/ledger/rows'
import { sumsOf, type Sums } from '#core/ledger/sums'

/** The figures of one article, in the order of its text. */
export type ArticleRows = { readonly article: string; readonly rows: readonly LedgerRow[] }

/** Two figures that might be one, by the numbers of their rows. */
export type Proposal = Numbered<SameFigure>

/** Two figures of which one at most can be right, by the numbers of their rows. */
export type Odds = Numbered<DifferingFigures>

type Numbered<P extends { readonly because: string }> = {
  readonly first: number
  readonly second: number
  readonly because: P['because']
}

export type Arranged = {
  readonly facets: Facets
  /** The surest of the pairs that nobody has decided. */
  readonly proposals: readonly Proposal[]
  readonly undecided: number
  readonly odds: readonly Odds[]
}

/** Rows by their numbers in the arrangement: the articles one after the other. */
export type Found = {
  readonly order: Uint32Array
  readonly groups: readonly RowGroup[]
  readonly sums: Sums
}

/** Looks through all figures; where that is done is its own affair. */
export interface LedgerBooks {
  /** Takes over the figures of these articles, in place of those that they had. */
  put(articles: readonly ArticleRows[]): Promise<void>
  /** Puts the articles in this order, and the figures of several of them together as was decided. */
  arrange(articles: readonly string[], record: Decided): Promise<Arranged>
  find(query: LedgerQuery): Promise<Found>
  chart(asked: ChartAsked, filter: LedgerFilter): Promise<BarChart>
}

export type Decided = Pick<LedgerRecord, 'same' | 'different' | 'annotatorId'>

/** How many of the proposed pairs are shown at once, and how many are looked for at all. */
const proposed = 200
const lookedFor = 1000

/** Looks through them on the thread that asks: in the worker, and where there are no workers. */
export class BooksHere implements LedgerBooks {
  readonly #articles = new Map<string, readonly LedgerRow[]>()
  #book: Book = bookOf([])

  async put(articles: readonly ArticleRows[]): Promise<void> {
    for (const { article, rows } of articles) this.#articles.set(article, rows)
  }

  async arrange(articles: readonly string[], record: Decided): Promise<Arranged> {
    const rows = joined(inOrder(articles, this.#articles), record)
    this.#book = bookOf(rows)
    const open = undecided(sameFigures(rows), record)
    const differing = undecided(differingFigures(rows, lookedFor), record)
    return {
      facets: facetsOf(rows),
      proposals: numbered(open, rows),
      undecided: open.length,
      odds: numbered(differing, rows)
    }
  }

  async find({ filter, sort, group }: LedgerQuery): Promise<Found> {
    const taken = filterRows(this.#book, filter)
    const sorted = sort ? sortRows(this.#book, taken, sort) : taken
    const sums = sumsOf(this.#book.rows, taken)
    if (group === null) return { order: sorted, groups: [], sums }
    return { ...groupRows(this.#book, sorted, group), sums }
  }

  async chart(asked: ChartAsked, filter: LedgerFilter): Promise<BarChart> {
    const taken = filterRows(this.#book, filter)
    return barChart(
      [...taken].flatMap((number) => this.#book.rows[number] ?? []),
      asked
    )
  }
}

/** The first pairs, by the numbers of their rows. */
function numbered<B extends string>(
  pairs: readonly { readonly first: LedgerRow; readonly second: LedgerRow; readonly because: B }[],
  rows: readonly LedgerRow[]
) {
  const numbers = new Map(rows.map((row, number) => [row, number]))
  return pairs.slice(0, proposed).flatMap(({ first, second, because }) => {
    const [a, b] = [numbers.get(first), numbers.get(second)]
    return a === undefined || b === undefined ? [] : [{ first: a, second: b, because }]
  })
}

/** The rows of the articles one after the other; their places are their numbers. */
export function inOrder(
  articles: readonly string[],
  rows: ReadonlyMap<string, readonly LedgerRow[]>
): readonly LedgerRow[] {
  return articles.flatMap((article) => rows.get(article) ?? [])
}
