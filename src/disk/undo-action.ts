import { inverse } from '#core/annotation/edits'
import type { Problem } from '#core/outcome'
import { readArticle } from './article-files'
import { goldArticles, goldPlace } from './gold-readings'
import type { Project } from './open-project'
import type { ReadingPlace } from './reading-place'
import { ReadingStore, type ReadingPorts } from './reading-store'

export type Undone = {
  /** The articles in which the action was taken back, or made again. */
  readonly articles: readonly string[]
  /** Where it could not be, and why. */
  readonly problems: readonly Problem[]
}

/**
 * Takes back an action over several articles as one, or makes it again, in the annotator's readings
 * and in the gold ones. An article that has later edits upon it is left alone and named.
 */
export async function undoAction(
  project: Project,
  { action, redo }: { readonly action: string; readonly redo: boolean },
  ports: ReadingPorts
): Promise<Undone> {
  const articles: string[] = []
  const problems: Problem[] = []
  const golds = new Set(await goldArticles(project.root))
  for (const { id } of project.shelf) {
    const done = await undoInArticle(project, id, golds.has(id), (place) =>
      undoIn(place, { action, redo }, ports)
    )
    if (done.includes(true)) articles.push(id)
    problems.push(...done.filter((one) => one !== true && one !== null))
  }
  return { articles, problems }
}

/** In the annotator's own reading of an article and, where there is one, in the gold reading. */
async function undoInArticle(
  { root, manifest }: Project,
  id: string,
  hasGold: boolean,
  undo: (place: ReadingPlace) => Promise<true | Problem | null>
): Promise<readonly (true | Problem | null)[]> {
  const article = await readArticle(root, id)
  if (!article.ok) return [article.problem]
  const { projectId, annotatorId } = manifest
  const own = await undo({ root, projectId, annotatorId, article: article.value })
  return hasGold ? [own, await undo(goldPlace(root, manifest, article.value))] : [own]
}

async function undoIn(
  place: ReadingPlace,
  { action, redo }: { readonly action: string; readonly redo: boolean },
  ports: ReadingPorts
): Promise<true | Problem | null> {
  const store = await ReadingStore.open(place, ports)
  if (store.locked) return null
  const step = await store.history.stepOf(action, store.reading, redo ? 'undone' : 'done')
  if (step === null) return null
  if (step === 'buried') return { code: 'history.buried', at: place.article.id }
  const edit = redo ? step : inverse(step)
  const edited = store.edit([edit], { way: redo ? 'redo' : 'undo', action })
  await store.save()
  const saved = await edited
  await store.history.settled()
  return saved.ok ? true : saved.problem
}
