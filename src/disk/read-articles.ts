import type { Article } from '#core/article/article'
import type { Annotator } from '#core/file/project-file'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import type { ReadArticle } from '#core/review/agreement'
import type { Reading } from '#core/annotation/reading'
import { readArticle } from './article-files'
import { exportedAnnotators } from './export-records'
import { inParallel } from './in-parallel'
import type { Project } from './open-project'
import { readReading } from './reading-files'

export type ReadByAll = {
  readonly annotators: readonly Annotator[]
  /** With full readings, so that more than their tags can be compared. */
  readonly articles: readonly (Omit<ReadArticle, 'readings'> & {
    readonly article: Article
    readonly readings: ReadonlyMap<string, Reading>
  })[]
}

/**
 * The articles of a project with the readings of these annotators, or of all that have any when
 * none are named; second passes by the same person count then only if that is said. What cannot be
 * read is in the notes, and the rest is there.
 */
export async function readArticles(
  project: Project,
  wanted: readonly string[] | null,
  { withPasses = false }: { readonly withPasses?: boolean } = {}
): Promise<Outcome<ReadByAll>> {
  const known = await exportedAnnotators(project, null)
  if (!known.ok) return known
  const unknown = wanted?.find((id) => !known.value.some((annotator) => annotator.id === id))
  if (unknown !== undefined)
    return bad({ code: 'export.unknown-annotator', facts: { annotator: unknown } })
  const annotators = wanted
    ? wanted.flatMap((id) => known.value.find((annotator) => annotator.id === id) ?? [])
    : known.value.filter(({ passOf }) => withPasses || passOf === undefined)
  const notes: Problem[] = []
  const found = await inParallel(project.shelf, ({ id }) =>
    readBy(project, id, { annotators, notes })
  )
  return good({ annotators, articles: found.flatMap((article) => article ?? []) }, notes)
}

async function readBy(
  { root, manifest }: Project,
  id: string,
  { annotators, notes }: { readonly annotators: readonly Annotator[]; readonly notes: Problem[] }
) {
  const article = await readArticle(root, id)
  if (!article.ok) {
    notes.push(article.problem)
    return null
  }
  const readings = new Map<string, Reading>()
  for (const annotator of annotators) {
    const { projectId } = manifest
    const place = { root, projectId, annotatorId: annotator.id, article: article.value }
    const reading = await readReading(place)
    if (!reading.ok) notes.push(reading.problem)
    else if (reading.value) readings.set(annotator.id, reading.value.reading)
  }
  return { id, text: article.value.text, article: article.value, readings }
}
