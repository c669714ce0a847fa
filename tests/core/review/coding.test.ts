import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codingOf,
  cohenKappa,
  fleissKappa,
  interval,
  krippendorffAlpha,
  nominal,
  observedAgreement,
  ordinal,
  ratio,
  type Coding,
  type Item
} from '#core/review/coding'

/** Each item as often as the number before it says. */
function times<T>(...rows: readonly (readonly [number, Item<T>])[]): Coding<T> {
  return rows.map(([times, item]) => ({ item, times }))
}

/** One string for each annotator, one letter for each item; a dot is no answer. */
function columns(...rows: readonly string[]): Coding<number> {
  const [first = ''] = rows
  return codingOf(
    Array.from(first, (_, item) =>
      rows.map((row) => (row[item] === '.' ? null : Number(row[item])))
    )
  )
}

describe('published worked examples', () => {
  it('Artstein & Poesio (2008), p. 568: κ of two annotators is 0.348', () => {
    const items = times<string>(
      [20, ['STAT', 'STAT']],
      [20, ['IReq', 'STAT']],
      [10, ['STAT', 'IReq']],
      [50, ['IReq', 'IReq']]
    )
    expect(observedAgreement(items).value).toBeCloseTo(0.7, 3)
    expect(cohenKappa(items).value).toBeCloseTo(0.348, 3)
  })

  it('Cohen (1960), p. 45: agreement below chance is negative', () => {
    const counts = [25, 12, 3, 13, 2, 15, 12, 16, 2]
    const items = counts.flatMap((count, index) =>
      times<number>([count, [Math.floor(index / 3), index % 3]])
    )
    expect(observedAgreement(items).value).toBeCloseTo(0.29, 2)
    expect(cohenKappa(items).value).toBeCloseTo((0.29 - 0.35) / (1 - 0.35), 2)
  })

  it('Krippendorff (1995), p. 57: κ 0.385 and α 0.329 of the same two annotators', () => {
    const items = times<number>([10, [0, 0]], [8, [1, 0]], [6, [1, 1]])
    expect(cohenKappa(items).value).toBeCloseTo(0.385, 3)
    expect(krippendorffAlpha(items).value).toBeCloseTo(0.329, 3)
  })

  it('Randolph (2005), p. 17: κ of three annotators is 0.33', () => {
    const items = codingOf([
      ['yes', 'yes', 'yes'],
      ['yes', 'yes', 'no'],
      ['no', 'no', 'yes'],
      ['no', 'no', 'no']
    ])
    expect(fleissKappa(items).value).toBeCloseTo(1 / 3, 6)
  })

  it('Krippendorff (2004): nominal α of two annotators is 0.734', () => {
    const items = times<string>(
      [1, ['a', 'a']],
      [1, ['a', 'b']],
      [4, ['b', 'b']],
      [1, ['b', 'c']],
      [5, ['c', 'c']]
    )
    expect(krippendorffAlpha(items).value).toBeCloseTo(0.734, 3)
  })

  it('Krippendorff (2011): four annotators with gaps, by all four distances', () => {
    const items = columns('123321412...', '1233224125.3', '.3332342251.', '12332441251.')
    expect(krippendorffAlpha(items, nominal).value).toBeCloseTo(0.743, 3)
    expect(krippendorffAlpha(items, ordinal).value).toBeCloseTo(0.815, 3)
    expect(krippendorffAlpha(items, interval).value).toBeCloseTo(0.849, 3)
    expect(krippendorffAlpha(items, ratio).value).toBeCloseTo(0.797, 3)
  })
})

describe('what has no answer', () => {
  it('is said with its reason', () => {
    expect(cohenKappa([])).toEqual({ value: null, reason: 'no-data' })
    expect(fleissKappa(codingOf([['a', null]]))).toEqual({ value: null, reason: 'no-data' })
    expect(fleissKappa(codingOf([['a'], ['b']]))).toEqual({ value: null, reason: 'one-annotator' })
    expect(krippendorffAlpha(codingOf([['a', null]]))).toEqual({ value: null, reason: 'no-data' })
  })

  it('is 1 where both always said the same one thing', () => {
    expect(krippendorffAlpha(codingOf([['a', 'a']]))).toEqual({ value: 1, reason: null })
    expect(cohenKappa(codingOf([['a', 'a']]))).toEqual({ value: 1, reason: null })
  })

  it('leaves an item with one answer out of α', () => {
    const items = [
      ['yes', 'no', 'no'],
      ['yes', 'no', null]
    ]
    const more = [...items, [null, null, 'no']]
    expect(krippendorffAlpha(codingOf(more))).toEqual(krippendorffAlpha(codingOf(items)))
    expect(krippendorffAlpha(codingOf(items)).value).toBeCloseTo(-1 / 3, 6)
  })
})

describe('properties', () => {
  const answers = fc.constantFrom('a', 'b', 'c')
  const table = (raters: number) =>
    fc.array(fc.array(answers, { minLength: raters, maxLength: raters }), { minLength: 2 })

  it('identical readings give 1', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1 }), (values) => {
        const items = codingOf(values.map((value) => [value, value]))
        for (const measure of [cohenKappa, fleissKappa, krippendorffAlpha])
          expect(measure(items).value).toBeCloseTo(1, 9)
      })
    )
  })

  it('neither the order of annotators nor the names of the answers matter', () => {
    fc.assert(
      fc.property(table(3), (items) => {
        const turned = items.map((item) => item.toReversed())
        const renamed = items.map((item) => item.map((value) => `${value}${value}`))
        for (const measure of [fleissKappa, krippendorffAlpha]) {
          const { value } = measure(codingOf(items))
          expect(measure(codingOf(turned)).value ?? 9).toBeCloseTo(value ?? 9, 9)
          expect(measure(codingOf(renamed)).value ?? 9).toBeCloseTo(value ?? 9, 9)
        }
      })
    )
  })

  it('answers that have nothing to do with each other come near 0', () => {
    const items = codingOf(
      Array.from({ length: 3000 }, (_, at) => [at % 3, Math.floor(at / 3) % 3])
    )
    for (const measure of [cohenKappa, fleissKappa, krippendorffAlpha])
      expect(Math.abs(measure(items).value ?? 1)).toBeLessThan(0.01)
  })
})
