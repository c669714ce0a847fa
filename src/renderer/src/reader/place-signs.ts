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
  const range = document.createRange()
  const placed: PlacedSign[] = []
  for (const sign of signs) {
    const within = (offset: number) =>
      Math.min(Math.max(offset, paragraph.start), paragraph.end) - paragraph.start
    range.setStart(node, within(sign.span.start))
    range.setEnd(node, within(sign.span.end))
    const rect = range.getClientRects()[0] ?? range.getBoundingClientRect()
    const left = rect.left - box.left
    const baseline = rect.top - box.top + rect.height * metrics.ascentShare
    const before = placed.at(-1)
    const crowded =
      before !== undefined &&
      Math.abs(before.baseline - baseline) < 4 &&
      Math.abs(before.left - left) < tooNear
    const level = crowded ? (before.level + 1) % levels : 0
    placed.push({ sign, left, right: left + rect.width, baseline, level })
  }
  return placed
}
