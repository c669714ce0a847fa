import { readdir } from 'node:fs/promises'
import type { ProjectFile } from '#core/file/project-file'
import { sweepDrafts } from '../drafts'
import { isMissing, systemCode } from '../file-problem'
import { pathOf, places } from '../layout'

/**
 * Takes away the drafts that crashes left anywhere in a project and among its copies outside of it;
 * answers how many. Those of a living process stay. `now` is ISO 8601.
 */
export async function sweepProject(
  root: string,
  { annotators }: Pick<ProjectFile, 'annotators'>,
  { now, secondPlace }: { readonly now: string; readonly secondPlace: string | null }
): Promise<number> {
  const inProject = [
    '.',
    places.articles,
    places.annotations,
    ...annotators.map(({ id }) => places.readings(id)),
    places.adjudication,
    places.reserved,
    places.backups,
    places.quarantine
  ].map((place) => pathOf(root, place))
  let swept = 0
  for (const folder of [...inProject, ...(secondPlace ? [secondPlace] : [])])
    swept += (await sweepDrafts(folder, await namesOrNone(folder), Date.parse(now))).length
  return swept
}

async function namesOrNone(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error) || systemCode(error) !== null) return []
    throw error
  }
}
