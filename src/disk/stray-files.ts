import type { Problem } from '#core/outcome'
import { draftName } from './drafts'
import { idOfFile, places } from './layout'
import { namesIn } from './names-in'

/**
 * Copies of files that a sync client or a refused save left in a folder of a project, and whatever
 * else does not belong there. Nothing is done to them.
 */
export async function strayFiles(root: string, place: string): Promise<readonly Problem[]> {
  const names = await namesIn(root, place)
  if (!names.ok) return [names.problem]
  return names.value.flatMap((name) => {
    const code = strayness(name)
    return code === null ? [] : [{ code, at: `${place}/${name}` }]
  })
}

/** The same for the project's own folder, where people may keep other things as well. */
export async function strayRecords(root: string): Promise<readonly Problem[]> {
  const names = await namesIn(root, '.')
  if (!names.ok) return [names.problem]
  const known: readonly string[] = [places.project, places.scheme]
  return names.value.flatMap((name) => {
    if (draftName.test(name)) return [{ code: 'project.left-over', at: name }]
    const copy = /^(?:project|scheme).*\.json$/i.test(name) && !known.includes(name)
    return copy ? [{ code: 'project.conflict-copy', at: name }] : []
  })
}

function strayness(name: string): string | null {
  if (idOfFile(name) !== null) return null
  if (draftName.test(name)) return 'project.left-over'
  if (name.startsWith('.')) return null
  return name.endsWith('.json') ? 'project.conflict-copy' : 'project.stray-file'
}
