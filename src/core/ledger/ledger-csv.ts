import { guarded, printed, writeCsv, type Cell } from '../actors/csv'
import { offsetTable } from '../text/code-points'
import { ledgerCells, ledgerColumns } from './ledger-table'
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
  const places = placesIn(texts)
  const cells = rows.map((row) =>
    ledgerCells(row, places(row)).map((cell) => cellText(cell, guard))
  )
  return writeCsv([ledgerColumns, ...cells])
}

/** A cell of a table as text, guarded against being taken for a formula if that is wanted. */
export function cellText(cell: Cell, guard: boolean): string {
  return typeof cell === 'string' && guard ? guarded(printed(cell)) : printed(cell)
}

/** For a row, what turns UTF-16 units of its article's text into code points; null without the text. */
export function placesIn(texts: ReadonlyMap<string, string>) {
  const tables = new Map<string, ReturnType<typeof offsetTable>>()
  return ({ article }: LedgerRow) => {
    const text = texts.get(article)
    if (text === undefined) return () => null
    const table = tables.get(article) ?? offsetTable(text)
    tables.set(article, table)
    return (unit: number) => table.toCodePoint(unit)
  }
}

/** Rows of a table as text for the clipboard: tabs between cells, line breaks and tabs in them as spaces. */
export function writeTsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => `${cells.map(tsvCell).join('\t')}\n`).join('')
}

function tsvCell(cell: Cell): string {
  return cellText(cell, true).replaceAll(/[\t\r\n]+/g, ' ')
}
