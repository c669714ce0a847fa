import type { Span } from '../text/span'

/** A text without white space and what is unseen: what tools that cut it in tokens leave of it. */
export function lettersOf(text: string): string {
  return text.replaceAll(unwritten, '')
}

const unwritten = /[\s\p{Cf}]+/gu

/**
 * From spans of one text to the spans of another that cover the same letters, where both have the
 * same letters; null where they have not. A span without a letter has no place.
 */
export function letterMap(from: string, to: string): ((span: Span) => Span | null) | null {
  if (lettersOf(from) !== lettersOf(to)) return null
  const theirs = letterOffsets(from)
  const ours = letterOffsets(to)
  return ({ start, end }) => {
    const first = countBelow(theirs, start)
    const last = countBelow(theirs, end) - 1
    const [opens, closes] = [ours[first], ours[last]]
    if (last < first || opens === undefined || closes === undefined) return null
    return { start: opens, end: closes + 1 }
  }
}

/** Where each unit that is a letter stands. */
function letterOffsets(text: string): readonly number[] {
  const offsets: number[] = []
  let at = 0
  for (const { 0: gap, index } of text.matchAll(unwritten)) {
    for (; at < index; at += 1) offsets.push(at)
    at = index + gap.length
  }
  for (; at < text.length; at += 1) offsets.push(at)
  return offsets
}

/** How many of these offsets, in order, lie before this one. */
function countBelow(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
