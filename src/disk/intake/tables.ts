import { readCsv } from '#core/actors/csv'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { columnsFor } from './columns'
import type { Choices, Columns, Draft } from './draft'

/** The articles of a table, one a row. Until there is a text column there are no drafts. */
export type Table = { readonly columns: Columns; readonly drafts: readonly Draft[] }

/** One record: its place in the file, and its cells by column. */
type Row = { readonly row: number; readonly cells: ReadonlyMap<string, unknown> }

/** RFC 4180 with a row of names; see `readCsv`. */
export function readCsvArticles(text: string, at: string, choices: Choices): Outcome<Table> {
  const read = readCsv(text, at)
  if (!read.ok) return read
  const [head, ...body] = read.value
  if (!head) return bad({ code: 'import.empty', at })
  const ragged = body.filter(({ cells }) => cells.length > head.cells.length)
  const rows = body.map(({ line, cells }): Row => ({
    row: line,
    cells: new Map(head.cells.map((column, index) => [column, cells[index] ?? '']))
  }))
  const notes = ragged.map(({ line }) => ({ code: 'import.ragged-row', at: `${at}:${line}` }))
  return tableOf(rows, { all: [...new Set(head.cells)], at, choices, notes })
}

/** One JSON value a line. A line that is none is told and the others are taken. */
export function readJsonLines(text: string, at: string, choices: Choices): Outcome<Table> {
  const rows: Row[] = []
  const notes: Problem[] = []
  let number = 0
  for (const line of text.split('\n')) {
    number += 1
    if (line.trim() === '') continue
    const cells = cellsOf(parsed(line))
    if (cells) rows.push({ row: number, cells })
    else notes.push({ code: 'import.bad-record', at: `${at}:${number}` })
  }
  const [problem] = notes
  if (rows.length === 0) return bad(problem ?? { code: 'import.empty', at })
  return tableOf(rows, { all: columnsIn(rows), at, choices, notes })
}

/** A JSON array of articles, one article, or an object that holds such an array. */
export function readJsonArticles(text: string, at: string, choices: Choices): Outcome<Table> {
  const json = parsed(text)
  if (json === undefined) return bad({ code: 'import.not-json', at })
  const rows: Row[] = []
  const notes: Problem[] = []
  for (const [index, value] of listIn(json).entries()) {
    const cells = cellsOf(value)
    if (cells) rows.push({ row: index + 1, cells })
    else notes.push({ code: 'import.bad-record', at: `${at}:${index + 1}` })
  }
  if (rows.length === 0) return bad(notes[0] ?? { code: 'import.empty', at })
  return tableOf(rows, { all: columnsIn(rows), at, choices, notes })
}

type Given = {
  readonly all: readonly string[]
  readonly at: string
  readonly choices: Choices
  readonly notes: readonly Problem[]
}

function tableOf(rows: readonly Row[], { all, at, choices, notes }: Given): Outcome<Table> {
  const columns = columnsFor(all, choices)
  for (const wanted of [choices.textColumn, choices.titleColumn, choices.dateColumn])
    if (wanted && !all.includes(wanted))
      return bad({ code: 'import.no-such-column', at, facts: { column: wanted, all: listed(all) } })
  if (columns.text === null) return good({ columns, drafts: [] }, notes)
  const told = [...notes]
  const drafts: Draft[] = []
  for (const { row, cells } of rows) {
    const text = cells.get(columns.text)
    if (typeof text === 'string' && text.trim() !== '')
      drafts.push({
        text,
        title: wordsIn(cells.get(columns.title ?? '')),
        date: dayIn(cells.get(columns.date ?? '')),
        outlet: null,
        row
      })
    else told.push({ code: 'import.row-without-text', at: `${at}:${row}` })
  }
  return good({ columns, drafts }, told)
}

/** The names of columns, as a problem tells them. */
export function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, 12).join(', ')
  return columns.length > 12 ? `${shown}, …` : shown
}

const textOnly = 'text'

/** The fields of a record, those of an object in it under both names; a bare string is a text. */
function cellsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value === 'string') return new Map([[textOnly, value]])
  if (!isObject(value)) return null
  const cells = new Map<string, unknown>()
  for (const [key, field] of Object.entries(value)) {
    if (!isObject(field)) cells.set(key, field)
    else for (const [name, within] of Object.entries(field)) cells.set(`${key}.${name}`, within)
  }
  return cells
}

/** The columns that hold words in some row, in the order in which they come up. */
function columnsIn(rows: readonly Row[]): readonly string[] {
  const columns = new Set<string>()
  for (const { cells } of rows)
    for (const [column, cell] of cells) if (typeof cell === 'string') columns.add(column)
  return [...columns]
}

function listIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json
  if (!isObject(json)) return [json]
  const lists = Object.values(json).filter((value) => Array.isArray(value) && value.some(isObject))
  return lists.length === 1 && Array.isArray(lists[0]) ? lists[0] : [json]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function wordsIn(cell: unknown): string | null {
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null
}

/** The day that a cell begins with, as ISO 8601 writes it; other spellings are left to the text. */
function dayIn(cell: unknown): string | null {
  const found = /^\s*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(
    String(cell ?? '')
  )
  return found?.[1] ?? null
}
