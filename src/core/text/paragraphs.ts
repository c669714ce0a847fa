import type { Span } from './span'

/** One paragraph per line that is not empty, numbered from 0; the line end is not part of it. */
export type Paragraph = Span & { readonly index: number }

export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  while (start <= text.length) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd === -1 ? text.length : lineEnd
    if (end > start) paragraphs.push({ index: paragraphs.length, start, end })
    start = end + 1
  }
  return paragraphs
}

/** The position in the list of the paragraph that holds this offset, or that follows it. */
export function paragraphIndexAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.end ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
