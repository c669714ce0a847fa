import { finish, isOthers } from './finish'
import type { Found, Read, Scan } from './found'
import { harmBefore, harmBeside } from './harm-context'
import { isNamed } from './not-figures'
import { openPlural, readNounNumber, type NounRead } from './noun-numbers'
import { isSubset } from './subsets'
import { addGroups } from './sums'
import { tokenAt, type Tokens } from './token'
import { readUncounted } from './uncounted'

/** Reads «عدد من القتلى», «خسائر بشرية» and their like, or null. */
export function openAt(scan: Scan, at: number): Read | null {
  const counted = readUncounted(scan.tokens, at)
  if (!counted) return null
  const value = openPlural(scan.policy, 'open.number')
  return finish(scan, { from: at, beyond: counted.next, number: at, value, ...counted })
}

/** Reads a noun that counts by its form, where it stands as one who was harmed; or null. */
export function nounAt(scan: Scan, at: number): Read | null {
  const { tokens } = scan
  const read = readNounNumber(tokens, at, scan.policy)
  if (!read || isNamed(tokens, at) || isFamilyOf(tokens, at) || !isPlaced(scan, at, read))
    return null
  const { people, next, value, ambiguous } = read
  const found: Found = { from: at, next, beyond: next, number: at, people, value }
  const whole = finish(scan, value.stated === null ? found : addGroups(tokens, found))
  return whole && { ...whole, ambiguous: whole.value === value ? ambiguous : null }
}

/** Whether a noun stands where somebody harmed stands. */
function isPlaced(scan: Scan, at: number, { value, telling, next }: NounRead): boolean {
  const { tokens, unharmed } = scan
  if (harmBeside(tokens, at).length > 0 || isSubset(tokens, at)) return true
  if (telling && (value.stated !== 1 || isOneOfSome(scan, at))) return true
  if (isOthers(tokens, at) && harmBefore(tokens, at).length > 0) return true
  return unharmed && (value.stated === 2 || (at === 0 && (value.stated !== 1 || next > 1)))
}

/** A single «قتيل» counts after a word like «سقوط», after another figure, and in a phrase. */
function isOneOfSome({ tokens, unharmed, previous }: Scan, at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  const isFallen = before.kind === 'mark' || /^(?:سقوط|سقط|وقوع|اوقع|خلف|تسجيل)/.test(before.root)
  return unharmed || previous !== null || isFallen
}

/** «عائلة من 5 أفراد» counts five persons, not one family. */
function isFamilyOf(tokens: Tokens, at: number): boolean {
  if (tokenAt(tokens, at).noun?.people.unit !== 'family') return false
  const link = /^(?:مولفه|مكونه|قوامها)$/.test(tokenAt(tokens, at + 1).text) ? at + 2 : at + 1
  const number = tokenAt(tokens, tokenAt(tokens, link).text === 'من' ? link + 1 : at)
  return number.value !== null || number.number !== null
}
