import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveBounds } from '#core/quantity/figure'
import { findFigures } from '#core/quantity/find-figures'
import { readFigure } from '#core/quantity/read-figure'
import { airwarsObserved, vaguePolicies } from '#core/quantity/vague'
import { graphemeBorders } from '#core/text/graphemes'
import { anyText } from '../../helpers/arbitrary'

const words = fc.constantFrom(
  ...'مقتل وإصابة أكثر من بين و 10 ١٢ 1,5 ألف مئة واحد عشر عشرات قتيل وجريح مدنيين لم يسقط دون'.split(
    ' '
  ),
  ...'معظمهم بينهم ، . " - % / في المئة إلى بضع ونيف نصف مليون عدد كبير القتلى على الأقل لا'.split(
    ' '
  ),
  '\u0600',
  'ّ',
  'ـ',
  '\u200f'
)
const noise = fc.oneof(
  anyText,
  fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  fc.array(words, { maxLength: 30 }).map((list) => list.join(''))
)

describe('any text', () => {
  it('gives figures in order, inside it, at borders of what a reader sees as characters', () => {
    fc.assert(
      fc.property(noise, fc.boolean(), (text, unharmed) => {
        const borders = new Set(graphemeBorders(text))
        let last = 0
        for (const { span, text: quoted } of findFigures(text, { unharmed })) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          expect(quoted).toBe(text.slice(span.start, span.end))
          expect([borders.has(span.start), borders.has(span.end)]).toEqual([true, true])
          last = span.end
        }
      }),
      { numRuns: 1500 }
    )
  })

  it('keeps the bounds in order and closes them as the qualifier says', () => {
    fc.assert(
      fc.property(noise, (text) => {
        for (const { min, max, best, qualifier } of findFigures(text, { unharmed: true })) {
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max)
          if (qualifier === 'exact') expect([min, max]).toEqual([best, best])
          if (qualifier === 'none') expect([min, max]).toEqual([0, 0])
          for (const number of [min, max, best])
            expect(number === null || Number.isSafeInteger(number)).toBe(true)
        }
      })
    )
  })
})

describe('a very long text', () => {
  it.each([
    ['digits', '7'],
    ['digits with marks', '1,'],
    ['a chain of و', 'و'],
    ['joined thousands', 'وألف '],
    ['joined units', 'وواحد '],
    ['joined groups', 'وطفل '],
    ['ranges', '1-'],
    ['betweens', 'بين '],
    ['qualifiers', 'أكثر من '],
    ['denials', 'لم '],
    ['quotation marks', '"«'],
    ['marks without letters', '\u064b'],
    ['harm words', 'وإصابة '],
    ['lone surrogates', '\ud800']
  ])('of %s is read to its end', (_name, part) => {
    expect(() => findFigures(part.repeat(200_000 / part.length))).not.toThrow()
  })
})

describe('what follows from the words', () => {
  it('is one above or below a strict bound', () => {
    expect(effectiveBounds(readFigure('أكثر من 100 قتيل')!)).toEqual({ min: 101, max: null })
    expect(effectiveBounds(readFigure('أقل من 10 جرحى')!)).toEqual({ min: null, max: 9 })
    expect(effectiveBounds(readFigure('ما لا يقل عن 4')!)).toEqual({ min: 4, max: null })
  })

  it('keeps the number printed', () => {
    expect(readFigure('أكثر من 100 قتيل')).toMatchObject({ stated: 100, min: 100 })
    expect(readFigure('لا يتجاوز 20 قتيلاً')).toMatchObject({ stated: 20, best: null })
  })

  it('depends on the policy of the project, whose id goes with the value', () => {
    expect(readFigure('عشرات القتلى', { policy: airwarsObserved })).toMatchObject({
      min: 12,
      max: 24,
      policy: 'airwars_observed'
    })
    const of = vaguePolicies.map((policy) => readFigure('مئات الجرحى', { policy })?.max)
    expect(of).toEqual([999, null, 999])
    expect(readFigure('30 قتيلاً')?.policy).toBeNull()
  })

  it('is nothing for a text without people', () => {
    expect(readFigure('')).toBeNull()
    expect(readFigure('على بعد 12 كيلومتراً')).toBeNull()
  })
})
