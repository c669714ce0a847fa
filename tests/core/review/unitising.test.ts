import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphaU, borderDistance } from '#core/review/alpha-u'
import type { Unit } from '#core/review/continuum'
import { uAlphas } from '#core/review/u-alphas'

const unit = ([start, end, category]: readonly [number, number, string]): Unit => ({
  start,
  end,
  category
})

/** Krippendorff (2019), “Content Analysis”, 4th ed., figure 12.11, p. 340. */
const figure = {
  length: 60,
  units: [
    [unit([2, 9, '1']), unit([11, 17, '2']), unit([24, 30, '5'])].concat([
      unit([32, 36, '6']),
      unit([36, 44, '6']),
      unit([44, 60, '7'])
    ]),
    [unit([2, 9, '1']), unit([11, 17, '3']), unit([19, 25, '5']), unit([32, 44, '6'])],
    [unit([2, 9, '1']), unit([11, 17, '4']), unit([21, 27, '5'])].concat([
      unit([32, 36, '6']),
      unit([36, 40, '6']),
      unit([40, 44, '6'])
    ])
  ]
}

it('reproduces the printed figures of Krippendorff (2019), p. 340', () => {
  const { u, bar, cu, k } = uAlphas([figure])
  expect(u.value).toBeCloseTo(0.51, 3)
  expect(bar.value).toBeCloseTo(0.413, 3)
  expect(cu.value).toBeCloseTo(0.724, 3)
  const byCategory = [...k].map(([category, { value }]) => [category, value])
  expect(Object.fromEntries(byCategory)).toEqual({
    1: 1,
    2: 0,
    3: 0,
    4: 0,
    5: 1,
    6: 1,
    7: null
  })
})

it.each<[Unit | [number, number], Unit | [number, number], number]>([
  [unit([225, 295, 'c']), unit([220, 300, 'c']), 50],
  [unit([370, 400, 'c']), unit([355, 375, 'c']), 850],
  [[400, 450], unit([400, 420, 'c']), 400],
  [unit([1, 9, 'A']), [0, 2], 0],
  [[0, 1], [0, 2], 0]
])(
  'takes the distance of two segments from Krippendorff (2004), p. 253: %o, %o',
  (a, b, squared) => {
    const segment = (one: Unit | [number, number]) =>
      Array.isArray(one) ? { start: one[0], end: one[1], category: null } : one
    expect(borderDistance(segment(a), segment(b))).toBe(squared)
    expect(borderDistance(segment(b), segment(a))).toBe(squared)
  }
)

it('gives αU of one long unit against three short ones', () => {
  const units = [[unit([1, 9, 'A'])], [unit([2, 3, 'A']), unit([4, 5, 'A']), unit([6, 7, 'A'])]]
  expect(alphaU([{ length: 10, units }]).value).toBeCloseTo(1 - 0.91 / 0.5351851, 5)
})

describe('what has no answer', () => {
  it('is said with its reason', () => {
    const overlapping = { length: 9, units: [[unit([0, 4, 'a']), unit([2, 6, 'a'])], []] }
    expect(uAlphas([{ length: 9, units: [[], []] }]).u).toEqual({ value: null, reason: 'no-data' })
    expect(uAlphas([{ length: 9, units: [[unit([0, 1, 'a'])]] }]).u.reason).toBe('one-annotator')
    expect(uAlphas([overlapping]).u.reason).toBe('overlapping')
    expect(alphaU([overlapping]).reason).toBe('overlapping')
    expect(alphaU([]).reason).toBe('no-data')
  })

  it('is no reason against αU when units of different categories overlap', () => {
    const own = [unit([0, 4, 'a']), unit([2, 6, 'b'])]
    expect(alphaU([{ length: 9, units: [own, own] }]).value).toBe(1)
  })
})

describe('properties', () => {
  /** Units that do not overlap, from alternating gaps and lengths. */
  const units = fc
    .array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b')), {
      minLength: 1,
      maxLength: 8
    })
    .map((parts) => {
      let at = 0
      return parts.map(([gap, length, category]) => {
        const start = at + gap
        at = start + length
        return unit([start, at, category])
      })
    })

  it('identical readings give 1', () => {
    fc.assert(
      fc.property(units, (own) => {
        const continuum = { length: 100, units: [own, own, own] }
        const { u, bar, cu } = uAlphas([continuum])
        for (const { value } of [u, bar, cu, alphaU([continuum])]) expect(value).toBeCloseTo(1, 9)
      })
    )
  })

  it('the order of annotators does not matter, nor the names of categories', () => {
    fc.assert(
      fc.property(units, units, (first, second) => {
        const values = (...own: (readonly Unit[])[]) => {
          const continuum = { length: 100, units: own }
          const { u, bar, cu } = uAlphas([continuum])
          return [u, bar, cu, alphaU([continuum])].map(({ value }) => value?.toFixed(9))
        }
        const renamed = (own: readonly Unit[]) =>
          own.map((one) => ({ ...one, category: one.category === 'a' ? 'z' : 'y' }))
        expect(values(second, first)).toEqual(values(first, second))
        expect(values(renamed(first), renamed(second))).toEqual(values(first, second))
      })
    )
  })
})
