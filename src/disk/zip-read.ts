import { crc32 } from 'node:zlib'
import {
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type Entry,
  type ZipFile
} from 'yauzl'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { systemCode } from './file-problem'

/** What of a zip is read at all; a file past a limit is refused before a byte of it is unpacked. */
export type ZipLimits = {
  /** Files and folders in the archive. */
  readonly entries: number
  /** Bytes of one file, unpacked. */
  readonly entryBytes: number
  /** Bytes of all files together, unpacked. */
  readonly totalBytes: number
  /** Unpacked bytes for each packed one; small files may have any ratio. */
  readonly ratio: number
}

/** One file of an archive that may be read. Its name is shown and compared, and never a path to write to. */
export type ZipEntry = { readonly name: string; readonly bytes: number }

const smallFile = 1_000_000

/** Names come as bytes, so that a wrong one is one problem and not the end of the archive. */
const options = { autoClose: false, decodeStrings: false }

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** A zip opened for reading. Nothing of it is written to the disk here. */
export class ZipArchive {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  /** Why files of the archive will not be read; `at` names each. */
  readonly problems: readonly Problem[]

  private constructor(zip: ZipFile, listed: Listed) {
    this.#zip = zip
    this.#entries = listed.entries
    this.problems = listed.problems
  }

  /**
   * Opens an archive, by its path or from its bytes, and looks at all its names and sizes. `at` is
   * what problems call it.
   */
  static async open(
    content: string | Uint8Array,
    at: string,
    limits: ZipLimits
  ): Promise<Outcome<ZipArchive>> {
    let zip: ZipFile
    try {
      zip = await (typeof content === 'string'
        ? openPromise(content, options)
        : fromBufferPromise(bufferOf(content), options))
    } catch (error) {
      const system = systemCode(error)
      return bad(
        system === null
          ? { code: 'zip.damaged', at }
          : { code: 'file.unreadable', at, facts: { system } }
      )
    }
    const listed = await list(zip, at, limits)
    if (listed.ok) return good(new ZipArchive(zip, listed.value))
    zip.close()
    return listed
  }

  /** The files in the order of the archive's directory. */
  get entries(): readonly ZipEntry[] {
    return [...this.#entries].map(([name, { uncompressedSize }]) => ({
      name,
      bytes: uncompressedSize
    }))
  }

  /** The bytes of one of the entries, of the stated size and checksum. */
  async read(name: string): Promise<Outcome<Buffer>> {
    const entry = this.#entries.get(name)
    if (!entry) return bad({ code: 'zip.missing', at: name })
    try {
      const bytes = await this.#unpack(entry)
      if (bytes.byteLength === entry.uncompressedSize && crc32(bytes) === entry.crc32)
        return good(bytes)
    } catch (error) {
      const system = systemCode(error)
      if (system !== null) return bad({ code: 'file.unreadable', at: name, facts: { system } })
    }
    return bad({ code: 'zip.damaged-entry', at: name })
  }

  close(): void {
    this.#zip.close()
  }

  async #unpack(entry: Entry): Promise<Buffer> {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
      chunks.push(chunk as Buffer)
      size += (chunk as Buffer).byteLength
      // A header may lie about the size: not one chunk more than it says is kept.
      if (size > entry.uncompressedSize) break
    }
    return Buffer.concat(chunks, size)
  }
}

type Listed = {
  readonly entries: ReadonlyMap<string, Entry>
  readonly problems: readonly Problem[]
}

async function list(zip: ZipFile, at: string, limits: ZipLimits): Promise<Outcome<Listed>> {
  if (zip.entryCount > limits.entries)
    return bad({
      code: 'zip.too-many',
      at,
      facts: { count: zip.entryCount, limit: limits.entries }
    })
  const entries = new Map<string, Entry>()
  const problems: Problem[] = []
  const names = new Set<string>()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      if (name.endsWith('/')) continue
      // Two names that one disk cannot tell apart are one name.
      const folded = name.normalize('NFC').toLowerCase()
      const fault = names.has(folded) ? 'duplicate' : faultOf(entry, name, limits)
      names.add(folded)
      total += entry.uncompressedSize
      if (total > limits.totalBytes)
        return bad({ code: 'zip.too-large', at, facts: { limit: limits.totalBytes } })
      if (fault === null) entries.set(name, entry)
      else problems.push({ code: `zip.${fault}`, at: name })
    }
  } catch {
    return bad({ code: 'zip.damaged', at })
  }
  return good({ entries, problems })
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
}

const [storedAsIs, deflated] = [0, 8]

function faultOf(entry: Entry, name: string, limits: ZipLimits): string | null {
  if (validateFileName(name) !== null || isStrange(name)) return 'unsafe-name'
  if (isSpecial(entry)) return 'not-a-file'
  if (entry.isEncrypted()) return 'encrypted'
  if (entry.compressionMethod !== storedAsIs && entry.compressionMethod !== deflated)
    return 'unknown-method'
  const { uncompressedSize, compressedSize } = entry
  if (uncompressedSize > limits.entryBytes) return 'entry-too-large'
  const isBomb = uncompressedSize > Math.max(smallFile, compressedSize * limits.ratio)
  return isBomb ? 'bomb' : null
}

/** Controls, direction marks and lone surrogates make a name look like another one. */
function isStrange(name: string): boolean {
  return name === '' || name.length > 1000 || /[\p{Cc}\p{Cf}\p{Cs}\ufffd]/u.test(name)
}

/** Made by a Unix system as something else than a regular file: a link, a pipe, a device. */
function isSpecial({ externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & 0o170000
  return kind !== 0 && kind !== 0o100000
}
