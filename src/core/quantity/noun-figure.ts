import { isAgent, isObject } from './agents'
import { valueOf } from './amounts'
import { isBodyOf, isOfBody } from './bodies'
import { finish, isOthers } from './finish'
import type { Found, Read, Scan } from './found'
import { harmBefore, harmBeside } from './harm-context'
import { isNamed } from './not-figures'
import { readNounNumber, type NounRead } from './noun-numbers'
import { qualifierAfter, qualifierBefore, type NumberQualifier } from './qualifiers'
import { isSubset } from './subsets'
import { addGroups } from './sums'
import { tokenAt, type Tokens } from './token'
import { readUncounted } from './uncounted'
import { readVague } from './vague-words'
import { openPlural } from './values'

/** Reads «عدد من القتلى», «خسائر بشرية» and their like, or null. */
export function openAt(scan: Scan, at: number): Read | null {
  const counted = readUncounted(scan.tokens, at)
  if (!counted) return null
  const value = openPlural(scan.policy, 'open.number')
  return finish(scan, { from: at, beyond: counted.next, number: at, value, ...counted })
}

/**
 * Reads a noun that counts by its form, with the qualifiers around it («قتيلان على الأقل», «أكثر من
 * قتيل»), where it stands as one who was harmed; or null.
 */
export function nounAt(scan: Scan, at: number): Read | null {
  const { tokens } = scan
  const front = boundBefore(tokens, at)
  const from = front?.next ?? at
  const read = readNounNumber(tokens, from, scan.policy)
  if (!read || isOtherwiseRead(tokens, from) || isAgent(tokens, at, read.next)) return null
  if (!front && !isPlaced(scan, at, read)) return null
  const whole = finish(scan, foundOf(scan, at, { read, from, front: front?.qualifier ?? null }))
  return whole && { ...whole, ambiguous: whole.value === read.value ? read.ambiguous : null }
}

/** «نحو» and «دون» before a noun say where, or without whom. */
function boundBefore(tokens: Tokens, at: number) {
  if (tokenAt(tokens, at).noun) return null
  const front = qualifierBefore(tokens, at)
  return front && ['at_least', 'more_than'].includes(front.qualifier) ? front : null
}

/** Named, counted by a number or «حالات», the head of a family or of a body's name. */
function isOtherwiseRead(tokens: Tokens, at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  const { joined } = tokenAt(tokens, at)
  const isCounted = before.value !== null && !joined
  if (tokenAt(tokens, at).root === 'اختناق') return true
  return isCounted || isNamed(tokens, at) || isFamilyOf(tokens, at) || isBodyOf(tokens, at)
}

type NounParts = {
  readonly read: NounRead
  readonly from: number
  readonly front: NumberQualifier | null
}

function foundOf({ tokens, policy }: Scan, at: number, { read, from, front }: NounParts): Found {
  const { people, next, value, ambiguous } = read
  const behind = qualifierAfter(tokens, next)
  const found = { from: at, next, beyond: next, number: from, people }
  // «مدنيين على الأقل»: only a number can be a least one, so it is the dual.
  const count = value.stated ?? (ambiguous && (front ?? behind) ? 2 : null)
  if (count === null) return scattered(tokens, { ...found, value }, policy)
  if (!front && !behind) return addGroups(tokens, { ...found, value })
  const core = { kind: 'number', value: count } as const
  const end = behind?.next ?? next
  const bound = valueOf({ core, qualifier: front, next, people }, behind?.qualifier ?? null)
  return { ...found, next: end, beyond: end, value: bound }
}

/** «قتلى وجرحى بالعشرات». */
function scattered(tokens: Tokens, found: Found, policy: Scan['policy']): Found {
  const { preposition, article } = tokenAt(tokens, found.next)
  const isVague = preposition === 'ب' && article
  const vague = isVague ? readVague(tokens, found.next, policy) : null
  if (!vague) return found
  const core = { kind: 'vague', policy: policy.id, ...vague } as const
  const value = valueOf({ core, qualifier: null, next: vague.next, people: [] }, null)
  return { ...found, next: vague.next, beyond: vague.next, value }
}

/** Whether a noun stands where somebody harmed stands. */
function isPlaced(scan: Scan, at: number, read: NounRead): boolean {
  const { tokens, unharmed } = scan
  const { stated } = read.value
  if (isApposed(scan, at)) return false
  if (isBesideHarm(tokens, at) || continues(scan, at)) return true
  if (read.telling && (stated !== 1 || isOneOfSome(scan, at))) return true
  if (!unharmed) return false
  return stated === 2 || (at === 0 && (stated !== 1 || read.next > 1))
}

/** «شخصين آخرين», «شابين شقيقين»: the second says more of the first. */
function isApposed({ tokens, ended }: Scan, at: number): boolean {
  return ended === at && !tokenAt(tokens, at).joined && tokenAt(tokens, at - 1).noun !== null
}

function isBesideHarm(tokens: Tokens, at: number): boolean {
  if (harmBeside(tokens, at).length > 0 || isSubset(tokens, at)) return true
  if (isOfBody(tokens, at) || isObject(tokens, at)) return true
  return isOthers(tokens, at) && harmBefore(tokens, at).length > 0
}

/** «مقتل ضابط وعنصرين»: the harm of the figure before goes on. */
function continues({ tokens, previous, ended }: Scan, at: number): boolean {
  return ended === at && tokenAt(tokens, at).joined && (previous?.harm.length ?? 0) > 0
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
  for (let place = at + 1; place < at + 6; place += 1) {
    const { text, value, number } = tokenAt(tokens, place)
    if (value !== null || number !== null) return true
    if (!ofMembers.has(text)) return false
  }
  return false
}

const ofMembers = new Set('من مولفه مكونه قوامها كامله باكملها باسرها'.split(' '))
