import { createHash, type Hash } from 'node:crypto'
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Piece } from '#core/formats/format'

export type FileFacts = {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** How many files are open at a time; a format may write one for each article. */
const openAtOnce = 64
/** How much waits to be written to a file, in bytes: one call to the disk for many small pieces. */
const waitsAtMost = 256_000

type Growing = { bytes: number; readonly hash: Hash; waiting: Uint8Array[]; waitingBytes: number }

/** Files that grow piece by piece in a folder of their own, each flushed when it is closed. */
export class PieceFiles {
  readonly #folder: string
  readonly #open = new Map<string, FileHandle>()
  readonly #files = new Map<string, Growing>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Puts a piece at the end of its file; it may be written only with one of the next. */
  async add({ name, content }: Piece): Promise<void> {
    if (!isSafe(name)) throw new Error(`A format wants to write to ${JSON.stringify(name)}`)
    await this.#handle(name)
    const file = this.#files.get(name) ?? growing()
    this.#files.set(name, file)
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    file.waiting.push(bytes)
    file.waitingBytes += bytes.byteLength
    if (file.waitingBytes >= waitsAtMost) await this.#write(name)
  }

  /** Closes every file and answers what they are, in the order in which they were begun. */
  async finish(): Promise<readonly FileFacts[]> {
    await this.#writeAll()
    await this.close()
    return [...this.#files].map(([name, { bytes, hash }]) => ({
      name,
      bytes,
      sha256: hash.digest('hex')
    }))
  }

  /** Flushes and closes what is open, all at once: a disk takes many flushes for hardly more than one. */
  async close(): Promise<void> {
    const handles = [...this.#open.values()]
    this.#open.clear()
    const ended = await Promise.allSettled(handles.map(closed))
    const failed = ended.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
  }

  async #writeAll(): Promise<void> {
    for (const name of this.#open.keys()) await this.#write(name)
  }

  async #write(name: string): Promise<void> {
    const file = this.#files.get(name)
    if (!file || file.waiting.length === 0) return
    const bytes = Buffer.concat(file.waiting)
    file.waiting = []
    file.waitingBytes = 0
    const handle = await this.#handle(name)
    await handle.appendFile(bytes)
    file.bytes += bytes.byteLength
    file.hash.update(bytes)
  }

  async #handle(name: string): Promise<FileHandle> {
    const known = this.#open.get(name)
    if (known) return known
    if (this.#open.size >= openAtOnce) {
      await this.#writeAll()
      await this.close()
    }
    const path = join(this.#folder, name)
    await mkdir(dirname(path), { recursive: true })
    const handle = await open(path, 'a', 0o600)
    this.#open.set(name, handle)
    return handle
  }
}

function growing(): Growing {
  return { bytes: 0, hash: createHash('sha256'), waiting: [], waitingBytes: 0 }
}

async function closed(handle: FileHandle): Promise<void> {
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Names are ours or ids; none may lead out of the folder. */
function isSafe(name: string): boolean {
  return (
    /^[^\\:\0]+$/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}
