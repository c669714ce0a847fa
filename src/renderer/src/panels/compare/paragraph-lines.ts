import type { Tag } from '#core/annotation/reading'
import type { Compared } from '#core/review/differences'
import type { Dispute } from '#core/review/disputes'
import type { Paragraph } from '#core/text/paragraphs'
import type { Span } from '#core/text/span'

/** One reader's tag where it runs through a paragraph, on that reader's line. */
export type ReaderLine = { readonly lane: number; readonly tag: Tag }

/** For each paragraph the tags of all readers that touch it. */
export function paragraphLines(
  paragraphs: readonly Paragraph[],
  readings: readonly Compared[]
): readonly (readonly ReaderLine[])[] {
  const lines = readings.flatMap(({ reading }, lane) => reading.tags.map((tag) => ({ lane, tag })))
  return inParagraphs(paragraphs, lines, ({ tag }) => tag.span)
}

/** For each paragraph the disputes whose words touch it. */
export function paragraphDisputes(
  paragraphs: readonly Paragraph[],
  disputes: readonly Dispute[]
): readonly (readonly Dispute[])[] {
  return inParagraphs(paragraphs, disputes, ({ span }) => span)
}

function inParagraphs<T>(
  paragraphs: readonly Paragraph[],
  items: readonly T[],
  spanOf: (item: T) => Span
): readonly (readonly T[])[] {
  const lists: T[][] = paragraphs.map(() => [])
  let first = 0
  for (const item of items.toSorted((a, b) => spanOf(a).start - spanOf(b).start)) {
    const { start, end } = spanOf(item)
    while ((paragraphs[first]?.end ?? Infinity) <= start) first += 1
    for (let at = first; (paragraphs[at]?.start ?? Infinity) < end; at += 1) lists[at]?.push(item)
  }
  return lists
}
