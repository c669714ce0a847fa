import { paragraphIndexAt, type Paragraph } from '#core/text/paragraphs'
import type { Span } from '#core/text/span'

/**
 * What stands in the paragraphs of an article, by their index. What stands between two belongs to
 * the one before, and what stands before the first to the first. The items are in order.
 */
export function byParagraph<T>(
  paragraphs: readonly Paragraph[],
  items: readonly T[],
  spanOf: (item: T) => Span
): ReadonlyMap<number, readonly T[]> {
  const lists = new Map<number, T[]>()
  for (const item of items) {
    const { start } = spanOf(item)
    const at = paragraphIndexAt(paragraphs, start)
    const follows = at > 0 && start < (paragraphs[at]?.start ?? 0)
    const index = follows ? at - 1 : at
    const list = lists.get(index)
    if (list) list.push(item)
    else lists.set(index, [item])
  }
  return lists
}
