import type { FoldedText } from '../text/fold'
import { takeApart } from './clitic-forms'
import { countedNouns, type CountedNoun } from './counted-nouns'
import { digitsAt } from './digit-tokens'
import { harmWords } from './harm-words'
import { actingHeads, functionWords, numberedHeads, things, undoingHeads } from './not-people'
import { numberWords } from './number-words'
import { phraseHeads } from './phrase-words'
import { readersOf } from './readers'
import { markOf, Token, type Tokens, type Word } from './token'

/** Cuts a folded text into words, numbers and marks, and looks every word up once. */
export function tokenise(folded: FoldedText, source: string): Tokens {
  const { text } = folded
  const words = new Words(folded, source)
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at)
    if (kind === space) at += 1
    else if (kind === digit) {
      const token = digitsAt(tokens, text, at)
      tokens.push(token)
      at = token.end
    } else if (kind === letter) {
      const end = wordEnd(text, at)
      tokens.push(words.at(text.slice(at, end), at))
      at = end
    } else {
      const mark = text.slice(at, at + codePointLength(text, at))
      if (!closesDigits(tokens, mark, at)) tokens.push(words.mark(mark, at))
      at += mark.length
    }
  }
  return tokens
}

const space = 0
const digit = 1
const letter = 2
const other = 3
type Kind = typeof space | typeof digit | typeof letter | typeof other

/** The kinds of the UTF-16 units up to U+07FF, worked out once. */
const kinds = Uint8Array.from({ length: 0x800 }, (_, code) => kindOf(String.fromCharCode(code)))

function kindOf(character: string): Kind {
  if (/\p{L}/u.test(character)) return letter
  if (/[0-9]/.test(character)) return digit
  return /\s/.test(character) && character !== '\n' ? space : other
}

function kindAt(text: string, at: number): Kind {
  const known = kinds[text.charCodeAt(at)]
  return known === undefined
    ? kindOf(text.slice(at, at + codePointLength(text, at)))
    : (known as Kind)
}

function codePointLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && kindAt(text, end) === letter) end += codePointLength(text, end)
  return end
}

/**
 * Takes the brackets off digits: «مقتل (3) مدنيين». Behind a number in words they say it again and go
 * altogether: «ثلاثة (3) مدنيين».
 */
function closesDigits(tokens: Token[], mark: string, start: number): boolean {
  const open = openers.get(mark)
  const digits = tokens.at(-1)
  const before = tokens.at(-2)
  if (open === undefined || digits?.kind !== 'digits' || before?.text !== open) return false
  if (digits.end !== start || digits.joined || before.end !== digits.start) return false
  tokens.splice(-2)
  if (tokens.at(-1)?.number) return true
  const word = { ...digits.word, text: open + digits.text + mark }
  tokens.push(new Token(word, before.start, before.start, start + 1))
  return true
}

const openers = new Map([
  [')', '('],
  ['"', '"']
])

/** The words of one text, each looked up once. */
class Words {
  readonly #known = new Map<string, Known>()
  readonly #marks = new Map<string, Word>()
  readonly #folded: FoldedText
  readonly #source: string

  constructor(folded: FoldedText, source: string) {
    this.#folded = folded
    this.#source = source
  }

  /** The token of a word that starts here. */
  at(text: string, start: number): Token {
    let known = this.#known.get(text)
    if (!known) this.#known.set(text, (known = lookUp(text)))
    const { cut, spellings } = known
    const word = spellings ? this.#spelled(known, start, text.length) : known.word
    return new Token(word, start, start + cut, start + text.length)
  }

  mark(text: string, start: number): Token {
    let word = this.#marks.get(text)
    if (!word) this.#marks.set(text, (word = { ...markOf(text), readers: readersOf(markOf(text)) }))
    return new Token(word, start, start, start + text.length)
  }

  /** The word as written, whose tanween, hamza and vowels tell numbers apart. */
  #spelled({ word, spellings }: Known, start: number, length: number): Word {
    const span = this.#folded.spanOf(start, start + length)
    const written = this.#source.slice(span.start, span.end)
    let spelled = spellings?.get(written)
    if (!spelled) spellings?.set(written, (spelled = asWritten(word, written)))
    return spelled ?? word
  }
}

type Known = {
  readonly word: Word
  /** How many letters are proclitics. */
  readonly cut: number
  /** By what is written, for words whose marks and hamzas count. */
  readonly spellings: Map<string, Word> | null
}

function lookUp(text: string): Known {
  const { root, joined, preposition, article, cut } = takeApart(text, isKnown)
  const known = {
    ...markOf(text),
    kind: 'word',
    bareText: text.slice(cut),
    root,
    joined,
    preposition,
    article,
    number: numberWords.get(root) ?? null,
    noun: countedNouns.get(root) ?? null,
    harm: harmWords.get(root) ?? harmWords.get(text) ?? null
  } as const
  const word = { ...known, readers: readersOf(known) }
  const isTelling = word.number !== null || word.noun?.number === 'two-or-many'
  return { word, cut, spellings: isTelling ? new Map() : null }
}

const lists = [numberWords, countedNouns, harmWords, phraseHeads]
const plain = [things, numberedHeads, actingHeads, undoingHeads, functionWords]

function isKnown(root: string): boolean {
  return lists.some((list) => list.has(root)) || plain.some((list) => list.has(root))
}

function asWritten(word: Word, written: string): Word {
  return {
    ...word,
    tanween: written.includes('\u064b'),
    hamza: /[ئء\u0654]/.test(written),
    noun: word.noun?.number === 'two-or-many' ? vowelled(word.noun, written) : word.noun
  }
}

/** «مدنيَّين» is the dual and «مدنيِّين» the plural where the vowel before the ending is written. */
function vowelled(noun: CountedNoun, written: string): CountedNoun {
  const marks = /(\p{M}*)ي\p{M}*ن\p{M}*$/u.exec(written)?.[1] ?? ''
  if (marks.includes('\u064e')) return { ...noun, number: 'two' }
  return marks.includes('\u0650') ? { ...noun, number: 'many' } : noun
}
