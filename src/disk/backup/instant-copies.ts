import { copyFile, link, lstat, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { discard, newDraftName } from '../drafts'
import { cannotLink, isThere } from '../durable-write'
import { isMissing, systemCode } from '../file-problem'

/** How many of the versions that saves replaced stay beside the file, whatever their age. */
export const instantCopies = 3

/** The version that the last save replaced has the number 1. */
export function instantName(number: number): string {
  return `before-${number}.json`
}

/**
 * Keeps the version at a path as `before-1`, and moves the earlier ones up. A hard link costs no
 * bytes: the save gives the name to another file. Flushed is none of this; it is no promise.
 * `drafts` is a folder of the same disk, where a crash may leave a draft to be swept.
 */
export async function keepInstantCopy(path: string, folder: string, drafts: string): Promise<void> {
  const newest = join(folder, instantName(1))
  // A save that failed after this point has left the copy of the very same file here.
  if ((await fileNumber(newest)) === (await fileNumber(path))) return
  for (let number = instantCopies; number > 1; number -= 1)
    await ifThere(() =>
      rename(join(folder, instantName(number - 1)), join(folder, instantName(number)))
    )
  await patiently(() => linkOrCopy(path, newest, drafts))
}

/**
 * Keeps a file that is written once and never replaced, unless that is done. It is a copy of its
 * own: what damages such a file damages it where it lies, and a link would share that.
 */
export async function keepOnlyCopy(path: string, folder: string, drafts: string): Promise<void> {
  const copy = join(folder, instantName(1))
  if (!(await isThere(copy))) await copyTo(path, copy, drafts)
}

async function linkOrCopy(path: string, copy: string, drafts: string): Promise<void> {
  try {
    await link(path, copy)
  } catch (error) {
    if (!cannotLink(error)) throw error
    await copyTo(path, copy, drafts)
  }
}

async function copyTo(path: string, copy: string, drafts: string): Promise<void> {
  const draft = join(drafts, newDraftName())
  try {
    await copyFile(path, draft)
    await rename(draft, copy)
  } catch (error) {
    await discard(draft)
    throw error
  }
}

async function ifThere(move: () => Promise<void>): Promise<void> {
  try {
    await patiently(move)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Waits a little for whoever holds a copy, and not long: the save is waiting too. */
async function patiently(move: () => Promise<void>): Promise<void> {
  for (const pause of [10, 20, 40]) {
    try {
      return await move()
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return move()
}

/** What the file system knows a file by; two names with the same one are one file. */
async function fileNumber(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await lstat(path, { bigint: true })
    return `${dev} ${ino}`
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
