import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetTable } from '#core/text/code-points'
import { anyText } from '../../helpers/arbitrary'

describe('the offset table', () => {
  it('agrees with JavaScript’s own walk over the code points of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const table = offsetTable(text)
        let unit = 0
        let codePoint = 0
        for (const character of text) {
          expect(table.toCodePoint(unit)).toBe(codePoint)
          expect(table.toUnit(codePoint)).toBe(unit)
          if (character.length === 2) expect(table.toCodePoint(unit + 1)).toBe(codePoint)
          unit += character.length
          codePoint += 1
        }
        expect([table.codePoints, table.toUnit(codePoint)]).toEqual([codePoint, text.length])
        expect(table.toCodePoint(text.length)).toBe(codePoint)
      })
    )
  })

  it.each([
    ['عاجل 🔴 مقتل أربعة', 'أربعة', [12, 17], [13, 18]],
    ['قُتل\nأربعة', 'أربعة', [5, 10], [5, 10]],
    ['أسرة 👨‍👩‍👧‍👦 نزحت', 'نزحت', [13, 17], [17, 21]],
    ['نحو ۵۰ قتيلاً', '۵۰', [4, 6], [4, 6]],
    ['نحو ١٬٠٠٠ نازح', '١٬٠٠٠', [4, 9], [4, 9]],
    ['\u200fعلى \u061cقـسد', 'قـسد', [6, 10], [6, 10]],
    ['ا\u0654ربعة و\u00a0واحد', 'واحد', [9, 13], [9, 13]]
  ])('of %j finds %j', (text, words, codePoints, units) => {
    const start = text.indexOf(words)
    const end = start + words.length
    const table = offsetTable(text)
    expect([start, end]).toEqual(units)
    expect([table.toCodePoint(start), table.toCodePoint(end)]).toEqual(codePoints)
    expect(codePoints.map((at) => table.toUnit(at))).toEqual(units)
  })

  it.each([-1, 3, 0.5, Number.NaN])('refuses the offset %d in a text of two', (offset) => {
    const table = offsetTable('اب')
    expect(() => table.toCodePoint(offset)).toThrow(RangeError)
    expect(() => table.toUnit(offset)).toThrow(RangeError)
  })
})
