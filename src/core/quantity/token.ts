import type { CountedNoun } from './counted-nouns'
import type { HarmWord } from './harm-words'
import type { NumberWord } from './number-words'

/** What the lists know of a word, a number in digits or a mark, wherever it stands. */
export type Word = {
  readonly kind: 'word' | 'digits' | 'mark'
  /** Folded, with its proclitics; of digits, as written. */
  readonly text: string
  /** Without و, ف, ب, ل and ك where they are proclitics; its article stays. */
  readonly bareText: string
  /** Folded, without proclitics and article. */
  readonly root: string
  readonly joined: boolean
  readonly preposition: '' | 'ب' | 'ل' | 'ك'
  readonly article: boolean
  /** The value of digits; NaN beyond 2⁵³, null for words and marks. */
  readonly value: number | null
  /** «ألفاً»: the tanween tells it from the dual «ألفا». */
  readonly tanween: boolean
  /** Whether the untouched word has a ئ or a ء: «مئتين», not «ميتين». */
  readonly hamza: boolean
  readonly number: NumberWord | null
  readonly noun: CountedNoun | null
  readonly harm: HarmWord | null
  /** The readers to ask whether a figure starts here; see `readersOf`. */
  readonly readers: number
}

/** Offsets in the folded text; `bare` is where the proclitics before the article end. */
export type Place = { readonly start: number; readonly bare: number; readonly end: number }

/**
 * A word at its place. A class, since a text has a hundred thousand of them: each holds its place
 * and shares the rest with all places of the same word.
 */
export class Token implements Word, Place {
  readonly word: Word
  readonly start: number
  readonly bare: number
  readonly end: number

  constructor(word: Word, start: number, bare: number, end: number) {
    this.word = word
    this.start = start
    this.bare = bare
    this.end = end
  }

  get kind() {
    return this.word.kind
  }
  get text() {
    return this.word.text
  }
  get bareText() {
    return this.word.bareText
  }
  get root() {
    return this.word.root
  }
  get joined() {
    return this.word.joined
  }
  get preposition() {
    return this.word.preposition
  }
  get article() {
    return this.word.article
  }
  get value() {
    return this.word.value
  }
  get tanween() {
    return this.word.tanween
  }
  get hamza() {
    return this.word.hamza
  }
  get number() {
    return this.word.number
  }
  get noun() {
    return this.word.noun
  }
  get harm() {
    return this.word.harm
  }
  get readers() {
    return this.word.readers
  }
}

/** The tokens of a text in order. Beyond the ends there are empty marks. */
export type Tokens = readonly Token[]

/** A mark of which the lists know nothing. */
export function markOf(text: string): Word {
  return {
    kind: 'mark',
    text,
    bareText: text,
    root: text,
    joined: false,
    preposition: '',
    article: false,
    value: null,
    tanween: false,
    hamza: false,
    number: null,
    noun: null,
    harm: null,
    readers: 0
  }
}

const nothing = new Token(markOf('\n'), 0, 0, 0)

/** The token at a position, or an empty line end beyond the first and the last. */
export function tokenAt(tokens: Tokens, at: number): Token {
  return (at >= 0 && at < tokens.length && tokens[at]) || nothing
}

/** Whether a sentence cannot go on over this token. */
export function endsSentence({ word }: Token): boolean {
  return word.kind === 'mark' && sentenceEnds.has(word.text)
}

const sentenceEnds = new Set('.!?؟؛;:\n')
