import { isObject } from './agents'
import { countOf, type CountedNoun } from './counted-nouns'
import type { AmbiguityReason, Value } from './figure'
import { afterOneOrTwo, peopleAfter, type PeopleRead } from './people'
import { tokenAt, type Token, type Tokens } from './token'
import { isIndefinite } from './uncounted'
import type { VaguePolicy } from './vague'
import { exactly, openPlural } from './values'

export type NounRead = PeopleRead & {
  readonly value: Value
  readonly ambiguous: null | { readonly reason: AmbiguityReason }
  /** Whether the noun itself says the harm, so that no harm word is needed beside it. */
  readonly telling: boolean
}

/**
 * Reads a noun that counts by its form: «جندي» 1, «جنديين» 2, «قتلى» two or more, and «مدنيين»,
 * which unvowelled is the dual and the plural: two or more, and ambiguous.
 */
export function readNounNumber(tokens: Tokens, at: number, policy: VaguePolicy): NounRead | null {
  const { noun } = tokenAt(tokens, at)
  if (!noun || !isIndefinite(tokens, at) || isHarmWord(tokens, at)) return null
  const next = afterOneOrTwo(tokens, at + 1)
  const settled = next > at + 1 ? oneOrTwo(tokenAt(tokens, at + 1)) : null
  if (noun.accusative && settled === null && !isObject(tokens, at)) return null
  const telling = isTelling(noun)
  const count = settled ?? countOf[noun.number]
  if (count !== null) return { ...single(count), people: [noun.people], next, telling }
  const counted = peopleAfter(tokens, at) ?? { people: [noun.people], next: at + 1 }
  const ambiguous = isAmbiguous(noun, counted) ? ({ reason: 'dual-or-plural' } as const) : null
  return { ...counted, value: openPlural(policy, 'noun.many'), ambiguous, telling }
}

function oneOrTwo({ number }: Token): number | null {
  return number?.value ?? null
}

/** «إصابة» and «أسر» before what they befell are harm words and count nobody. */
function isHarmWord(tokens: Tokens, at: number): boolean {
  const { harm, noun } = tokenAt(tokens, at)
  if (!harm) return false
  const after = tokenAt(tokens, at + 1)
  const counts = after.number !== null || after.value !== null || after.noun !== null
  return (noun?.number === 'one' && harm.leads) || (!harm.follows && counts && !after.joined)
}

/** «مصابين» alone is dual or plural, «مصابين وقتلى» is not asked about; «آخرين» follows a plural. */
function isAmbiguous(noun: CountedNoun, { people }: PeopleRead): boolean {
  return noun.number === 'two-or-many' && people.length === 1 && noun.lemma !== 'اخر'
}

function isTelling({ people, number }: CountedNoun): boolean {
  const { harm } = people
  if (harm === 'killed' || harm === 'wounded' || harm === 'unspecified') return true
  return harm !== undefined && number === 'two'
}

function single(count: number): Pick<NounRead, 'value' | 'ambiguous'> {
  return { value: exactly(count, count === 1 ? 'noun.one' : 'noun.two'), ambiguous: null }
}
