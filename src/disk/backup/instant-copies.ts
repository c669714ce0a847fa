import { copyFile, link, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { discard, newDraftName } from '../drafts'
import { cannotLink, isThere } from '../durable-write'
import { systemCode } from '../file-problem'

/** How many of the versions that saves replaced stay beside the file, whatever their age. */
export const instantCopies = 3

/** The version that a later save replaced has the greater number. */
export function instantName(number: number): string {
  return `before-${number}.json`
}

/** The numbers of the instant copies among these names, the newest first. */
export function instantNumbers(names: readonly string[]): readonly number[] {
  return names
    .map((name) => Number(/^before-(\d{1,9})\.json$/.exec(name)?.[1]))
    .filter((number) => !Number.isNaN(number))
    .toSorted((a, b) => b - a)
}

/** Where the instant copies of one file are. `drafts` is a folder of the same disk that is swept. */
export type InstantPlace = {
  readonly path: string
  readonly folder: string
  readonly drafts: string
}

/** The numbers of the instant copies that there are, the newest first. */
export async function instantCopiesIn({ folder }: InstantPlace): Promise<readonly number[]> {
  return instantNumbers(await readdir(folder))
}

/**
 * Keeps the version at a path beside the earlier ones of these numbers, takes those away that are
 * too many then, and answers the numbers that are left. A hard link costs no bytes: the save gives
 * the name to another file. Flushed is none of this; it is no promise.
 */
export async function keepInstantCopy(
  place: InstantPlace,
  earlier: readonly number[]
): Promise<readonly number[]> {
  const number = (earlier[0] ?? 0) + 1
  try {
    await patiently(() => linkOrCopy(place, join(place.folder, instantName(number))))
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
    // Another process keeps the same file.
    return keepInstantCopy(place, await instantCopiesIn(place))
  }
  const all = [number, ...earlier]
  for (const surplus of all.slice(instantCopies))
    await discard(join(place.folder, instantName(surplus)))
  return all.slice(0, instantCopies)
}

/**
 * Keeps a file that is written once and never replaced, unless that is done. It is a copy of its
 * own: what damages such a file damages it where it lies, and a link would share that.
 */
export async function keepOnlyCopy(place: InstantPlace): Promise<void> {
  const copy = join(place.folder, instantName(1))
  if (!(await isThere(copy))) await copyTo(place, copy)
}

async function linkOrCopy(place: InstantPlace, copy: string): Promise<void> {
  try {
    await link(place.path, copy)
  } catch (error) {
    if (!cannotLink(error)) throw error
    await copyTo(place, copy)
  }
}

async function copyTo({ path, drafts }: InstantPlace, copy: string): Promise<void> {
  const draft = join(drafts, newDraftName())
  try {
    await copyFile(path, draft)
    await rename(draft, copy)
  } catch (error) {
    await discard(draft)
    throw error
  }
}

/** Waits a little for whoever holds a file, and not long: the save is waiting too. */
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
