import { foldText, type FoldedText } from './fold'
import { widenToGraphemes } from './graphemes'
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

/** The words of a text in one pass: runs of letters, digits and what rides on them. */
export function foldedWords(original: string): FoldedWords {
  const folded = foldText(original)
  const { text } = folded
  const words: FoldedWord[] = []
  let read = 0
  for (let at = 0; at < text.length;) {
    const end = endOfWord(text, at)
    if (end === at) {
      at += 1
      continue
    }
    words.push({ text: text.slice(at, end), start: at, end, gap: text.slice(read, at) })
    read = end
    at = end
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

/** The same, widened to what a reader sees as whole characters. */
export function seenSpanOfWords(
  text: FoldedWords,
  range: { readonly from: number; readonly to: number; readonly cut?: number }
): Span {
  return widenToGraphemes(text.original, spanOfWords(text, range))
}

/** A word as it is folded; an empty string beyond the ends. */
export function wordText({ words }: Pick<FoldedWords, 'words'>, at: number): string {
  return words[at]?.text ?? ''
}

/**
 * The number of the word that holds this offset of the untouched text, or of the first one after
 * it; the number of words where none follows. O(log n).
 */
export function wordNumberAt({ folded, words }: FoldedWords, offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    const word = words[middle]
    if (word && folded.spanOf(word.start, word.end).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function endOfWord(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code < 0x800) {
      if (!isInWord[code]) break
      at += 1
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (!inWord.test(character)) break
    at += character.length
  }
  return at
}

const inWord = /^[\p{L}\p{N}\p{M}]$/u

/** The same for each code unit up to U+07FF, worked out once. */
const isInWord: readonly boolean[] = Array.from({ length: 0x800 }, (_, code) =>
  inWord.test(String.fromCharCode(code))
)
