import { z } from 'zod'
import type { Article } from '../article/article'
import { bad, good, type Outcome } from '../outcome'
import { offsetTable } from '../text/code-points'
import { spanFault } from '../text/span'
import { idSchema, readRecord, sha256Schema } from './envelope'

export const articleFormat = 'hashiya.article'
export const articleVersion = 1

const newlines = z.union([
  z.strictObject({ kind: z.enum(['lf', 'crlf', 'cr']) }),
  z.strictObject({ kind: z.literal('mixed'), each: z.string() })
])

const articleSchema = z.looseObject({
  format: z.literal(articleFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  articleId: idSchema,
  offsetUnit: z.literal('codepoint'),
  textSha256: sha256Schema,
  newlines,
  source: z.looseObject({
    fileName: z.string(),
    bytes: z.int().nonnegative(),
    sha256: sha256Schema,
    encoding: z.string(),
    byteOrderMark: z.boolean(),
    kind: z.string().optional(),
    row: z.int().positive().optional()
  }),
  metadata: z.looseObject({
    title: z.string(),
    date: z.string().nullable(),
    outlet: z.string().nullable(),
    lines: z.array(
      z.looseObject({
        role: z.enum(['headline', 'repeated-headline', 'date', 'boilerplate']),
        start: z.int(),
        end: z.int()
      })
    )
  }),
  importedAt: z.string(),
  text: z.string().max(2_000_000)
})

/**
 * Reads an article's file. Whether the text still has the hash that it was imported with is for
 * the caller to compare: core computes no hashes.
 */
export function readArticleFile(json: unknown, at: string): Outcome<Article> {
  const record = readRecord(json, at, {
    format: articleFormat,
    version: articleVersion,
    schema: articleSchema
  })
  if (!record.ok) return record
  const { articleId, text, textSha256, source, metadata, importedAt } = record.value
  const table = offsetTable(text)
  const within = (offset: number) => offset >= 0 && offset <= table.codePoints
  const lines = metadata.lines.map(({ role, start, end }) => {
    if (!within(start) || !within(end)) return null
    const span = { start: table.toUnit(start), end: table.toUnit(end) }
    return spanFault(text, span) ? null : { role, span }
  })
  if (lines.includes(null)) return bad({ code: 'article.bad-line', at })
  return good({
    id: articleId,
    text,
    textSha256,
    newlines: record.value.newlines,
    source,
    metadata: { ...metadata, lines: lines.filter((line) => line !== null) },
    importedAt
  })
}

export function writeArticleFile(article: Article): string {
  const table = offsetTable(article.text)
  const record = {
    format: articleFormat,
    schemaVersion: articleVersion,
    minReader: articleVersion,
    articleId: article.id,
    offsetUnit: 'codepoint',
    textSha256: article.textSha256,
    newlines: article.newlines,
    source: article.source,
    metadata: {
      ...article.metadata,
      lines: article.metadata.lines.map(({ role, span }) => ({
        role,
        start: table.toCodePoint(span.start),
        end: table.toCodePoint(span.end)
      }))
    },
    importedAt: article.importedAt,
    text: article.text
  }
  return `${JSON.stringify(record, null, 1)}\n`
}
