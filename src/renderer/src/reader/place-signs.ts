import type { Paragraph } from '#core/text/paragraphs'
import type { Invisible } from '#core/text/invisibles'
import type { LineMetrics } from './metrics'

/** Where an invisible character stands, in CSS pixels from the paragraph's text box. */
export type PlacedSign = {
  readonly sign: Invisible
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** How many signs at the same place are drawn beneath this one. */
  readonly level: number
}

/** Signs that are nearer to each other than this would be drawn over each other. */
const tooNear = 26
const levels = 3

/**
 * Measures where the invisible characters of one paragraph stand; those between it and the next
 * one at its end. Reads the layout of the paragraph's single text node only.
 */
export function placeSigns(
  words: HTMLElement,
  paragraph: Paragraph,
  signs: readonly Invisible[],
  metrics: LineMetrics
): readonly PlacedSign[] {
  const node = words.firstChild
  if (!node) return []
  const box = words.getBoundingClientRect()
  const placed: PlacedSign[] = []
  for (const sign of signs) {
    const rect = sign.span.start >= paragraph.end ? lineEnd(node) : rectOf(node, paragraph, sign)
    const left = rect.left - box.left
    const baseline = rect.top - box.top + rect.height * metrics.ascentShare
    const level = levelAfter(placed.at(-1), { left, baseline })
    placed.push({ sign, left, right: left + rect.width, baseline, level })
  }
  return placed
}

function rectOf(node: Node, { start, end }: Paragraph, { span }: Invisible): DOMRect {
  const range = document.createRange()
  range.setStart(node, Math.max(0, span.start - start))
  range.setEnd(node, Math.max(0, Math.min(end, span.end) - start))
  return range.getClientRects()[0] ?? range.getBoundingClientRect()
}

/** Signs at one place are drawn above each other. */
function levelAfter(
  before: PlacedSign | undefined,
  { left, baseline }: Pick<PlacedSign, 'left' | 'baseline'>
): number {
  if (!before || Math.abs(before.baseline - baseline) > 4) return 0
  return Math.abs(before.left - left) < tooNear ? (before.level + 1) % levels : 0
}

/** The left edge of a paragraph's last line: where it ends may be in the midst of it, after digits. */
function lineEnd(node: Node): DOMRect {
  const range = document.createRange()
  range.selectNodeContents(node)
  const rects = [...range.getClientRects()]
  const lowest = rects.reduce(
    (low, rect) => (rect.top > low.top + 4 ? rect : low),
    rects[0] ?? new DOMRect()
  )
  const left = Math.min(
    ...rects.filter(({ top }) => Math.abs(top - lowest.top) <= 4).map((r) => r.left)
  )
  return new DOMRect(Number.isFinite(left) ? left : 0, lowest.top, 0, lowest.height)
}
