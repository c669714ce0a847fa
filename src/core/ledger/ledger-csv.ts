import { guarded, writeCsv } from '../actors/csv'
import { offsetTable } from '../text/code-points'
import type { LedgerRow, Party } from './rows'

const columns = [
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

/**
 * The ledger as a table, RFC 4180 with CRLF. Offsets are code points, several values of one cell are
 * joined by `; `. With `guard`, text that a spreadsheet would take for a formula has an apostrophe in
 * front (OWASP, “CSV injection”): safe to open, no longer the same to the letter. Numbers have none.
 */
export function writeLedgerCsv(
  rows: readonly LedgerRow[],
  texts: ReadonlyMap<string, string>,
  { guard }: { readonly guard: boolean }
): string {
  const table = new Map([...texts].map(([id, text]) => [id, offsetTable(text)]))
  const text = (value: string | null) => (guard ? guarded(value ?? '') : (value ?? ''))
  const offset = (row: LedgerRow, unit: number) =>
    String(table.get(row.article)?.toCodePoint(unit) ?? '')
  const cells = rows.map((row) => [
    text(row.article),
    text(row.title),
    text(row.date),
    text(row.outlet),
    text(row.annotator),
    offset(row, row.span.start),
    offset(row, row.span.end),
    text(row.quote),
    ...[row.min, row.max, row.best].map((value) => String(value ?? '')),
    text(row.qualifier),
    text(row.harm.join('; ')),
    text(row.status),
    text(row.groups.join('; ')),
    text(row.unit),
    text(row.scope),
    text(row.means),
    text(named(row.victims)),
    text(named(row.perpetrators)),
    text(row.perpetrators.map(({ basis }) => basis ?? '').join('; ')),
    text(named(row.sources)),
    text(row.attribution),
    text(row.epistemic),
    text(row.claim),
    text(row.places.join('; ')),
    text(row.times.join('; ')),
    text(row.figure),
    text(row.subsetOf)
  ])
  return writeCsv([columns, ...cells])
}

function named(parties: readonly Party[]): string {
  return parties.map(({ entity, quote }) => entity ?? quote).join('; ')
}
