import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/** A line without its end, and where in the file it starts, in bytes. */
export type Line = { readonly bytes: Buffer; readonly start: number }

/** Bytes that are read at once; twice as many each time that a line is longer. */
const stride = 64 * 1024

/** A line longer than this ends the reading: nobody wrote it, and it may not fill the memory. */
const lineLimit = 32_000_000

/**
 * The lines of a file from its end, or from a place in it, back to its start. It reads no more than
 * what it answers and a stride besides, however large the file is. Empty lines are passed over.
 * @throws Error of the system when there is no such file or it cannot be read.
 */
export async function* readBackwards(
  path: string,
  before: number = Infinity
): AsyncGenerator<Line> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const { size } = await file.stat()
    let from = Math.min(before, size)
    let rest: Buffer = Buffer.alloc(0)
    let length = stride
    while (from > 0 && rest.byteLength <= lineLimit) {
      const start = Math.max(0, from - length)
      const joined = Buffer.concat([await readAt(file, start, from - start), rest])
      const cut = start === 0 ? -1 : joined.indexOf(lineEnd)
      if (start === 0 || cut !== -1) yield* linesOf(joined, cut + 1, start)
      rest = start === 0 || cut === -1 ? joined : joined.subarray(0, cut)
      length = cut === -1 ? length * 2 : stride
      from = start
    }
  } finally {
    await file.close()
  }
}

const lineEnd = 0x0a

/** The whole lines of a piece from its last one to the one that starts at `first`. */
function* linesOf(piece: Buffer, first: number, start: number): Generator<Line> {
  for (let end = piece.byteLength; end > first;) {
    const before = piece.lastIndexOf(lineEnd, end - 1)
    const at = Math.max(before + 1, first)
    if (at < end) yield { bytes: piece.subarray(at, end), start: start + at }
    end = before < first ? first : before
  }
}

async function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, start + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}
