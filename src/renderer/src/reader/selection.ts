import type { Span } from '#core/text/span'
import type { OpenArticle } from '../state/open-article'
import { offsetOf, placeOf } from './text-place'

/** Where a selection began and where it is now, in UTF-16 units of the article's text. */
export type Reach = { readonly anchor: number; readonly focus: number }

/** The browser's selection as article offsets, or null when it is not in the article's words. */
export function readReach(root: HTMLElement): Reach | null {
  const selection = document.getSelection()
  if (!selection?.anchorNode || !selection.focusNode) return null
  const anchor = offsetOf(root, selection.anchorNode, selection.anchorOffset)
  const focus = offsetOf(root, selection.focusNode, selection.focusOffset)
  return anchor === null || focus === null ? null : { anchor, focus }
}

/** Makes the browser select from one offset to another; equal ends make a caret. */
export function setReach(root: HTMLElement, open: OpenArticle, { anchor, focus }: Reach): void {
  const from = placeOf(root, open, anchor)
  const to = placeOf(root, open, focus)
  if (from && to)
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

export function spanOf({ anchor, focus }: Reach): Span {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
}

/** The window rectangle of the place between two letters; it has no width. */
export function caretRect(root: HTMLElement, open: OpenArticle, offset: number): DOMRect | null {
  const place = placeOf(root, open, offset)
  if (!place) return null
  const range = document.createRange()
  range.setStart(place.node, place.offset)
  range.collapse(true)
  return range.getClientRects()[0] ?? range.getBoundingClientRect()
}

/** The last window rectangle of a span: where its end can be seen. */
export function endRect(root: HTMLElement, open: OpenArticle, span: Span): DOMRect | null {
  const from = placeOf(root, open, span.start)
  const to = placeOf(root, open, span.end)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return [...range.getClientRects()].at(-1) ?? null
}

/** Scrolls just so far that the place can be seen with a little air around it. */
export function reveal(scroller: HTMLElement, rect: DOMRect | null): void {
  if (!rect) return
  const frame = scroller.getBoundingClientRect()
  const air = 60
  if (rect.top < frame.top + air) scroller.scrollTop -= frame.top + air - rect.top
  else if (rect.bottom > frame.bottom - air) scroller.scrollTop += rect.bottom - frame.bottom + air
}
