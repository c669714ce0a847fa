import type { Tag } from '#core/annotation/reading'
import type { Span } from '#core/text/span'
import type { Paragraph } from '#core/text/paragraphs'
import type { LineMetrics } from './metrics'

/** One stretch of a tag on one line of the page, in CSS pixels from the paragraph's text box. */
export type Strip = {
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** The tag starts here (drawn at the right, as the text runs), or ends here. */
  readonly starts: boolean
  readonly ends: boolean
}

/** Where a tag lies in one paragraph; the strips are in the order of the lines. */
export type Placed = { readonly tag: Tag; readonly strips: readonly Strip[] }

/** Measures where the tags of one paragraph lie. */
export function placeTags(
  words: HTMLElement,
  paragraph: Paragraph,
  tags: readonly Tag[],
  metrics: LineMetrics
): readonly Placed[] {
  const spans = tags.map(({ span }) => span)
  return placeSpans(words, paragraph, spans, metrics).flatMap((strips, at) => {
    const tag = tags[at]
    return tag ? [{ tag, strips }] : []
  })
}

/**
 * The strips of each span in one paragraph. It reads the layout of this paragraph's single text
 * node only, so its cost does not depend on the article's length.
 */
export function placeSpans(
  words: HTMLElement,
  paragraph: Paragraph,
  spans: readonly Span[],
  metrics: LineMetrics
): readonly (readonly Strip[])[] {
  const node = words.firstChild
  if (!node || spans.length === 0) return []
  const box = words.getBoundingClientRect()
  const range = document.createRange()
  return spans.map(({ start, end }) => {
    range.setStart(node, Math.max(0, start - paragraph.start))
    range.setEnd(node, Math.min(paragraph.end, end) - paragraph.start)
    const strips = mergeByLine(range.getClientRects(), box, metrics)
    return strips.map((strip, at) => ({
      ...strip,
      starts: at === 0 && start >= paragraph.start,
      ends: at === strips.length - 1 && end <= paragraph.end
    }))
  })
}

type Stretch = Pick<Strip, 'left' | 'right' | 'baseline'>

/** Joins touching rectangles of a line, which the browser reports one per bidirectional run. */
function mergeByLine(rects: DOMRectList, box: DOMRect, metrics: LineMetrics): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const rect of rects) {
    if (rect.width < 0.5) continue
    const stretch = {
      left: rect.left - box.left,
      right: rect.right - box.left,
      baseline: rect.top - box.top + rect.height * metrics.ascentShare
    }
    const at = stretches.findIndex(
      (other) =>
        Math.abs(other.baseline - stretch.baseline) < 4 &&
        stretch.left <= other.right + 1 &&
        other.left <= stretch.right + 1
    )
    const other = stretches[at]
    if (!other) stretches.push(stretch)
    else
      stretches[at] = {
        left: Math.min(other.left, stretch.left),
        right: Math.max(other.right, stretch.right),
        baseline: other.baseline
      }
  }
  return stretches
}
