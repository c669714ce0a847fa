import type { Span } from '../text/span'
import type { Reading, Rest } from './reading'

/**
 * One thing said about an article or some of its words. It lies in the reading of whoever said it, so
 * that every file keeps its one writer; what belongs together is joined when it is shown.
 */
export type Comment = {
  /** Unlike any other, in whatever reading. */
  readonly id: string
  /** The words that it is about; null means the article as a whole. A reply repeats them. */
  readonly place: CommentPlace | null
  /** The id of the comment that this one answers. */
  readonly answers?: string | undefined
  /** Whether it settles the question that it answers, or opens it again. */
  readonly does?: Verdict | undefined
  readonly text: string
  /** The id of an annotator. */
  readonly author: string
  /** ISO 8601, UTC, as the author's clock had it. */
  readonly at: string
  /** When its words were last changed, if they were. */
  readonly changedAt?: string | undefined
  readonly rest?: Rest
}

export type CommentPlace = {
  readonly span: Span
  /** The tag that was meant, in the reading of the annotator who made it. */
  readonly tag?: { readonly annotator: string; readonly id: string } | undefined
}

export const verdicts = ['resolve', 'reopen'] as const
export type Verdict = (typeof verdicts)[number]

/** What can be changed of a comment: its words, and with them the time of the change. */
export type Wording = { readonly text: string; readonly changedAt?: string | undefined }

export function compareComments(a: Comment, b: Comment): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const none: readonly Comment[] = []

/** What was said in a reading: the same empty list for every reading without. */
export function commentsOf({ comments = none }: Pick<Reading, 'comments'>): readonly Comment[] {
  return comments
}

/**
 * The reading with one more comment.
 * @throws Error when one with this id is there.
 */
export function addComment(reading: Reading, comment: Comment): Reading {
  if (commentsOf(reading).some(({ id }) => id === comment.id))
    throw new Error(`Comment ${comment.id} is there already`)
  return withComments(reading, [...commentsOf(reading), comment].toSorted(compareComments))
}

/**
 * The reading without a comment.
 * @throws Error when it is not there.
 */
export function removeComment(reading: Reading, id: string): Reading {
  requireComment(reading, id)
  return withComments(
    reading,
    commentsOf(reading).filter((comment) => comment.id !== id)
  )
}

/**
 * The reading with other words in a comment.
 * @throws Error when it is not there.
 */
export function rewordComment(reading: Reading, id: string, to: Wording): Reading {
  requireComment(reading, id)
  return withComments(
    reading,
    commentsOf(reading).map((comment) => (comment.id === id ? reworded(comment, to) : comment))
  )
}

function reworded(
  { changedAt: _changedAt, ...comment }: Comment,
  { text, changedAt }: Wording
): Comment {
  return { ...comment, text, ...(changedAt === undefined ? {} : { changedAt }) }
}

/** Without the field where there is nothing to say, so that a reading has one shape. */
export function withComments(
  { comments: _comments, ...reading }: Reading,
  comments: readonly Comment[]
): Reading {
  return comments.length === 0 ? reading : { ...reading, comments }
}

function requireComment(reading: Reading, wanted: string): void {
  if (!commentsOf(reading).some(({ id }) => id === wanted))
    throw new Error(`No comment ${wanted} in this reading`)
}
