import { bad, good, type Outcome, type Problem } from '../../outcome'
import type { SourceFile } from '../format'
import { unescapedText } from './escape'

/** A layer of the header: what kind it is, its type, and its features. */
export type Layer = {
  readonly kind: 'span' | 'chain' | 'relation'
  readonly type: string
  readonly features: readonly string[]
}

/** A token, or a part of one, with its columns. */
export type TsvRow = {
  /** Sentence and token, `1-3`, or with a part `1-3.1`. */
  readonly id: string
  readonly start: number
  readonly end: number
  readonly form: string
  readonly columns: readonly string[]
  readonly line: number
}

export type TsvFile = {
  readonly layers: readonly Layer[]
  readonly rows: readonly TsvRow[]
  /** Each sentence's words and where its first token starts. */
  readonly sentences: readonly { readonly text: string; readonly start: number }[]
  readonly notes: readonly Problem[]
}

const kinds = { '#T_SP=': 'span', '#T_CH=': 'chain', '#T_RL=': 'relation' } as const

/** Reads the lines of a TSV 3.x file; a row that is none is noted and left out. */
export function readRows({ name, text }: SourceFile): Outcome<TsvFile> {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n/)
  if (!/^#FORMAT=WebAnno TSV 3(?:\.\d+)?\s*$/.test(lines[0] ?? ''))
    return bad({ code: 'format.no-header', at: `${name}:1`, facts: { wanted: 'WebAnno TSV 3' } })
  const layers: Layer[] = []
  const rows: TsvRow[] = []
  const notes: Problem[] = []
  const sentences: { text: string; start: number }[] = []
  let words: string[] = []
  for (const [index, line] of lines.entries()) {
    const layer = layerOf(line)
    if (layer) layers.push(layer)
    if (line.startsWith('#Text=')) words.push(unescapedText(line.slice('#Text='.length)))
    if (line === '' || line.startsWith('#')) continue
    const row = rowOf(line, index + 1)
    if (!row) {
      const at = `${name}:${index + 1}`
      notes.push({ code: 'format.bad-line', at, facts: { reason: 'bad-row' } })
      continue
    }
    if (words.length > 0) sentences.push({ text: words.join('\n'), start: row.start })
    words = []
    rows.push(row)
  }
  return good({ layers, rows, sentences, notes })
}

function layerOf(line: string): Layer | null {
  const kind = Object.entries(kinds).find(([start]) => line.startsWith(start))
  if (!kind) return null
  const [type = '', ...features] = line.slice(kind[0].length).split('|')
  return { kind: kind[1], type, features: features.filter((feature) => feature !== '') }
}

function rowOf(line: string, number: number): TsvRow | null {
  const [id = '', place = '', form, ...columns] = line.split('\t')
  const offsets = /^(\d{1,15})-(\d{1,15})$/.exec(place)
  if (!/^\d+-\d+(?:\.\d+)?$/.test(id) || !offsets || form === undefined) return null
  const [, start, end] = offsets
  return { id, start: Number(start), end: Number(end), form, columns, line: number }
}
