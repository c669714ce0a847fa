import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { Problem } from '#core/outcome'
import { asProblem, FileProblem, systemCode } from './file-problem'
import { sha256 } from './hash'
import { parseJson } from './json-text'
import { makeFolderIn, pathOf, requireNoLinks } from './layout'
import { readBackwards } from './read-backwards'

/** A line of the file that is whole, and where it starts; null for one that is damaged or torn. */
export type FoundLine = { readonly json: unknown; readonly start: number; readonly bytes: number }

/**
 * A file that only grows, a line of JSON for each thing that happened, each with its own check:
 *
 *     {"check":"0123456789abcdef","format":…}
 *
 * The check is the beginning of the SHA-256 of the line without it. Lines are written one after the
 * other and never waited for; a line that a crash has torn is passed over and harms no other.
 */
export class HistoryFile {
  readonly #root: string
  readonly #at: string
  #waiting: string[] = []
  #queue: Promise<void> = Promise.resolve()
  #fault: Problem | null = null

  constructor(root: string, at: string) {
    this.#root = root
    this.#at = at
  }

  /** Why the last lines could not be kept, or null. The next ones are tried all the same. */
  get fault(): Problem | null {
    return this.#fault
  }

  /** Adds a line in its turn. Nobody waits for it, and nobody is told when it fails. */
  append(json: string): void {
    this.#waiting.push(json)
    this.#inTurn(() => this.#write())
  }

  /** Has what was added survive a power cut, some time soon. */
  flush(): void {
    this.#inTurn(async () => {
      const file = await open(pathOf(this.#root, this.#at), constants.O_RDWR)
      await file.datasync().finally(() => file.close())
    })
  }

  /** When every line that was added so far is written, or has failed. */
  settled(): Promise<void> {
    return this.#queue
  }

  /** The lines from the last, or from before a place in the file, to the first; none without a file. */
  async *lines(before?: number): AsyncGenerator<FoundLine> {
    await this.settled()
    if (!(await requireNoLinks(this.#root, this.#at)).ok) return
    try {
      for await (const { bytes, start } of readBackwards(pathOf(this.#root, this.#at), before))
        yield { json: checked(bytes, this.#at), start, bytes: bytes.byteLength }
    } catch (error) {
      // A history that cannot be read is one that is not there.
      if (systemCode(error) === null) throw error
    }
  }

  #inTurn(run: () => Promise<void>): void {
    this.#queue = this.#queue.then(run).catch((error: unknown) => {
      this.#fault = asProblem(error, this.#at)
    })
  }

  async #write(): Promise<void> {
    const lines = this.#waiting
    if (lines.length === 0) return
    this.#waiting = []
    const file = await this.#open()
    try {
      const torn = await endsWithin(file)
      const text = `${torn ? '\n' : ''}${lines.map(withCheck).join('')}`
      await file.appendFile(text, 'utf8')
      this.#fault = null
    } finally {
      await file.close()
    }
  }

  async #open(): Promise<FileHandle> {
    const within = await requireNoLinks(this.#root, this.#at)
    if (!within.ok) throw new FileProblem(within.problem)
    const path = pathOf(this.#root, this.#at)
    try {
      return await open(path, flags, 0o600)
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error
      await this.#makeFolders()
      return open(path, flags, 0o600)
    }
  }

  /** The project's own folder must be there: a history does not make one anew that was moved away. */
  async #makeFolders(): Promise<void> {
    const folders = this.#at.split('/').slice(0, -1)
    for (const [index] of folders.entries())
      await makeFolderIn(this.#root, folders.slice(0, index + 1).join('/'))
  }
}

const flags =
  constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)

const checkLength = 16
const opening = new RegExp(`^\\{"check":"([0-9a-f]{${checkLength}})",`)

function withCheck(json: string): string {
  return `{"check":"${sha256(json).slice(0, checkLength)}",${json.slice(1)}\n`
}

function checked(bytes: Buffer, at: string): unknown {
  const text = bytes.toString('utf8')
  const [found, check] = opening.exec(text) ?? []
  if (found === undefined) return null
  const json = `{${text.slice(found.length)}`
  if (sha256(json).slice(0, checkLength) !== check) return null
  const read = parseJson(Buffer.from(json, 'utf8'), at)
  return read.ok ? read.value : null
}

/** Whether the last line was never finished. */
async function endsWithin(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const last = Buffer.alloc(1)
  await file.read(last, 0, 1, size - 1)
  return last[0] !== 0x0a
}
