import { basename } from 'node:path'
import type { Format, WriteOptions } from '#core/formats/format'
import { pseudonymOf } from '#core/formats/pseudonyms'
import type { LeftOut } from '#core/formats/selection'
import { bad, good, type Outcome } from '#core/outcome'
import { exportSource, projectOptions, type Chosen, type Source } from './export-source'
import { asProblem, FileProblem } from './file-problem'
import { sha256 } from './hash'
import { liesInside } from './inside-project'
import type { Project } from './open-project'
import { writeFormat, type WrittenExport } from './write-format'

/** How far an export is: everything is written first, then read back. */
export type ExportProgress = {
  readonly stage: 'writing' | 'reading-back'
  /** Articles. */
  readonly done: number
  readonly total: number
}

export type ExportRequest = Chosen & {
  readonly format: Format
  readonly options: Omit<WriteOptions, 'scheme' | 'project' | 'register'>
  readonly target: string
  readonly onProgress?: (progress: ExportProgress) => void
  /** Aborted when nobody wants the export any more: nothing is left of it. */
  readonly signal?: AbortSignal
}

export type ProjectExport = WrittenExport & {
  /** What the choice left out on purpose. */
  readonly leftOut: LeftOut
}

/** Writes the readings of a project in a format, verified before anything gets the target's name. */
export async function exportProject(
  project: Project,
  request: ExportRequest
): Promise<Outcome<ProjectExport>> {
  const { format, options, target } = request
  const source = await exportSource(project, request)
  if (!source.ok) return source
  try {
    if (await liesInside(project.root, target))
      return bad({ code: 'export.inside-project', at: basename(target) })
  } catch (error) {
    return bad(asProblem(error, basename(target)))
  }
  const written = await writeFormat({
    format,
    target,
    options: await projectOptions(project, options),
    documents: watched(source.value, request),
    choice: choiceIn(project, request)
  })
  if (!written.ok) return written
  const { notes, leftOut } = source.value
  return good({ ...written.value, leftOut: leftOut() }, [...notes(), ...written.notes])
}

/** The documents, walk after walk: the first one writes, those after it compare. */
function watched(source: Source, { onProgress, signal, target }: ExportRequest) {
  let walks = 0
  return () => {
    walks += 1
    const isFirst = walks === 1
    return source.walk((done) => {
      if (signal?.aborted) throw new FileProblem({ code: 'export.cancelled', at: basename(target) })
      const { articles: total } = source
      const isWritten = isFirst && done === total
      const stage = isFirst && !isWritten ? 'writing' : 'reading-back'
      onProgress?.({ stage, done: isWritten ? 0 : done, total })
    })
  }
}

/** The choice as the manifest tells it; it names nobody whom the files do not name. */
function choiceIn({ manifest }: Project, { whose, selection, pseudonyms }: ExportRequest) {
  const { projectId } = manifest
  const named =
    whose.kind === 'annotator' && pseudonyms
      ? { ...whose, id: pseudonymOf(whose.id, { projectId, sha256 }).id }
      : whose
  return { whose: named, ...selection, pseudonyms }
}
