import type { Cell } from '../formats/tables/cells'
import type { LedgerRow, Party } from './rows'

/** The columns of the ledger as a table. Offsets count code points. */
export const ledgerColumns = [
  'article',
  'title',
  'date',
  'outlet',
  'annotator',
  'start',
  'end',
  'quote',
  'min',
  'max',
  'best',
  'qualifier',
  'harm',
  'status',
  'groups',
  'unit',
  'scope',
  'means',
  'victims',
  'perpetrators',
  'basis',
  'sources',
  'attribution',
  'commitment',
  'claim',
  'places',
  'times',
  'figure',
  'subset_of'
] as const

/** Where a row's words are in the text of its article, in code points; null where that is not known. */
export type PlaceOf = (row: LedgerRow) => { readonly start: number; readonly end: number } | null

/** A row as cells of these columns: numbers stay numbers, several values are joined by `; `. */
export function ledgerCells(row: LedgerRow, placeOf: PlaceOf): readonly Cell[] {
  const place = placeOf(row)
  return [
    row.article,
    row.title,
    row.date,
    row.outlet,
    row.annotator,
    place?.start ?? null,
    place?.end ?? null,
    row.quote,
    row.min,
    row.max,
    row.best,
    row.qualifier,
    row.harm.join('; '),
    row.status,
    row.groups.join('; '),
    row.unit,
    row.scope,
    row.means,
    named(row.victims),
    named(row.perpetrators),
    row.perpetrators.map(({ basis }) => basis ?? '').join('; '),
    named(row.sources),
    row.attribution,
    row.epistemic,
    row.claim,
    row.places.join('; '),
    row.times.join('; '),
    row.figure,
    row.subsetOf
  ]
}

function named(parties: readonly Party[]): string {
  return parties.map(({ entity, quote }) => entity ?? quote).join('; ')
}
