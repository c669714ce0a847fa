import { bad, type Outcome, good } from '../../outcome'
import { carrying } from '../carry'
import {
  lostByOthers,
  type Format,
  type FormatDocument,
  type Read,
  type ReadContext,
  type SourceFile,
  type WriteOptions,
  type Writer
} from '../format'
import { tableWriter } from './csv'
import { longestCell, tooLongCell } from './long-cell'
import { readTables, sortTables, type ReadRow } from './read'
import { readSharedStrings, readSheet } from './read-sheet'
import { headings, rowsOf, tableNames } from './rows'
import { sheetEnd, sheetRow, sheetStart, workbookParts } from './sheet'

/**
 * The tables of tags, links and readings as the sheets of a workbook. Texts are texts and numbers
 * numbers, so that nothing is taken for a formula. An article longer than a cell can hold is left
 * out of its cell; its hash and the offsets stay.
 *
 * @see https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export const xlsx: Format = {
  id: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  layout: 'zip',
  offsetUnit: 'codepoint',
  loses: [...lostByOthers, 'text'],
  textOptional: true,
  writer: workbookWriter,
  shows: (options) => tableWriter(options, { mark: '', guard: null }),
  read: readWorkbook
}

function workbookWriter(options: WriteOptions): Writer {
  const heads = headings(options.scheme)
  const written = tableNames.map(() => 1)
  const begin = () => [
    ...workbookParts(tableNames).map(([name, content]) => ({ name, content })),
    ...tableNames.map((name, index) => ({
      name: sheetName(index),
      content: `${sheetStart}${sheetRow(1, heads[name])}`
    }))
  ]
  let begun = false
  const opening = () => (begun ? [] : ((begun = true), begin()))
  return {
    write: (exported) => {
      const tables = rowsOf(exported, rowOptions(exported, options))
      const tooLong = tooLongCell(exported, Object.values(tables).flat(2))
      if (tooLong) return tooLong
      return carrying(exported, () => [
        ...opening(),
        ...tableNames.map((name, index) => ({
          name: sheetName(index),
          content: tables[name]
            .map((row) => sheetRow((written[index] = (written[index] ?? 1) + 1), row))
            .join('')
        }))
      ])
    },
    end: () => ({
      pieces: [
        ...opening(),
        ...tableNames.map((_name, index) => ({ name: sheetName(index), content: sheetEnd }))
      ],
      notes: []
    })
  }
}

function rowOptions({ article }: FormatDocument, { scheme, withText }: WriteOptions) {
  const texts = withText && article.text.length <= longestCell
  return { scheme, quotes: withText, texts, guard: null }
}

function sheetName(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`
}

function readWorkbook(files: readonly SourceFile[], context: ReadContext): Read {
  const at = files[0]?.name ?? ''
  const strings = files.find(({ name }) => name === 'xl/sharedStrings.xml')
  const shared = strings ? readSharedStrings(strings) : good([])
  if (!shared.ok) return shared
  const all: ReadRow[][] = []
  for (const file of files.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))) {
    const rows = rowsIn(file, shared.value)
    if (!rows.ok) return rows
    all.push([...rows.value])
  }
  if (all.length === 0)
    return bad({ code: 'format.bad-shape', at, facts: { field: 'xl/worksheets' } })
  const tables = sortTables(all)
  return tables ? readTables(tables, context, at) : bad({ code: 'format.unknown-table', at })
}

function rowsIn(file: SourceFile, shared: readonly string[]): Outcome<readonly ReadRow[]> {
  const sheet = readSheet(file, shared)
  if (!sheet.ok) return sheet
  const [head, ...rows] = sheet.value
  const names = [...(head?.cells ?? [])]
  return good(
    rows.map(({ number, cells }) => ({
      cells: new Map(names.map(([column, name]) => [name, cells.get(column) ?? ''])),
      at: `${file.name}:${number}`
    }))
  )
}
