import { bad, good, type Outcome } from '../outcome'

/** One row of a table and the line of the file it starts on, from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

/**
 * Reads RFC 4180: comma, double quotes doubled, line breaks of any kind inside quotes and between
 * rows, a byte order mark in front. A semicolon or a tab between the columns of the first row is
 * taken for the separator of the whole file. Empty lines are no rows.
 */
export function readCsv(text: string, at: string): Outcome<readonly CsvRow[]> {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const separator = separatorOf(source)
  const rows: CsvRow[] = []
  let line = 1
  for (let from = 0; from < source.length;) {
    const row = readRow(source, from, separator)
    if ('code' in row) return bad({ code: row.code, at, facts: { line } })
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push({ line, cells: row.cells })
    line += row.breaks + 1
    from = row.end + (source.startsWith('\r\n', row.end) ? 2 : 1)
  }
  return good(rows)
}

/** Writes RFC 4180 with CRLF and no byte order mark. Every text comes back as it was. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')
}

/**
 * What spreadsheets read as the start of a formula, plain or full-width, behind anything that they
 * skip, and behind guards that stand there already.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^'*[\p{Cf}\s]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

/** A cell that a spreadsheet takes for text: an apostrophe stands in front of a formula. */
export function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before it was guarded. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

type Row = { readonly cells: readonly string[]; readonly end: number; readonly breaks: number }

/** One row up to its line break. */
function readRow(source: string, start: number, separator: string): Row | { code: string } {
  const cells: string[] = []
  let breaks = 0
  for (let from = start; ;) {
    const cell = readCell(source, from, separator)
    if (cell === null) return { code: 'csv.unclosed-quote' }
    cells.push(cell.value)
    breaks += cell.breaks
    if (cell.end >= source.length || /[\r\n]/.test(source.charAt(cell.end)))
      return { cells, end: cell.end, breaks }
    if (source[cell.end] !== separator) return { code: 'csv.after-quote' }
    from = cell.end + 1
  }
}

type ReadCell = { readonly value: string; readonly end: number; readonly breaks: number }

function readCell(source: string, from: number, separator: string): ReadCell | null {
  if (source[from] !== '"') {
    let end = from
    while (end < source.length && !isBorder(source.charAt(end), separator)) end += 1
    return { value: source.slice(from, end), end, breaks: 0 }
  }
  for (let close = source.indexOf('"', from + 1); close !== -1;) {
    if (source[close + 1] !== '"') {
      const inside = source.slice(from + 1, close)
      const breaks = inside.match(/\r\n|\r|\n/g)?.length ?? 0
      return { value: inside.replaceAll('""', '"'), end: close + 1, breaks }
    }
    close = source.indexOf('"', close + 2)
  }
  return null
}

function isBorder(character: string, separator: string): boolean {
  return character === separator || character === '\n' || character === '\r'
}

function separatorOf(source: string): string {
  const head = /^[^\r\n"]*/.exec(source)?.[0] ?? ''
  if (head.includes(',')) return ','
  return [';', '\t'].find((sign) => head.includes(sign)) ?? ','
}

function cellText(cell: string): string {
  const quoted = /[",;\t\r\n]|^\ufeff|^$/.test(cell)
  return quoted ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A cell of a table: numbers stay numbers, and nothing is an empty cell. */
export type Cell = string | number | null

/** A cell as a file of text has it; a lone surrogate has no form there and is replaced. */
export function printed(cell: Cell): string {
  return cell === null ? '' : String(cell).replaceAll(/\p{Cs}/gu, '\ufffd')
}
