import { readCsv, writeCsv } from '../../actors/csv'
import { bad, good, type Outcome } from '../../outcome'
import { carrying } from '../carry'
import {
  lostByOthers,
  type Format,
  type Piece,
  type Read,
  type ReadContext,
  type SourceFile,
  type WriteOptions,
  type Writer
} from '../format'
import { printed, type Cell } from '../../actors/csv'
import { guarded, guardName, unguarded } from './guard'
import { readTables, sortTables, type ReadRow } from './read'
import { headings, rowsOf, tableNames } from './rows'

const shared = {
  extension: 'csv',
  mediaType: 'text/csv',
  layout: 'folder',
  offsetUnit: 'codepoint',
  loses: lostByOthers,
  textOptional: true,
  read: readCsvTables
} as const satisfies Partial<Format>

/**
 * Tables for programs, RFC 4180: a row for each tag in `spans.csv`, for each link in `links.csv`,
 * and in `documents.csv` whose reading of which text they belong to. Every text is exact.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export const csv: Format = {
  ...shared,
  id: 'csv',
  writer: (options) => tableWriter(options, { mark: '', guard: null })
}

/** The same tables for Excel: with a byte order mark, and no text that could be run as a formula. */
export const csvExcel: Format = {
  ...shared,
  id: 'csv-excel',
  writer: (options) => tableWriter(options, { mark: '\ufeff', guard: guardName })
}

/** The tables as files of CSV; `guard` is what their last column says of it. */
export function tableWriter(
  { scheme, withText }: WriteOptions,
  { mark, guard }: { readonly mark: string; readonly guard: Cell }
): Writer {
  const heads = headings(scheme)
  let begun = false
  const begin = (): readonly Piece[] => {
    if (begun) return []
    begun = true
    return tableNames.map((name) => ({
      name: `${name}.csv`,
      content: `${mark}${writeCsv([heads[name]])}`
    }))
  }
  const print = (cell: Cell) =>
    typeof cell === 'string' && guard !== null ? guarded(printed(cell)) : printed(cell)
  return {
    write: (exported) =>
      carrying(exported, () => {
        const tables = rowsOf(exported, { scheme, quotes: withText, texts: withText, guard })
        const rows = tableNames.map((name) => ({
          name: `${name}.csv`,
          content: writeCsv(tables[name].map((row) => row.map(print)))
        }))
        return [...begin(), ...rows]
      }),
    end: () => ({ pieces: begin(), notes: [] })
  }
}

function readCsvTables(files: readonly SourceFile[], context: ReadContext): Read {
  const at = files[0]?.name ?? ''
  const all: (readonly ReadRow[])[] = []
  for (const file of files) {
    const rows = readRows(file)
    if (!rows.ok) return rows
    if (!sortTables([rows.value])) return bad({ code: 'format.unknown-table', at: file.name })
    all.push(rows.value)
  }
  const tables = sortTables(all)
  return tables ? readTables(tables, context, at) : bad({ code: 'format.unknown-table', at })
}

function readRows({ name, text }: SourceFile): Outcome<readonly ReadRow[]> {
  const read = readCsv(text, name)
  if (!read.ok) return bad({ ...read.problem, at: `${name}:${read.problem.facts?.['line'] ?? 1}` })
  const [head, ...rows] = read.value
  const names = head?.cells ?? []
  return good(
    rows.map(({ cells, line }) => {
      const own = cells[names.indexOf('guard')] === guardName
      const entries = names.map((column, index) => {
        const value = cells[index] ?? ''
        return [column, own ? unguarded(value) : value] as const
      })
      return { cells: new Map(entries), at: `${name}:${line}` }
    })
  )
}
