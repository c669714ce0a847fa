import type { Problem } from '#core/outcome'
import { readProjectFile } from '#core/file/project-file'
import { inParallel } from './in-parallel'
import { idOfFile, places } from './layout'
import { namesIn } from './names-in'
import { byArrival, readShelved } from './library/shelf'
import type { Project } from './open-project'
import { readRecordAt } from './project-json'

export type Rescanned = {
  readonly project: Project
  /** The articles that have come, and the touched ones. */
  readonly found: readonly string[]
  /** What is wrong with files that were not there before. */
  readonly problems: readonly Problem[]
}

/**
 * Looks through an open project's folder again: articles that have come are put on the shelf,
 * `touched` ones get their progress anew, and the manifest's names and annotators are taken over.
 * An article whose file has gone stays until the project is opened again: a sync client may have
 * taken it away for a moment.
 */
export async function rescan(project: Project, touched: readonly string[]): Promise<Rescanned> {
  const { root, manifest, shelf } = project
  const names = await namesIn(root, places.articles)
  if (!names.ok) return { project, found: [], problems: [] }
  const ids = names.value.flatMap((name) => idOfFile(name) ?? [])
  const known = new Map(shelf.map((article) => [article.id, article]))
  const wanted = ids.filter((id) => !known.has(id) || touched.includes(id))
  const found = await inParallel(wanted, (id) => readShelved(root, id, manifest))
  for (const { article } of found) if (article) known.set(article.id, article)
  const problems = found.flatMap(({ problem }) => problem ?? [])
  const told = new Set(project.problems.map(({ code, at }) => `${code} ${at}`))
  const fresh = problems.filter(({ code, at }) => !told.has(`${code} ${at}`))
  return {
    project: {
      ...project,
      manifest: await renewed(project),
      shelf: [...known.values()].toSorted(byArrival),
      problems: [...project.problems, ...fresh]
    },
    found: found.flatMap(({ article }) => article?.id ?? []),
    problems: fresh
  }
}

/** Whose project it is and for whom it is open stays as it was. */
async function renewed({ root, manifest }: Project): Promise<Project['manifest']> {
  const read = await readRecordAt(root, places.project, readProjectFile)
  if (!read.ok || read.value?.projectId !== manifest.projectId) return manifest
  return { ...read.value, annotatorId: manifest.annotatorId }
}
