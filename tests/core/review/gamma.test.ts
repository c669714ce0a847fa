import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignUnits } from '#core/review/align-units'
import { gamma } from '#core/review/gamma'
import { cheapestPartition, type Group } from '#core/review/partition'
import { randomFrom } from '#core/review/random'
import type { Unit } from '#core/review/continuum'

/** `2-9:1 11-17:2` as units. */
function units(written: string): readonly Unit[] {
  return written.split(' ').map((one) => {
    const [, start, end, category = ''] = /^(\d+)-(\d+):(.+)$/.exec(one) ?? []
    return { start: Number(start), end: Number(end), category }
  })
}

/** The three annotators of the reference implementation's own example. */
const three = [
  units('2-9:1 11-17:2 24-30:5 32-36:6 36-44:6 44-60:7'),
  units('2-9:1 11-17:3 19-25:5 32-44:6'),
  units('2-9:1 11-17:4 21-27:5 32-36:6 36-40:6 40-44:6')
]

describe('the example of the reference implementation', () => {
  it('has a best alignment of six groups and a disorder of 0.96', () => {
    const { groups, cost, isBest } = alignUnits(three)
    expect(groups).toHaveLength(6)
    expect(cost / (16 / 3)).toBeCloseTo(0.96, 2)
    expect(isBest).toBe(true)
  })

  it.each([1, 2, 3])('gives γ and γ-cat within their published ranges, seed %i', (seed) => {
    const found = gamma([{ length: 60, units: three }], { seed, precision: 0.01 })
    expect(found.gamma.value).toBeGreaterThan(0.44)
    expect(found.gamma.value).toBeLessThan(0.47)
    expect(found.gammaCat.value).toBeGreaterThan(0.38)
    expect(found.gammaCat.value).toBeLessThan(0.42)
    expect(found.isExact).toBe(true)
  })
})

it('gives the same for the same seed', () => {
  const options = { seed: 7, samples: 10, atMost: 10 }
  const continuum = { length: 60, units: three }
  expect(gamma([continuum], options)).toEqual(gamma([continuum], options))
  expect(gamma([continuum], options).samples).toBe(10)
})

it('is 1 for identical readings, nested and overlapping ones included', () => {
  const own = units('0-40:claim 4-9:actor 12-20:figure 15-30:actor')
  const found = gamma([{ length: 80, units: [own, own, own] }])
  expect([found.gamma.value, found.gammaCat.value]).toEqual([1, 1])
})

it('says why it has no value', () => {
  expect(gamma([{ length: 9, units: [[], []] }]).gamma.reason).toBe('no-data')
  expect(gamma([{ length: 9, units: [units('0-1:a')] }]).gamma.reason).toBe('one-annotator')
})

it('comes near 0 for readings that have nothing to do with each other', () => {
  const random = randomFrom(5)
  const scattered = () =>
    Array.from({ length: 40 }, () => {
      const start = Math.floor(random() * 990)
      return { start, end: start + 10, category: random() < 0.5 ? 'a' : 'b' }
    })
  const found = gamma([{ length: 1000, units: [scattered(), scattered()] }])
  expect(Math.abs(found.gamma.value ?? 1)).toBeLessThan(0.1)
})

describe('the cheapest partition', () => {
  /** All ways to cover the things from the first one not yet covered, one by one. */
  function bruteForce(
    count: number,
    groups: readonly Group[],
    covered = new Set<number>()
  ): number {
    const open = Array.from({ length: count }, (_, thing) => thing).find((x) => !covered.has(x))
    if (open === undefined) return 0
    const costs = groups
      .filter(({ members }) => members.includes(open) && members.every((x) => !covered.has(x)))
      .map(
        ({ members, cost }) => cost + bruteForce(count, groups, new Set([...covered, ...members]))
      )
    return Math.min(...costs)
  }

  it('is what trying everything finds', () => {
    const group = fc.record({
      members: fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 4 }),
      cost: fc.integer({ min: 0, max: 20 })
    })
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), (more) => {
        const single = Array.from({ length: 7 }, (_, x) => ({ members: [x], cost: 5 }))
        const groups = [...single, ...more]
        const { chosen, cost, isBest } = cheapestPartition(7, groups)
        expect(chosen.flatMap((index) => groups[index]!.members).toSorted()).toEqual([
          0, 1, 2, 3, 4, 5, 6
        ])
        expect(cost).toBe(bruteForce(7, groups))
        expect(isBest).toBe(true)
      })
    )
  })
})

it('draws numbers that spread evenly', () => {
  const random = randomFrom(42)
  const counts = Array.from({ length: 10 }, () => 0)
  for (let draw = 0; draw < 10_000; draw += 1) counts[Math.floor(random() * 10)]! += 1
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
})
