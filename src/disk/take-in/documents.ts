import type { ReadContext, ReadDocument } from '#core/formats/format'
import { formatById } from '#core/formats/list'
import type { Outcome, Problem } from '#core/outcome'
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
    tell(asProblem(error, source.name))
  }
}

function isCounted({ code }: Problem): boolean {
  return code === 'offsets.refound' || /^(?:annotation|link)\./.test(code)
}

/** The notes of one document among several: they name its place, or a line below it. */
function refoundIn({ at }: ReadDocument, notes: readonly Problem[]): number {
  return notes.filter((note) => note.code === 'offsets.refound' && note.at === at).length
}

async function* piecesOf(
  { name, format, lines, load }: Source,
  context: ReadContext
): AsyncGenerator<Outcome<ReadDocument | readonly ReadDocument[]>> {
  const known = format === null || format === ownFiles ? undefined : formatById(format)
  if (lines !== null && known?.readLine) {
    let number = 0
    for await (const line of linesIn(lines, name)) {
      number += 1
      if (line.trim() !== '') yield known.readLine(line, `${name}:${number}`, context)
    }
    return
  }
  const files = await load()
  if (!files.ok) yield files
  else if (format === ownFiles) yield* readOwnFiles(files.value, context)
  else if (known?.read) yield await known.read(files.value, context)
  else yield { ok: false, problem: { code: 'taking.unknown-format', at: name } }
}
