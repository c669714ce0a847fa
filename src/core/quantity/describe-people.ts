import { groups, type Group, type Harm, type Status, type Unit } from './figure'
import { inOrder } from './harm-context'
import type { People } from './noun-list'

export type Described = {
  readonly harm: readonly Harm[]
  readonly status: Status
  readonly groups: readonly Group[]
  readonly unit: Unit
}

/** What the counted nouns of one figure say together. */
export function describePeople(people: readonly People[]): Described {
  const said = new Set(people.flatMap(({ status }) => status ?? []))
  const named = new Set(people.flatMap(({ group }) => group ?? []))
  const [only = 'unknown'] = said
  return {
    harm: toldHarm(people),
    status: said.size > 1 ? 'mixed' : only,
    groups: groups.filter((group) => named.has(group)),
    unit: people.find(({ unit }) => unit)?.unit ?? 'person'
  }
}

/** «20 ضحية بين قتيل وجريح»: what befell them is said after all. */
function toldHarm(people: readonly People[]): readonly Harm[] {
  const all = inOrder(people.flatMap(({ harm }) => harm ?? []))
  const known = all.filter((harm) => harm !== 'unspecified')
  return known.length > 0 ? known : all
}
