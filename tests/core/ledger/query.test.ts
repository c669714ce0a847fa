import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookOf, groupings, groupKey, sortColumns } from '#core/ledger/book'
import { barChart, chartKinds } from '#core/ledger/charts'
import { everything, filterRows, groupRows, nobody, sortRows } from '#core/ledger/query'
import { rollUp } from '#core/ledger/roll-up'
import { sumsOf } from '#core/ledger/sums'
import type { LedgerRow } from '#core/ledger/rows'
import { partyOf, rowOf } from '../../helpers/ledger-rows'

const party = fc.constantFrom('sdf', 'isis', 'civilians').map((id) => partyOf(id))
const number = fc.option(fc.nat(500), { nil: null })

/** Rows such as a project might hold: some repeat a figure or are a part of one, many state nothing. */
const someRows = fc
  .array(
    fc.record({
      article: fc.constantFrom('a', 'b', 'c'),
      date: fc.constantFrom('2024-03-01', '2024-04-09', null),
      harm: fc.constantFrom(['killed'], ['wounded'], ['killed', 'wounded'], []),
      status: fc.constantFrom('civilian', 'combatant', null),
      scope: fc.constantFrom('event', 'event', 'past_event', 'cumulative'),
      victims: fc.uniqueArray(party, { maxLength: 2, selector: ({ entity }) => entity }),
      sources: fc.uniqueArray(party, { maxLength: 1 }),
      min: number,
      max: number,
      same: fc.option(fc.nat(20), { nil: null }),
      part: fc.option(fc.nat(20), { nil: null })
    }),
    { maxLength: 25 }
  )
  .map((stories) =>
    stories.map(({ same, part, min, max, ...story }, index): LedgerRow => {
      const [low, high] = min !== null && max !== null && min > max ? [max, min] : [min, max]
      const figure = same !== null && same < index ? `k${same}` : `k${index}`
      const subsetOf = part !== null && part < index ? `k${part}` : null
      return rowOf({ key: `k${index}`, figure, subsetOf, ...story, min: low, max: high })
    })
  )

describe('filtering', () => {
  const rows = [
    rowOf({ key: 'k0', quote: 'أربعة قتلى', harm: ['killed'], status: 'civilian' }),
    rowOf({ key: 'k1', quote: 'نحو ١٢ جريحاً', harm: ['wounded'], victims: [partyOf('sdf')] }),
    rowOf({ key: 'k2', quote: 'بين قتيل وجريح', harm: ['killed', 'wounded'], title: 'مقتل أُناس' })
  ]
  it.each([
    ['nothing', {}, [0, 1, 2]],
    ['words in another spelling', { words: 'اناس' }, [2]],
    ['digits of another script', { words: '12' }, [1]],
    ['several words, all of which must be there', { words: 'قتيل جريح' }, [2]],
    ['the name of an actor', { words: 'SDF' }, [1]],
    ['a harm, also where it is one of two', { harm: 'wounded' }, [1, 2]],
    ['a status', { status: 'civilian' }, [0]],
    ['a victim', { victim: 'sdf' }, [1]],
    ['no victim named', { victim: nobody }, [0, 2]],
    ['certain rows', { keys: ['k2', 'k0'] }, [0, 2]]
  ])('takes %s', (_, filter, taken) => {
    expect([...filterRows(bookOf(rows), { ...everything, ...filter })]).toEqual(taken)
  })
})

describe('sorting', () => {
  it('puts what is not stated last, whichever way, and leaves equals in their order', () => {
    const mins = [5, null, 3, 5, null, 12]
    const book = bookOf(mins.map((min, index) => rowOf({ key: `k${index}`, min })))
    const all = filterRows(book, everything)
    expect([...sortRows(book, all, { column: 'min', down: false })]).toEqual([2, 0, 3, 5, 1, 4])
    expect([...sortRows(book, all, { column: 'min', down: true })]).toEqual([5, 0, 3, 2, 1, 4])
  })

  it('loses and doubles no row, by any column', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom(...sortColumns), fc.boolean(), (rows, column, down) => {
        const book = bookOf(rows)
        const sorted = sortRows(book, filterRows(book, everything), { column, down })
        expect([...sorted].toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index))
      })
    )
  })
})

it('groups partition the rows: each is in one group, with all that share its key', () => {
  fc.assert(
    fc.property(someRows, fc.constantFrom(...groupings), (rows, grouping) => {
      const book = bookOf(rows)
      const { order, groups } = groupRows(book, filterRows(book, everything), grouping)
      expect([...order].toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index))
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      for (const { key, start, count } of groups)
        for (const index of order.subarray(start, start + count))
          expect(groupKey(rows[index]!, grouping)).toBe(key)
    })
  )
})

describe('sums and charts', () => {
  it('say what the roll-up says, and name every row of it once', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { totals, lines } = rollUp(rows)
        const sums = sumsOf(
          rows,
          Uint32Array.from(rows, (_, index) => index)
        )
        expect(sums.totals.map(({ bounds }) => bounds)).toEqual(totals.map(({ bounds }) => bounds))
        const counted = [...sums.totals.flatMap((total) => total.lines), ...sums.apart]
        expect(counted.length).toBe(lines.length)
        const numbers = counted.flatMap((line) => [...line.counted])
        expect(new Set(numbers).size).toBe(numbers.length)
      })
    )
  })

  it('have bars that add up to the totals of their harm, and nobody in two of them', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom(...chartKinds), (rows, kind) => {
        const { bars } = barChart(rows, { kind, harm: 'killed', period: 'month' })
        const ofHarm = bars.filter(({ harm }) => harm === 'killed')
        const total = rollUp(rows).totals.filter(({ harm }) => harm === 'killed')
        const least = (all: readonly { readonly bounds: { readonly min: number | null } }[]) =>
          all.reduce((sum, { bounds }) => sum + (bounds.min ?? 0), 0)
        expect(least(ofHarm)).toBe(least(total))
        const keys = bars.flatMap(({ rows: own }) => own)
        expect(new Set(keys).size).toBe(keys.length)
      })
    )
  })

  it('keep unknown apart from zero, and open ends open', () => {
    const rows = [
      rowOf({ key: 'a', harm: ['killed'], date: '2024-03-01', qualifier: 'unquantified' }),
      rowOf({ key: 'b', harm: ['killed'], date: '2024-04-01', min: 3, qualifier: 'at_least' }),
      rowOf({ key: 'c', harm: ['killed'], date: '2024-05-01', min: 0, max: 0, qualifier: 'none' })
    ]
    const { bars } = barChart(rows, { kind: 'time', harm: 'killed', period: 'month' })
    expect(bars.map(({ key, bounds, unknown }) => [key, bounds.min, bounds.max, unknown])).toEqual([
      ['2024-03', null, null, 1],
      ['2024-04', 3, null, 0],
      ['2024-05', 0, 0, 0]
    ])
  })
})
