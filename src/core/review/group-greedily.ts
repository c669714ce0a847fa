import type { Group } from './partition'

export type Pairing = {
  readonly count: number
  /** Later things that a thing may be grouped with. */
  readonly reach: (thing: number) => readonly number[]
  /** How far two things are apart; null when they can never be in one group. */
  readonly distance: (a: number, b: number) => number | null
  /** The cost of a group of so many things whose distances add up to this. */
  readonly cost: (size: number, distances: number) => number
}

/**
 * Groups things that are too many to be grouped best: the nearest pair first, as long as joining two
 * groups costs less than leaving them. Every thing is in exactly one group.
 */
export function groupGreedily({ count, reach, distance, cost }: Pairing): readonly Group[] {
  const groups = Array.from({ length: count }, (_, thing) => ({ members: [thing], distances: 0 }))
  for (const [a, b] of pairsByDistance(count, reach, distance)) {
    const [one, other] = [groups[a], groups[b]]
    if (!one || !other || one === other) continue
    let distances: number | null = one.distances + other.distances
    for (const mine of one.members)
      for (const theirs of other.members) {
        const apart = distance(mine, theirs)
        distances = apart === null || distances === null ? null : distances + apart
      }
    if (distances === null) continue
    const apart =
      cost(one.members.length, one.distances) + cost(other.members.length, other.distances)
    const members = [...one.members, ...other.members]
    if (cost(members.length, distances) >= apart) continue
    const joined = { members, distances }
    for (const member of members) groups[member] = joined
  }
  return [...new Set(groups)].map(({ members, distances }) => ({
    members: members.toSorted((a, b) => a - b),
    cost: cost(members.length, distances)
  }))
}

function pairsByDistance(
  count: number,
  reach: Pairing['reach'],
  distance: Pairing['distance']
): readonly (readonly [number, number])[] {
  const pairs: { a: number; b: number; apart: number }[] = []
  for (let a = 0; a < count; a += 1)
    for (const b of reach(a)) {
      const apart = distance(a, b)
      if (apart !== null) pairs.push({ a, b, apart })
    }
  pairs.sort((one, other) => one.apart - other.apart || one.a - other.a || one.b - other.b)
  return pairs.map(({ a, b }) => [a, b])
}
