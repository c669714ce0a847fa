import { basename } from 'node:path'
import type { Format, WriteOptions } from '#core/formats/format'
import { bad, good, type Outcome } from '#core/outcome'
import { exportDocuments, exportedAnnotators, type Notes } from './export-records'
import { asProblem } from './file-problem'
import { liesInside } from './inside-project'
import type { Project } from './open-project'
import { writeFormat, type WrittenExport } from './write-format'

export type ExportRequest = {
  readonly format: Format
  /** An id, or null for everybody's readings. */
  readonly annotator: string | null
  readonly options: Omit<WriteOptions, 'scheme' | 'project'>
  readonly target: string
}

/** Writes the readings of a project in a format, verified before anything gets the target's name. */
export async function exportProject(
  project: Project,
  { format, annotator, options, target }: ExportRequest
): Promise<Outcome<WrittenExport>> {
  const annotators = await exportedAnnotators(project, annotator)
  if (!annotators.ok) return annotators
  try {
    if (await liesInside(project.root, target))
      return bad({ code: 'export.inside-project', at: basename(target) })
  } catch (error) {
    return bad(asProblem(error, basename(target)))
  }
  const { manifest, scheme } = project
  // The documents are asked for more than once; what was met on the way is told once.
  let notes: Notes = []
  const written = await writeFormat({
    format,
    target,
    options: { ...options, scheme, project: { id: manifest.projectId, name: manifest.name } },
    documents: () => exportDocuments(project, annotators.value, (notes = []))
  })
  return written.ok ? good(written.value, [...notes, ...written.notes]) : written
}
