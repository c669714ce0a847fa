import type { People } from './noun-list'
import { peopleAfter } from './people'
import { qualifierBefore, type NumberQualifier } from './qualifiers'
import { readRange } from './ranges'
import { readNumber } from './read-number'
import { tokenAt, type Token, type Tokens, type Word } from './token'

type Share = readonly [number, number]

export type ShareRead = {
  readonly share: Share
  readonly people: readonly People[]
  readonly next: number
}

const parts: ReadonlyMap<string, Share> = new Map(
  Object.entries<Share>({
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
  })
)

/** Whether a share may start with this word: «معظم», «نصفهم», «%». */
export function startsShare({ bareText, text }: Pick<Word, 'bareText' | 'text'>): boolean {
  if (text === '%' || text === '٪' || bareText === 'السواد') return true
  return parts.has(bareText) || /(?:هم|هن|هما)$/.test(bareText)
}

/**
 * Reads a part of the people counted before, with its qualifier: «معظمهم من المدنيين»,
 * «أكثر من ثلثي الضحايا», «نحو 40 في المئة منهم». «أغلب المواد الغذائية» counts no people.
 */
export function readShare(tokens: Tokens, at: number): ShareRead | null {
  const front = qualifierBefore(tokens, at)
  const found = front && shareAt(tokens, front.next)
  if (front && found) return { ...found, share: bounded(found.share, front.qualifier) }
  return shareAt(tokens, at)
}

/** «أكثر من نصفهم» is a half and up, «أقل من ثلث القتلى» a third and down. */
function bounded([low, high]: Share, qualifier: NumberQualifier): Share {
  if (qualifier === 'about') return [low, high]
  return qualifier === 'at_least' || qualifier === 'more_than' ? [low, 1] : [0, high]
}

function shareAt(tokens: Tokens, at: number): ShareRead | null {
  const { bareText, value, number } = tokenAt(tokens, at)
  const isBound = value === null && number === null
  const bound = isBound ? boundShare(tokens, at, bareText) : null
  if (bound) return bound
  const percent = readPercent(tokens, at)
  if (percent) return percentOfPeople(tokens, percent)
  if (value !== null) return null
  return threeQuarters(tokens, at) ?? shareOfNoun(tokens, at, bareText)
}

/** «معظمهم», «نصفهن», «غالبيتهم العظمى», with the predicate that names the people. */
function boundShare(tokens: Tokens, at: number, word: string): ShareRead | null {
  const [, stem = '', pronoun] = /^(.+?)(هم|هن|هما)$/.exec(word) ?? []
  const share =
    parts.get(stem) ?? parts.get(stem.replace(/ت$/, 'ه')) ?? (stem === 'اكثر' ? most : undefined)
  if (!pronoun || !share) return null
  return withPredicate(tokens, isGreat(tokens, at + 1) ? at + 2 : at + 1, share)
}

/** Of «أكثرهم» and «السواد الأعظم»; «أكثر» without a pronoun compares. */
const most: Share = [0.5, 1]

function isGreat(tokens: Tokens, at: number): boolean {
  return /^(?:العظمي|الساحقه|المطلقه|الكبري|العظمى)$/.test(tokenAt(tokens, at).text)
}

function threeQuarters(tokens: Tokens, at: number): ShareRead | null {
  const second = tokenAt(tokens, at + 1).text
  if (tokenAt(tokens, at).bareText !== 'ثلاثه') return null
  if (second === 'ارباعهم') return withPredicate(tokens, at + 2, [0.75, 0.75])
  const noun = tokenAt(tokens, at + 2)
  return second === 'ارباع' && noun.noun && (noun.article || noun.noun.bound)
    ? withPredicate(tokens, at + 3, [0.75, 0.75])
    : null
}

/** «ثلثا الضحايا مدنيون», «غالبية القتلى من النساء», «نصف عدد القتلى», «السواد الأعظم من القتلى». */
function shareOfNoun(tokens: Tokens, at: number, word: string): ShareRead | null {
  const share = parts.get(word)
  if (share) return shareOf(tokens, wholePlace(tokens, at + 1), share)
  const isBulk = word === 'السواد' && tokenAt(tokens, at + 1).text === 'الاعظم'
  return isBulk ? shareOf(tokens, at + 3, most) : null
}

function shareOf(tokens: Tokens, at: number, share: Share): ShareRead | null {
  const { noun, article, joined } = tokenAt(tokens, at)
  if (!noun || joined || noun.number === 'one' || !(article || noun.bound)) return null
  // «جميع المدنيين» alone is a way to say «the civilians»; with what they were it is a share.
  const predicate = withPredicate(tokens, at + 1, share)
  if (share[0] === 1 && predicate.people.length === 0) return null
  return predicate.people.length > 0 ? predicate : { ...predicate, people: [noun.people] }
}

/** Where the noun for the whole stands, behind «عدد», «إجمالي» or at once. */
function wholePlace(tokens: Tokens, at: number): number {
  const isHead = /^(?:عدد|اجمالي|مجموع)$/.test(tokenAt(tokens, at).text)
  return isHead ? at + 1 : at
}

function withPredicate(tokens: Tokens, at: number, share: readonly [number, number]): ShareRead {
  const found = peopleAfter(tokens, at)
  return found ? { share, people: found.people, next: found.next } : { share, people: [], next: at }
}

type Percent = { readonly share: Share; readonly next: number }

function readPercent(tokens: Tokens, at: number): Percent | null {
  const first = percentNumber(tokens, at)
  if (!first) return signedPercent(tokens, at) ?? percentRange(tokens, at)
  const next = afterPercent(tokens, first.next)
  if (next !== null) return { share: [portion(first.value), portion(first.value)], next }
  const isLinked = links.has(tokenAt(tokens, first.next).text)
  return isLinked ? (percentRange(tokens, at) ?? percentTo(tokens, first)) : null
}

/** «%40». */
function signedPercent(tokens: Tokens, at: number): Percent | null {
  const number = isSign(tokenAt(tokens, at)) ? percentNumber(tokens, at + 1) : null
  return number && { share: [portion(number.value), portion(number.value)], next: number.next }
}

/** «بين 60 و70 في المئة», «60 إلى 70%». */
function percentRange(tokens: Tokens, at: number): Percent | null {
  const range = readRange(tokens, at)
  const next = range && afterPercent(tokens, range.next)
  return next ? { share: [portion(range.low), portion(range.high)], next } : null
}

/** «60.5-70.5%»: the numbers need not be whole. */
function percentTo(tokens: Tokens, first: PercentNumber): Percent | null {
  const last = percentNumber(tokens, first.next + 1)
  const next = last && afterPercent(tokens, last.next)
  return next ? { share: [portion(first.value), portion(last.value)], next } : null
}

const links = new Set(['الي', 'او', '-', '–', '—'])

type PercentNumber = { readonly value: number; readonly next: number }

function percentNumber(tokens: Tokens, at: number): PercentNumber | null {
  const { value } = tokenAt(tokens, at)
  return value === null ? readNumber(tokens, at) : { value, next: at + 1 }
}

/** The position after «%», «٪», «في المئة», «بالمئة». */
function afterPercent(tokens: Tokens, at: number): number | null {
  const { text, root, preposition } = tokenAt(tokens, at)
  if (isSign(tokenAt(tokens, at))) return at + 1
  if ((root === 'ميه' || root === 'مايه') && preposition === 'ب') return at + 1
  const hundred = tokenAt(tokens, at + 1)
  return text === 'في' && (hundred.root === 'ميه' || hundred.root === 'مايه') ? at + 2 : null
}

function isSign({ text }: Token): boolean {
  return text === '%' || text === '٪'
}

function portion(percent: number): number {
  return Math.round(percent * 100) / 10_000
}

/** A percentage is a share only of people: «منهم», «من الضحايا». */
function percentOfPeople(tokens: Tokens, { share, next }: Percent): ShareRead | null {
  const word = tokenAt(tokens, next)
  if (word.text === 'منهم' || word.text === 'منهن') return withPredicate(tokens, next + 1, share)
  const found = peopleAfter(tokens, next)
  if (!found || share[1] > 1) return null
  // «80% من الضحايا» names the whole, «80% أطفال» the part.
  return word.text === 'من' ? withPredicate(tokens, found.next, share) : { share, ...found }
}
