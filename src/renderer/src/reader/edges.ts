import type { Edit } from '#core/annotation/edits'
import type { Tag } from '#core/annotation/reading'
import { nextBorder, previousBorder } from '#core/text/graphemes'
import type { Span } from '#core/text/span'
import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart } from '#core/text/words'
import type { Pressed } from '../state/keys'

/**
 * The edit by which a key moves an edge of a tag, or null when the key is none of those or the
 * edge cannot go there. Left is onward in the text, as it is on the page. Alt+arrows move by
 * letter, the bracket keys by word; with Shift it is the tag's start that moves.
 */
export function edgeEdit(text: string, tag: Tag, pressed: Pressed): Move | null {
  const step = stepOf(pressed)
  if (!step) return null
  const to = moved(text, tag.span, pressed.shiftKey, step)
  if (to.start >= to.end) return null
  if (to.start === tag.span.start && to.end === tag.span.end) return null
  return { type: 'move', id: tag.id, from: tag.span, to }
}

type Move = Extract<Edit, { readonly type: 'move' }>

type Step = { readonly by: 'letter' | 'word'; readonly onward: boolean }

/** Whether a key is one that moves an edge, even when the edge cannot move further. */
export function isEdgeKey(pressed: Pressed): boolean {
  return stepOf(pressed) !== null
}

function stepOf({ code, ctrlKey, metaKey, altKey }: Pressed): Step | null {
  if (ctrlKey || metaKey) return null
  if (altKey && code === 'ArrowLeft') return { by: 'letter', onward: true }
  if (altKey && code === 'ArrowRight') return { by: 'letter', onward: false }
  if (!altKey && code === 'BracketLeft') return { by: 'word', onward: true }
  if (!altKey && code === 'BracketRight') return { by: 'word', onward: false }
  return null
}

function moved(text: string, { start, end }: Span, atStart: boolean, step: Step): Span {
  if (atStart) return { start: startMoved(text, start, step), end }
  return { start, end: endMoved(text, end, step) }
}

function startMoved(text: string, start: number, { by, onward }: Step): number {
  if (by === 'letter') return onward ? nextBorder(text, start) : previousBorder(text, start)
  return onward ? nextWordStart(text, start) : previousWordStart(text, start)
}

function endMoved(text: string, end: number, { by, onward }: Step): number {
  if (by === 'letter') return onward ? nextBorder(text, end) : previousBorder(text, end)
  return onward ? nextWordEnd(text, end) : previousWordEnd(text, end)
}
