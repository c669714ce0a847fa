import type { Article } from '#core/article/article'
import type { Annotator } from '#core/file/project-file'
import type { FormatDocument } from '#core/formats/format'
import { exportNotes } from '#core/formats/jsonl'
import type { Whose } from '#core/formats/selection'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { readArticle } from './article-files'
import { idOfFile, places } from './layout'
import { namesIn } from './names-in'
import type { Project } from './open-project'
import { goldArticles, readGold } from './gold-readings'
import { readReading } from './reading-files'

/** What was met on the way: readings that could not be read, annotations that are left out. */
export type Notes = Problem[]

/** One walk through the documents of an export. */
export type Walk = {
  /** Ids of articles; null for all. */
  readonly articles: readonly string[] | null
  readonly notes: Notes
  /** Told before each article is read, and once after the last: how many are behind. */
  readonly onArticle?: (done: number) => void
}

/** Walks through documents article by article; the readings of one come one after the other. */
export type Documents = (walk: Walk) => AsyncGenerator<FormatDocument>

/**
 * The documents of a project for a choice of readings: every reading that has a file. This is the
 * one place that knows where the readings of each kind lie; what an export does with them is the
 * same for all.
 */
export async function documentsOf(project: Project, whose: Whose): Promise<Outcome<Documents>> {
  if (whose.kind === 'gold') {
    if (!(await hasGold(project))) return bad({ code: 'export.no-gold' })
    return good((walk) => readingsBy(project, [goldAnnotator], walk))
  }
  const annotators = await exportedAnnotators(project, whose.kind === 'all' ? null : whose.id)
  if (!annotators.ok) return annotators
  return good((walk) => readingsBy(project, annotators.value, walk))
}

/** Whether the project has readings that were agreed upon. */
export async function hasGold({ root }: Project): Promise<boolean> {
  return (await goldArticles(root)).length > 0
}

/** What was agreed upon is nobody's own; in what goes out it has a name as readings have. */
const goldAnnotator: Annotator = { id: 'gold', name: 'gold' }

async function* readingsBy(
  project: Project,
  annotators: readonly Annotator[],
  { articles, notes, onArticle }: Walk
): AsyncGenerator<FormatDocument> {
  const shelf = project.shelf.filter(({ id }) => articles?.includes(id) ?? true)
  for (const [index, { id }] of shelf.entries()) {
    onArticle?.(index)
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
  onArticle?.(shelf.length)
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
  const isGold = annotator === goldAnnotator
  const file = isGold
    ? await readGold({ root, manifest }, article)
    : await readReading({ root, projectId, annotatorId: annotator.id, article })
  if (!file.ok) {
    notes.push(file.problem)
    return null
  }
  if (file.value === null) return null
  // How it was decided stays in the project; no format has a place for it.
  const { settled: _settled, ...reading } = file.value.reading
  const at = isGold ? places.gold(article.id) : places.reading(annotator.id, article.id)
  notes.push(...exportNotes(reading).map((note) => ({ ...note, at })))
  return { article, reading, annotator, projectId, scheme: scheme.scheme }
}
