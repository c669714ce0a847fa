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
  const { tokens, unharmed } = scan
  const { noun, article } = tokenAt(tokens, at)
  if (!noun || noun.number === 'one' || !(article || noun.bound)) return null
  const place = isAdjective(tokenAt(tokens, at + 1)) ? at + 2 : at + 1
  const number = definiteNumber(tokens, place)
  if (!number || number.value < 2) return null
  const { next, value: stated } = number
  const isSaid = noun.people.harm ?? harmBeside(tokens, at)[0] ?? harmAfter(tokens, next, 3)[0]
  if (!unharmed && !isSaid && !isSubset(tokens, at)) return null
  const value = exactly(stated, 'number.exact')
  const people = [noun.people]
  return finish(scan, { from: at, next, beyond: next, number: next - 1, people, value })
}

function isAdjective({ kind, article, joined, number, value, preposition }: Token): boolean {
  return kind === 'word' && article && !joined && preposition === '' && !number && value === null
}
