import { good, type Problem } from '../../outcome'
import { offsetTable } from '../../text/code-points'
import type { Span } from '../../text/span'
import { columnsOf } from '../columns'
import type { FormatDocument, Read, SourceFile, WriteOptions } from '../format'
import { gathered, type ReadPiece } from '../gathered'
import { parseJsonObject, type JsonObject } from '../json-value'
import { jsonLine } from '../writer'

const ending = '.offsets.jsonl'

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

/**
 * Reads files of tokens one after the other, each with the lines that stand beside it, in the order
 * of its documents; there are none where nothing stands beside it.
 */
export function readTokenFiles(
  files: readonly SourceFile[],
  readFile: (file: SourceFile, beside: readonly JsonObject[]) => Iterable<ReadPiece>
): Read {
  return gathered(pieces(), files[0]?.name)

  function* pieces(): Generator<ReadPiece> {
    for (const file of files.filter(({ name }) => !name.endsWith(ending))) {
      const { lines, notes } = linesBeside(file, files)
      yield good([], notes)
      yield* readFile(file, lines)
    }
  }
}

function linesBeside({ name }: SourceFile, files: readonly SourceFile[]) {
  const notes: Problem[] = []
  const lines: JsonObject[] = []
  const stem = name.replace(/\.[^./]*$/, '')
  const file = files.find((other) => other.name === offsetsName(stem))
  for (const [index, line] of (file?.text ?? '').split('\n').entries()) {
    if (line.trim() === '') continue
    const json = parseJsonObject(line, `${file?.name}:${index + 1}`)
    if (!json.ok) notes.push(json.problem)
    lines.push(json.ok ? json.value : {})
  }
  return { lines, notes }
}
