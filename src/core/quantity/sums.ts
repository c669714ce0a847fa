import type { CountedNoun } from './counted-nouns'
import type { Value } from './figure'
import { countOf } from './noun-numbers'
import type { People } from './noun-list'
import { qualifierAfter } from './qualifiers'
import type { Found } from './found'
import { jointAt, readNumber } from './read-number'
import { tokenAt, type Token, type Tokens } from './token'

/**
 * Adds the groups that one act befell: «خطف ست نساء وطفلين» is eight. Only exact numbers of women,
 * men, children or the old, whose nouns say no harm; «5 جنود و3 مدنيين» stay two figures.
 */
export function addGroups(tokens: Tokens, found: Found): Found {
  let sum = found
  for (let turn = 0; turn < 8 && isGroup(sum); turn += 1) {
    const more = groupAt(tokens, sum.next)
    if (!more) break
    sum = {
      ...sum,
      next: more.next,
      beyond: more.next,
      people: [...sum.people, more.people],
      value: exact((sum.value.stated ?? 0) + more.count)
    }
  }
  return sum
}

function isGroup({ value, people }: Found): boolean {
  return value.qualifier === 'exact' && value.stated !== null && people.every(isOfGroup)
}

function isOfGroup({ group, harm, status }: People): boolean {
  return group !== undefined && harm === undefined && status === undefined
}

function groupAt(tokens: Tokens, at: number) {
  const joint = jointAt(tokens, at)
  if (!joint || joint.one) return null
  const number = tokenAt(tokens, joint.at).noun ? null : readNumber(tokens, joint.at)
  const place = number?.next ?? joint.at
  const noun = indefinite(tokenAt(tokens, place))
  const count = number?.value ?? (noun && countOf[noun.number])
  if (!noun || !count || qualifierAfter(tokens, place + 1)) return null
  return { count, people: noun.people, next: place + 1 }
}

function indefinite({ noun, article }: Token): CountedNoun | null {
  return noun && !article && !noun.bound && isOfGroup(noun.people) ? noun : null
}

function exact(count: number): Value {
  const bounds = { min: count, max: count, best: count, stated: count }
  return { ...bounds, qualifier: 'exact', rule: 'sum.groups', policy: null }
}
