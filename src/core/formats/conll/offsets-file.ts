import { good, type Outcome, type Problem } from '../../outcome'
import { offsetTable } from '../../text/code-points'
import type { Span } from '../../text/span'
import { columnsOf } from '../columns'
import type { FormatDocument, SourceFile, WriteOptions } from '../format'
import { parseJsonObject, type JsonObject } from '../json-value'
import { jsonLine } from '../writer'

const ending = '.offsets.jsonl'

export function isOffsetsFile(name: string): boolean {
  return name.endsWith(ending)
}

export function offsetsName(stem: string): string {
  return `${stem}${ending}`
}

/**
 * What a line of tokens cannot say, one line for each document in the order of the file: which
 * article it is, its text, and where in it each token stands, in code points.
 */
export function offsetsLine(
  exported: FormatDocument,
  { tokens, sentences }: { readonly tokens: readonly Span[]; readonly sentences: number },
  options: WriteOptions
): string {
  const { text } = exported.article
  const { toCodePoint } = offsetTable(text)
  return jsonLine({
    ...columnsOf(exported),
    offset_unit: 'codepoint',
    tokenisation: options.tokens,
    tagging: options.tagging,
    sentences,
    tokens: tokens.map(({ start, end }) => [toCodePoint(start), toCodePoint(end)]),
    text
  })
}

/** The lines that belong to a file of tokens; empty when it has none beside it. */
export function offsetsOf(
  files: readonly SourceFile[],
  stem: string
): Outcome<readonly JsonObject[]> {
  const notes: Problem[] = []
  const lines: JsonObject[] = []
  const file = files.find(({ name }) => name === offsetsName(stem))
  for (const [index, line] of (file?.text ?? '').split('\n').entries()) {
    if (line.trim() === '') continue
    const json = parseJsonObject(line, `${file?.name}:${index + 1}`)
    if (!json.ok) notes.push(json.problem)
    lines.push(json.ok ? json.value : {})
  }
  return good(lines, notes)
}
