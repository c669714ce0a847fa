import { readdir } from 'node:fs/promises'
import type { ProjectFile } from '#core/file/project-file'
import { sweepDrafts } from '../drafts'
import { isMissing, systemCode } from '../file-problem'
import { pathOf, places } from '../layout'
import type { Listing } from '../library/listing'

/**
 * Takes away the drafts that crashes left anywhere in a project and among its copies outside of it;
 * answers how many. Those of a living process stay. `now` is ISO 8601.
 */
export async function sweepProject(
  listing: Listing,
  { annotators }: Pick<ProjectFile, 'annotators'>,
  { now, secondPlace }: { readonly now: string; readonly secondPlace: string | null }
): Promise<number> {
  const inProject = [
    '.',
    places.articles,
    places.annotations,
    ...annotators.map(({ id }) => places.readings(id)),
    places.adjudication,
    places.guidelines,
    places.ledgers,
    places.incidents,
    ...annotators.map(({ id }) => places.incidentsOf(id)),
    places.reserved,
    places.indexes,
    places.backups,
    places.quarantine
  ]
  let swept = 0
  const sweep = async (folder: string, names: readonly string[]) => {
    swept += (await sweepDrafts(folder, names, Date.parse(now))).length
  }
  for (const place of inProject) void listing.names(place)
  for (const place of inProject) {
    const names = await listing.names(place)
    if (names.ok) await sweep(pathOf(listing.root, place), names.value)
  }
  if (secondPlace !== null) await sweep(secondPlace, await namesOrNone(secondPlace))
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
