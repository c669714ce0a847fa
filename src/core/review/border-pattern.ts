import { foldWord } from '../text/fold'
import type { Span } from '../text/span'

/** What one span has at one of its ends and another span of the same thing has not. */
export type BorderPattern = {
  readonly side: 'start' | 'end'
  /** The letters between the two borders, as they stand in the text. */
  readonly letters: string
  readonly what: BorderKind
}

/**
 * `clitic`: و ف ب ل ك س before the word. `article`: «ال», alone or behind a clitic. `quote`,
 * `punctuation`, `space`: marks without letters. `word`: whole words. `letters`: a part of a word.
 */
export type BorderKind =
  'clitic' | 'article' | 'quote' | 'punctuation' | 'space' | 'word' | 'letters'

/**
 * How the wider of two borders goes beyond the narrower, at the start and at the end; empty for the
 * same span. Which of the two spans is given first does not matter.
 */
export function borderPatterns(text: string, a: Span, b: Span): readonly BorderPattern[] {
  const patterns: BorderPattern[] = []
  if (a.start !== b.start) {
    const [from, to] = [Math.min(a.start, b.start), Math.max(a.start, b.start)]
    const letters = text.slice(from, to)
    const inWord = isLetter(text.charAt(to)) && isLetter(text.charAt(to - 1))
    patterns.push({ side: 'start', letters, what: atStart(letters, inWord) })
  }
  if (a.end !== b.end) {
    const [from, to] = [Math.min(a.end, b.end), Math.max(a.end, b.end)]
    const letters = text.slice(from, to)
    const inWord = isLetter(text.charAt(from - 1)) && isLetter(text.charAt(from))
    patterns.push({ side: 'end', letters, what: withoutLetters(letters) ?? wholeOr(inWord) })
  }
  return patterns
}

function atStart(letters: string, inWord: boolean): BorderKind {
  const marks = withoutLetters(letters)
  if (marks) return marks
  // A tatweel or a quotation mark may set the clitic off: «لـ"قسد"».
  const bare = foldWord(letters).replaceAll(/[^\p{L}]/gu, '')
  if (inWord || /["ـ]$/.test(letters) || bare.length < 3) {
    if (/^[وف]?[بلكس]?$/.test(bare)) return 'clitic'
    if (/^[وف]?[بلك]?ال$/.test(bare)) return 'article'
  }
  return wholeOr(inWord)
}

function wholeOr(inWord: boolean): BorderKind {
  return inWord ? 'letters' : 'word'
}

/** What marks without any letter are; null where letters stand. */
function withoutLetters(letters: string): BorderKind | null {
  if (/[\p{L}\p{N}]/u.test(letters)) return null
  if (/^\s*$/u.test(letters)) return 'space'
  return /["'«»“”„‟‘’‚‛‹›]/.test(letters) ? 'quote' : 'punctuation'
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}ـ]/u.test(character)
}
