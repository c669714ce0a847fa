import { constants, fstatSync, lstatSync, type BigIntStats } from 'node:fs'
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

/** A file's bytes, and what tells it from another that takes its place. */
export type Content = { readonly bytes: Buffer; readonly identity: string }

/**
 * The bytes of a regular file, or null when there is none. A folder, a link, a pipe or a device is
 * refused without being opened, so that nothing waits for a writer that never comes.
 */
export async function readRegularFile(
  path: string,
  options: ReadOptions
): Promise<Outcome<Buffer | null>> {
  const content = await readContent(path, options)
  return content.ok ? good(content.value && content.value.bytes) : content
}

/** The same, with what the bytes were read from. */
export async function readContent(
  path: string,
  { at, limit, followLinks = false }: ReadOptions
): Promise<Outcome<Content | null>> {
  try {
    const found = await (followLinks ? stat(path, asBig) : lstat(path, asBig))
    const fault = faultOf(found, at, limit)
    if (fault) return fault
    const follow = followLinks ? 0 : (constants.O_NOFOLLOW ?? 0)
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | follow)
    try {
      // What was looked at and what was opened may be two things. Of what is open the system
      // knows this by heart, so that asking at once costs less than waiting for an answer.
      const opened = fstatSync(file.fd, asBig)
      const other = faultOf(opened, at, limit)
      if (other) return other
      const bytes = await readUpTo(file, Number(opened.size), limit)
      if (bytes) return good({ bytes, identity: identityIn(opened) })
      return bad({ code: 'file.too-large', at, facts: { size: limit + 1, limit } })
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

const asBig = { bigint: true } as const

/**
 * What changes when a file is replaced or written to; null when there is none. Nobody gets a turn
 * before the answer.
 */
export function identityNow(path: string): string | null {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
  return stats ? identityIn(stats) : null
}

/**
 * The same with the time of the last change of any kind, which no program can set back; that changes
 * also when the file gets another name.
 */
export function stampNow(path: string): string | null {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
  return stats ? `${identityIn(stats)} ${stats.ctimeNs}` : null
}

/** The same of a file that is open. */
export function identityOfOpen({ fd }: FileHandle): { identity: string; size: number } {
  const stats = fstatSync(fd, asBig)
  return { identity: identityIn(stats), size: Number(stats.size) }
}

function identityIn({ dev, ino, size, mtimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs].join(' ')
}

function faultOf(found: BigIntStats, at: string, limit: number): Outcome<never> | null {
  if (!found.isFile()) return bad({ code: 'file.not-a-file', at, facts: { kind: kindOf(found) } })
  const size = Number(found.size)
  return size > limit ? bad({ code: 'file.too-large', at, facts: { size, limit } }) : null
}

function kindOf(found: BigIntStats): string {
  if (found.isSymbolicLink()) return 'link'
  return found.isDirectory() ? 'folder' : 'device'
}

/** A file may grow while it is read; null when it has come to hold more than the limit. */
async function readUpTo(file: FileHandle, size: number, limit: number): Promise<Buffer | null> {
  let bytes = Buffer.allocUnsafe(size + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
    length += bytesRead
    // The end is where a read brings less than was asked for.
    if (length < bytes.length) return length > limit ? null : bytes.subarray(0, length)
    if (length > limit) return null
    bytes = Buffer.concat([bytes], bytes.length * 2)
  }
}
