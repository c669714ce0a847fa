import { z } from 'zod'
import { readingStates, type Reading } from '../annotation/reading'
import type { Article } from '../article/article'
import { linkRecord, readAnnotations, tagRecord } from '../file/annotation-record'
import { idSchema, sha256Schema } from '../file/envelope'
import { bad, good, type Outcome, type Problem } from '../outcome'
import { offsetTable } from '../text/code-points'
import type { ExportedArticle } from './format'

export type { ExportedArticle } from './format'

const format = 'hashiya.jsonl'
const version = 1

/**
 * Hashiya's own JSONL: one annotator's reading of one article on one line, which ends in LF.
 * Offsets are code points of `text`, end not included, and each span carries its words.
 * Annotations that were set aside are left out; `exportNotes` counts them.
 *
 * The line breaks that JSON allows in a string and other readers split lines at (U+0085, U+2028,
 * U+2029) are written as escapes.
 */
export function writeJsonlRecord(exported: ExportedArticle): string {
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
    article: { id, title, date, outlet, textSha256, fileName: article.source.fileName },
    state: reading.state,
    text,
    spans: reading.tags.map((tag) => {
      const { prefix: _prefix, suffix: _suffix, ...span } = tagRecord(tag, text, table)
      return span
    }),
    links: reading.links.map(linkRecord)
  }
  return `${JSON.stringify(record).replaceAll(/[\u0085\u2028\u2029]/g, escaped)}\n`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** What an export of this reading leaves out: `export.set-aside` with the `count`, or nothing. */
export function exportNotes(reading: Reading): readonly Problem[] {
  const count = reading.setAside.tags.length + reading.setAside.links.length
  return count === 0 ? [] : [{ code: 'export.set-aside', facts: { count } }]
}

const headSchema = z.looseObject({ format: z.literal(format), version: z.int().positive() })

const recordSchema = z.looseObject({
  offsetUnit: z.literal('codepoint'),
  annotator: z.looseObject({ id: idSchema, name: z.string() }),
  article: z.looseObject({
    id: idSchema,
    title: z.string(),
    date: z.string().nullable(),
    textSha256: sha256Schema
  }),
  state: z.enum(readingStates),
  text: z.string().max(2_000_000),
  spans: z.array(z.unknown()).max(20_000),
  links: z.array(z.unknown()).max(40_000)
})

type ReadRecord = {
  article: Pick<Article, 'id' | 'text' | 'textSha256'> & { title: string; date: string | null }
  reading: Reading
  annotator: { id: string; name: string }
}

/**
 * Reads one line of Hashiya's JSONL. A span that does not fit the text is set aside and noted; the
 * line is refused only when it is no such record. `at` names the line in problems and notes.
 * Whether the text has the hash that the record states is for the caller to compare.
 */
export function readJsonlRecord(line: string, at: string): Outcome<ReadRecord> {
  const json = parsed(line)
  if (json === undefined) return bad({ code: 'jsonl.not-json', at })
  const head = headSchema.safeParse(json)
  if (!head.success) return bad({ code: 'jsonl.other-format', at, facts: { wanted: format } })
  if (head.data.version > version)
    return bad({ code: 'jsonl.newer', at, facts: { found: head.data.version, known: version } })
  const record = recordSchema.safeParse(json)
  if (!record.success) {
    const field = record.error.issues[0]?.path.join('.') ?? ''
    return bad({ code: 'jsonl.bad-shape', at, facts: { field } })
  }
  const { article, annotator, state, text, spans, links } = record.data
  const { id, title, date, textSha256 } = article
  const { notes, ...annotations } = readAnnotations(
    { annotations: spans, links },
    { text, textSha256 },
    at
  )
  const value = {
    article: { id, text, textSha256, title, date },
    reading: { state, ...annotations },
    annotator: { id: annotator.id, name: annotator.name }
  }
  return good(value, notes)
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

function partsOf({ tags, links }: Reading): ReadonlyMap<string, string> {
  return new Map([
    ...tags.map((tag) => [`tag ${tag.id}`, canonical(tag)] as const),
    ...links.map((link) => [`link ${link.id}`, canonical(link)] as const)
  ])
}

/** JSON with the keys of every object in one order. */
function canonical(part: unknown): string {
  return JSON.stringify(part, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
