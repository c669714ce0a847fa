import { basename } from 'node:path'
import type { Format, WriteOptions } from '#core/formats/format'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { asProblem, FileProblem } from './file-problem'
import { foreignDocuments, type Foreign } from './foreign-documents'
import { writeFormat, type WrittenExport } from './write-format'

export type Conversion = {
  readonly from: Foreign
  readonly to: Format
  readonly options: Omit<WriteOptions, 'scheme' | 'project'>
  readonly target: string
}

/** Writes what is in files of one format as files of another, and compares what comes back. */
export async function convert({
  from,
  to,
  options,
  target
}: Conversion): Promise<Outcome<WrittenExport>> {
  let notes: Problem[] = []
  try {
    const first = await foreignDocuments(from, notes)
    if (!first.ok) return first
    const written = await writeFormat({
      format: to,
      target,
      options: {
        ...options,
        scheme: from.scheme,
        project: { id: from.projectId, name: from.projectId }
      },
      documents: () => documentsAgain(from, (notes = []))
    })
    return written.ok ? good(written.value, [...notes, ...written.notes]) : written
  } catch (error) {
    return bad(asProblem(error, basename(from.path)))
  }
}

/** The documents from the beginning: once to write them, once to compare. */
async function* documentsAgain(from: Foreign, notes: Problem[]) {
  const found = await foreignDocuments(from, notes)
  if (!found.ok) throw new FileProblem(found.problem)
  yield* found.value
}
