import { mkdir } from 'node:fs/promises'
import type { Problem } from '#core/outcome'
import { flushFolder } from '../durable-write'
import { FileProblem, systemCode } from '../file-problem'
import { inParallel } from '../in-parallel'
import { backupsOf, pathOf, places, requireNoLinks } from '../layout'
import { makeFolder } from '../make-folder'
import { keepOnlyCopy } from './instant-copies'

/**
 * Keeps articles, which are written once, as long as there is no copy of them; the same as
 * `FileKeeper.once` for each, with the folders flushed together. What a disk prevented is a warning.
 */
export async function keepArticlesOnce(
  root: string,
  ids: readonly string[]
): Promise<readonly Problem[]> {
  const all = `${places.backups}/${places.articles}`
  const prepared = await told(places.articles, async () => {
    const within = await requireNoLinks(root, `${all}/copy`)
    if (!within.ok) throw new FileProblem(within.problem)
    await makeFolder(pathOf(root, all))
  })
  if (prepared.length > 0) return prepared
  const problems = await inParallel(ids, (id) => told(places.article(id), () => keepOne(root, id)))
  await flushFolder(pathOf(root, all))
  return problems.flat()
}

async function keepOne(root: string, id: string): Promise<void> {
  const place = places.article(id)
  const folder = pathOf(root, backupsOf(place))
  try {
    await mkdir(folder)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
    const within = await requireNoLinks(root, `${backupsOf(place)}/copy`)
    if (!within.ok) throw new FileProblem(within.problem)
  }
  await keepOnlyCopy({ path: pathOf(root, place), folder, drafts: pathOf(root, places.backups) })
}

async function told(at: string, keep: () => Promise<void>): Promise<readonly Problem[]> {
  try {
    await keep()
    return []
  } catch (error) {
    const because = error instanceof FileProblem ? error.problem.code : systemCode(error)
    if (because === null) throw error
    return [{ code: 'backup.not-kept', at, facts: { where: 'project', because } }]
  }
}
