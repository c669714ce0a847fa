import { z } from 'zod'
import type { Reading } from '../annotation/reading'
import { readingStates } from '../annotation/reading'
import { bad, good, type Outcome, type Problem } from '../outcome'
import { type ArticleText, readAnnotations, writeAnnotations } from './annotation-record'
import { readComments, writeComments } from './comment-record'
import { readRejections, writeRejections } from './rejection-record'
import { idSchema, readRecord, sha256Schema } from './envelope'

export const readingFormat = 'hashiya.reading'
export const readingVersion = 1

export const headShape = {
  projectId: idSchema,
  articleId: idSchema,
  annotatorId: idSchema,
  textSha256: sha256Schema,
  /** Counts the saves of this file; `prevSha256` is the hash of the file that this one replaced. */
  rev: z.int().nonnegative(),
  prevSha256: sha256Schema.nullable(),
  writer: z.looseObject({ app: z.string(), session: z.string() }),
  updatedAt: z.string()
}

/** As many annotations as one reading may hold, those that are set aside included. */
export const mostAnnotations = 20_000

const readingSchema = z.looseObject({
  format: z.literal(readingFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  ...headShape,
  offsetUnit: z.literal('codepoint'),
  state: z.enum(readingStates),
  annotations: z.array(z.unknown()).max(mostAnnotations),
  links: z.array(z.unknown()).max(40_000),
  /** Written since proposals can be turned down; a reader of version 1 does without. */
  rejected: z.array(z.unknown()).max(100_000).optional(),
  /** Written since articles can be commented on; a reader of version 1 does without. */
  comments: z.array(z.unknown()).max(100_000).optional()
})

const headSchema = z.object(headShape)

/** Whose reading it is, of which text, and which save of it. */
export type ReadingHead = z.infer<typeof headSchema> & {
  /** Fields of a foreign program beside ours, kept as they were read. */
  readonly rest?: Readonly<Record<string, unknown>> | undefined
}
export type ReadingFile = { readonly head: ReadingHead; readonly reading: Reading }

/**
 * Reads one annotator's file on one article. An annotation that does not fit the text is set aside
 * and noted, never moved or dropped; a file that speaks of another text is refused whole.
 */
export function readReadingFile(
  json: unknown,
  at: string,
  article: ArticleText
): Outcome<ReadingFile> {
  const record = readRecord(json, at, {
    format: readingFormat,
    version: readingVersion,
    schema: readingSchema
  })
  if (!record.ok) return record
  const file = record.value
  const otherText = speaksOfAnother(file, at, article)
  if (otherText) return bad(otherText)
  const { notes, ...annotations } = readAnnotations(file, article, at)
  const { rejected, setAside } = readRejections(file.rejected ?? [], article)
  const { comments, setAside: unread } = readComments(file.comments ?? [], article)
  const reading: Reading = {
    state: file.state,
    ...annotations,
    ...(rejected.length === 0 ? {} : { rejected }),
    ...(comments.length === 0 ? {} : { comments }),
    setAside: {
      ...annotations.setAside,
      ...(setAside.length === 0 ? {} : { rejected: setAside }),
      ...(unread.length === 0 ? {} : { comments: unread })
    }
  }
  const head = headOf(file, readingSchema.shape)
  return good({ head, reading }, [...record.notes, ...notes])
}

/** Why a record is refused that was made for another text than this, or null. */
export function speaksOfAnother(
  { textSha256 }: Pick<ReadingHead, 'textSha256'>,
  at: string,
  article: ArticleText
): Problem | null {
  if (textSha256 === article.textSha256) return null
  const facts = { found: textSha256.slice(0, 8), wanted: article.textSha256.slice(0, 8) }
  return { code: 'reading.other-text', at, facts }
}

/** The head of a record, with the fields that its shape does not name. */
export function headOf(file: Readonly<Record<string, unknown>>, shape: object): ReadingHead {
  const rest = Object.entries(file).filter(([name]) => !Object.hasOwn(shape, name))
  const head = headSchema.parse(file)
  return rest.length === 0 ? head : { ...head, rest: Object.fromEntries(rest) }
}

/** Compact JSON with one annotation a line, so that two versions can be compared line by line. */
export function writeReadingFile(file: ReadingFile, article: ArticleText): string {
  const { reading } = file
  const { rest, ...head } = file.head
  const { annotations, links } = writeAnnotations(reading, article)
  const rejected = writeRejections(reading, article)
  const comments = writeComments(reading, article)
  const opening = JSON.stringify({
    ...rest,
    format: readingFormat,
    schemaVersion: readingVersion,
    minReader: readingVersion,
    ...head,
    offsetUnit: 'codepoint',
    state: reading.state
  })
  const turnedDown = rejected.length === 0 ? '' : `,\n"rejected":${lines(rejected)}`
  const said = comments.length === 0 ? '' : `,\n"comments":${lines(comments)}`
  return `${opening.slice(0, -1)},\n"annotations":${lines(annotations)},\n"links":${lines(links)}${turnedDown}${said}}\n`
}

/** A JSON list with one record a line. */
export function lines(records: readonly unknown[]): string {
  if (records.length === 0) return '[]'
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`
}
