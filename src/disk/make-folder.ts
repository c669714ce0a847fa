import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { flushFolder } from './durable-write'
import { systemCode } from './file-problem'

/**
 * Makes a folder, and those above it as far as they are missing. A new folder is flushed into the
 * one that holds it: a file in it is only as lasting as its own name.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const system = systemCode(error)
    if (system === 'EEXIST' && (await stat(folder)).isDirectory()) return
    // Node's own recursive `mkdir` answers ENOENT where a disk is read-only.
    if (system !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    return makeFolder(folder)
  }
  await flushFolder(dirname(folder))
}
