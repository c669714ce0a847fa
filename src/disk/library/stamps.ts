import { lstatSync, type Stats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { systemCode } from '../file-problem'
import { inParallel } from '../in-parallel'

/**
 * What tells a file from all that it may be replaced by or changed to: its number, size, and the
 * times of its last change, also of the change that no program can set back. Null where the file
 * cannot be told apart: it is not there, no regular file, or was changed so lately that one more
 * change could leave the same times.
 */
export type Stamp = string | null

/** In milliseconds since 1970, as files have it. */
export type Clock = () => number

/**
 * What is changed later than this differs by as much, so that fractions of milliseconds do not matter.
 * The coarsest times of a disk that is in use (FAT) have two seconds.
 */
const settlesWithin = 3_000

/** So many are asked for without giving anybody a turn. */
const atOnce = 64
/** In milliseconds for one file: above it the disk is not a near one, and is waited for in parallel. */
const near = 1

/**
 * The stamps of many files, in their order. What the system knows by heart is asked at once, which
 * costs a tenth of waiting for each answer; a network's disk is waited for without blocking anybody.
 */
export async function stampsOf(paths: readonly string[], clock: Clock): Promise<readonly Stamp[]> {
  const now = clock()
  const stamps: Stamp[] = []
  while (stamps.length < paths.length) {
    const start = performance.now()
    const some = paths.slice(stamps.length, stamps.length + atOnce)
    for (const path of some) stamps.push(stampNow(path, now))
    if (performance.now() - start > near * some.length) {
      const rest = await inParallel(paths.slice(stamps.length), (path) => stampLater(path, now))
      return [...stamps, ...rest]
    }
    await new Promise(setImmediate)
  }
  return stamps
}

function stampNow(path: string, now: number): Stamp {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    return stats ? stampIn(stats, now) : null
  } catch (error) {
    return noStamp(error)
  }
}

async function stampLater(path: string, now: number): Promise<Stamp> {
  try {
    return stampIn(await lstat(path), now)
  } catch (error) {
    return noStamp(error)
  }
}

/** Whoever reads the file is told what is wrong with it. */
function noStamp(error: unknown): null {
  if (systemCode(error) === null) throw error
  return null
}

function stampIn(stats: Stats, now: number): Stamp {
  const { ino, size, mtimeMs, ctimeMs } = stats
  if (!stats.isFile() || Math.max(mtimeMs, ctimeMs) > now - settlesWithin) return null
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`
}
