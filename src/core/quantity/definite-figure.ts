import { finish } from './finish'
import type { Read, Scan } from './found'
import { harmAfter, harmBeside } from './harm-context'
import { isSubset } from './subsets'
import { definiteNumber } from './sums'
import { tokenAt, type Token } from './token'
import { exactly } from './values'

/**
 * Reads a number behind its definite noun: «القتلى الثلاثة», «الجنود الأميركيين الـ15»,
 * «أطفالها الأربعة»; or null. In an article they are mostly people told of before, so they count
 * only where their harm is said right here.
 */
export function definiteAt(scan: Scan, at: number): Read | null {
  const { noun, article } = tokenAt(scan.tokens, at)
  if (!noun || noun.number === 'one' || !(article || noun.bound)) return null
  const place = isAdjective(tokenAt(scan.tokens, at + 1)) ? at + 2 : at + 1
  const number = definiteNumber(scan.tokens, place)
  if (!number || number.value < 2 || !isTold(scan, at, number.next)) return null
  const { next } = number
  const value = exactly(number.value, 'number.exact')
  const people = [noun.people]
  return finish(scan, { from: at, next, beyond: next, number: next - 1, people, value })
}

function isTold({ tokens, unharmed }: Scan, at: number, next: number): boolean {
  if (unharmed || tokenAt(tokens, at).noun?.people.harm || isSubset(tokens, at)) return true
  return harmBeside(tokens, at).length > 0 || harmAfter(tokens, next, 3).length > 0
}

function isAdjective({ kind, article, joined, number, value, preposition }: Token): boolean {
  return kind === 'word' && article && !joined && preposition === '' && !number && value === null
}
