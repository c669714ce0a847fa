import type { Reading } from '#core/annotation/reading'
import type { Article } from '#core/article/article'
import type { Annotator } from '#core/file/project-file'
import type { FormatDocument } from '#core/formats/format'
import { exportNotes, writeJsonlRecord } from '#core/formats/jsonl'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { readArticle } from './article-files'
import { idOfFile, places } from './layout'
import { namesIn } from './names-in'
import type { Project } from './open-project'
import { readReading } from './reading-files'

/** One line of an export, with what it was written from. */
export type ExportRecord = {
  readonly line: string
  readonly articleId: string
  readonly annotatorId: string
  readonly reading: Reading
}

/** What was met on the way: readings that could not be read, annotations that are left out. */
export type Notes = Problem[]

/**
 * The records of an export, article by article: every reading that has a file. `annotator` is an
 * id, or null for everybody's.
 */
export async function* exportRecords(
  project: Project,
  annotators: readonly Annotator[],
  notes: Notes
): AsyncGenerator<ExportRecord> {
  for await (const exported of exportDocuments(project, annotators, notes)) {
    const { article, annotator, reading } = exported
    const line = writeJsonlRecord(exported)
    yield { line, articleId: article.id, annotatorId: annotator.id, reading }
  }
}

/** The same as documents, for any format. The readings of an article come one after the other. */
export async function* exportDocuments(
  project: Project,
  annotators: readonly Annotator[],
  notes: Notes
): AsyncGenerator<FormatDocument> {
  for (const { id } of project.shelf) {
    const article = await readArticle(project.root, id)
    if (!article.ok) {
      notes.push(article.problem)
      continue
    }
    for (const annotator of annotators) {
      const exported = await documentOf(project, article.value, annotator, notes)
      if (exported) yield exported
    }
  }
}

/** The annotators to export: the one that was asked for, or all that the project or its folders name. */
export async function exportedAnnotators(
  { root, manifest }: Project,
  annotator: string | null
): Promise<Outcome<readonly Annotator[]>> {
  const names = await namesIn(root, places.annotations)
  if (!names.ok) return names
  const known = new Set(manifest.annotators.map(({ id }) => id))
  const others = names.value.filter((name) => !known.has(name) && idOfFile(`${name}.json`))
  const all = [...manifest.annotators, ...others.map((id) => ({ id, name: id }))]
  if (annotator === null) return good(all)
  const wanted = all.filter(({ id }) => id === annotator)
  if (wanted.length > 0) return good(wanted)
  return bad({ code: 'export.unknown-annotator', facts: { annotator } })
}

async function documentOf(
  { root, manifest, scheme }: Project,
  article: Article,
  annotator: Annotator,
  notes: Notes
): Promise<FormatDocument | null> {
  const { projectId } = manifest
  const file = await readReading({ root, projectId, annotatorId: annotator.id, article })
  if (!file.ok) {
    notes.push(file.problem)
    return null
  }
  if (file.value === null) return null
  const { reading } = file.value
  const at = places.reading(annotator.id, article.id)
  notes.push(...exportNotes(reading).map((note) => ({ ...note, at })))
  return { article, reading, annotator, projectId, scheme: scheme.scheme }
}
