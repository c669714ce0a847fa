import { isAgent } from './agents'
import { readAmount, valueOf, type Amount } from './amounts'
import { finish } from './finish'
import type { Found, Read, Scan } from './found'
import { harmAfter, harmBefore, harmBeside } from './harm-context'
import { isNamed, isPartOfDate, isWhole, isYear } from './not-figures'
import { endsNumber, isThing, isUnknownNoun, peopleAfter, type PeopleRead } from './people'
import { readNumber } from './read-number'
import { qualifierAfter, type QualifierRead } from './qualifiers'
import { isPartWord, isSubset } from './subsets'
import { addGroups } from './sums'
import { tokenAt, type Tokens } from './token'
import { tollBefore } from './toll'

/** Reads a figure with a number, a range or a vague word in it, or null. */
export function amountAt(scan: Scan, at: number): Read | null {
  const { tokens } = scan
  const amount = isWhole(tokens, at) ? null : readAmount(tokens, at, scan.policy)
  if (!amount || isOtherwiseCounted(tokens, at, amount.next)) return null
  const behind = qualifierAfter(tokens, amount.next)
  const end = behind?.next ?? amount.next
  const counted = peopleOf(scan, at, end) ?? within(amount, end)
  if (!counted) return isThing(tokens, end) ? null : aloneAt(scan, at, { amount, behind })
  if (isAgent(tokens, at, counted.next)) return null
  return finish(scan, addGroups(tokens, withPeople(tokens, at, { amount, behind, counted })))
}

/** Things, dates, and rates: «3 من كل 10». */
function isOtherwiseCounted(tokens: Tokens, at: number, next: number): boolean {
  const isRate = isWhole(tokens, next + 2) && tokenAt(tokens, next + 1).root === 'كل'
  return isRate || isThing(tokens, next) || isPartOfDate(tokens, at, next)
}

/** A number whose noun is left out. */
function aloneAt(
  scan: Scan,
  at: number,
  { amount, behind }: Omit<Counted, 'counted'>
): Read | null {
  const next = behind?.next ?? amount.next
  const whole = wholeAfter(scan.tokens, next) ?? { people: [], next }
  const value = valueOf(amount, behind?.qualifier ?? null)
  const rest = { number: amount.next - 1, people: whole.people, value }
  const found = { from: at, next, beyond: whole.next, ...rest }
  return standsAlone(scan, amount, found) ? finish(scan, withPart(scan.tokens, found)) : null
}

type Counted = {
  readonly amount: Amount
  readonly behind: QualifierRead | null
  readonly counted: PeopleRead
}

/** «اثنان على الأقل من المسلحين»: with the qualifier between them the people stay outside. */
function withPeople(tokens: Tokens, at: number, { amount, behind, counted }: Counted): Found {
  const later = behind ? null : qualifierAfter(tokens, counted.next)
  const outside = behind && tokenAt(tokens, behind.next).text === 'من'
  const beyond = later?.next ?? counted.next
  return {
    from: at,
    next: outside ? behind.next : beyond,
    beyond,
    number: amount.next - 1,
    people: counted.people,
    value: valueOf(amount, (behind ?? later)?.qualifier ?? null)
  }
}

/** The people of a number; a word no list knows counts as people where only people are harmed so. */
function peopleOf({ tokens }: Scan, at: number, next: number): PeopleRead | null {
  const known = isDefiniteVague(tokens, next) ? null : peopleAfter(tokens, next)
  if (known) return known
  const token = tokenAt(tokens, next)
  if (!isUnknownNoun(token)) return null
  const isHarmed = tokenAt(tokens, at - 1).harm?.peopleOnly ?? false
  const nisba = /(?:يا|ي|يين|يون)$/.test(token.text) && harmBeside(tokens, at).length > 0
  return isHarmed || nisba ? { people: [], next: next + 1 } : null
}

/** «شيع المئات جثمان الشهيد»: what «المئات» counts stands behind «من» or is definite itself. */
function isDefiniteVague(tokens: Tokens, next: number): boolean {
  const { article, number, root } = tokenAt(tokens, next - 1)
  const { noun, article: isThe } = tokenAt(tokens, next)
  return article && number === null && root !== 'digits' && noun !== null && !isThe
}

/** The people of «قتيلان أو ثلاثة» stand within the amount. */
function within({ people }: Amount, next: number): PeopleRead | null {
  return people.length > 0 ? { people, next } : null
}

/** Whether a number with no noun is a figure: «مقتل ثلاثة في», «أربعة من "داعش"», «خمسة منهم». */
function standsAlone({ tokens, unharmed }: Scan, { core }: Amount, found: Found): boolean {
  const { from, beyond, number, value } = found
  if (isNamed(tokens, from)) return false
  const after = tokenAt(tokens, beyond)
  if (isPartWord(after)) return true
  if (!endsNumber(after)) return false
  if (harmBeside(tokens, from).length > 0 || isSubset(tokens, from)) return true
  if (isYears(tokens, from, { core, value })) return false
  if (harmAfter(tokens, beyond, 4).length > 0) return true
  if (tollBefore(tokens, number).length > 0 || isOfPeople(tokens, from, beyond)) return true
  return unharmed && !['exact', 'none'].includes(value.qualifier)
}

function isYears(
  tokens: Tokens,
  from: number,
  { core, value }: Pick<Found, 'value'> & { readonly core: Amount['core'] }
): boolean {
  const front = tokenAt(tokens, from)
  if (core.kind === 'number') return isYear(core.value, value.qualifier, front)
  return (
    core.kind === 'range' && [core.low, core.high].every((year) => isYear(year, 'exact', front))
  )
}

/** «أربعة من أصل ستة جنود»: of how many they are a part, and who these are. */
function wholeAfter(tokens: Tokens, at: number): PeopleRead | null {
  const whole = isWhole(tokens, at + 2) ? readNumber(tokens, at + 2) : null
  return whole && (peopleAfter(tokens, whole.next) ?? { people: [], next: whole.next })
}

/** «واثنان من "داعش"», where the sentence has said what befell them. */
function isOfPeople(tokens: Tokens, from: number, beyond: number): boolean {
  const isOf = tokenAt(tokens, beyond).text === 'من' && !isThing(tokens, beyond)
  return isOf && harmBefore(tokens, from).length > 0
}

/** «خمسة منهم» is read with its «منهم». */
function withPart(tokens: Tokens, found: Found): Found {
  if (!isPartWord(tokenAt(tokens, found.beyond))) return found
  return { ...found, next: found.beyond + 1, beyond: found.beyond + 1 }
}
