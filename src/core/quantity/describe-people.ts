import type { Group, Harm, Status, Unit } from './figure'
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
  const groups = [...new Set(people.flatMap(({ group }) => group ?? []))]
  const [only = 'unknown'] = said
  return {
    harm: inOrder(people.flatMap(({ harm }) => harm ?? [])),
    status: said.size > 1 ? 'mixed' : only,
    groups,
    unit: people.find(({ unit }) => unit)?.unit ?? 'person'
  }
}
