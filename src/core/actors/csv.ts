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
  let cells: string[] = []
  let line = 1
  let started = 1
  for (let from = 0; from < source.length || cells.length > 0;) {
    const cell = readCell(source, from, separator)
    if (cell === null) return bad({ code: 'csv.unclosed-quote', at, facts: { line } })
    cells.push(cell.value)
    line += cell.breaks
    from = cell.end
    if (source[from] === separator) {
      from += 1
      continue
    }
    if (source[from] !== '\n' && source[from] !== '\r' && from < source.length)
      return bad({ code: 'csv.after-quote', at, facts: { line } })
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: started, cells })
    cells = []
    if (from >= source.length) break
    from += source.startsWith('\r\n', from) ? 2 : 1
    line += 1
    started = line
  }
  return good(rows)
}

/** Writes RFC 4180 with CRLF and no byte order mark. Every text comes back as it was. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')
}

type Cell = { readonly value: string; readonly end: number; readonly breaks: number }

function readCell(source: string, from: number, separator: string): Cell | null {
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
