import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { places } from './layout'

/**
 * The folder in which a new project is made, when a person chose `folder` for it: that folder while
 * it is empty; inside one that already holds other things, a folder with the project's name.
 */
export async function placeForProject(folder: string, name: string): Promise<string> {
  const names: readonly string[] = await readdir(folder).catch(() => [])
  const crowded = names.some((found) => !found.startsWith('.'))
  return crowded && !names.includes(places.project) ? join(folder, folderName(name)) : folder
}

/** A name that every file system takes: no separators, control or direction marks, not too long. */
function folderName(name: string): string {
  const plain = name
    .replaceAll(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const short = [...plain]
    .slice(0, 60)
    .join('')
    .replaceAll(/^\.+|[. ]+$/g, '')
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?$/i.test(short) ? 'Hashiya project' : short
}
