import { mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { SourceFile } from '#core/formats/format'
import { formatById } from '#core/formats/list'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { beginningLength, recogniseFormat } from '#core/taking/recognise-format'
import { asProblem, isMissing } from '../file-problem'
import { readSources, type SourceLimits } from '../source-files'
import type { Source } from './source'
import { together } from './together'

/** A file or folder that a person gave: by its place, or dropped with its bytes. */
export type Given =
  { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

/** Of one file, and of all that belong together; several times as much is held while it is read. */
const limits: SourceLimits = {
  file: 64_000_000,
  total: 200_000_000,
  unpacked: 200_000_000,
  files: 100_000,
  ratio: 200
}

/**
 * The sources that were given, each with its format: the one that is named, or the one that its
 * content shows. What cannot be read at all is among the problems.
 */
export async function sourcesOf(
  given: readonly Given[],
  named: string | null
): Promise<{ readonly sources: readonly Source[]; readonly problems: readonly Problem[] }> {
  const sources: Source[] = []
  const problems: Problem[] = []
  const loose: SourceFile[] = []
  for (const one of given) {
    const found = await lookAt(one, named, loose)
    if (found.ok) sources.push(...found.value)
    else problems.push(found.problem)
  }
  sources.push(...together(loose, named, null))
  return { sources, problems }
}

async function lookAt(
  given: Given,
  named: string | null,
  loose: SourceFile[]
): Promise<Outcome<readonly Source[]>> {
  if (!('path' in given)) return lookAtBytes(given, named, loose)
  const { path } = given
  const name = basename(path)
  try {
    const found = await stat(path)
    const isLoose = found.isFile() && !isPacked(name)
    const streamed = isLoose ? await lineFormat(path, named) : null
    const load = () => readSources(path, limits)
    if (streamed !== null) return good([{ name, format: streamed, lines: path, load }])
    const files = await load()
    if (!files.ok) return files
    if (!isLoose) return good(together(files.value, named, name))
    loose.push(...files.value)
    return good([])
  } catch (error) {
    if (isMissing(error)) return bad({ code: 'import.missing', at: name })
    return bad(asProblem(error, name))
  }
}

/** The format of a file that is read a line at a time, or null. */
async function lineFormat(path: string, named: string | null): Promise<string | null> {
  if (!/\.(?:jsonl|ndjson)$/i.test(path)) return null
  const format = named ?? recogniseFormat(basename(path), await beginningOf(path))
  return format !== null && formatById(format)?.readLine ? format : null
}

/** An archive is opened from the disk, so a dropped one is put there for the moment. */
async function lookAtBytes(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  named: string | null,
  loose: SourceFile[]
): Promise<Outcome<readonly Source[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-'))
  try {
    const path = join(folder, `dropped${extname(name).toLowerCase()}`)
    await writeFile(path, bytes, { mode: 0o600 })
    const files = await readSources(path, limits)
    if (!files.ok) return bad({ ...files.problem, at: name })
    if (isPacked(name)) return good(together(files.value, named, name))
    loose.push(...files.value.map((file) => ({ ...file, name })))
    return good([])
  } catch (error) {
    return bad(asProblem(error, name))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Archives that hold files of some format; a workbook and a REFI project are opened as such, too. */
function isPacked(name: string): boolean {
  return /\.(?:zip|xlsx|qdpx)$/i.test(name)
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const buffer = Buffer.alloc(beginningLength)
    const { bytesRead } = await file.read(buffer, 0, beginningLength, 0)
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await file.close()
  }
}
