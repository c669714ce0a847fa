import { bad, good, type Outcome, type Problem } from '../outcome'
import type { Read, ReadContext, ReadDocument, SourceFile } from './format'

/**
 * Reads files with a document on each line. A line that is no document is noted and passed over;
 * only when none is one is the whole refused, with the first problem.
 */
export function readLines(
  files: readonly SourceFile[],
  context: ReadContext,
  readLine: (line: string, at: string, context: ReadContext) => Outcome<ReadDocument>
): Read {
  const documents: ReadDocument[] = []
  const notes: Problem[] = []
  let first: Problem | null = null
  for (const { name, text } of files) {
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue
      const read = readLine(line, `${name}:${index + 1}`, context)
      if (read.ok) {
        documents.push(read.value)
        notes.push(...read.notes)
      } else {
        first ??= read.problem
        notes.push(read.problem)
      }
    }
  }
  return first && documents.length === 0 ? bad(first) : good(documents, notes)
}
