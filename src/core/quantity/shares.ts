import type { People } from './noun-list'
import { bareText } from './phrases'
import { peopleAfter } from './people'
import { readNumber } from './read-number'
import { tokenAt, type Tokens } from './token'

export type ShareRead = {
  readonly share: readonly [number, number]
  readonly people: readonly People[]
  readonly next: number
}

const parts: Readonly<Record<string, readonly [number, number]>> = {
  معظم: [0.5, 1],
  اغلب: [0.5, 1],
  غالبيه: [0.5, 1],
  اغلبيه: [0.5, 1],
  اكثريه: [0.5, 1],
  جميع: [1, 1],
  كل: [1, 1],
  كافه: [1, 1],
  نصف: [0.5, 0.5],
  ثلث: [0.3333, 0.3333],
  ثلثا: [0.6667, 0.6667],
  ثلثي: [0.6667, 0.6667],
  ثلثين: [0.6667, 0.6667],
  ربع: [0.25, 0.25],
  خمس: [0.2, 0.2]
}

/**
 * Reads a part of the people counted before: «معظمهم من المدنيين», «ثلثا الضحايا مدنيون»,
 * «40 في المئة منهم». «أغلب المواد الغذائية» counts no people.
 */
export function readShare(tokens: Tokens, at: number): ShareRead | null {
  const bound = boundShare(tokens, at)
  if (bound) return bound
  const percent = readPercent(tokens, at)
  if (percent) return percentOfPeople(tokens, percent)
  return threeQuarters(tokens, at) ?? shareOfNoun(tokens, at, bareText(tokenAt(tokens, at)))
}

/** «معظمهم», «نصفهن», «أكثر من نصفهم», with the predicate that names the people. */
function boundShare(tokens: Tokens, at: number): ShareRead | null {
  const over = ['اكثر', 'ازيد'].includes(bareText(tokenAt(tokens, at)))
  const place = over && tokenAt(tokens, at + 1).text === 'من' ? at + 2 : at
  const word = bareText(tokenAt(tokens, place))
  const [, stem = '', pronoun] = /^(.+?)(هم|هن|هما)$/.exec(word) ?? []
  const share = parts[stem] ?? parts[stem.replace(/ت$/, 'ه')]
  if (!pronoun || !share || stem === 'خمس') return null
  return withPredicate(tokens, place + 1, place > at ? [share[0], 1] : share)
}

function threeQuarters(tokens: Tokens, at: number): ShareRead | null {
  const second = tokenAt(tokens, at + 1).text
  if (bareText(tokenAt(tokens, at)) !== 'ثلاثه') return null
  if (second === 'ارباعهم') return withPredicate(tokens, at + 2, [0.75, 0.75])
  const noun = tokenAt(tokens, at + 2)
  return second === 'ارباع' && noun.noun && (noun.article || noun.noun.bound)
    ? withPredicate(tokens, at + 3, [0.75, 0.75])
    : null
}

/** «ثلثا الضحايا مدنيون», «غالبية القتلى من النساء». */
function shareOfNoun(tokens: Tokens, at: number, word: string): ShareRead | null {
  const share = parts[word]
  const token = tokenAt(tokens, at + 1)
  if (!share || word === 'خمس' || !token.noun || token.joined) return null
  const isWhole = token.article || token.noun.bound
  if (!isWhole || token.noun.number === 'one') return null
  // «جميع المدنيين» alone is a way to say «the civilians»; with what they were it is a share.
  const predicate = withPredicate(tokens, at + 2, share)
  if (share[0] === 1 && predicate.people.length === 0) return null
  return predicate.people.length > 0 ? predicate : { ...predicate, people: [token.noun.people] }
}

function withPredicate(tokens: Tokens, at: number, share: readonly [number, number]): ShareRead {
  const found = peopleAfter(tokens, at)
  return found ? { share, people: found.people, next: found.next } : { share, people: [], next: at }
}

type Percent = { readonly share: readonly [number, number]; readonly next: number }

function readPercent(tokens: Tokens, at: number): Percent | null {
  const first = percentNumber(tokens, at)
  if (!first) return null
  const to = tokenAt(tokens, first.next).text
  const second = /^(?:الي|[-–—])$/.test(to) ? percentNumber(tokens, first.next + 1) : null
  const last = second ?? first
  const next = afterPercent(tokens, last.next)
  return next === null ? null : { share: [portion(first.value), portion(last.value)], next }
}

function percentNumber(tokens: Tokens, at: number) {
  const { value } = tokenAt(tokens, at)
  return value === null ? readNumber(tokens, at) : { value, next: at + 1 }
}

/** The position after «%», «٪», «في المئة», «بالمئة». */
function afterPercent(tokens: Tokens, at: number): number | null {
  const { text, root, preposition } = tokenAt(tokens, at)
  if (text === '%' || text === '٪') return at + 1
  if ((root === 'ميه' || root === 'مايه') && preposition === 'ب') return at + 1
  const hundred = tokenAt(tokens, at + 1)
  return text === 'في' && (hundred.root === 'ميه' || hundred.root === 'مايه') ? at + 2 : null
}

function portion(percent: number): number {
  return Math.round(percent * 100) / 10_000
}

/** A percentage is a share only of people: «منهم», «من الضحايا». */
function percentOfPeople(tokens: Tokens, { share, next }: Percent): ShareRead | null {
  const word = tokenAt(tokens, next)
  if (word.text === 'منهم' || word.text === 'منهن') return withPredicate(tokens, next + 1, share)
  const found = peopleAfter(tokens, next)
  return found && share[1] <= 1 ? withPredicate(tokens, found.next, share) : null
}
