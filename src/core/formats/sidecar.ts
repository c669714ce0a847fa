import type { Problem } from '../outcome'
import { columnsOf, type Columns } from './columns'
import type { FormatDocument, Piece, SourceFile } from './format'
import { parseJsonObject, type JsonObject } from './json-value'
import { jsonLine } from './writer'

/** The file that stands beside others: whose reading of which article each of them is. */
export const sidecarName = 'documents.jsonl'

/** The line for one document of a folder. `more` are facts that the format itself has no place for. */
export function sidecarPiece(exported: FormatDocument, file: string, more: object = {}): Piece {
  const columns: Columns = columnsOf(exported)
  return { name: sidecarName, content: jsonLine({ file, ...columns, ...more }) }
}

/** What the sidecar says of each file, by its name; nothing when there is no sidecar. */
export function readSidecar(files: readonly SourceFile[]): {
  readonly about: (file: string) => JsonObject
  readonly notes: readonly Problem[]
} {
  const found = new Map<string, JsonObject>()
  const notes: Problem[] = []
  for (const { name, text } of files.filter((file) => isSidecar(file.name))) {
    const folder = name.slice(0, -sidecarName.length)
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue
      const json = parseJsonObject(line, `${name}:${index + 1}`)
      if (json.ok) found.set(`${folder}${String(json.value['file'])}`, json.value)
      else notes.push(json.problem)
    }
  }
  return { about: (file) => found.get(file) ?? {}, notes }
}

export function isSidecar(name: string): boolean {
  return name === sidecarName || name.endsWith(`/${sidecarName}`)
}
