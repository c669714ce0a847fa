import { createContext, useContext, useMemo } from 'react'
import { commentsOf, type Comment, type CommentPlace } from '#core/annotation/comments'
import { tagById, type Tag } from '#core/annotation/reading'
import { threadsOf, type Thread } from '#core/annotation/threads'
import type { GivenComments } from '#core/bridge/comment-calls'
import { widenToGraphemes } from '#core/text/graphemes'
import { sameSpan, type Span } from '#core/text/span'
import { tidySpan } from '#core/text/tidy'
import { readerHere } from './pass-actions'
import { useWorkbench, type Workbench } from './workbench'

const nobody: readonly GivenComments[] = []
const nothing: readonly Comment[] = []

/** All threads of the open article, of all whose readings are here. */
export function useThreads(): readonly Thread[] {
  const own = useWorkbench(({ open }) => (open ? commentsOf(open.reading) : nothing))
  const given = useWorkbench(givenHere)
  return useMemo(() => threadsOf([own, ...given.map(({ comments }) => comments)]), [own, given])
}

function givenHere({ open, comments }: Workbench): readonly GivenComments[] {
  return comments.article === open?.article.id ? comments.given : nobody
}

/** What the next comment is about: the chosen tag, or the selected words, or the article. */
export function placeToComment({ open, selected, selection, project }: Workbench) {
  const tag = open && selected !== null ? tagById(open.reading, selected) : undefined
  const reader = readerHere({ open, project })
  if (tag && reader !== undefined) return placeOfTag(tag, reader)
  if (!open || !selection || selection.start === selection.end) return null
  const { text } = open.article
  const tidy = tidySpan(text, selection)
  return tidy && { span: widenToGraphemes(text, tidy) }
}

export function placeOfTag({ id, span }: Tag, annotator: string): CommentPlace {
  return { span, tag: { annotator, id } }
}

/** Whether a thread is about a place: the same tag, or the same words, whoever tagged them. */
export function isAbout({ place }: Thread, wanted: CommentPlace | null): boolean {
  if (!place || !wanted) return place === wanted
  const isTag = place.tag?.id === wanted.tag?.id && place.tag?.annotator === wanted.tag?.annotator
  return (isTag && place.tag !== undefined) || sameSpan(place.span, wanted.span)
}

/** The tags and words that open questions are about. */
export type CommentMarks = {
  readonly tags: ReadonlySet<string>
  readonly spans: ReadonlySet<string>
}

const noMarks: CommentMarks = { tags: new Set(), spans: new Set() }

/** Worked out once for a page, and asked by each of its notes. */
export const CommentMarksContext = createContext<CommentMarks>(noMarks)

export function useMarksHere(): CommentMarks {
  return useContext(CommentMarksContext)
}

export function useCommentMarks(): CommentMarks {
  const threads = useThreads()
  const me = useWorkbench(readerHere)
  return useMemo(() => marksOf(threads, me), [threads, me])
}

function marksOf(threads: readonly Thread[], me: string | undefined): CommentMarks {
  const places = threads.flatMap(({ place, isOpen }) => (place && isOpen ? [place] : []))
  if (places.length === 0) return noMarks
  return {
    tags: new Set(places.flatMap(({ tag }) => (tag && tag.annotator === me ? [tag.id] : []))),
    spans: new Set(places.map(({ span }) => keyOf(span)))
  }
}

export function isMarked(marks: CommentMarks, id: string, span: Span): boolean {
  return marks.tags.has(id) || marks.spans.has(keyOf(span))
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`
}
