import type { placesIn } from '../../ledger/ledger-csv'
import { ledgerCells, ledgerColumns } from '../../ledger/ledger-table'
import type { LedgerRow } from '../../ledger/rows'
import { sheetEnd, sheetRow, sheetStart, workbookParts } from './sheet'

/** What a cell of Excel holds at most, in UTF-16 units. */
const longestCell = 32_767

/**
 * The ledger as the parts of an Office Open XML workbook, each by its name in the archive. Texts are
 * texts and numbers numbers, so that nothing is taken for a formula; a claim that is longer than a
 * cell holds ends with three dots, its tag says the rest.
 */
export function ledgerWorkbook(
  rows: readonly LedgerRow[],
  placeOf: ReturnType<typeof placesIn>
): readonly (readonly [name: string, xml: string])[] {
  const lines = rows.map((row, index) => {
    const cells = ledgerCells(row, placeOf(row)).map((cell) =>
      typeof cell === 'string' && cell.length > longestCell
        ? `${cell.slice(0, longestCell - 1)}…`
        : cell
    )
    return sheetRow(index + 2, cells)
  })
  const sheet = `${sheetStart}${sheetRow(1, ledgerColumns)}${lines.join('')}${sheetEnd}`
  return [...workbookParts(['figures']), ['xl/worksheets/sheet1.xml', sheet]]
}
