import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  generationName,
  generationsIn,
  hourOf,
  surplus,
  type Generation,
  type Why
} from '#core/file/generations'
import { discard } from '../drafts'
import { flushFolder, putInFreePlace, writeDraftIn } from '../durable-write'
import { isMissing } from '../file-problem'
import { sha256 } from '../hash'
import { makeFolder } from '../make-folder'

/** A version to keep. */
export type ToKeep = {
  readonly bytes: Uint8Array
  /** ISO 8601, UTC. */
  readonly now: string
  /** Whatever is not kept for its hour alone is kept at any rate. */
  readonly why?: Why
}

/** The generations in a folder, the newest first; none when there is no such folder. */
export async function generationsAt(folder: string): Promise<readonly Generation[]> {
  try {
    return generationsIn(await readdir(folder))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/**
 * Keeps a version as a generation, unless this hour has one or the newest holds the same bytes. It
 * is read back before it counts, and only then older ones are thinned. `drafts` is a folder of the
 * same disk, where a crash may leave a draft to be swept.
 * @throws the disk's own errors; nothing older is gone then.
 */
export async function keepGeneration(
  folder: string,
  drafts: string,
  { bytes, now, why = 'hourly' }: ToKeep
): Promise<void> {
  const [newest] = await generationsAt(folder)
  const hash = sha256(bytes)
  if (newest && why === 'hourly') {
    if (newest.hour === hourOf(now)) return
    if ((await hashOf(join(folder, newest.name))) === hash) return
  }
  await makeFolder(folder)
  const draft = await writeDraftIn(drafts, [bytes])
  try {
    if ((await hashOf(draft)) !== hash) throw readBackOtherwise()
    await putAfter(newest?.number ?? 0, draft, (number) =>
      join(folder, generationName(number, now, why))
    )
  } finally {
    await discard(draft)
  }
  await flushFolder(folder)
  for (const { name } of surplus(await generationsAt(folder))) await discard(join(folder, name))
}

/** Gives a draft the first free name after a number: another process may be keeping the same file. */
async function putAfter(
  number: number,
  draft: string,
  pathOf: (number: number) => string
): Promise<void> {
  if (!(await putInFreePlace(draft, pathOf(number + 1)))) await putAfter(number + 1, draft, pathOf)
}

async function hashOf(path: string): Promise<string> {
  return sha256(await readFile(path))
}

function readBackOtherwise(): Error {
  return Object.assign(new Error('A copy was read back otherwise than written'), { code: 'EIO' })
}
