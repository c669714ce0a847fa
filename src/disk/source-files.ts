import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SourceFile } from '#core/formats/format'
import { bad, good, type Outcome } from '#core/outcome'
import { isMissing, systemCode } from './file-problem'
import { readRegularFile } from './read-file'
import { ZipArchive, type ZipLimits } from './zip-read'

/** How much is read: of one file, in bytes; of all files together; how many; and how well packed. */
export type SourceLimits = {
  readonly file: number
  readonly total: number
  /** Of an archive, unpacked. */
  readonly unpacked: number
  readonly files: number
  readonly ratio: number
}

/** For files that anybody may have made. */
const foreignLimits: SourceLimits = {
  file: 64_000_000,
  total: 1_000_000_000,
  unpacked: 200_000_000,
  files: 100_000,
  ratio: 200
}

/** For what we have just written ourselves: as much as a text in memory can hold. */
export const ownLimits: SourceLimits = {
  file: 500_000_000,
  total: 4_000_000_000,
  unpacked: 4_000_000_000,
  files: 10_000_000,
  ratio: Infinity
}

/** What we put beside an export; it is about the files and none of them. */
export const manifestName = 'manifest.json'

/**
 * The files of a format: one file, every file of a folder and the folders in it, or those of an
 * archive. Links and hidden files are passed over; nothing is written anywhere.
 */
export async function readSources(
  path: string,
  limits: SourceLimits = foreignLimits
): Promise<Outcome<readonly SourceFile[]>> {
  const at = basename(path)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return await readFolder(path, at, limits)
  } catch (error) {
    if (isMissing(error)) return bad({ code: 'import.missing', at })
    const system = systemCode(error)
    if (system === null) throw error
    return bad({ code: 'file.unreadable', at, facts: { system } })
  }
  if (/\.(?:zip|qdpx|xlsx)$/i.test(path)) return readArchive(path, at, limits)
  const bytes = await readRegularFile(path, { at, limit: limits.file, followLinks: true })
  if (!bytes.ok) return bytes
  if (bytes.value === null) return bad({ code: 'import.missing', at })
  const file = sourceFile(at, bytes.value)
  return file.ok ? good([file.value]) : file
}

async function readFolder(
  root: string,
  at: string,
  limits: SourceLimits
): Promise<Outcome<readonly SourceFile[]>> {
  const names = await namesBelow(root)
  if (names.length > limits.files)
    return bad({ code: 'zip.too-many', at, facts: { count: names.length, limit: limits.files } })
  const files: SourceFile[] = []
  let total = 0
  for (const name of names) {
    const bytes = await readRegularFile(join(root, name), { at: name, limit: limits.file })
    if (!bytes.ok) return bytes
    total += bytes.value?.byteLength ?? 0
    if (total > limits.total)
      return bad({ code: 'file.too-large', at, facts: { size: total, limit: limits.total } })
    const file = bytes.value && sourceFile(name, bytes.value)
    if (file && !file.ok) return file
    if (file) files.push(file.value)
  }
  return good(files)
}

/** The names of the regular files below a folder, with forward slashes, in order. */
export async function namesBelow(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(root.length).replaceAll('\\', '/').replace(/^\/+/, '')
    )
    .filter((name) => !/(?:^|\/)\./.test(name) && name !== manifestName)
    .toSorted()
}

async function readArchive(
  path: string,
  at: string,
  limits: SourceLimits
): Promise<Outcome<readonly SourceFile[]>> {
  const zipLimits: ZipLimits = {
    entries: limits.files,
    entryBytes: limits.file,
    totalBytes: limits.unpacked,
    ratio: limits.ratio
  }
  const archive = await ZipArchive.open(path, at, zipLimits)
  if (!archive.ok) return archive
  try {
    const [problem] = archive.value.problems
    if (problem) return bad(problem)
    const files: SourceFile[] = []
    for (const { name } of archive.value.entries.filter((entry) => entry.name !== manifestName)) {
      const bytes = await archive.value.read(name)
      if (!bytes.ok) return bytes
      const file = sourceFile(name, bytes.value)
      if (!file.ok) return file
      files.push(file.value)
    }
    return good(files)
  } finally {
    archive.value.close()
  }
}

/** Parquet, and what workbooks, projects of other programs and folders hold besides texts. */
const noText =
  /\.(?:parquet|bin|docx?|rtf|odt|pdf|png|jpe?g|gif|bmp|tiff?|[ew]mf|mp[34]|m4[av]|wav|mov)$/i

/** Formats that are no text are recognised by their names; every other file has to be UTF-8. */
export function sourceFile(name: string, bytes: Buffer): Outcome<SourceFile> {
  if (noText.test(name)) return good({ name, bytes, text: '' })
  try {
    // A mark in front may belong to the text; each format decides.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return good({ name, bytes, text })
  } catch {
    return bad({ code: 'format.not-utf8', at: name })
  }
}
