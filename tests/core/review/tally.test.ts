import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tag } from '#core/annotation/reading'
import { agreement, type ReadArticle } from '#core/review/agreement'
import { furtherMeasureIds, measureIds } from '#core/review/measures'
import { peopleOf, reportOf, type ReportPiece } from '#core/review/report'
import { tallyOf } from '#core/review/tally'
import { tagOn } from '../../helpers/readings'

const text = 'قال المجلس إن "قسد" هاجمت لداعش موقعاً'

function articleOf(readings: Readonly<Record<string, readonly Tag[]>>, id = 'a'): ReadArticle {
  const read = Object.entries(readings).map(([name, tags]) => [name, { tags }] as const)
  return { id, text, readings: new Map(read) }
}

const council = tagOn(text, 'المجلس')
const planted = articleOf({
  layla: [council, tagOn(text, '"قسد"'), tagOn(text, 'داعش')],
  omar: [{ ...council, label: 'CUE' }, tagOn(text, 'قسد'), tagOn(text, 'لداعش')],
  huda: [council]
})

describe('the tally', () => {
  it('counts which labels met, with the words of each', () => {
    const { confusions } = tallyOf([planted], ['layla', 'omar'], null)
    expect(
      confusions.map(({ a, b, count, examples }) => [
        a,
        b,
        count,
        examples.map(({ words }) => words)
      ])
    ).toEqual([
      ['ACTOR', 'CUE', 1, ['المجلس']],
      ['ACTOR', 'ACTOR', 2, ['"قسد"', 'لداعش']]
    ])
  })

  it('counts the letters that borders differ by', () => {
    const { borders } = tallyOf([planted], ['layla', 'omar'], null)
    expect(borders.map(({ what, side, letters, count }) => [what, side, letters, count])).toEqual([
      ['quote', 'start', '"', 1],
      ['quote', 'end', '"', 1],
      ['clitic', 'start', 'ل', 1]
    ])
  })

  it('counts no tag as such, and every pair of three in both directions', () => {
    const { confusions } = tallyOf([planted], ['huda', 'omar', 'layla'], 'CUE')
    const counts = Object.fromEntries(confusions.map(({ a, b, count }) => [`${a} ${b}`, count]))
    expect(counts).toEqual({ 'ACTOR CUE': 2, 'CUE ACTOR': 2 })
    const all = tallyOf([planted], ['huda', 'omar', 'layla'], null).confusions
    expect(all.find(({ a, b }) => a === 'ACTOR' && b === null)?.count).toBe(4)
  })
})

describe('the report', () => {
  it('takes a second pass for another annotator only when it is named', () => {
    const chosenOf = (annotators: readonly string[] | null) => {
      const [piece] = reportOf([planted], { annotators, label: null, onlyIfNamed: ['omar'] })
      return piece?.is === 'people' && { who: piece.people.length, chosen: piece.chosen }
    }
    expect(chosenOf(null)).toEqual({ who: 3, chosen: ['layla', 'huda'] })
    expect(chosenOf(['layla', 'omar'])).toEqual({ who: 3, chosen: ['layla', 'omar'] })
  })

  it('takes all who share an article, and ends with every step done', () => {
    const alone = articleOf({ samir: [council] }, 'b')
    const pieces: ReportPiece[] = [...reportOf([planted, alone], { annotators: null, label: null })]
    expect(pieces[0]).toEqual({
      is: 'people',
      people: peopleOf([planted, alone]),
      chosen: ['layla', 'omar', 'huda']
    })
    expect(pieces.at(-1)).toEqual({ is: 'step', done: 7, all: 7 })
    const rows = pieces.flatMap((piece) => (piece.is === 'rows' ? piece.rows : []))
    const together = rows.filter((row) => row.annotators.length === 3 && !row.label && !row.article)
    expect(new Set(together.map(({ measure }) => measure))).toEqual(
      new Set([...measureIds, ...furtherMeasureIds])
    )
  })
})

describe('the plain questions', () => {
  const value = (measure: (typeof furtherMeasureIds)[number], article = planted) =>
    agreement([article], { annotators: ['layla', 'omar'], measures: [measure] })[0]

  it('ask of each tag whether the other found it, with the same borders and label', () => {
    expect(value('found')?.value).toBe(1)
    expect(value('same_borders')?.value).toBeCloseTo(1 / 3, 9)
    expect(value('same_label')?.value).toBeCloseTo(2 / 3, 9)
    expect(value('alpha_ratio_number')).toMatchObject({ value: null, reason: 'nothing-matched' })
  })

  it('say why they have no answer', () => {
    expect(value('found', articleOf({ layla: [], omar: [] }))?.reason).toBe('no-data')
    const apart = articleOf({ layla: [council], omar: [tagOn(text, 'قسد')] })
    expect(value('found', apart)?.value).toBe(0)
    expect(value('same_label', apart)?.reason).toBe('nothing-matched')
  })

  it('compare the numbers of figures by how far they are apart', () => {
    const figures = (...numbers: readonly number[]) =>
      ['المجلس', 'قسد', 'داعش'].map((words, at) =>
        tagOn(text, words, {
          label: 'FIGURE',
          attributes: { min: numbers[at]!, max: numbers[at]! }
        })
      )
    const near = articleOf({ layla: figures(10, 20, 30), omar: figures(10, 20, 31) })
    const far = articleOf({ layla: figures(10, 20, 30), omar: figures(10, 20, 60) })
    const near1 = value('alpha_interval_number', near)?.value ?? 0
    expect(near1).toBeGreaterThan(0.99)
    expect(value('alpha_interval_number', far)?.value).toBeLessThan(near1)
  })
})

describe('properties', () => {
  const words = ['المجلس', 'قسد', 'داعش', 'هاجمت', 'موقعاً']
  const reading = fc
    .uniqueArray(fc.record({ word: fc.constantFrom(...words), label: fc.constantFrom('A', 'B') }), {
      selector: ({ word }) => word,
      minLength: 1
    })
    .map((picked) => picked.map(({ word, label }) => tagOn(text, word, { label })))
  const ids = [...measureIds, ...furtherMeasureIds].filter((id) => !id.startsWith('gamma'))
  const valuesOf = (article: ReadArticle, annotators: readonly string[]) =>
    agreement([article], { annotators, measures: ids }).map(
      ({ measure, value }) => `${measure} ${value?.toFixed(9)}`
    )

  it('identical readings give 1, or a reason', () => {
    fc.assert(
      fc.property(reading, (tags) => {
        const rows = agreement([articleOf({ a: tags, b: tags, c: tags })], {
          annotators: ['a', 'b', 'c'],
          measures: ids
        })
        for (const { value, reason } of rows) if (reason === null) expect(value).toBeCloseTo(1, 9)
        expect(rows.find(({ measure }) => measure === 'found')?.value).toBe(1)
      })
    )
  })

  it('neither the order of annotators nor the names of labels matter', () => {
    fc.assert(
      fc.property(reading, reading, reading, (a, b, c) => {
        const renamed = [a, b, c].map((tags) =>
          tags.map((tag) => ({ ...tag, label: tag.label === 'A' ? 'Z' : 'Y' }))
        )
        const plain = valuesOf(articleOf({ a, b, c }), ['a', 'b', 'c'])
        expect(valuesOf(articleOf({ a, b, c }), ['c', 'a', 'b'])).toEqual(plain)
        const [one = [], two = [], three = []] = renamed
        expect(valuesOf(articleOf({ a: one, b: two, c: three }), ['a', 'b', 'c'])).toEqual(plain)
      })
    )
  })
})
