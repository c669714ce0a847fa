import type { Cell } from '../actors/csv'
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

/** A row in the order of the columns. Several values of one cell are joined by `; `. */
export function ledgerCells(
  row: LedgerRow,
  toCodePoint: (unit: number) => number | null
): readonly Cell[] {
  return [
    row.article,
    row.title,
    row.date,
    row.outlet,
    row.annotator,
    toCodePoint(row.span.start),
    toCodePoint(row.span.end),
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
