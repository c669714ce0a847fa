import type { Group } from './partition'

export type Pairing = {
  readonly count: number
  /** Later things that a thing may be grouped with. */
  readonly reach: (thing: number) => readonly number[]
  /** Whose a thing is, from 0 to 30; two of one owner are never in one group. */
  readonly owner: (thing: number) => number
  /** How far two things are apart. */
  readonly distance: (a: number, b: number) => number
  /** The cost of a group of so many things whose distances add up to this. */
  readonly cost: (size: number, distances: number) => number
}

/**
 * Groups things that are too many to be grouped best: the nearest pair first, as long as joining two
 * groups costs less than leaving them. Every thing is in exactly one group.
 */
export function groupGreedily(pairing: Pairing): readonly Group[] {
  const { count, owner, distance, cost } = pairing
  const groups = Array.from({ length: count }, (_, thing) => ({
    members: [thing],
    distances: 0,
    owners: 1 << owner(thing)
  }))
  for (const { a, b } of pairsByDistance(pairing)) {
    const [one, other] = [groups[a], groups[b]]
    if (!one || !other || (one.owners & other.owners) !== 0) continue
    let distances = one.distances + other.distances
    for (const mine of one.members)
      for (const theirs of other.members) distances += distance(mine, theirs)
    const apart =
      cost(one.members.length, one.distances) + cost(other.members.length, other.distances)
    const members = [...one.members, ...other.members]
    if (cost(members.length, distances) >= apart) continue
    const joined = { members, distances, owners: one.owners | other.owners }
    for (const member of members) groups[member] = joined
  }
  return [...new Set(groups)].map(({ members, distances }) => ({
    members: members.toSorted((a, b) => a - b),
    cost: cost(members.length, distances)
  }))
}

type Pair = { readonly a: number; readonly b: number; readonly apart: number }

function pairsByDistance({ count, reach, owner, distance }: Pairing): readonly Pair[] {
  const pairs: Pair[] = []
  for (let a = 0; a < count; a += 1)
    for (const b of reach(a)) if (owner(a) !== owner(b)) pairs.push({ a, b, apart: distance(a, b) })
  return pairs.toSorted(
    (one, other) => one.apart - other.apart || one.a - other.a || one.b - other.b
  )
}
