import { basename, join } from 'node:path'
import { stat } from 'node:fs/promises'
import { recognise } from '#core/article/recognise'
import type { Format, FormatDocument, ReadContext, ReadDocument } from '#core/formats/format'
import { isSidecar } from '#core/formats/sidecar'
import { mapReading, type LabelMapping } from '#core/formats/mapping'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import type { Scheme } from '#core/scheme/scheme'
import { annotatorId } from './annotator-id'
import { asProblem, isMissing } from './file-problem'
import { sha256 } from './hash'
import { linesIn } from './lines'
import { namesBelow, readSources } from './source-files'

export type Foreign = {
  readonly path: string
  readonly format: Format
  readonly mapping: LabelMapping
  readonly scheme: Scheme
  readonly projectId: string
  /** The texts of articles that the files only speak of. */
  readonly context: ReadContext
}

/**
 * The documents of files that any program may have written. Files of lines, also those of a folder, are
 * read a line at a time, so that their size does not matter; the others as a whole. What could not be taken is in `notes`.
 */
export async function foreignDocuments(
  foreign: Foreign,
  notes: Problem[]
): Promise<Outcome<AsyncIterable<FormatDocument>>> {
  const { path, format, context } = foreign
  if (!format.read) return bad({ code: 'format.not-read', at: format.id })
  try {
    const files = format.readLine ? await filesOfLines(path, format) : []
    if (files.length > 0) return good(documentsOf(byLine(files, foreign, notes), foreign, notes))
  } catch (error) {
    if (isMissing(error)) return bad({ code: 'import.missing', at: basename(path) })
    return bad(asProblem(error, basename(path)))
  }
  const sources = await readSources(path)
  if (!sources.ok) return sources
  const read = await format.read(sources.value, context)
  if (!read.ok) return read
  notes.push(...read.notes)
  return good(documentsOf(read.value, foreign, notes))
}

type LineFile = { readonly path: string; readonly at: string }

/** The file, or those of a folder whose names end as files of the format do; none to read as lines. */
async function filesOfLines(path: string, { extension }: Format): Promise<readonly LineFile[]> {
  if ((await stat(path)).isFile()) return [{ path, at: basename(path) }]
  const names = await namesBelow(path)
  const ours = names.filter((name) => name.endsWith(`.${extension}`) && !isSidecar(name))
  return ours.map((name) => ({ path: join(path, name), at: name }))
}

async function* byLine(
  files: readonly LineFile[],
  { format, context }: Foreign,
  notes: Problem[]
): AsyncGenerator<ReadDocument> {
  for (const { path, at } of files) {
    let number = 0
    for await (const line of linesIn(path, at)) {
      number += 1
      if (line.trim() === '') continue
      const read = format.readLine?.(line, `${at}:${number}`, context)
      if (read?.ok) yield read.value
      if (read) notes.push(...(read.ok ? read.notes : [read.problem]))
    }
  }
}

async function* documentsOf(
  found: Iterable<ReadDocument> | AsyncIterable<ReadDocument>,
  foreign: Foreign,
  notes: Problem[]
): AsyncGenerator<FormatDocument> {
  const taken = new Set<string>()
  for await (const read of found) {
    const mapped = mapReading(read.reading, foreign.mapping, {
      scheme: foreign.scheme,
      at: read.at
    })
    notes.push(...mapped.notes)
    const exported = documentOf({ ...read, reading: mapped.reading }, foreign)
    if (read.article.textSha256 !== null && read.article.textSha256 !== exported.article.textSha256)
      notes.push({ code: 'article.hash-mismatch', at: read.at })
    yield withFreeId(exported, taken)
  }
}

function documentOf(read: ReadDocument, { scheme, projectId }: Foreign): FormatDocument {
  const { article, reading, at } = read
  const { id, text } = article
  const textSha256 = sha256(text)
  const fileName = article.fileName ?? at
  return {
    article: {
      id: idFrom(id) ?? `a-${textSha256.slice(0, 12)}`,
      text,
      textSha256,
      metadata: metadataOf(read, fileName),
      source: { fileName }
    },
    annotator: annotatorOf(read),
    reading,
    projectId,
    scheme: scheme.scheme
  }
}

/** What the file says of the article, and where it says nothing what can be recognised in it. */
function metadataOf({ article }: ReadDocument, fileName: string) {
  const found = recognise(article.text, fileName)
  return {
    title: article.title ?? found.title,
    date: article.date ?? found.date,
    outlet: article.outlet ?? found.outlet
  }
}

function annotatorOf({ annotator }: ReadDocument): FormatDocument['annotator'] {
  const named = annotator?.id ?? annotator?.name ?? null
  if (named === null) return { id: 'unknown', name: 'unknown' }
  return { id: idFrom(named) ?? annotatorId(named), name: annotator?.name ?? named }
}

/** An id of ours as it is; any other name is no id. */
function idFrom(name: string | null): string | null {
  return name !== null && /^[a-z0-9-]{1,40}$/.test(name) ? name : null
}

/** Two readings of one article by one name are two annotators: the second gets a number. */
function withFreeId(exported: FormatDocument, taken: Set<string>): FormatDocument {
  const { article, annotator } = exported
  let id = annotator.id
  for (let number = 2; taken.has(`${article.id} ${id}`); number += 1)
    id = `${annotator.id.slice(0, 36)}-${number}`
  taken.add(`${article.id} ${id}`)
  return id === annotator.id ? exported : { ...exported, annotator: { ...annotator, id } }
}
