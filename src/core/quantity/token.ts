import type { CountedNoun } from './counted-nouns'
import type { HarmWord } from './harm-words'
import type { NumberWord } from './number-words'

/** A word, a number in digits or a mark of a folded text, with what the lists know of it. */
export type Token = {
  readonly kind: 'word' | 'digits' | 'mark'
  /** Folded, with its proclitics; of digits, as written. */
  readonly text: string
  /** Folded, without proclitics and article. */
  readonly root: string
  readonly joined: boolean
  readonly preposition: '' | 'ب' | 'ل' | 'ك'
  readonly article: boolean
  /** Offsets in the folded text; `bare` is where the proclitics before the article end. */
  readonly start: number
  readonly bare: number
  readonly end: number
  /** The value of digits; NaN beyond 2⁵³, null for words and marks. */
  readonly value: number | null
  /** «ألفاً»: the tanween tells it from the dual «ألفا». */
  readonly tanween: boolean
  /** Whether the untouched word has a ئ or a ء: «مئتين», not «ميتين». */
  readonly hamza: boolean
  readonly number: NumberWord | null
  readonly noun: CountedNoun | null
  readonly harm: HarmWord | null
}

/** The tokens of a text in order. Beyond the ends there are empty marks. */
export type Tokens = readonly Token[]

/** A mark of the folded text, of which the lists know nothing. */
export function markAt(text: string, start: number): Token {
  return {
    kind: 'mark',
    text,
    root: text,
    joined: false,
    preposition: '',
    article: false,
    start,
    bare: start,
    end: start + text.length,
    value: null,
    tanween: false,
    hamza: false,
    number: null,
    noun: null,
    harm: null
  }
}

const nothing: Token = { ...markAt('\n', 0), end: 0 }

/** The token at a position, or an empty line end beyond the first and the last. */
export function tokenAt(tokens: Tokens, at: number): Token {
  return tokens[at] ?? nothing
}

/** Whether a sentence cannot go on over this token. */
export function endsSentence({ kind, text }: Token): boolean {
  return kind === 'mark' && '.!?؟؛;:\n'.includes(text)
}
