import { foldText, type FoldedText } from './fold'
import type { Span } from './span'

/** One word of a folded text. The offsets are of the folded text. */
export type FoldedWord = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** What stands between this word and the one before it. */
  readonly gap: string
}

/** A text in words of one spelling, with the way back to the untouched text. */
export type FoldedWords = {
  readonly original: string
  readonly folded: FoldedText
  readonly words: readonly FoldedWord[]
}

const word = /[\p{L}\p{N}\p{M}]+/gu

export function foldedWords(original: string): FoldedWords {
  const folded = foldText(original)
  const words: FoldedWord[] = []
  let read = 0
  for (const { 0: text, index } of folded.text.matchAll(word)) {
    words.push({
      text,
      start: index,
      end: index + text.length,
      gap: folded.text.slice(read, index)
    })
    read = index + text.length
  }
  return { original, folded, words }
}

/** The span of the untouched text from one word to another, without `cut` letters at its start. */
export function spanOfWords(
  { folded, words }: FoldedWords,
  range: { readonly from: number; readonly to: number; readonly cut?: number }
): Span {
  const first = words[range.from]
  const last = words[range.to]
  if (!first || !last) throw new RangeError(`No words ${range.from} to ${range.to}`)
  return folded.spanOf(first.start + (range.cut ?? 0), last.end)
}
