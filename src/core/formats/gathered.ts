import { bad, good, type Outcome, type Problem } from '../outcome'
import type { Read, ReadDocument } from './format'

/** What became of one piece of what is read: a document, several, or none. */
export type ReadPiece = Outcome<ReadDocument | readonly ReadDocument[]>

/**
 * What all pieces come to: the documents of those that could be read, with the problems of the
 * others among the notes. Where there is no document, the first problem is the answer, or that
 * there is nothing at `at`. `notes` are those that were made before.
 */
export function gathered(
  pieces: Iterable<ReadPiece>,
  at: string | undefined,
  notes: readonly Problem[] = []
): Read {
  const documents: ReadDocument[] = []
  const told = [...notes]
  for (const piece of pieces) {
    if (piece.ok) documents.push(...[piece.value].flat())
    told.push(...(piece.ok ? piece.notes : [piece.problem]))
  }
  if (documents.length > 0) return good(documents, told)
  return bad(told[0] ?? { code: 'format.empty', at })
}
