import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { discard, newDraftName } from './drafts'
import { flushFolder, putInFreePlace } from './durable-write'
import { inParallel } from './in-parallel'

/** A file to make. Its bytes are asked for when it is written, so that few are in memory at once. */
export type NewFile = { readonly target: string; readonly bytes: () => Uint8Array }

/** True: made. False, with nothing changed: the name is taken. An error: why it could not be made. */
export type Made = boolean | Error

/**
 * Makes files in one folder that must not be there yet, and makes them durable together: all are
 * written first, then flushed side by side, then named, and the folder is flushed once. That costs the
 * disk one turn where file after file would cost it two for each.
 */
export async function createManyDurably(
  folder: string,
  files: readonly NewFile[]
): Promise<readonly Made[]> {
  const drafts = await inParallel(files, ({ bytes }) => attempt(() => written(folder, bytes())))
  const flushed = await Promise.all(
    drafts.map((draft) => (draft instanceof Error ? draft : attempt(() => flushedAndClosed(draft))))
  )
  const made = await inParallel(
    files.map(({ target }, index) => ({ target, draft: flushed[index] })),
    ({ target, draft }) =>
      draft instanceof Error || draft === undefined
        ? Promise.resolve(draft ?? false)
        : attempt(() => named(draft, target))
  )
  await flushFolder(folder)
  return made
}

type Draft = { readonly path: string; readonly file: FileHandle }

async function written(folder: string, bytes: Uint8Array): Promise<Draft> {
  const path = join(folder, newDraftName())
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    return { path, file }
  } catch (error) {
    await file.close().catch(() => undefined)
    await discard(path)
    throw error
  }
}

async function flushedAndClosed({ path, file }: Draft): Promise<string> {
  try {
    await file.sync()
    await file.close()
    return path
  } catch (error) {
    await file.close().catch(() => undefined)
    await discard(path)
    throw error
  }
}

async function named(draft: string, target: string): Promise<boolean> {
  try {
    return await putInFreePlace(draft, target)
  } finally {
    await discard(draft)
  }
}

/** What the system says is an answer here: the other files are made all the same. */
async function attempt<T>(work: () => Promise<T>): Promise<T | Error> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}
