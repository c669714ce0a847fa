import { groupKey } from './book'
import { partyKey } from './roll-up'
import type { LedgerRow, Party } from './rows'

/** Something that rows can be filtered by, and how many rows it would leave. */
export type Facet = {
  readonly key: string
  readonly names: { readonly ar: string; readonly en: string }
  readonly count: number
}

export type Facets = {
  readonly article: readonly Facet[]
  readonly victim: readonly Facet[]
  readonly perpetrator: readonly Facet[]
  readonly source: readonly Facet[]
  /** How many rows have nobody there. */
  readonly nobody: {
    readonly victim: number
    readonly perpetrator: number
    readonly source: number
  }
}

/** What the rows can be filtered by, the most frequent first; articles in their own order. */
export function facetsOf(rows: readonly LedgerRow[]): Facets {
  const articles = new Map<string, Facet>()
  for (const row of rows) {
    const key = groupKey(row, 'article')
    const names = { ar: row.title, en: row.title }
    articles.set(key, { key, names, count: (articles.get(key)?.count ?? 0) + 1 })
  }
  const [victim, perpetrator, source] = [
    partyFacets(rows, (row) => row.victims),
    partyFacets(rows, (row) => row.perpetrators),
    partyFacets(rows, (row) => row.sources)
  ]
  return {
    article: [...articles.values()],
    victim,
    perpetrator,
    source,
    nobody: {
      victim: without(rows, (row) => row.victims),
      perpetrator: without(rows, (row) => row.perpetrators),
      source: without(rows, (row) => row.sources)
    }
  }
}

type PartiesOf = (row: LedgerRow) => readonly Party[]

function partyFacets(rows: readonly LedgerRow[], partiesOf: PartiesOf): readonly Facet[] {
  const facets = new Map<string, Facet>()
  for (const row of rows)
    for (const [key, { names }] of new Map(partiesOf(row).map((one) => [partyKey(one), one])))
      facets.set(key, { key, names, count: (facets.get(key)?.count ?? 0) + 1 })
  return [...facets.values()].toSorted((a, b) => b.count - a.count)
}

function without(rows: readonly LedgerRow[], partiesOf: PartiesOf): number {
  return rows.reduce((count, row) => count + Number(partiesOf(row).length === 0), 0)
}
