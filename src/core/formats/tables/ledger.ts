import { writeCsv } from '../../actors/csv'
import { ledgerCells, ledgerColumns } from '../../ledger/ledger-table'
import { ledgerRows } from '../../ledger/rows'
import { offsetTable } from '../../text/code-points'
import { carrying } from '../carry'
import {
  lostByOthers,
  type Format,
  type FormatDocument,
  type Piece,
  type WriteOptions,
  type Writer
} from '../format'
import { printed, type Cell } from '../../actors/csv'
import { guarded } from './guard'
import { tooLongCell } from './long-cell'
import { sheetEnd, sheetRow, sheetStart, workbookParts } from './sheet'

const shared = {
  offsetUnit: 'codepoint',
  // It is a table of figures: what they say stands in its columns, and nothing else of a reading.
  loses: [
    ...lostByOthers,
    'text',
    'text-hash',
    'state',
    'ids',
    'attributes',
    'notes',
    'links',
    'link-ids',
    'link-attributes',
    'rest'
  ],
  textOptional: false
} as const satisfies Partial<Format>

/**
 * The ledger of casualty figures for Excel, a row for each figure: RFC 4180 with a byte order mark,
 * and no text that could be run as a formula. It is only written.
 */
export const ledgerCsv: Format = {
  ...shared,
  id: 'ledger-csv',
  extension: 'csv',
  mediaType: 'text/csv',
  layout: 'file',
  writer: (options) => csvWriter(options, { mark: '\ufeff', print: guardedCell })
}

/** The same as a workbook: texts are texts and numbers numbers, so that nothing needs a guard. */
export const ledgerXlsx: Format = {
  ...shared,
  id: 'ledger-xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  layout: 'zip',
  writer: sheetWriter,
  shows: (options) => csvWriter(options, { mark: '', print: printed })
}

function guardedCell(cell: Cell): string {
  return typeof cell === 'string' ? guarded(printed(cell)) : printed(cell)
}

function csvWriter(
  options: WriteOptions,
  { mark, print }: { readonly mark: string; readonly print: (cell: Cell) => string }
): Writer {
  const begin = beginning(() => [tablePiece(`${mark}${writeCsv([ledgerColumns])}`)])
  return {
    write: (exported) =>
      carrying(exported, () => [
        ...begin(),
        tablePiece(writeCsv(cellsOf(exported, options).map((row) => row.map(print))))
      ]),
    end: () => ({ pieces: begin(), notes: [] })
  }
}

function sheetWriter(options: WriteOptions): Writer {
  let number = 1
  const begin = beginning(() => [
    ...workbookParts(['ledger']).map(([name, content]) => ({ name, content })),
    sheetPiece(`${sheetStart}${sheetRow(1, ledgerColumns)}`)
  ])
  return {
    write: (exported) => {
      const rows = cellsOf(exported, options)
      return (
        tooLongCell(exported, rows.flat()) ??
        carrying(exported, () => [
          ...begin(),
          sheetPiece(rows.map((row) => sheetRow((number += 1), row)).join(''))
        ])
      )
    },
    end: () => ({ pieces: [...begin(), sheetPiece(sheetEnd)], notes: [] })
  }
}

function tablePiece(content: string): Piece {
  return { name: 'ledger.csv', content }
}

function sheetPiece(content: string): Piece {
  return { name: 'xl/worksheets/sheet1.xml', content }
}

/** What stands before the first row, once. */
function beginning(make: () => readonly Piece[]): () => readonly Piece[] {
  let begun = false
  return () => (begun ? [] : ((begun = true), make()))
}

function cellsOf(
  { article, annotator, reading }: FormatDocument,
  { register = null }: WriteOptions
): readonly (readonly Cell[])[] {
  const { toCodePoint } = offsetTable(article.text)
  const rows = ledgerRows([{ article, annotator: annotator.id, reading }], register)
  return rows.map((row) => ledgerCells(row, toCodePoint))
}
