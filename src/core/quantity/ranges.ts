import { countOf, type CountedNoun } from './counted-nouns'
import type { People } from './noun-list'
import { jointAt, readNumber, type NumberRead } from './read-number'
import { tokenAt, type Tokens, type Word } from './token'

export type RangeRead = {
  readonly low: number
  readonly high: number
  readonly next: number
  /** Of the nouns that stand within it: «قتيلان أو ثلاثة». */
  readonly people: readonly People[]
}

/**
 * Reads a range: «بين 10 و15», «ما بين», «يتراوح عددهم بين», «من 10 إلى 15», «10-15»,
 * «ثلاثة أو أربعة», «قتيلان أو ثلاثة». The scale of the second counts for the first: «بين 3 و5 آلاف»
 * is 3,000 to 5,000. «ارتفعت من 10 إلى 15» is a change and no range.
 */
export function readRange(tokens: Tokens, at: number): RangeRead | null {
  const between = afterBetween(tokens, at)
  if (between !== null) return betweenRange(tokens, between)
  const token = tokenAt(tokens, at)
  if (token.bareText === 'من')
    return isChange(tokens, at) ? null : upTo(tokens, lowBound(tokens, at + 1), isTo)
  if (token.value === null && token.number === null)
    return isOr(tokens, at + 1) ? upTo(tokens, nounBound(tokens, at), isOr) : null
  return upTo(tokens, lowBound(tokens, at), isToOrOr)
}

/** Whether a range may start with this word, numbers and nouns aside. */
export function startsRange({ bareText }: Pick<Word, 'bareText'>): boolean {
  return bareText === 'بين' || bareText === 'ما' || bareText === 'من' || spreads.has(bareText)
}

/** One end of a range, and the noun behind it or in its place. */
type Bound = NumberRead & { readonly noun: CountedNoun | null }

function lowBound(tokens: Tokens, at: number, short = false): Bound | null {
  const number = readNumber(tokens, at, short) ?? decimalAt(tokens, at)
  if (!number) return nounBound(tokens, at)
  const { noun, joined } = tokenAt(tokens, number.next)
  return noun && !joined ? bound(number, number.next + 1, noun) : bound(number, number.next, null)
}

function highBound(tokens: Tokens, at: number): Bound | null {
  const number = readNumber(tokens, at)
  return number ? bound(number, number.next, null) : nounBound(tokens, at)
}

function bound({ value, scale }: NumberRead, next: number, noun: CountedNoun | null): Bound {
  return { value, next, scale, noun }
}

/** «قتيل» 1, «قتيلين» 2. */
function nounBound(tokens: Tokens, at: number): Bound | null {
  const { noun, article, preposition } = tokenAt(tokens, at)
  const value = noun && !noun.bound && !noun.accusative ? countOf[noun.number] : null
  if (value === null || article || preposition !== '') return null
  return { value, next: at + 1, scale: 1, noun }
}

/** «1.2» of «بين 1.2 و1.5 مليون»; whole only with the scale of the second. */
function decimalAt(tokens: Tokens, at: number): NumberRead | null {
  const { value, root } = tokenAt(tokens, at)
  return value !== null && root === 'decimal' ? { value, next: at + 1, scale: 1 } : null
}

/** The position after «بين», «ما بين», «يتراوح عددهم بين». */
function afterBetween(tokens: Tokens, at: number): number | null {
  const word = tokenAt(tokens, at).bareText
  if (word === 'بين') return at + 1
  if (word === 'ما' && tokenAt(tokens, at + 1).text === 'بين') return at + 2
  if (!spreads.has(word)) return null
  for (let next = at + 1; next <= at + 5; next += 1)
    if (tokenAt(tokens, next).text === 'بين') return next + 1
  return null
}

const spreads = new Set('يتراوح تتراوح يتراوحون تراوح تراوحت'.split(' '))

function betweenRange(tokens: Tokens, at: number): RangeRead | null {
  for (const short of [false, true]) {
    const low = lowBound(tokens, at, short)
    const joint = low && jointAt(tokens, low.next)
    const high = joint && !joint.one ? highBound(tokens, joint.at) : null
    const range = low && high && ordered(tokens, low, high)
    if (range) return range
  }
  return upTo(tokens, lowBound(tokens, at), isTo)
}

type Link = (tokens: Tokens, at: number) => boolean

function upTo(tokens: Tokens, low: Bound | null, isLink: Link): RangeRead | null {
  if (!low || !isLink(tokens, low.next)) return null
  const high = highBound(tokens, low.next + 1)
  if (!high || tokenAt(tokens, low.next + 1).joined || continuesDate(tokens, high.next)) return null
  return ordered(tokens, low, high)
}

function isTo(tokens: Tokens, at: number): boolean {
  const { text } = tokenAt(tokens, at)
  return text === 'الي' || text === 'حتي' || isDash(tokens, at)
}

function isOr(tokens: Tokens, at: number): boolean {
  return tokenAt(tokens, at).text === 'او'
}

function isToOrOr(tokens: Tokens, at: number): boolean {
  return tokenAt(tokens, at).text === 'الي' || isOr(tokens, at) || isDash(tokens, at)
}

function isDash(tokens: Tokens, at: number): boolean {
  return dashes.has(tokenAt(tokens, at).text)
}

const dashes = new Set('-–—−‐‑')

/** «2018-11-23» is a date. */
function continuesDate(tokens: Tokens, at: number): boolean {
  return isDash(tokens, at) || tokenAt(tokens, at).text === '/'
}

function ordered(tokens: Tokens, low: Bound, high: Bound): RangeRead | null {
  const shares = low.scale === 1 && high.scale > 1 && low.value * high.scale < high.value
  const from = shares ? Math.round(low.value * high.scale) : low.value
  if (from >= high.value || !Number.isInteger(from) || !sameNoun(tokens, low, high)) return null
  const noun = high.noun ?? (tokenAt(tokens, high.next).noun ? null : low.noun)
  return { low: from, high: high.value, next: high.next, people: noun ? [noun.people] : [] }
}

/** «قتيل أو جريحان» is no range: where both ends have a noun, they count the same. */
function sameNoun(tokens: Tokens, low: Bound, high: Bound): boolean {
  const second = high.noun ?? tokenAt(tokens, high.next).noun
  return !low.noun || !second || low.noun.lemma === second.lemma
}

const changes = /^(?:ارتفع|ارتفعت|ارتفاع|زاد|زادت|تغير|انخفض|انخفضت|قفز|قفزت|صعد|تراجع)/

function isChange(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 5); before -= 1)
    if (changes.test(tokenAt(tokens, before).bareText)) return true
  return false
}
