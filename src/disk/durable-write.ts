import { randomBytes } from 'node:crypto'
import { link, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { systemCode } from './file-problem'

/** What a file is called while it is being written; a crash can leave one behind. */
export const draftName = /^\.hashiya-\d+-[0-9a-f]+\.tmp$/

/** Bytes to write, at once or part by part. */
export type Parts = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Puts the bytes on the disk, flushed and counted, in a new file beside the target. */
export async function writeDraft(target: string, parts: Parts): Promise<string> {
  const name = `.hashiya-${process.pid}-${randomBytes(8).toString('hex')}.tmp`
  const draft = join(dirname(target), name)
  await writeNew(draft, parts)
  return draft
}

/**
 * Replaces the target by a draft. Elsewhere than on Windows a busy target is rare; there an
 * antivirus or a sync client may hold it for seconds.
 */
export async function putInPlace(draft: string, target: string): Promise<void> {
  const patience = process.platform === 'win32' ? 10_000 : 1_000
  const until = Date.now() + patience
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    try {
      return await rename(draft, target)
    } catch (error) {
      const busy = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')
      if (!busy || Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

/** Writes the whole file anew, in place of one that may be there. True when the folder is flushed. */
export async function replaceDurably(target: string, bytes: Uint8Array): Promise<boolean> {
  const draft = await writeDraft(target, [bytes])
  try {
    await putInPlace(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return flushFolder(dirname(target))
}

/** Writes a file that must not be there yet. False, with nothing changed, when it is. */
export async function createDurably(target: string, bytes: Uint8Array): Promise<boolean> {
  const draft = await writeDraft(target, [bytes])
  try {
    await link(draft, target)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    if (!cannotLink.includes(systemCode(error) ?? '')) throw error
    if (!(await createPlainly(target, bytes))) return false
  } finally {
    await rm(draft, { force: true })
  }
  await flushFolder(dirname(target))
  return true
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
      await handle.close()
    }
    return true
  } catch {
    return false
  }
}

/** What file systems without hard links (exFAT, some network shares) answer. */
const cannotLink = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EXDEV']

async function createPlainly(target: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeNew(target, [bytes])
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

/** All or nothing: a file that could not be written whole is taken away again. */
async function writeNew(path: string, parts: Parts): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    let written = 0
    for await (const bytes of parts) {
      await writeAll(file, bytes, written)
      written += bytes.byteLength
    }
    await file.sync()
    const { size } = await file.stat()
    if (size !== written) throw shortWrite(size, written)
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
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
