import { readOddName, type OddName } from '#core/file/odd-names'
import type { Problem } from '#core/outcome'
import { draftName } from './drafts'
import { idOfFile, places } from './layout'
import type { Listing } from './library/listing'

/**
 * Copies of files that a sync client or a refused save left in a folder of a project, and whatever
 * else does not belong there. Nothing is done to them.
 */
export async function strayFiles(listing: Listing, place: string): Promise<readonly Problem[]> {
  const names = await listing.names(place)
  if (!names.ok) return [names.problem]
  return names.value.flatMap((name) => {
    const problem = strayness(name, `${place}/${name}`)
    return problem === null ? [] : [problem]
  })
}

/** The same for the project's own folder, where people may keep other things as well. */
export async function strayRecords(listing: Listing): Promise<readonly Problem[]> {
  const names = await listing.names('.')
  if (!names.ok) return [names.problem]
  const known: readonly string[] = [places.project, places.scheme]
  return names.value.flatMap((name) => {
    if (draftName.test(name)) return [{ code: 'project.left-over', at: name }]
    const isRecord = /^\.?(?:project|scheme).*\.json/i.test(name) && !known.includes(name)
    const odd = isRecord ? readOddName(name) : null
    return odd ? [problemOf(odd, name)] : []
  })
}

function strayness(name: string, at: string): Problem | null {
  if (idOfFile(name) !== null) return null
  if (draftName.test(name)) return { code: 'project.left-over', at }
  const odd = readOddName(name)
  if (odd) return problemOf(odd, at)
  return name.startsWith('.') ? null : { code: 'project.stray-file', at }
}

function problemOf(odd: OddName, at: string): Problem {
  switch (odd.is) {
    case 'copy':
      return { code: 'project.conflict-copy', at, facts: { of: odd.of ?? '', by: odd.by } }
    case 'not-downloaded':
      return { code: 'project.not-downloaded', at, facts: { of: odd.of, by: odd.by } }
    default:
      return { code: 'project.other-case', at, facts: { of: odd.of } }
  }
}
