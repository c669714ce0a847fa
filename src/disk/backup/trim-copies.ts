import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { generationsIn } from '#core/file/generations'
import { discard } from '../drafts'
import { systemCode } from '../file-problem'
import { pathOf, places, requireNoLinks } from '../layout'

/** How many bytes of generations are kept in one place. */
export const copiesLimit = 500_000_000

/** Trims a project's own copies and this machine's copies of all projects. */
export async function trimAll(root: string, copies: string | null): Promise<number> {
  const within = await requireNoLinks(root, `${places.backups}/copy`)
  const own = within.ok ? await trimCopies(pathOf(root, places.backups)) : 0
  return own + (copies === null ? 0 : await trimCopies(copies))
}

type Old = { readonly path: string; readonly size: number; readonly keptAt: string }

/**
 * Takes generations away, the oldest first, until those below a folder fit into the limit. The
 * newest one of each file always stays, and so do the versions that the last saves replaced. Answers
 * how many were taken; what the disk does not let it see or take stays.
 */
export async function trimCopies(folder: string, limit = copiesLimit): Promise<number> {
  const { size, old } = await generationsBelow(folder)
  const oldestFirst = old.toSorted((a, b) => (a.keptAt < b.keptAt ? -1 : 1))
  let over = size - limit
  let taken = 0
  for (const { path, size } of oldestFirst) {
    if (over <= 0) break
    await discard(path)
    over -= size
    taken += 1
  }
  return taken
}

/** The bytes of all generations, and those that are not the newest of their file. */
async function generationsBelow(folder: string): Promise<{ size: number; old: readonly Old[] }> {
  const entries = await entriesIn(folder)
  const generations = generationsIn(entries.filter((e) => e.isFile()).map(({ name }) => name))
  const old: Old[] = []
  let size = 0
  for (const [index, { name, keptAt }] of generations.entries()) {
    const path = join(folder, name)
    const bytes = await sizeOf(path)
    size += bytes
    if (index > 0) old.push({ path, size: bytes, keptAt })
  }
  for (const entry of entries.filter((e) => e.isDirectory())) {
    const within = await generationsBelow(join(folder, entry.name))
    size += within.size
    for (const one of within.old) old.push(one)
  }
  return { size, old }
}

async function entriesIn(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (systemCode(error) === null) throw error
    return []
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await lstat(path)).size
  } catch (error) {
    if (systemCode(error) === null) throw error
    return 0
  }
}
