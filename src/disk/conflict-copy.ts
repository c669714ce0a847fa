import { basename, dirname, join } from 'node:path'
import { putInFreePlace } from './durable-write'

/**
 * Gives our version a name beside the file that holds somebody else's, and answers the path. The
 * name is one that was free: an earlier copy is never written over.
 */
export async function keepBeside(
  draft: string,
  path: string,
  version: string | number
): Promise<string> {
  const stem = join(dirname(path), basename(path, '.json'))
  for (let number = 1; ; number += 1) {
    const name = `${stem}.conflict-${version}${number === 1 ? '' : `-${number}`}.json`
    if (await putInFreePlace(draft, name)) return name
  }
}
