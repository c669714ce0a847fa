import type { Outcome } from '../../outcome'
import { good } from '../../outcome'
import type { SourceFile } from '../format'
import { fromSafeName } from '../names'
import { readXml } from '../xml/read'
import { columnIndex } from './sheet'

/** The cells of a row by their columns, as texts, and the row's number. */
export type SheetRow = { readonly number: number; readonly cells: ReadonlyMap<number, string> }

/** The texts that the cells of a workbook share, in their order. */
export function readSharedStrings(file: SourceFile): Outcome<readonly string[]> {
  const strings: string[] = []
  const path: string[] = []
  const read = readXml(file, {
    open: ({ name }) => {
      path.push(name)
      if (name === 'si') strings.push('')
    },
    text: (text) => {
      // Phonetic hints (rPh) stand beside the text and are none of it.
      if (path.at(-1) === 't' && !path.includes('rPh'))
        strings[strings.length - 1] = `${strings.at(-1) ?? ''}${text}`
    },
    close: () => void path.pop()
  })
  return read.ok ? good(strings.map(fromSafeName)) : read
}

type Open = { column: number; type: string; text: string }

/** The rows of a sheet; empty cells and empty rows may be missing in the file. */
export function readSheet(
  file: SourceFile,
  shared: readonly string[]
): Outcome<readonly SheetRow[]> {
  const rows: { number: number; cells: Map<number, string> }[] = []
  const path: string[] = []
  let cell: Open | null = null
  const read = readXml(file, {
    open: ({ name, attributes }) => {
      path.push(name)
      const last = rows.at(-1)
      if (name === 'row')
        rows.push({
          number: Number(attributes.get('r')) || (last?.number ?? 0) + 1,
          cells: new Map()
        })
      if (name !== 'c') return
      const stated = columnIndex(attributes.get('r') ?? '')
      const next = Math.max(-1, ...(last?.cells.keys() ?? [])) + 1
      cell = { column: stated ?? next, type: attributes.get('t') ?? 'n', text: '' }
    },
    text: (text) => {
      const inside = path.at(-1)
      if (cell && (inside === 'v' || inside === 't') && !path.includes('rPh')) cell.text += text
    },
    close: () => {
      const name = path.pop()
      if (name !== 'c' || !cell) return
      rows.at(-1)?.cells.set(cell.column, valueOf(cell, shared))
      cell = null
    }
  })
  return read.ok ? good(rows) : read
}

function valueOf({ type, text }: Open, shared: readonly string[]): string {
  if (type === 's') return shared[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'true' : 'false'
  return type === 'inlineStr' || type === 'str' ? fromSafeName(text) : text
}
