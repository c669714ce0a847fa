import { countOf } from './counted-nouns'
import type { Found } from './found'
import type { People } from './noun-list'
import { qualifierAfter } from './qualifiers'
import { jointAt, readNumber } from './read-number'
import { tokenAt, type Tokens } from './token'
import { isRelative } from './uncounted'
import { exactly } from './values'

/**
 * Adds the groups that one act befell: «خطف ست نساء وطفلين» is eight, «مقتل أم وأطفالها الثلاثة» four.
 * Only exact numbers of women, men, children or the old, whose nouns say no harm, and of relatives;
 * «5 جنود و3 مدنيين» stay two figures.
 */
export function addGroups(tokens: Tokens, found: Found): Found {
  let sum = found
  for (let turn = 0; turn < 8; turn += 1) {
    const more = mayGrow(sum) ? groupAt(tokens, sum.next) : null
    if (!more || !belongs(sum, more)) break
    sum = {
      ...sum,
      next: more.next,
      beyond: more.next,
      people: [...sum.people, more.people],
      value: exactly((sum.value.stated ?? 0) + more.count, 'sum.groups')
    }
  }
  return sum
}

function mayGrow({ value, people }: Found): boolean {
  const plain = people.every(({ harm, status }) => harm === undefined && status === undefined)
  return plain && value.qualifier === 'exact' && value.stated !== null
}

/** Of groups only to groups; a relative to anybody. */
function belongs({ people }: Found, more: Group): boolean {
  return more.relative || (isOfGroup(more.people) && people.every(isOfGroup))
}

function isOfGroup({ group, kin, harm, status }: People): boolean {
  return (group !== undefined || kin === true) && harm === undefined && status === undefined
}

type Group = {
  readonly count: number
  readonly people: People
  readonly next: number
  readonly relative: boolean
}

function groupAt(tokens: Tokens, at: number): Group | null {
  const joint = jointAt(tokens, at)
  if (!joint || joint.one) return null
  const group = counted(tokens, joint.at)
  return group && !qualifierAfter(tokens, group.next) ? group : null
}

/** «3 أطفال», «طفلين», «زوجته», «أطفالها الثلاثة», «ثلاثة من أطفاله». */
function counted(tokens: Tokens, at: number): Group | null {
  const number = tokenAt(tokens, at).noun ? null : readNumber(tokens, at)
  if (!number) return byForm(tokens, at)
  const isOf = tokenAt(tokens, number.next).text === 'من'
  const place = number.next + (isOf ? 1 : 0)
  const { noun, article } = tokenAt(tokens, place)
  if (!noun || article || noun.bound !== isOf) return null
  const relative = isRelative(noun)
  return noun.bound && !relative
    ? null
    : { count: number.value, people: noun.people, next: place + 1, relative }
}

function byForm(tokens: Tokens, at: number): Group | null {
  const { noun, article } = tokenAt(tokens, at)
  const relative = noun !== null && isRelative(noun)
  if (!noun || article || (noun.bound && !relative)) return null
  const after = relative ? definiteNumber(tokens, at + 1) : null
  const count = after?.value ?? countOf[noun.number]
  return count ? { count, people: noun.people, next: after?.next ?? at + 1, relative } : null
}

/** «الثلاثة» behind its noun. */
export function definiteNumber(tokens: Tokens, at: number) {
  const { article, joined, preposition } = tokenAt(tokens, at)
  return article && !joined && preposition === '' ? readNumber(tokens, at) : null
}
