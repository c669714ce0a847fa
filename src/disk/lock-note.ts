import { rm } from 'node:fs/promises'
import { readLockFile, writeLockFile, type LockFile } from '#core/file/lock-file'
import { replaceDurably } from './durable-write'
import { systemCode } from './file-problem'
import { makeFolderIn, pathOf, places, requireNoLinks } from './layout'
import { readRecordAt } from './project-json'

/** Who says to have the project open; null when nobody does, or in a way that cannot be read. */
export async function readLockNote(root: string): Promise<LockFile | null> {
  const note = await readRecordAt(root, places.lock, readLockFile)
  return note.ok ? note.value : null
}

/** Says to everybody who sees the folder that we have it open. False when that cannot be said. */
export async function writeLockNote(root: string, lock: LockFile): Promise<boolean> {
  try {
    if (!(await requireNoLinks(root, places.lock)).ok) return false
    await makeFolderIn(root, places.reserved)
    await replaceDurably(pathOf(root, places.lock), Buffer.from(writeLockFile(lock), 'utf8'))
    return true
  } catch (error) {
    if (systemCode(error) === null) throw error
    return false
  }
}

/** Takes our note away again; another one's stays. */
export async function removeLockNote(root: string, session: string): Promise<void> {
  const note = await readLockNote(root)
  if (note?.session === session) await rm(pathOf(root, places.lock), { force: true })
}
