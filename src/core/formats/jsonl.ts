import { z } from 'zod'
import { readingStates, type Reading } from '../annotation/reading'
import { commentsOf } from '../annotation/comments'
import { bareTagRecord, linkRecord, readAnnotations } from '../file/annotation-record'
import { commentRecord, readComments } from '../file/comment-record'
import { idSchema, sha256Schema } from '../file/envelope'
import { bad, good, type Outcome, type Problem } from '../outcome'
import { offsetTable } from '../text/code-points'
import {
  lostByAll,
  type Format,
  type FormatDocument,
  type ReadContext,
  type ReadDocument
} from './format'
import { isObject } from './json-value'
import { partsOf } from './kept'
import { readLines } from './read-lines'
import { eachDocument, jsonLine } from './writer'

const format = 'hashiya.jsonl'
const version = 1

/** Hashiya's own JSONL: everything that is known of a reading, its comments too, with or without the text. */
export const jsonl: Format = {
  id: 'jsonl',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  layout: 'file',
  offsetUnit: 'codepoint',
  loses: lostByAll,
  textOptional: true,
  writer: ({ withText }) =>
    eachDocument((exported) => [
      { name: 'readings.jsonl', content: writeJsonlRecord(exported, withText) }
    ]),
  read: (files, context) => readLines(files, context, readJsonlDocument),
  readLine: readJsonlDocument
}

/**
 * Hashiya's own JSONL: one annotator's reading of one article on one line, which ends in LF.
 * Offsets are code points of `text`, end not included, and each span carries its words.
 * Annotations that were set aside are left out; `exportNotes` counts them.
 *
 * The line breaks that JSON allows in a string and other readers split lines at (U+0085, U+2028,
 * U+2029) are written as escapes.
 */
export function writeJsonlRecord(exported: FormatDocument, withText = true): string {
  const { article, reading, annotator, projectId, scheme } = exported
  const { id, text, textSha256, metadata } = article
  const { title, date, outlet } = metadata
  const table = offsetTable(text)
  const record = {
    format,
    version,
    offsetUnit: 'codepoint',
    projectId,
    scheme,
    annotator: { id: annotator.id, name: annotator.name },
    // A title is the text's own first line as a rule.
    article: {
      id,
      title: withText ? title : null,
      date,
      outlet,
      textSha256,
      fileName: article.source.fileName
    },
    state: reading.state,
    text: withText ? text : null,
    spans: reading.tags.map((tag) => bareTagRecord(tag, withText ? text : null, table)),
    links: reading.links.map(linkRecord)
  }
  const comments = commentsOf(reading)
  if (comments.length === 0) return jsonLine(record)
  const words = withText ? text : null
  return jsonLine({ ...record, comments: comments.map((one) => commentRecord(one, words, table)) })
}

/** What an export of this reading leaves out: `export.set-aside` with the `count`, or nothing. */
export function exportNotes(reading: Reading): readonly Problem[] {
  const { tags, links, comments = [] } = reading.setAside
  const count = tags.length + links.length + comments.length
  return count === 0 ? [] : [{ code: 'export.set-aside', facts: { count } }]
}

const headSchema = z.looseObject({ format: z.literal(format), version: z.int().positive() })

const recordSchema = z.looseObject({
  offsetUnit: z.literal('codepoint'),
  annotator: z.looseObject({ id: idSchema, name: z.string() }),
  article: z.looseObject({
    id: idSchema,
    title: z.string().nullable(),
    date: z.string().nullable(),
    outlet: z.string().nullable().default(null),
    textSha256: sha256Schema,
    fileName: z.string().nullable().default(null)
  }),
  state: z.enum(readingStates),
  /** Null in an export without texts. */
  text: z.string().max(2_000_000).nullable(),
  spans: z.array(z.unknown()).max(20_000),
  links: z.array(z.unknown()).max(40_000),
  /** Written since our own lines carry comments; a reader of version 1 does without. */
  comments: z.array(z.unknown()).max(100_000).default([])
})

type ReadRecord = {
  article: {
    id: string
    text: string
    textSha256: string
    title: string | null
    date: string | null
  }
  reading: Reading
  annotator: { id: string; name: string }
}

/**
 * Reads one line of Hashiya's JSONL that holds its text. A span that does not fit the text is set
 * aside and noted; the line is refused only when it is no such record. `at` names the line in
 * problems and notes. Whether the text has the hash that the record states is for the caller to
 * compare.
 */
export function readJsonlRecord(line: string, at: string): Outcome<ReadRecord> {
  const record = parseRecord(line, at)
  if (!record.ok) return record
  if (record.value.text === null)
    return bad({ code: 'jsonl.bad-shape', at, facts: { field: 'text' } })
  return readRecord(record.value, record.value.text, at)
}

function readJsonlDocument(line: string, at: string, context: ReadContext): Outcome<ReadDocument> {
  const record = parseRecord(line, at)
  if (!record.ok) return record
  const { id, textSha256, outlet, fileName } = record.value.article
  const stated = record.value.text
  const text = stated ?? context.textOf({ id, textSha256 })
  if (text === null) return bad({ code: 'format.no-text', at, facts: { article: id } })
  const isOther = stated === null && context.isOtherText?.({ id, textSha256 }) === true
  const quote = isOther ? wordless : quoting
  const read = readRecord(stated === null ? quote(record.value, text) : record.value, text, at)
  if (!read.ok) return read
  const { article, annotator, reading } = read.value
  return good({ at, article: { ...article, outlet, fileName }, annotator, reading }, read.notes)
}

function readRecord(record: RecordShape, text: string, at: string): Outcome<ReadRecord> {
  const { article, annotator, state, spans, links } = record
  const { id, title, date, textSha256 } = article
  const { notes, ...annotations } = readAnnotations(
    { annotations: spans, links },
    { text, textSha256 },
    at
  )
  const { comments, setAside } = readComments(record.comments, { text })
  const value = {
    article: { id, text, textSha256, title, date },
    reading: {
      state,
      ...annotations,
      ...(comments.length === 0 ? {} : { comments }),
      ...(setAside.length === 0
        ? {}
        : { setAside: { ...annotations.setAside, comments: setAside } })
    },
    annotator: { id: annotator.id, name: annotator.name }
  }
  return good(value, notes)
}

type RecordShape = z.infer<typeof recordSchema>

function parseRecord(line: string, at: string): Outcome<RecordShape> {
  const json = parsed(line)
  if (json === undefined) return bad({ code: 'jsonl.not-json', at })
  const head = headSchema.safeParse(json)
  if (!head.success) return bad({ code: 'jsonl.other-format', at, facts: { wanted: format } })
  if (head.data.version > version)
    return bad({ code: 'jsonl.newer', at, facts: { found: head.data.version, known: version } })
  const record = recordSchema.safeParse(json)
  if (record.success) return good(record.data)
  const field = record.error.issues[0]?.path.join('.') ?? ''
  return bad({ code: 'jsonl.bad-shape', at, facts: { field } })
}

/** An export without texts has no quotes either; its offsets speak of the text with the same hash. */
function quoting(record: RecordShape, text: string): RecordShape {
  const table = offsetTable(text)
  const unit = (offset: unknown) =>
    Number.isInteger(offset) && Number(offset) >= 0 && Number(offset) <= table.codePoints
      ? table.toUnit(Number(offset))
      : 0
  const quoted = (span: unknown) =>
    isObject(span) ? { quote: text.slice(unit(span['start']), unit(span['end'])), ...span } : span
  const comments = record.comments.map((comment) =>
    isObject(comment) ? { ...comment, about: quoted(comment['about']) } : comment
  )
  return { ...record, spans: record.spans.map(quoted), comments }
}

/** In another text than the one that they speak of, offsets alone have no place. */
function wordless(record: RecordShape): RecordShape {
  const spans = record.spans.map((span) =>
    isObject(span) && typeof span['quote'] !== 'string'
      ? { ...span, orphan: { reason: 'no-words' } }
      : span
  )
  return { ...record, spans }
}

/** The value of a JSON text, or undefined, which no JSON text has. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/**
 * How many tags and links of two readings are the same in every part, out of all that either has.
 * The order of attributes does not matter; states and what was set aside are not compared.
 */
export function countIdentical(a: Reading, b: Reading): { identical: number; total: number } {
  const ours = partsOf(a)
  const theirs = partsOf(b)
  const identical = [...ours].filter(([key, part]) => theirs.get(key) === part).length
  return { identical, total: new Set([...ours.keys(), ...theirs.keys()]).size }
}
