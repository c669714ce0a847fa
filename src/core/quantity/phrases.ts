import { foldWord } from '../text/fold'
import { tokenAt, type Token, type Tokens } from './token'

/** A fixed phrase with what it means. In it `#` stands for «عددهم» or «عدد القتلى», or nothing. */
export type Phrase<T> = { readonly words: readonly string[]; readonly means: T }
export type PhraseList<T> = ReadonlyMap<string, Branch<T>>

/** The phrases that start with one word: by their second, and those that need none; longer first. */
type Branch<T> = {
  readonly bySecond: Map<string, Phrase<T>[]>
  readonly open: Phrase<T>[]
}

/** Phrases by their first words; `/` separates spellings of one place, the longest match wins. */
export function phraseList<T>(rows: readonly (readonly [T, string])[]): PhraseList<T> {
  const list = new Map<string, Branch<T>>()
  for (const [means, phrases] of rows)
    for (const phrase of phrases.split('|').flatMap(spellings)) {
      const words = phrase.split(' ').map(foldWord)
      const [first = '', second = '#'] = words
      const branch = list.get(first) ?? { bySecond: new Map<string, Phrase<T>[]>(), open: [] }
      list.set(first, branch)
      const place = second === '#' ? branch.open : (branch.bySecond.get(second) ?? [])
      place.push({ words, means })
      place.sort((a, b) => b.words.length - a.words.length)
      if (second !== '#') branch.bySecond.set(second, place)
    }
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

type PhraseRead<T> = { readonly means: T; readonly next: number }

/** The phrase that starts at a position, and the position after it; null when none does. */
export function phraseAt<T>(list: PhraseList<T>, tokens: Tokens, at: number): PhraseRead<T> | null {
  const { kind, text, bareText } = tokenAt(tokens, at)
  if (kind !== 'word') return null
  const found = phraseIn(list.get(text), tokens, at)
  return found ?? (bareText === text ? null : phraseIn(list.get(bareText), tokens, at))
}

function phraseIn<T>(
  branch: Branch<T> | undefined,
  tokens: Tokens,
  at: number
): PhraseRead<T> | null {
  if (!branch) return null
  const { bySecond, open } = branch
  const closed = bySecond.size > 0 ? bySecond.get(tokenAt(tokens, at + 1).text) : undefined
  return (closed && longest(closed, tokens, at)) ?? longest(open, tokens, at)
}

function longest<T>(
  phrases: readonly Phrase<T>[],
  tokens: Tokens,
  at: number
): PhraseRead<T> | null {
  for (const { words, means } of phrases) {
    const next = follow(words, tokens, at)
    if (next !== null) return { means, next }
  }
  return null
}

function follow(words: readonly string[], tokens: Tokens, at: number): number | null {
  let next = at + 1
  for (let place = 1; place < words.length; place += 1) {
    if (words[place] === '#') next = afterCountHead(tokens, next)
    else if (tokenAt(tokens, next).text === words[place]) next += 1
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
