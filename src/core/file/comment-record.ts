import { z } from 'zod'
import {
  commentsOf,
  compareComments,
  verdicts,
  type Comment,
  type CommentPlace
} from '../annotation/comments'
import type { Reading } from '../annotation/reading'
import { offsetTable, type OffsetTable } from '../text/code-points'
import { spanFault } from '../text/span'
import type { ArticleText } from './annotation-record'

export const commentTextLimit = 20_000
const name = z.string().min(1).max(100)
const time = z.string().max(40)

const wordsSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
  annotator: name.optional(),
  tag: name.optional()
})

/**
 * A comment as files carry it: `about` holds the words with their place in code points, end not
 * included, and the tag with its annotator; it is null for the article.
 */
const commentSchema = z.looseObject({
  id: name,
  about: wordsSchema.nullable(),
  answers: name.optional(),
  does: z.enum(verdicts).optional(),
  text: z.string().max(commentTextLimit),
  author: name,
  at: time,
  changedAt: time.optional()
})

type Read = { readonly comments: readonly Comment[]; readonly setAside: readonly unknown[] }

/** Reads what fits the text; what does not is kept as it stands and written back. */
export function readComments(
  records: readonly unknown[],
  { text }: Pick<ArticleText, 'text'>
): Read {
  const comments = new Map<string, Comment>()
  const setAside: unknown[] = []
  const table = offsetTable(text)
  for (const json of records) {
    const comment = commentFrom(json, text, table)
    if (comment && !comments.has(comment.id)) comments.set(comment.id, comment)
    else setAside.push(json)
  }
  return { comments: [...comments.values()].toSorted(compareComments), setAside }
}

function commentFrom(json: unknown, text: string, table: OffsetTable): Comment | null {
  const record = commentSchema.safeParse(json)
  if (!record.success) return null
  const { id, about, answers, does, text: words, author, at, changedAt, ...rest } = record.data
  const place = about && placeFrom(about, text, table)
  if (about && !place) return null
  return {
    id,
    place,
    ...(answers === undefined ? {} : { answers }),
    ...(does === undefined ? {} : { does }),
    text: words,
    author,
    at,
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(Object.keys(rest).length === 0 ? {} : { rest })
  }
}

function placeFrom(
  { start, end, quote, annotator, tag }: z.infer<typeof wordsSchema>,
  text: string,
  table: OffsetTable
): CommentPlace | null {
  if (start > table.codePoints || end > table.codePoints) return null
  const span = { start: table.toUnit(start), end: table.toUnit(end) }
  if (spanFault(text, span) || text.slice(span.start, span.end) !== quote) return null
  if ((annotator === undefined) !== (tag === undefined)) return null
  return annotator === undefined || tag === undefined
    ? { span }
    : { span, tag: { annotator, id: tag } }
}

/** The records in the order of their times, those that were set aside last. */
export function writeComments(
  reading: Reading,
  { text }: Pick<ArticleText, 'text'>
): readonly unknown[] {
  const table = offsetTable(text)
  const records = commentsOf(reading).map((comment) => commentRecord(comment, text, table))
  return [...records, ...(reading.setAside.comments ?? [])]
}

/** One comment; without the words that it is about where the text is null. */
export function commentRecord(
  { id, place, rest, ...said }: Comment,
  text: string | null,
  table: OffsetTable
) {
  return {
    ...rest,
    id,
    about: place && {
      start: table.toCodePoint(place.span.start),
      end: table.toCodePoint(place.span.end),
      quote: text?.slice(place.span.start, place.span.end),
      ...(place.tag ? { annotator: place.tag.annotator, tag: place.tag.id } : {})
    },
    ...said
  }
}
