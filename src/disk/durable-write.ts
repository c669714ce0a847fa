import { renameSync } from 'node:fs'
import { link, lstat, open, rename, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { discard, newDraftName } from './drafts'
import { isMissing, systemCode } from './file-problem'
import { identityNow, identityOfOpen } from './read-file'

/** Bytes to write, at once or part by part. */
export type Parts = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Puts the bytes on the disk, flushed and counted, in a new file beside the target. */
export function writeDraft(target: string, parts: Parts): Promise<string> {
  return writeDraftIn(dirname(target), parts)
}

/** The same in a folder of the same disk. */
export async function writeDraftIn(folder: string, parts: Parts): Promise<string> {
  return (await writeKnownDraft(folder, parts)).draft
}

/**
 * The same, with what tells the draft from other files, also when it has another name. What is to be
 * done `meanwhile` costs little: it is done while the disk flushes. When it throws there is no draft.
 */
export async function writeKnownDraft(
  folder: string,
  parts: Parts,
  meanwhile: () => Promise<void> = async () => undefined
) {
  const draft = join(folder, newDraftName())
  return { draft, identity: await writeNew(draft, parts, meanwhile) }
}

/**
 * Replaces the target by a draft if it is still the one of this identity; false, with nothing
 * changed, when it is not. The look and the rename follow each other without giving anybody a turn:
 * what a disk answers from memory is asked at once, and the instant between them is kept so small.
 */
export function replaceAtOnce(draft: string, target: string, identity: string): boolean {
  if (identityNow(target) !== identity) return false
  renameSync(draft, target)
  return true
}

/** Replaces the target by a draft. */
export function putInPlace(draft: string, target: string): Promise<void> {
  return untilFree(() => rename(draft, target))
}

/**
 * Does again what fails while another program holds a file. Elsewhere than on Windows that is rare;
 * there an antivirus or a sync client may hold one for seconds.
 */
export async function untilFree<T>(work: () => Promise<T>): Promise<T> {
  const patience = process.platform === 'win32' ? 10_000 : 1_000
  const start = performance.now()
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    try {
      return await work()
    } catch (error) {
      const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')
      if (!isHeld || performance.now() - start > patience) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

/** Gives a draft a name that must be free. False, with the draft still there, when it is taken. */
export async function putInFreePlace(draft: string, target: string): Promise<boolean> {
  try {
    await link(draft, target)
    await discard(draft)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    if (!cannotLink(error)) throw error
  }
  // Without links the look and the rename are two steps, and somebody may come between them.
  if (await isThere(target)) return false
  await putInPlace(draft, target)
  return true
}

/** Writes the whole file anew, in place of one that may be there. True when the folder is flushed. */
export async function replaceDurably(target: string, bytes: Uint8Array): Promise<boolean> {
  const draft = await writeDraft(target, [bytes])
  try {
    await putInPlace(draft, target)
  } catch (error) {
    await discard(draft)
    throw error
  }
  return flushFolder(dirname(target))
}

/**
 * Writes the whole file anew in place of the one of this identity. False, with nothing changed, when
 * another one is there by then.
 */
export async function replaceKnown(
  target: string,
  bytes: Uint8Array,
  identity: string
): Promise<boolean> {
  const draft = await writeDraft(target, [bytes])
  try {
    if (!(await untilFree(async () => replaceAtOnce(draft, target, identity)))) return false
  } finally {
    await discard(draft)
  }
  await flushFolder(dirname(target))
  return true
}

/**
 * Writes a file that must not be there yet. False, with nothing changed, when it is. The draft may
 * lie in another folder of the same disk, one that is swept.
 */
export async function createDurably(
  target: string,
  bytes: Uint8Array,
  drafts: string = dirname(target)
): Promise<boolean> {
  const draft = await writeDraftIn(drafts, [bytes])
  try {
    if (!(await putInFreePlace(draft, target))) return false
  } finally {
    await discard(draft)
  }
  await flushFolder(dirname(target))
  return true
}

/** Whether an error is how file systems without hard links (exFAT, some network shares) say so. */
export function cannotLink(error: unknown): boolean {
  const code = systemCode(error) ?? ''
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EXDEV'].includes(code)
}

/**
 * Makes names in this folder survive a power cut. False when the folder could not be flushed: what
 * was written is there, but not certain to be. Windows has no such call and needs none.
 */
export async function flushFolder(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      // Nothing depends on this, so nobody waits for it.
      handle.close().catch(() => undefined)
    }
    return true
  } catch {
    return false
  }
}

/** Whether there is anything at a path, a link that leads nowhere included. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** All or nothing: a file that could not be written whole is taken away again. */
async function writeNew(
  path: string,
  parts: Parts,
  meanwhile: () => Promise<void>
): Promise<string> {
  const file = await open(path, 'wx', 0o600)
  try {
    let written = 0
    for await (const bytes of parts) {
      await writeAll(file, bytes, written)
      written += bytes.byteLength
    }
    await both(file.sync(), meanwhile())
    const { size, identity } = identityOfOpen(file)
    if (size !== written) throw shortWrite(size, written)
    await file.close()
    return identity
  } catch (error) {
    await file.close().catch(() => undefined)
    await discard(path)
    throw error
  }
}

/** Waits for both, also when one fails, so that nothing is still going on when this is over. */
async function both(first: Promise<void>, second: Promise<void>): Promise<void> {
  for (const settled of await Promise.allSettled([first, second]))
    if (settled.status === 'rejected') throw settled.reason
}

/** A write may take only a part; on a full disk the next one then says why. */
async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    const left = bytes.byteLength - done
    const { bytesWritten } = await file.write(bytes, done, left, position + done)
    if (bytesWritten === 0) throw shortWrite(done, bytes.byteLength)
    done += bytesWritten
  }
}

function shortWrite(done: number, wanted: number): Error {
  return Object.assign(new Error(`Wrote ${done} of ${wanted} bytes`), { code: 'EIO' })
}
