import type { Span } from '../../text/span'

const sentenceEnd = /^[.!?؟؛…]+$/u

/**
 * The sentences of a text, as ranges of tokens: after a sign that ends one, and at line ends, but
 * never within one of `whole` (ranges of tokens that must stay together). A capital letter says
 * nothing in Arabic and is not looked at.
 */
export function sentencesOf(
  text: string,
  tokens: readonly Span[],
  whole: readonly Span[]
): readonly Span[] {
  const inside = new Set<number>()
  for (const { start, end } of whole)
    for (let border = start + 1; border < end; border += 1) inside.add(border)
  const sentences: Span[] = []
  let start = 0
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const ends =
      !next ||
      sentenceEnd.test(text.slice(token.start, token.end)) ||
      /[\n\u2029]/.test(text.slice(token.end, next.start))
    if (!ends || (next && inside.has(index + 1))) continue
    sentences.push({ start, end: index + 1 })
    start = index + 1
  }
  return sentences
}
