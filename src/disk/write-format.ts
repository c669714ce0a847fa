import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { commentsOf } from '#core/annotation/comments'
import { isRefusal } from '#core/formats/carry'
import type { Comparison } from '#core/formats/compare'
import type { Format, FormatDocument, WriteOptions, Written } from '#core/formats/format'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { flushFolder, putInPlace, writeDraft } from './durable-write'
import { asProblem, isMissing } from './file-problem'
import { PieceFiles, type FileFacts } from './piece-files'
import { readBack } from './read-back'
import { manifestName } from './source-files'
import { zipOf } from './zip-write'

export type FormatJob = {
  readonly format: Format
  readonly options: WriteOptions
  /** The documents from the beginning, each time it is asked: they are written, then compared. */
  readonly documents: () => AsyncIterable<FormatDocument>
  readonly target: string
  /** What was chosen for the export, for the manifest to tell. */
  readonly choice?: object
}

export type WrittenExport = {
  readonly fileName: string
  readonly files: readonly FileFacts[]
  readonly articles: number
  readonly annotations: number
  readonly links: number
  /** Comments on the exported readings: those that are in the files, and those that the format leaves out. */
  readonly comments: { readonly carried: number; readonly left: number }
  /** What came back; null for a format that is only written. */
  readonly comparison: Comparison | null
}

/**
 * Writes documents in a format: under a name of its own first, then read back and compared, and only
 * then given its name. On any difference nothing is left behind, and what stood there stays.
 */
export async function writeFormat(job: FormatJob): Promise<Outcome<WrittenExport>> {
  const fileName = basename(job.target)
  try {
    if (job.format.layout === 'folder' && (await isCrowded(job.target)))
      return bad({ code: 'export.target-exists', at: fileName })
    const draft = join(
      dirname(job.target),
      `.hashiya-${process.pid}-${randomBytes(8).toString('hex')}.tmp`
    )
    await mkdir(draft, { mode: 0o700 })
    try {
      return await writeIn(draft, job)
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
  } catch (error) {
    return bad(asProblem(error, fileName))
  }
}

/** A folder takes its name only where there is none, or an empty one. */
async function isCrowded(target: string): Promise<boolean> {
  try {
    return (await readdir(target)).length > 0
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

async function writeIn(draft: string, job: FormatJob): Promise<Outcome<WrittenExport>> {
  const { format, options, target } = job
  const made = await writePieces(join(draft, 'files'), job)
  const { files, refused, notes, counts } = made
  const documents = () => withoutRefused(job.documents(), refused)
  const place = await packed(draft, files, job)
  const names = files.map(({ name }) => name)
  const at = basename(target)
  const facts = format.layout === 'zip' ? [await factsOf(place, at)] : files
  const compared = await readBack({ format, options, draft: place, names, documents, at })
  if (!compared.ok) return compared
  const comparison = format.read ? compared.value : null
  const written = { fileName: at, files: facts, ...counts, comparison }
  if (format.layout === 'folder') await writeManifest(place, job, written)
  if (format.layout === 'folder') await rm(target, { recursive: true, force: true })
  await (format.layout === 'folder' ? rename(place, target) : putInPlace(place, target))
  if (!(await flushFolder(dirname(target)))) notes.push({ code: 'save.not-confirmed', at })
  return good(written, notes)
}

type Made = {
  readonly files: readonly FileFacts[]
  /** Articles that the format could not hold. */
  readonly refused: ReadonlySet<string>
  readonly notes: Problem[]
  readonly counts: Pick<WrittenExport, 'articles' | 'annotations' | 'links' | 'comments'>
}

async function writePieces(
  folder: string,
  { format, options, documents }: FormatJob
): Promise<Made> {
  await mkdir(folder)
  const writer = format.writer(options)
  const pieces = new PieceFiles(folder)
  const notes: Problem[] = []
  const articles = new Set<string>()
  const refused = new Set<string>()
  const counts = { annotations: 0, links: 0 }
  let comments = 0
  const take = async (written: Written) => {
    notes.push(...written.notes)
    for (const piece of written.pieces) await pieces.add(piece)
  }
  try {
    for await (const exported of documents()) {
      const written = writer.write(exported)
      await take(written)
      if (written.notes.some(isRefusal)) {
        refused.add(exported.article.id)
        continue
      }
      articles.add(exported.article.id)
      counts.annotations += exported.reading.tags.length
      counts.links += exported.reading.links.length
      comments += commentsOf(exported.reading).length
    }
    await take(writer.end())
    // A format of one file has it, even when nothing was to be said in it.
    if (format.layout === 'file')
      await pieces.add({ name: await singleName(folder, format), content: '' })
    const files = await pieces.finish()
    const isLost = format.loses.includes('comments')
    const told = isLost ? { carried: 0, left: comments } : { carried: comments, left: 0 }
    return { files, refused, notes, counts: { ...counts, articles: articles.size, comments: told } }
  } finally {
    await pieces.close()
  }
}

async function singleName(folder: string, { extension }: Format): Promise<string> {
  const [name] = await readdir(folder)
  return name ?? `readings.${extension}`
}

async function* withoutRefused(
  documents: AsyncIterable<FormatDocument>,
  refused: ReadonlySet<string>
): AsyncGenerator<FormatDocument> {
  for await (const exported of documents) if (!refused.has(exported.article.id)) yield exported
}

/** What will get the target's name: the one file, the folder, or an archive made of it. */
async function packed(
  draft: string,
  files: readonly FileFacts[],
  { format, options }: FormatJob
): Promise<string> {
  const folder = join(draft, 'files')
  if (format.layout === 'folder') return folder
  if (format.layout === 'file') return join(folder, files[0]?.name ?? '')
  const sources = files.map(({ name }) => ({ name, bytes: () => readFile(join(folder, name)) }))
  const archive = await writeDraft(join(draft, 'archive'), zipOf(sources, new Date(options.now)))
  const named = join(draft, `archive.${format.extension}`)
  await rename(archive, named)
  return named
}

/** What people get of an archive is the archive. */
async function factsOf(path: string, name: string): Promise<FileFacts> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    const part = chunk as Buffer
    bytes += part.byteLength
    hash.update(part)
  }
  return { name, bytes, sha256: hash.digest('hex') }
}

/** What the folder holds, file by file with its hash, so that whoever gets it can check it. */
async function writeManifest(
  folder: string,
  job: FormatJob,
  written: WrittenExport
): Promise<void> {
  const { scheme, project, now, tokens, tagging, withText, offsetUnit } = job.options
  const manifest = {
    format: 'hashiya.export',
    version: 1,
    exportFormat: job.format.id,
    loses: job.format.loses,
    createdAt: now,
    project,
    choice: job.choice,
    scheme: { name: scheme.scheme, version: scheme.version },
    options: { tokens, tagging, withText, offsetUnit },
    articles: written.articles,
    annotations: written.annotations,
    links: written.links,
    comments: written.comments,
    readBack: written.comparison,
    files: written.files
  }
  const pieces = new PieceFiles(folder)
  await pieces.add({ name: manifestName, content: `${JSON.stringify(manifest, null, 2)}\n` })
  await pieces.finish()
}
