import { foldWord } from '../text/fold'
import { tokenAt, type Token, type Tokens } from './token'

/** A fixed phrase with what it means. In it `#` stands for «عددهم» or «عدد القتلى», or nothing. */
export type Phrase<T> = { readonly words: readonly string[]; readonly means: T }
export type PhraseList<T> = ReadonlyMap<string, readonly Phrase<T>[]>

/** Phrases by their first word; `/` separates spellings of one place, the longer phrases first. */
export function phraseList<T>(rows: readonly (readonly [T, string])[]): PhraseList<T> {
  const list = new Map<string, Phrase<T>[]>()
  for (const [means, phrases] of rows)
    for (const phrase of phrases.split('|').flatMap(spellings)) {
      const words = phrase.split(' ').map(foldWord)
      const first = words[0] ?? ''
      list.set(first, [...(list.get(first) ?? []), { words, means }])
    }
  for (const phrases of list.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return list
}

function spellings(phrase: string): readonly string[] {
  return phrase
    .trim()
    .split(' ')
    .map((place) => place.split('/'))
    .reduce<string[]>(
      (made, place) => made.flatMap((front) => place.map((word) => `${front} ${word}`.trim())),
      ['']
    )
}

/** The phrase that starts at a position, and the position after it; null when none does. */
export function phraseAt<T>(
  list: PhraseList<T>,
  tokens: Tokens,
  at: number
): { readonly means: T; readonly next: number } | null {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word') return null
  const bare = token.bareText
  const found = phraseIn(list.get(token.text), tokens, at)
  return found ?? (bare === token.text ? null : phraseIn(list.get(bare), tokens, at))
}

function phraseIn<T>(phrases: readonly Phrase<T>[] | undefined, tokens: Tokens, at: number) {
  for (const { words, means } of phrases ?? []) {
    const next = follow(words, tokens, at)
    if (next !== null) return { means, next }
  }
  return null
}

function follow(words: readonly string[], tokens: Tokens, at: number): number | null {
  let next = at + 1
  for (const word of words.slice(1)) {
    if (word === '#') next = afterCountHead(tokens, next)
    else if (tokenAt(tokens, next).text === word) next += 1
    else return null
  }
  return next
}

const heads = new Set(['عدد', 'اعداد', 'حصيله', 'مجموع', 'اجمالي'])
const wholeHeads = new Set(
  'عددهم عددها عددهن العدد الحصيله حصيلتهم اعدادهم حصيلتها عديدهم'.split(' ')
)

/** The position after «عددهم», «عدد القتلى», «عدد قتلى الهجوم»; the same one where none stands. */
function afterCountHead(tokens: Tokens, at: number): number {
  const { text, root } = tokenAt(tokens, at)
  if (wholeHeads.has(text)) return at + 1
  if (!heads.has(root)) return at
  let next = at + 1
  while (next < at + 5 && isPlainWord(tokenAt(tokens, next))) next += 1
  return next
}

function isPlainWord({ kind, number, text, preposition }: Token): boolean {
  return (
    kind === 'word' &&
    number === null &&
    preposition === '' &&
    !['علي', 'عن', 'الي', 'من', 'بين', 'نحو', 'حوالي', 'اكثر', 'اقل'].includes(text)
  )
}
