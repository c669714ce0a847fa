import type { CountedNoun } from './counted-nouns'
import type { People } from './noun-list'
import { functionWords, things } from './not-people'
import { tokenAt, type Token, type Tokens } from './token'

/** The counted nouns beside a number and the position after them. */
export type PeopleRead = { readonly people: readonly People[]; readonly next: number }

/**
 * The people a number counts: «100 عنصر», «50 ألفاً من المدنيين», «13 شهيداً وجريحاً»,
 * «مسلحاً بين قتيل وجريح». Null where no noun for people stands.
 */
export function peopleAfter(tokens: Tokens, at: number): PeopleRead | null {
  const start = nounPlace(tokens, at)
  if (start === null) return collective(tokens, at)
  const people: People[] = []
  let next = start
  for (let turn = 0; turn < 4; turn += 1) {
    const free = turn > 0 && tokenAt(tokens, next).text === 'و' ? 1 : 0
    const token = tokenAt(tokens, next + free)
    if (!token.noun || (turn > 0 && !isCoordinated(tokens, start, next + free))) break
    people.push(token.noun.people)
    next += free + 1
  }
  next = afterOneOrTwo(tokens, next)
  const harmed = collective(tokens, next)
  return harmed ? { people: [...people, ...harmed.people], next: harmed.next } : { people, next }
}

/** Where the noun of a number stands: right behind it, behind «من», behind «حالات». */
function nounPlace(tokens: Tokens, at: number): number | null {
  const token = tokenAt(tokens, at)
  if (token.text === 'من') return ofPlace(tokens, at + 1)
  if (isCase(token)) return tokenAt(tokens, at + 1).noun?.people.harm ? at + 1 : null
  return token.noun && !token.joined && token.preposition === '' && !isMonth(token) ? at : null
}

/** «من المدنيين», «من بين المدنيين». */
function ofPlace(tokens: Tokens, at: number): number | null {
  const { text, noun, joined } = tokenAt(tokens, at)
  if (text === 'بين') return tokenAt(tokens, at + 1).noun ? at + 1 : null
  return noun && !joined && !isOneFamily(noun) ? at : null
}

/** «7 من عائلة واحدة» are seven people, and no seven families. */
function isOneFamily({ people, number }: CountedNoun): boolean {
  return people.unit === 'family' && number === 'one'
}

/** «3 آب»: the month; fathers are counted as «آباء». */
function isMonth({ text }: Token): boolean {
  return text === 'اب'
}

function isCase({ root, joined, preposition }: Token): boolean {
  return (root === 'حاله' || root === 'حالات') && !joined && preposition === ''
}

/** «شهيداً وجريحاً»: a second noun of the same form, with no number of its own. */
function isCoordinated(tokens: Tokens, first: number, at: number): boolean {
  const token = tokenAt(tokens, at)
  const before = tokenAt(tokens, first)
  const isJoined = token.joined || tokenAt(tokens, at - 1).text === 'و'
  if (!isJoined || token.preposition !== '' || !token.noun || !before.noun) return false
  if (before.noun.people.harm === undefined && token.noun.people.harm !== undefined) return false
  const same = before.noun.accusative === token.noun.accusative
  const both = isMany(before) === isMany(token)
  return same && both && before.article === token.article && !isOther(tokenAt(tokens, at + 1))
}

function isMany({ noun }: Token): boolean {
  return noun?.number === 'many' || noun?.number === 'two-or-many'
}

function isOther({ root }: Token): boolean {
  return root === 'اخرين' || root === 'اخرون' || root === 'واحد' || root === 'واحده'
}

/** «شخص واحد», «مقاتلين اثنين»: the numeral behind its noun belongs to it. */
export function afterOneOrTwo(tokens: Tokens, at: number): number {
  const { number, joined } = tokenAt(tokens, at)
  return number?.class === 'unit' && number.value <= 2 && !joined ? at + 1 : at
}

/** «بين قتيل وجريح», «ما بين شهيد وجريح ومفقود»: one number for all the harms named. */
export function collective(tokens: Tokens, at: number): PeopleRead | null {
  const skip = tokenAt(tokens, at).text === 'ما' ? 1 : 0
  if (tokenAt(tokens, at + skip).text !== 'بين') return null
  const people: People[] = []
  let next = at + skip + 1
  for (let turn = 0; turn < 5; turn += 1) {
    const free = turn > 0 && tokenAt(tokens, next).text === 'و' ? 1 : 0
    const token = tokenAt(tokens, next + free)
    const isLinked = turn === 0 || free > 0 || token.joined
    if (!isLinked || !saysHarm(token)) break
    if (token.noun) people.push(token.noun.people)
    next += free + 1
  }
  return people.length >= 2 ? { people, next } : null
}

function saysHarm({ noun, article }: Token): boolean {
  return noun?.people.harm !== undefined && !article
}

/** Whether a noun stands here that counts something else than people. */
export function isThing(tokens: Tokens, at: number): boolean {
  const token = tokenAt(tokens, at)
  const place = token.text === 'من' ? tokenAt(tokens, at + 1) : token
  if (isCase(token)) return nounPlace(tokens, at) === null
  if (place.joined || (token.text !== 'من' && place.preposition !== '')) return false
  return (place.noun === null || isMonth(place)) && things.has(place.root)
}

/** Whether a number can end here with its noun left out: a mark, a و, a preposition. */
export function endsNumber(token: Token): boolean {
  if (token.kind === 'mark') return !'%٪/'.includes(token.text)
  if (token.kind === 'digits') return token.joined
  if (token.joined || token.text === 'و') return true
  if (token.preposition !== '') return true
  return (
    functionWords.has(token.bareText) ||
    (token.harm?.follows ?? false) ||
    /^[بل]ا?ل/.test(token.text)
  )
}

/** Whether this is a plain word no list knows: behind «مقتل 4» it names people. */
export function isUnknownNoun(token: Token): boolean {
  return (
    token.kind === 'word' &&
    !token.joined &&
    token.number === null &&
    token.harm === null &&
    !things.has(token.root) &&
    !endsNumber(token)
  )
}
