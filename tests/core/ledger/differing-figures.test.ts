import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '#core/ledger/bounds'
import { differingFigures } from '#core/ledger/differing-figures'
import type { LedgerRow } from '#core/ledger/rows'
import { partyOf, rowOf } from '../../helpers/ledger-rows'

const teller = (entity: string) => ({ ...partyOf(entity), unnamed: false })
const market = { places: ['سوق السروة'], date: '2024-05-02' }
const post = rowOf({
  ...market,
  key: 'post',
  article: 'a',
  min: 4,
  max: 4,
  sources: [teller('rescuers')]
})
const radio = rowOf({
  ...market,
  key: 'radio',
  article: 'b',
  min: 9,
  max: 9,
  date: '2024-05-04',
  places: ['سوق السروة شرقي سمران'],
  sources: [teller('ministry')]
})
const found = (...rows: readonly LedgerRow[]) =>
  differingFigures(rows, 100).map(({ first, second, because }) => [first.key, second.key, because])

describe('numbers of two articles that rule each other out', () => {
  it('are found where place, harm and days agree, in the order of the articles', () => {
    expect(found(post, radio)).toEqual([['post', 'radio', 'alike']])
    expect(found(radio, post)).toEqual([['radio', 'post', 'alike']])
  })

  it('are found whatever the spelling of the place and the signs around it', () => {
    expect(found(post, { ...radio, places: ['«سوق السروه»، شرقي سمران'] })).toHaveLength(1)
  })

  it('are found by the people who were harmed, where no place is told', () => {
    const victims = [partyOf('guard')]
    expect(found({ ...post, places: [], victims }, { ...radio, places: [], victims })).toHaveLength(
      1
    )
  })

  it('are found where somebody counts them as one figure, whatever else they say', () => {
    const one = { ...post, figure: 'x', date: null, places: [] }
    const other = { ...radio, figure: 'x', status: 'civilian' }
    expect(found(one, other)).toEqual([['post', 'radio', 'one-figure']])
  })

  it.each<[string, Partial<LedgerRow>]>([
    ['ranges with a number in common', { min: 3, max: 9 }],
    ['an open range that reaches the other', { min: 2, max: null, qualifier: 'at_least' }],
    ['no number', { min: null, max: null }],
    ['a share', { qualifier: 'share' }],
    ['the same source', { sources: [teller('rescuers')] }],
    ['another harm', { harm: ['wounded'] }],
    ['other kinds of people', { status: 'civilian' }],
    ['another scope', { scope: 'cumulative' }],
    ['another place', { places: ['محطة الكهرباء'] }],
    ['a place whose name only begins alike', { places: ['سوق السروتين'] }],
    ['a place without letters', { places: ['…'] }],
    ['another day of the event', { times: ['2024-05-01'] }],
    ['other people', { victims: [partyOf('guard')] }],
    ['neither place nor people', { places: [] }],
    ['an article four days later', { date: '2024-05-06' }],
    ['an article without a date', { date: null }],
    ['the same article', { article: 'a' }],
    ['the reading of somebody else', { annotator: 'omar' }]
  ])('are not: %s', (_what, change) => {
    const first = { ...post, times: ['2024-05-02'], victims: [partyOf('villagers')] }
    expect(found(first, { ...radio, ...change })).toEqual([])
    expect(found(first, radio)).toHaveLength(1)
  })

  it('speak for the outlet where nobody is quoted: two outlets may differ, one does not with itself', () => {
    const own = { sources: [], outlet: 'بريد النهر' }
    expect(found({ ...post, ...own }, { ...radio, ...own })).toEqual([])
    expect(found({ ...post, ...own }, { ...radio, ...own, outlet: 'راديو سمران' })).toHaveLength(1)
    const unnamed = { sources: [{ ...partyOf('source'), unnamed: true }] }
    expect(found({ ...post, ...unnamed }, { ...radio, ...unnamed })).toHaveLength(1)
  })

  it('are no more than asked for', () => {
    const rows = [1, 2, 3, 4].map((number) =>
      rowOf({ ...market, key: `r${number}`, article: `a${number}`, min: number, max: number })
    )
    expect(differingFigures(rows, 100)).toHaveLength(6)
    expect(differingFigures(rows, 2)).toHaveLength(2)
  })

  it('are the same pairs in whatever order the rows come, and never share a number', () => {
    const range = fc.tuple(fc.nat(20), fc.nat(6)).map(([min, more]) => ({ min, max: min + more }))
    const row = fc.record({
      range,
      article: fc.nat(4).map((at) => `a${at}`),
      day: fc.integer({ min: 1, max: 9 }),
      place: fc.constantFrom('قرية', 'قرية كبيرة', 'نهر'),
      figure: fc.option(fc.constantFrom('x', 'y'))
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (made) => {
        const rows = made.map(({ range: bounds, article, day, place, figure }, at) =>
          rowOf({
            ...bounds,
            key: `r${at}`,
            article,
            date: `2024-05-0${day}`,
            places: [place],
            figure: figure ?? `r${at}`
          })
        )
        const keys = (all: readonly LedgerRow[]) =>
          found(...all).map(([a = '', b = '', why]) => [...[a, b].toSorted(), why].join(' '))
        expect(keys(rows.toReversed()).toSorted()).toEqual(keys(rows).toSorted())
        for (const { first, second } of differingFigures(rows, 100)) {
          const [a, b] = [boundsOf(first), boundsOf(second)]
          expect((a.max ?? 0) < (b.min ?? 0) || (b.max ?? 0) < (a.min ?? 0)).toBe(true)
        }
      })
    )
  })
})
