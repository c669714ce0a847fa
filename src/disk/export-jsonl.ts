import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Reading } from '#core/annotation/reading'
import { countIdentical, readJsonlRecord } from '#core/formats/jsonl'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { discard } from './drafts'
import { flushFolder, putInPlace, writeDraft } from './durable-write'
import { exportedAnnotators, exportRecords, type ExportRecord, type Notes } from './export-records'
import { asProblem } from './file-problem'
import { sha256 } from './hash'
import { liesInside } from './inside-project'
import type { Project } from './open-project'

export type Exported = {
  readonly fileName: string
  readonly articles: number
  readonly annotations: number
  readonly links: number
  /** How many annotations came back from the finished file just as they are in the project. */
  readonly identical: number
  readonly bytes: number
}

export type Preview = Pick<Exported, 'articles' | 'annotations' | 'links'> & {
  /** The first records, each cut to a length that can be looked at. */
  readonly sample: string
}

const previewed = { records: 3, characters: 2000 } as const

/** What an export would hold. `annotator` is an id, or null for everybody's readings. */
export async function previewJsonl(
  project: Project,
  annotator: string | null
): Promise<Outcome<Preview>> {
  const annotators = await exportedAnnotators(project, annotator)
  if (!annotators.ok) return annotators
  const notes: Notes = []
  const tally = newTally()
  let sample = ''
  for await (const record of exportRecords(project, annotators.value, notes)) {
    if (tally.records < previewed.records) sample += cut(record.line)
    count(tally, record)
  }
  return good({ ...totalOf(tally), sample }, notes)
}

/**
 * Writes the readings as JSONL beside the target, reads the file back, compares every annotation
 * and link, and only then gives the file its name. On any difference nothing is left behind.
 */
export async function exportJsonl(
  project: Project,
  annotator: string | null,
  target: string
): Promise<Outcome<Exported>> {
  const fileName = basename(target)
  const annotators = await exportedAnnotators(project, annotator)
  if (!annotators.ok) return annotators
  try {
    if (await liesInside(project.root, target))
      return bad({ code: 'export.inside-project', at: fileName })
    const notes: Notes = []
    const expected: Expected[] = []
    const tally = newTally()
    const parts = linesOf(exportRecords(project, annotators.value, notes), tally, expected)
    const draft = await writeDraft(target, parts)
    try {
      const read = await readBack(draft, expected, fileName)
      if (!read.ok) return read
      const { size } = await stat(draft)
      await putInPlace(draft, target)
      const confirmed = await flushFolder(dirname(target))
      if (!confirmed) notes.push({ code: 'save.not-confirmed', at: fileName })
      const { identical } = read.value
      return good({ fileName, ...totalOf(tally), identical, bytes: size }, notes)
    } finally {
      await discard(draft)
    }
  } catch (error) {
    return bad(asProblem(error, fileName))
  }
}

type Expected = Omit<ExportRecord, 'line'>
type Tally = { records: number; articles: Set<string>; annotations: number; links: number }

function newTally(): Tally {
  return { records: 0, articles: new Set(), annotations: 0, links: 0 }
}

function count(tally: Tally, { articleId, reading }: ExportRecord): void {
  tally.records += 1
  tally.articles.add(articleId)
  tally.annotations += reading.tags.length
  tally.links += reading.links.length
}

function totalOf({ articles, annotations, links }: Tally) {
  return { articles: articles.size, annotations, links }
}

function cut(line: string): string {
  const { characters } = previewed
  return line.length > characters ? `${line.slice(0, characters)}…\n` : line
}

async function* linesOf(
  records: AsyncIterable<ExportRecord>,
  tally: Tally,
  expected: Expected[]
): AsyncGenerator<Uint8Array> {
  for await (const record of records) {
    count(tally, record)
    const { articleId, annotatorId, reading } = record
    expected.push({ articleId, annotatorId, reading })
    yield Buffer.from(record.line, 'utf8')
  }
}

/** Compares the written file with what it was written from, a line at a time. */
async function readBack(
  draft: string,
  expected: readonly Expected[],
  fileName: string
): Promise<Outcome<{ identical: number }>> {
  let identical = 0
  let number = 0
  for await (const line of linesIn(draft)) {
    const wanted = expected[number]
    number += 1
    const compared = wanted && compareLine(line, wanted)
    const problem: Problem = { code: 'export.differs', at: fileName, facts: { line: number } }
    if (!compared?.same) return bad(problem)
    identical += compared.identical
  }
  if (number === expected.length) return good({ identical })
  return bad({ code: 'export.differs', at: fileName, facts: { line: number } })
}

function compareLine(line: string, { articleId, annotatorId, reading }: Expected) {
  const read = readJsonlRecord(line, '')
  if (!read.ok || read.notes.length > 0) return null
  const { article, annotator, reading: found } = read.value
  const tags = countIdentical(withoutLinks(reading), withoutLinks(found))
  const all = countIdentical(reading, found)
  const same =
    all.identical === all.total &&
    found.state === reading.state &&
    article.id === articleId &&
    annotator.id === annotatorId &&
    sha256(article.text) === article.textSha256
  return { same, identical: tags.identical }
}

function withoutLinks(reading: Reading): Reading {
  return { ...reading, links: [] }
}

/** The lines of a file that end in LF; what other readers take for line ends stays within one. */
async function* linesIn(path: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    let bytes = Buffer.concat([rest, chunk as Buffer])
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a)) {
      yield bytes.toString('utf8', 0, end)
      bytes = bytes.subarray(end + 1)
    }
    rest = bytes
  }
  if (rest.byteLength > 0) yield rest.toString('utf8')
}
