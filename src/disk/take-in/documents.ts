import type { ReadContext, ReadDocument } from '#core/formats/format'
import { formatById } from '#core/formats/list'
import { bad, type Outcome, type Problem } from '#core/outcome'
import { readOwnFiles, type OwnDocument } from '#core/taking/own-files'
import { ownFiles } from '#core/taking/recognise-format'
import { asProblem } from '../file-problem'
import { linesIn } from '../lines'
import type { Source } from './source'

/** A colleague's reading as its file has it, and how many of its tags the file's offsets did not fit. */
export type Sent = {
  readonly read: ReadDocument & Partial<Pick<OwnDocument, 'head' | 'file' | 'hasText'>>
  readonly refound: number
}

/**
 * The documents of a source, one at a time. What could not be read is told, except for what is
 * counted of each document anyway: its tags that moved or have no place.
 */
export async function* documentsIn(
  source: Source,
  context: ReadContext,
  tell: (problem: Problem) => void
): AsyncGenerator<Sent> {
  try {
    for await (const read of piecesOf(source, context)) {
      const notes = read.ok ? read.notes : [read.problem]
      for (const note of notes.filter((one) => !isCounted(one))) tell(note)
      const refound = notes.filter(({ code }) => code === 'offsets.refound').length
      const documents = read.ok ? [read.value].flat() : []
      for (const one of documents)
        yield { read: one, refound: documents.length === 1 ? refound : refoundIn(one, notes) }
    }
  } catch (error) {
    tell(asProblem(error, source.rows[0] ?? ''))
  }
}

function isCounted({ code }: Problem): boolean {
  return code === 'offsets.refound' || /^(?:annotation|link)\./.test(code)
}

/** The notes of one document among several: they name its place, or a line below it. */
function refoundIn({ at }: ReadDocument, notes: readonly Problem[]): number {
  const isIts = (note: Problem) => note.at === at || note.at?.startsWith(`${at}:`) === true
  return notes.filter((note) => note.code === 'offsets.refound' && isIts(note)).length
}

type Piece = Outcome<ReadDocument | readonly ReadDocument[]>

async function* piecesOf(source: Source, context: ReadContext): AsyncGenerator<Piece> {
  const { format, lines, rows, lots } = source
  const known = format === null || format === ownFiles ? undefined : formatById(format)
  if (lines !== null && known?.readLine) {
    const [at = ''] = rows
    let number = 0
    for await (const line of linesIn(lines, at)) {
      number += 1
      if (line.trim() !== '') yield known.readLine(line, `${at}:${number}`, context)
    }
    return
  }
  const { files, problems } = await source.load()
  for (const problem of problems) yield bad(problem)
  if (files.length === 0) return
  if (format === ownFiles) return yield* readOwnFiles(files, context)
  if (!known?.read) return yield bad({ code: 'taking.unknown-format', at: rows[0] })
  const read = await known.read(files, context)
  // One damaged file among several must not cost the others.
  if (read.ok || lots.length === 1) yield read
  else for (const lot of lots) yield known.read((await lot()).files, context)
}
