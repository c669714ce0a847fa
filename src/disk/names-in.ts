import { readdir } from 'node:fs/promises'
import { bad, good, type Outcome } from '#core/outcome'
import { isMissing, systemCode } from './file-problem'
import { pathOf } from './layout'

/** The names in a folder of a project, in order; none when the folder is not there. */
export async function namesIn(root: string, place: string): Promise<Outcome<readonly string[]>> {
  try {
    return good((await readdir(pathOf(root, place))).toSorted())
  } catch (error) {
    if (isMissing(error)) return good([])
    const system = systemCode(error)
    if (system === null) throw error
    return bad({ code: 'file.unreadable', at: place, facts: { system } })
  }
}
