import type { Span } from './span'

/**
 * A word: letters, digits and what rides on them (vowel marks, tatweel, zero-width joiners).
 * Quotation marks, brackets and punctuation are not part of it, so that «لـ"قسد"» holds the words
 * «لـ» and «قسد». An apostrophe or a dot between digits keeps a number in one piece («1.250»).
 */
const word = /[\p{L}\p{M}\p{N}ـ\u200c\u200d]+(?:[.,٫٬](?=\p{N})[\p{N}]+)*/gu

/** The words of a text, in order. `offset` is added to every border. */
export function wordsOf(text: string, offset = 0): readonly Span[] {
  const words: Span[] = []
  for (const match of text.matchAll(word)) {
    const start = offset + match.index
    words.push({ start, end: start + match[0].length })
  }
  return words
}

/** The word that covers this offset, or that ends just there; null between words. */
export function wordAt(text: string, offset: number): Span | null {
  const { start, words } = lineWords(text, offset)
  const at = offset - start
  return (
    shift(
      words.find((span) => span.start <= at && at < span.end),
      start
    ) ??
    shift(
      words.find((span) => span.end === at),
      start
    )
  )
}

/** The start of the first word after `offset`, or the end of the text. */
export function nextWordStart(text: string, offset: number): number {
  for (let from = offset; from <= text.length;) {
    const { start, end, words } = lineWords(text, from)
    const found = words.find((span) => start + span.start > offset)
    if (found) return start + found.start
    from = end + 1
  }
  return text.length
}

/** The start of the last word that starts before `offset`, or 0. */
export function previousWordStart(text: string, offset: number): number {
  for (let from = offset; from >= 0;) {
    const { start, words } = lineWords(text, from)
    const found = words.findLast((span) => start + span.start < offset)
    if (found) return start + found.start
    from = start - 1
  }
  return 0
}

/** The end of the first word that ends after `offset`, or the end of the text. */
export function nextWordEnd(text: string, offset: number): number {
  for (let from = offset; from <= text.length;) {
    const { start, end, words } = lineWords(text, from)
    const found = words.find((span) => start + span.end > offset)
    if (found) return start + found.end
    from = end + 1
  }
  return text.length
}

/** The end of the last word that ends before `offset`, or 0. */
export function previousWordEnd(text: string, offset: number): number {
  for (let from = offset; from >= 0;) {
    const { start, words } = lineWords(text, from)
    const found = words.findLast((span) => start + span.end < offset)
    if (found) return start + found.end
    from = start - 1
  }
  return 0
}

function lineWords(text: string, offset: number) {
  const start = text.lastIndexOf('\n', offset - 1) + (offset === 0 ? 0 : 1)
  const lineEnd = text.indexOf('\n', offset)
  const end = lineEnd === -1 ? text.length : lineEnd
  const from = offset === 0 ? 0 : start
  return { start: from, end, words: wordsOf(text.slice(from, end)) }
}

function shift(span: Span | undefined, by: number): Span | null {
  return span ? { start: span.start + by, end: span.end + by } : null
}
