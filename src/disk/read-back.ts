import { join } from 'node:path'
import {
  addComparisons,
  compareBack,
  emptyComparison,
  type Comparison
} from '#core/formats/compare'
import type {
  Format,
  FormatDocument,
  ReadContext,
  ReadDocument,
  WriteOptions,
  Writer
} from '#core/formats/format'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { linesIn } from './lines'
import { ownLimits, readSources } from './source-files'

/** An export as it lies on the disk, and what it was written from. */
export type ReadBack = {
  readonly format: Format
  readonly options: WriteOptions
  /** The file or folder that was written, under whatever name it has so far. */
  readonly draft: string
  /** The names of its files. */
  readonly names: readonly string[]
  /** The documents once more, those left out that the format could not hold. */
  readonly documents: () => AsyncIterable<FormatDocument>
  /** What problems call the export. */
  readonly at: string
}

/**
 * Reads a finished export and compares every document with what it was written from. Formats of
 * lines are compared line by line, the others as a whole. Anything that differs and is not declared,
 * and anything that had to be noted while reading, is a problem.
 */
export async function readBack(job: ReadBack): Promise<Outcome<Comparison>> {
  const { format } = job
  if (!format.read) return good(emptyComparison)
  return format.readLine ? compareLines(job) : compareWhole(job)
}

async function compareLines(job: ReadBack): Promise<Outcome<Comparison>> {
  const lines = new OpenLines(job)
  let sum = emptyComparison
  let number = 0
  for await (const exported of job.documents()) {
    number += 1
    const compared = compareLine(job, exported, await lines.next(exported))
    if (!compared) return differs(job, number)
    sum = addComparisons(sum, compared)
  }
  return (await lines.areRead()) ? good(sum) : differs(job, number + 1)
}

function compareLine(
  job: ReadBack,
  exported: FormatDocument,
  line: string | null
): Comparison | null {
  const read = line === null ? null : job.format.readLine?.(line, job.at, known(exported))
  return read?.ok && read.notes.length === 0 ? compare(job, exported, read.value) : null
}

/** The lines of an export, each file from where the last document in it was read. */
class OpenLines {
  readonly #job: ReadBack
  readonly #writer: Writer
  readonly #open = new Map<string, AsyncGenerator<string>>()

  constructor(job: ReadBack) {
    this.#job = job
    this.#writer = job.format.writer(job.options)
  }

  /** The line that should hold this document; null when its file has no more. */
  async next(exported: FormatDocument): Promise<string | null> {
    const name = this.#nameFor(exported)
    const known = this.#open.get(name)
    const lines = known ?? linesIn(this.#place(name), name)
    if (!known) this.#open.set(name, lines)
    const line = await lines.next()
    return line.done === true ? null : line.value
  }

  async areRead(): Promise<boolean> {
    for (const lines of this.#open.values()) if ((await lines.next()).done !== true) return false
    return true
  }

  /** Which file of a folder holds a document is the format's own business. */
  #nameFor(exported: FormatDocument): string {
    if (this.#job.format.layout === 'file') return this.#job.names[0] ?? ''
    return this.#writer.write(exported).pieces[0]?.name ?? ''
  }

  #place(name: string): string {
    return this.#job.format.layout === 'file' ? this.#job.draft : join(this.#job.draft, name)
  }
}

/** Only the text of the document that a line should hold. */
function known({ article }: FormatDocument): ReadContext {
  return { textOf: ({ textSha256 }) => (textSha256 === article.textSha256 ? article.text : null) }
}

async function compareWhole(job: ReadBack): Promise<Outcome<Comparison>> {
  const read = await readWhole(job)
  if (!read.ok) return read
  const found = new Map(read.value.map((one) => [keyOf(one), one] as const))
  let sum = emptyComparison
  let number = 0
  for await (const exported of job.documents()) {
    number += 1
    const one = found.get(keyOf(exported))
    const compared = one && compare(job, exported, one)
    if (!compared) return differs(job, number)
    sum = addComparisons(sum, compared)
  }
  return found.size === number ? good(sum) : differs(job, number + 1)
}

/** Everything in the files; an export of nothing has nothing in it. */
async function readWhole(job: ReadBack): Promise<Outcome<readonly ReadDocument[]>> {
  const { format, names } = job
  const sources = await readSources(job.draft, ownLimits)
  if (!sources.ok) return sources
  const files = sources.value.map((file, index) =>
    format.layout === 'file' ? { ...file, name: names[index] ?? file.name } : file
  )
  const texts = await textsFor(job)
  const textOf = (named: { readonly id: string | null; readonly textSha256: string | null }) =>
    texts.get(named.textSha256 ?? '') ?? texts.get(named.id ?? '') ?? null
  const read = (await format.read?.(files, { textOf })) ?? good([])
  if (!read.ok) return read.problem.code === 'format.empty' ? good([]) : read
  const [note] = read.notes
  return note ? bad(differing(job, 1, note)) : read
}

/** The texts that the files do not hold; none when they hold them. */
async function textsFor({
  format,
  options,
  documents
}: ReadBack): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  if (options.withText && !format.loses.includes('text')) return texts
  for await (const { article } of documents()) {
    texts.set(article.textSha256, article.text)
    texts.set(article.id, article.text)
  }
  return texts
}

function keyOf({ article, annotator }: FormatDocument | ReadDocument): string {
  return JSON.stringify([article.id, annotator?.id ?? null])
}

function compare(
  { format, options }: ReadBack,
  exported: FormatDocument,
  read: ReadDocument
): Comparison | null {
  const compared = compareBack(format, exported, { options, read })
  return compared.differing.length === 0 ? compared : null
}

function differs(job: ReadBack, line: number): Outcome<never> {
  return bad(differing(job, line))
}

/** `note` is what a reader had to say of its own file, which should say nothing. */
function differing({ at }: ReadBack, line: number, note?: Problem): Problem {
  const because = note === undefined ? {} : { because: note.code }
  return { code: 'export.differs', at, facts: { line, ...because } }
}
