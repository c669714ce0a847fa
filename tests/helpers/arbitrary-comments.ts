import * as fc from 'fast-check'
import { commentsOf, compareComments, type Comment } from '#core/annotation/comments'
import { wordingOf } from '#core/annotation/edit-between'
import type { Edit } from '#core/annotation/edits'
import { compareRejections, type Reading, type Rejection } from '#core/annotation/reading'
import { anyAnnotated, anyText, rest, seed, spanIn } from './arbitrary'
import type { Annotated } from './notation'

const kinds = ['actor', 'figure', 'claim'] as const
const rejectionSeed = fc.record({ kind: fc.constantFrom(...kinds), from: seed, to: seed, rest })

/** Rejections that fit the text, none twice. */
function rejectionsOf(
  made: readonly (typeof rejectionSeed extends fc.Arbitrary<infer S> ? S : never)[],
  text: string
): readonly Rejection[] {
  const all = made.map(({ kind, from, to, rest: extra }): Rejection => ({
    kind,
    span: spanIn(text, from, to),
    ...(extra === undefined ? {} : { rest: extra })
  }))
  return all
    .filter((one, at) => all.findIndex((other) => compareRejections(one, other) === 0) === at)
    .toSorted(compareRejections)
}

export const commentSeed = fc.record({
  from: seed,
  to: seed,
  about: fc.constantFrom('article', 'words', 'tag'),
  answers: fc.option(
    seed.map((at) => `c${at % 4}`),
    { nil: undefined }
  ),
  does: fc.constantFrom(undefined, undefined, 'resolve', 'reopen'),
  text: anyText,
  day: fc.integer({ min: 10, max: 28 }),
  changed: fc.boolean(),
  rest
})
type CommentSeed = typeof commentSeed extends fc.Arbitrary<infer S> ? S : never

/** A comment on this text, by one annotator. */
function commentOf(id: string, made: CommentSeed, text: string): Comment {
  const { about, answers, does, day, changed, rest: extra } = made
  const span = spanIn(text, made.from, made.to)
  const tag = { annotator: 'layla', id: `t${made.from % 3}` }
  return {
    id,
    place: about === 'article' ? null : about === 'tag' ? { span, tag } : { span },
    ...(answers === undefined ? {} : { answers }),
    ...(does === undefined ? {} : { does }),
    text: made.text,
    author: 'layla',
    at: `2024-05-${day}T08:30:00.000Z`,
    ...(changed ? { changedAt: `2024-06-${day}T08:30:00.000Z` } : {}),
    ...(extra === undefined ? {} : { rest: extra })
  }
}

/** The same, with proposals that the analyst turned down and comments. */
export const anyWithRejections: fc.Arbitrary<Annotated> = fc
  .tuple(
    anyAnnotated,
    fc.array(rejectionSeed, { maxLength: 3 }),
    fc.array(commentSeed, { maxLength: 4 })
  )
  .map(([{ article, reading }, made, said]) => {
    const comments = said
      .map((one, index) => commentOf(`c${index}`, one, article.text))
      .toSorted(compareComments)
    const rejected = rejectionsOf(made, article.text)
    return {
      article,
      reading: {
        ...reading,
        ...(rejected.length === 0 ? {} : { rejected }),
        ...(comments.length === 0 ? {} : { comments })
      }
    }
  })

type CommentEdit = Extract<Edit['type'], 'comment' | 'uncomment' | 'reword'>

export function isOfComment(type: Edit['type']): type is CommentEdit {
  return type === 'comment' || type === 'uncomment' || type === 'reword'
}

type Tried = {
  readonly text: string
  readonly id: string
  readonly at: number
  readonly comment: CommentSeed
}

/** An edit of a comment that fits the reading, or null when there is none to change. */
export function commentEdit(type: CommentEdit, now: Reading, tried: Tried): Edit | null {
  if (type === 'comment') return { type, comment: commentOf(tried.id, tried.comment, tried.text) }
  const all = commentsOf(now)
  const comment = all[tried.at % Math.max(1, all.length)]
  if (!comment) return null
  if (type === 'uncomment') return { type, comment }
  const to = { text: tried.comment.text, changedAt: '2024-07-01T08:30:00.000Z' }
  return { type, id: comment.id, from: wordingOf(comment), to }
}
