import { inverse } from '#core/annotation/edits'
import type { Problem } from '#core/outcome'
import { readArticle } from './article-files'
import type { Project } from './open-project'
import { ReadingStore, type ReadingPorts } from './reading-store'

export type Undone = {
  /** The articles in which the action was taken back, or made again. */
  readonly articles: readonly string[]
  /** Where it could not be, and why. */
  readonly problems: readonly Problem[]
}

/**
 * Takes back an action over several articles as one, or makes it again. An article that has later
 * edits upon it is left alone and named.
 */
export async function undoAction(
  project: Project,
  { action, redo }: { readonly action: string; readonly redo: boolean },
  ports: ReadingPorts
): Promise<Undone> {
  const articles: string[] = []
  const problems: Problem[] = []
  for (const { id } of project.shelf) {
    const done = await undoIn(project, id, { action, redo }, ports)
    if (done === true) articles.push(id)
    else if (done) problems.push(done)
  }
  return { articles, problems }
}

async function undoIn(
  { root, manifest }: Project,
  id: string,
  { action, redo }: { readonly action: string; readonly redo: boolean },
  ports: ReadingPorts
): Promise<true | Problem | null> {
  const article = await readArticle(root, id)
  if (!article.ok) return article.problem
  const { projectId, annotatorId } = manifest
  const place = { root, projectId, annotatorId, article: article.value }
  const store = await ReadingStore.open(place, ports)
  if (store.locked) return null
  const step = await store.history.stepOf(action, store.reading, redo ? 'undone' : 'done')
  if (step === null) return null
  if (step === 'buried') return { code: 'history.buried', at: id }
  const edit = redo ? step : inverse(step)
  const edited = store.edit([edit], { way: redo ? 'redo' : 'undo', action })
  await store.save()
  const saved = await edited
  await store.history.settled()
  return saved.ok ? true : saved.problem
}
