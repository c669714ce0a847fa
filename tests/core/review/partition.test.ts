import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupGreedily } from '#core/review/group-greedily'
import { cheapestPartition, type Group } from '#core/review/partition'
import { betterPrices } from '#core/review/prices'

const count = 9

/** A group for each thing alone, and some more. */
const groupsOf = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }),
    fc.array(
      fc.record({
        members: fc.uniqueArray(fc.nat(count - 1), { minLength: 2, maxLength: 4 }),
        cost: fc.integer({ min: -5, max: 12 })
      }),
      { maxLength: 30 }
    )
  )
  .map(([alone, more]): readonly Group[] => [
    ...alone.map((cost, thing) => ({ members: [thing], cost })),
    ...more.map(({ members, cost }) => ({ members: members.toSorted((a, b) => a - b), cost }))
  ])

/** The least that a partition of the things still open costs, by trying everything. */
function leastCost(groups: readonly Group[], open = new Set(Array(count).keys())): number {
  const [first] = open
  if (first === undefined) return 0
  let least = Infinity
  for (const { members, cost } of groups) {
    if (!members.includes(first) || !members.every((member) => open.has(member))) continue
    const rest = new Set([...open].filter((thing) => !members.includes(thing)))
    least = Math.min(least, cost + leastCost(groups, rest))
  }
  return least
}

it('finds a partition that is as cheap as any', () => {
  fc.assert(
    fc.property(groupsOf, (groups) => {
      const { chosen, cost, isBest } = cheapestPartition(count, groups)
      const members = chosen.flatMap((index) => groups[index]!.members)
      expect(members.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()])
      expect(isBest).toBe(true)
      expect(cost).toBeCloseTo(leastCost(groups), 9)
    })
  )
})

it('prices things so that no group costs less than its members, and never lower than before', () => {
  fc.assert(
    fc.property(groupsOf, (groups) => {
      const share = new Map(
        [...Array(count).keys()].map((thing) => {
          const own = groups.filter(({ members }) => members.includes(thing))
          return [thing, Math.min(...own.map(({ cost, members }) => cost / members.length))]
        })
      )
      const best = { cost: leastCost(groups) }
      const prices = betterPrices([...groups.keys()], groups, { share, best })
      for (const { members, cost } of groups)
        expect(sum(members.map((member) => prices.get(member)!))).toBeLessThanOrEqual(cost + 1e-9)
      expect(sum(prices.values())).toBeGreaterThanOrEqual(sum(share.values()) - 1e-9)
      expect(sum(prices.values())).toBeLessThanOrEqual(best.cost + 1e-9)
    })
  )
})

it('groups the nearest first and never two that may not be together', () => {
  const places = [0, 1, 10, 11, 12]
  const groups = groupGreedily({
    count: places.length,
    reach: (thing) => [...places.keys()].slice(thing + 1),
    owner: (thing) => [0, 1, 2, 3, 3][thing]!,
    distance: (a, b) => Math.abs(places[a]! - places[b]!),
    cost: (size, distances) => (size === 1 ? 2 : distances)
  })
  expect(groups).toEqual([
    { members: [0, 1], cost: 1 },
    { members: [2, 3], cost: 1 },
    { members: [4], cost: 2 }
  ])
})

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0)
}
