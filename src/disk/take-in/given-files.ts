import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SourceFile } from '#core/formats/format'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { freeName } from '#core/taking/free-name'
import { isHiddenName } from '#core/taking/hidden-name'
import { beginningLength, recogniseFormat } from '#core/taking/recognise-format'
import { asProblem, isMissing } from '../file-problem'
import { readRegularFile } from '../read-file'
import { sourceFile } from '../source-files'
import { ZipArchive, type ZipLimits } from '../zip-read'

/** A file or folder that a person gave: by its place, or dropped with its bytes. */
export type Given =
  { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

export type Shown = {
  /** The id of a format, `hashiya` for readings of ours and what belongs to them, or null. */
  readonly format: string | null
  /** A file that a project of ours has. */
  readonly isOurs: boolean
  readonly isReading: boolean
}

/** A file among those that were given. It is read when its turn comes. */
export type GivenFile = {
  /** With the folder and archive that it came in, `/` between; shown and compared, and never a path. */
  readonly name: string
  /** The folder or archive that was given; null where the file itself was. */
  readonly from: string | null
  /** The archive that it lies in, by its name; null where it lies in none. */
  readonly pack: string | null
  /** What its name and the beginning of its text show; the text itself is not kept. */
  readonly shows: Shown
  /** Its place on the disk, for reading it a line at a time. */
  readonly path: string | null
  readonly load: () => Promise<Outcome<SourceFile>>
}

/** Of one file and of one archive, unpacked; several times as much is held while it is read. */
const fileLimit = 64_000_000
const zipLimits: ZipLimits = {
  entries: 100_000,
  entryBytes: fileLimit,
  totalBytes: 200_000_000,
  ratio: 200
}

/** The files that were given, and why some are none. Nothing is written, and no link is followed. */
export class GivenFiles {
  readonly files: GivenFile[] = []
  /** What cannot be opened. */
  readonly problems: Problem[] = []
  /** What lies in folders and archives besides, and is no fault of anybody's. */
  readonly skipped: Problem[] = []
  readonly #names = new Set<string>()

  async take(given: Given): Promise<void> {
    if (!('path' in given)) return this.#takeBytes(given)
    const name = this.#freeName(basename(given.path))
    try {
      const found = await stat(given.path)
      if (found.isDirectory()) await this.#takeFolder(given.path, name)
      else if (found.isFile()) await this.#takeFile(given.path, name, null)
      else this.problems.push({ code: 'taking.not-a-file', at: name })
    } catch (error) {
      this.problems.push(
        isMissing(error) ? { code: 'import.missing', at: name } : asProblem(error, name)
      )
    }
  }

  /** Files of one name that lie in two places are two files. */
  #freeName(name: string): string {
    const free = freeName(name, this.#names)
    this.#names.add(free)
    return free
  }

  async #takeFolder(root: string, from: string): Promise<void> {
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    const named = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const below = join(entry.parentPath, entry.name).slice(root.length)
        return { entry, below: below.replaceAll('\\', '/').replace(/^\/+/, '') }
      })
      .toSorted((a, b) => (a.below < b.below ? -1 : 1))
    const hidden = named.filter(({ below }) => isHiddenName(below))
    if (hidden.length > 0) this.skipped.push(hiddenFiles(from, hidden.length))
    for (const { entry, below } of named.filter((one) => !isHiddenName(one.below))) {
      const name = `${from}/${below}`
      if (entry.isFile()) await this.#takeFile(join(root, below), name, from)
      else this.skipped.push({ code: 'taking.not-a-file', at: name })
    }
  }

  async #takeFile(path: string, name: string, from: string | null): Promise<void> {
    if (isPacked(name)) return this.#takeArchive(path, name, from)
    const options = { at: name, limit: fileLimit, followLinks: from === null }
    this.files.push({
      name,
      from,
      pack: null,
      shows: whatShows(name, await beginningOf(path)),
      path,
      load: async () => {
        const bytes = await readRegularFile(path, options)
        if (!bytes.ok) return bytes
        return bytes.value
          ? sourceFile(name, bytes.value)
          : bad({ code: 'import.missing', at: name })
      }
    })
  }

  async #takeBytes(given: { readonly name: string; readonly bytes: Uint8Array }) {
    const { bytes } = given
    const from = given.name.includes('/') ? (given.name.split('/')[0] ?? null) : null
    const name = from === null ? this.#freeName(given.name) : given.name
    if (isPacked(name)) return this.#takeArchive(bytes, name, from)
    this.files.push(inMemory({ name, from, pack: null }, bytes))
  }

  async #takeArchive(content: string | Uint8Array, name: string, from: string | null) {
    const archive = await ZipArchive.open(content, name, zipLimits)
    if (!archive.ok) return void this.problems.push(archive.problem)
    try {
      const isOne = isOneFile(name)
      const { entries, problems } = archive.value
      const faults = problems.map((problem) => ({ ...problem, at: `${name}/${problem.at ?? ''}` }))
      const wanted = entries.filter((entry) => isOne || !isHiddenName(entry.name))
      const files: GivenFile[] = []
      for (const entry of wanted) {
        const at = `${name}/${entry.name}`
        const bytes = await readEntry(archive.value, entry.name)
        const named = { name: isOne ? entry.name : at, from: from ?? name, pack: name }
        if (bytes.ok) files.push(inMemory(named, bytes.value))
        else faults.push({ ...bytes.problem, at })
      }
      this.problems.push(...faults)
      // A file that is one for people is whole, or it is not taken.
      if (!isOne || faults.length === 0) this.files.push(...files)
      if (wanted.length < entries.length)
        this.skipped.push(hiddenFiles(name, entries.length - wanted.length))
    } finally {
      archive.value.close()
    }
  }
}

async function readEntry(archive: ZipArchive, name: string): Promise<Outcome<Buffer>> {
  return isPacked(name) ? bad({ code: 'taking.packed-inside' }) : archive.read(name)
}

/** Where the file is a folder by now, or may not be read, the one that takes it says so. */
async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafe(beginningLength)
    const { bytesRead } = await file.read(buffer, 0, beginningLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function inMemory(named: Pick<GivenFile, 'name' | 'from' | 'pack'>, bytes: Uint8Array): GivenFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    ...named,
    shows: whatShows(named.name, buffer.subarray(0, beginningLength)),
    path: null,
    load: () => Promise.resolve(partOf(named, buffer))
  }
}

/** A workbook and a REFI project have parts that are no text, which nobody reads. */
function partOf({ name, pack }: Pick<GivenFile, 'name' | 'pack'>, bytes: Buffer) {
  const file = sourceFile(name, bytes)
  const isRead = pack === null || !isOneFile(pack) || /\.(?:xml|rels|qde|txt)$/i.test(name)
  return file.ok || isRead ? file : good({ name, bytes, text: '' })
}

/** A null byte is in no text that we read; what has one is recognised by its name alone. */
function whatShows(name: string, bytes: Buffer): Shown {
  const beginning = bytes.includes(0) ? '' : bytes.toString('utf8')
  return {
    format: recogniseFormat(name, beginning),
    isOurs: /"format"\s*:\s*"hashiya\./.test(beginning),
    isReading: /"format"\s*:\s*"hashiya\.reading"/.test(beginning)
  }
}

/** Archives that hold files of some format; a workbook and a REFI project are archives, too. */
export function isPacked(name: string): boolean {
  return /\.(?:zip|xlsx|qdpx)$/i.test(name)
}

/** Archives that are one file for people; names in them are those that their format knows. */
export function isOneFile(name: string): boolean {
  return /\.(?:xlsx|qdpx)$/i.test(name)
}

function hiddenFiles(at: string, count: number): Problem {
  return { code: 'taking.hidden', at, facts: { count } }
}
