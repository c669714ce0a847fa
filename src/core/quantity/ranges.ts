import { jointAt, readNumber, type NumberRead } from './read-number'
import { bareText } from './phrases'
import { tokenAt, type Tokens } from './token'

export type RangeRead = { readonly low: number; readonly high: number; readonly next: number }

/**
 * Reads a range: «بين 10 و15», «ما بين», «يتراوح عددهم بين», «من 10 إلى 15», «10-15»,
 * «ثلاثة أو أربعة». The scale of the second counts for the first: «بين 3 و5 آلاف» is 3,000 to 5,000.
 * «ارتفعت من 10 إلى 15» is a change and no range.
 */
export function readRange(tokens: Tokens, at: number): RangeRead | null {
  const between = afterBetween(tokens, at)
  if (between !== null) return betweenRange(tokens, between)
  const token = tokenAt(tokens, at)
  if (bareText(token) === 'من')
    return isChange(tokens, at) ? null : upTo(tokens, readNumber(tokens, at + 1), isTo)
  if (token.value === null && token.number === null) return null
  return upTo(tokens, readNumber(tokens, at), isToOrOr)
}

/** The position after «بين», «ما بين», «يتراوح عددهم بين». */
function afterBetween(tokens: Tokens, at: number): number | null {
  const word = bareText(tokenAt(tokens, at))
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
    const low = readNumber(tokens, at, short)
    const joint = low && jointAt(tokens, afterNoun(tokens, low.next))
    const high = joint && !joint.one ? readNumber(tokens, joint.at) : null
    const range = low && high && ordered(low, high)
    if (range) return range
  }
  return null
}

type Link = (tokens: Tokens, at: number) => boolean

function upTo(tokens: Tokens, low: NumberRead | null, isLink: Link): RangeRead | null {
  if (!low) return null
  const link = afterNoun(tokens, low.next)
  if (!isLink(tokens, link)) return null
  const high = readNumber(tokens, link + 1)
  if (!high || tokenAt(tokens, link + 1).joined || continuesDate(tokens, high.next)) return null
  return ordered(low, high)
}

function isTo(tokens: Tokens, at: number): boolean {
  const { text } = tokenAt(tokens, at)
  return text === 'الي' || text === 'حتي' || isDash(tokens, at)
}

function isToOrOr(tokens: Tokens, at: number): boolean {
  const { text } = tokenAt(tokens, at)
  return text === 'الي' || text === 'او' || isDash(tokens, at)
}

function isDash(tokens: Tokens, at: number): boolean {
  return '-–—−‐‑ـ'.includes(tokenAt(tokens, at).text)
}

/** «2018-11-23» is a date. */
function continuesDate(tokens: Tokens, at: number): boolean {
  return isDash(tokens, at) || tokenAt(tokens, at).text === '/'
}

/** «بين 10 قتلى و15 قتيلاً»: the noun may stand after both. */
function afterNoun(tokens: Tokens, at: number): number {
  const { noun, joined } = tokenAt(tokens, at)
  return noun && !joined ? at + 1 : at
}

function ordered(low: NumberRead, high: NumberRead): RangeRead | null {
  const shares = low.scale === 1 && high.scale > 1 && low.value * high.scale < high.value
  const from = shares ? low.value * high.scale : low.value
  return from < high.value ? { low: from, high: high.value, next: high.next } : null
}

const changes = /^(?:ارتفع|ارتفعت|ارتفاع|زاد|زادت|تغير|انخفض|انخفضت|قفز|قفزت|صعد|تراجع)/

function isChange(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 5); before -= 1)
    if (changes.test(bareText(tokenAt(tokens, before)))) return true
  return false
}
