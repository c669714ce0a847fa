import { constants, type Stats } from 'node:fs'
import { lstat, open, stat, type FileHandle } from 'node:fs/promises'
import { bad, good, type Outcome } from '#core/outcome'
import { isMissing, systemCode } from './file-problem'

export type ReadOptions = {
  /** What problems call the file. */
  readonly at: string
  /** In bytes. A larger file is refused before it is opened. */
  readonly limit: number
  /** A file of the project is never a link; a file that a person chose may be one. */
  readonly followLinks?: boolean
}

/**
 * The bytes of a regular file, or null when there is none. A folder, a link, a pipe or a device is
 * refused without being opened, so that nothing waits for a writer that never comes.
 */
export async function readRegularFile(
  path: string,
  { at, limit, followLinks = false }: ReadOptions
): Promise<Outcome<Buffer | null>> {
  try {
    const found = await (followLinks ? stat(path) : lstat(path))
    const fault = faultOf(found, at, limit)
    if (fault) return fault
    const follow = followLinks ? 0 : (constants.O_NOFOLLOW ?? 0)
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | follow)
    try {
      // What was looked at and what was opened may be two things.
      return faultOf(await file.stat(), at, limit) ?? (await readUpTo(file, at, limit))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isMissing(error)) return good(null)
    const system = systemCode(error)
    if (system === null) throw error
    return bad({ code: 'file.unreadable', at, facts: { system } })
  }
}

function faultOf(found: Stats, at: string, limit: number): Outcome<never> | null {
  if (!found.isFile()) return bad({ code: 'file.not-a-file', at, facts: { kind: kindOf(found) } })
  if (found.size > limit)
    return bad({ code: 'file.too-large', at, facts: { size: found.size, limit } })
  return null
}

function kindOf(found: Stats): string {
  if (found.isSymbolicLink()) return 'link'
  return found.isDirectory() ? 'folder' : 'device'
}

/** A file may grow while it is read: stops one byte after the limit. */
async function readUpTo(file: FileHandle, at: string, limit: number): Promise<Outcome<Buffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of file.createReadStream({ autoClose: false, end: limit })) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).byteLength
  }
  if (size > limit) return bad({ code: 'file.too-large', at, facts: { size, limit } })
  return good(Buffer.concat(chunks, size))
}
