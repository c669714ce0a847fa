import { guarded, writeCsv } from '../actors/csv'
import { offsetTable } from '../text/code-points'
import { ledgerCells, ledgerColumns, type LedgerCell } from './ledger-table'
import type { LedgerRow } from './rows'

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
  const tables = new Map([...texts].map(([id, text]) => [id, offsetTable(text)]))
  const printed = (cell: LedgerCell) => {
    const text = String(cell ?? '')
    return guard && typeof cell === 'string' ? guarded(text) : text
  }
  const cells = rows.map((row) =>
    ledgerCells(row, (unit) => tables.get(row.article)?.toCodePoint(unit) ?? null).map(printed)
  )
  return writeCsv([ledgerColumns, ...cells])
}
