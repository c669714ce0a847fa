import { mostAnnotations } from '#core/file/reading-file'
import type { Format, Read, ReadContext, ReadDocument, SourceFile } from '#core/formats/format'
import { formatById } from '#core/formats/list'
import { bad, type Outcome, type Problem } from '#core/outcome'
import { readOwnFiles, type OwnDocument } from '#core/taking/own-files'
import { ownFiles } from '#core/taking/recognise-format'
import { asProblem } from '../file-problem'
import { linesIn } from '../lines'
import { isOneFile } from './given-files'
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
      for (const note of notes.filter((one) => !isCounted(one)))
        tell({ ...note, at: placeOf(source, note.at) })
      const refound = notes.filter(({ code }) => code === 'offsets.refound').length
      const documents = read.ok ? [read.value].flat() : []
      for (const one of documents)
        yield {
          read: { ...one, at: placeOf(source, one.at) },
          refound: documents.length === 1 ? refound : refoundIn(one, notes)
        }
    }
  } catch (error) {
    tell(asProblem(error, source.rows[0] ?? ''))
  }
}

/** A part of a workbook or a project of REFI is named with the file that it is a part of. */
function placeOf({ rows: [row = ''] }: Source, at = row): string {
  return !isOneFile(row) || at.startsWith(row) ? at : `${row}/${at}`
}

function isCounted({ code }: Problem): boolean {
  return code === 'offsets.refound' || /^(?:annotation|link)\./.test(code)
}

/** The notes of one document among several: they name its place, or a line below it. */
function refoundIn({ at }: ReadDocument, notes: readonly Problem[]): number {
  const isIts = (note: Problem) => note.at === at || note.at?.startsWith(`${at}:`) === true
  return notes.filter((note) => note.code === 'offsets.refound' && isIts(note)).length
}

/** Why a document is more than one reading may hold, or null. */
export function tooManyTags({ reading, at }: ReadDocument): Problem | null {
  const count = reading.tags.length + reading.setAside.tags.length
  const facts = { count, limit: mostAnnotations }
  return count > mostAnnotations ? { code: 'taking.too-many-tags', at, facts } : null
}

type Piece = Outcome<ReadDocument | readonly ReadDocument[]>

async function* piecesOf(source: Source, context: ReadContext): AsyncGenerator<Piece> {
  const { format, lines, rows } = source
  const known = format === null || format === ownFiles ? undefined : formatById(format)
  if (lines !== null && known?.readLine) return yield* byLine(source, known.readLine, context)
  const { files, problems } = await source.load()
  for (const problem of problems) yield bad(problem)
  if (files.length === 0) return
  if (format === ownFiles) yield* readOwnFiles(files, context)
  else if (known?.read) yield* inLots(source, (lot) => known.read?.(lot, context), files)
  else yield bad({ code: 'taking.unknown-format', at: rows[0] })
}

async function* byLine(
  { lines, rows: [at = ''] }: Source,
  readLine: NonNullable<Format['readLine']>,
  context: ReadContext
): AsyncGenerator<Piece> {
  let number = 0
  for await (const line of linesIn(lines ?? '', at)) {
    number += 1
    if (line.trim() !== '') yield readLine(line, `${at}:${number}`, context)
  }
}

/** All at once; and where one damaged file would cost the others, in the smallest lots there are. */
async function* inLots(
  { lots }: Source,
  read: (files: readonly SourceFile[]) => Read | Promise<Read> | undefined,
  files: readonly SourceFile[]
): AsyncGenerator<Piece> {
  const all = await read(files)
  if (all?.ok || lots.length === 1) yield all ?? bad({ code: 'format.empty' })
  else
    for (const lot of lots) {
      const alone = await read((await lot()).files)
      if (alone) yield alone
    }
}
