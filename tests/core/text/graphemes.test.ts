import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphemeBorders, nextBorder, previousBorder, widenToGraphemes } from '#core/text/graphemes'
import { anyText } from '../../helpers/arbitrary'

/** Asks at every offset, and compares with the borders of the whole text. */
function expectAgreement(text: string): void {
  const borders = graphemeBorders(text)
  for (let offset = 0; offset <= text.length; offset += 1) {
    const next = borders.find((border) => border > offset) ?? text.length
    const previous = borders.findLast((border) => border < offset) ?? 0
    expect([nextBorder(text, offset), previousBorder(text, offset)], `at ${offset}`).toEqual([
      next,
      previous
    ])
  }
}

describe('the borders near an offset are those of the whole text', () => {
  it.each([
    ['nothing', ''],
    ['shadda and vowels', 'الشَّدَّةُ في مُحَمَّد وقُتِلَ'],
    ['families', '👨‍👩‍👧‍👦 '.repeat(3) + '👩🏽‍🚒👨‍👩‍👧‍👦👨‍👩‍👧‍👦'],
    ['a long row of flags', `ا${'🇸🇾🇱🇧'.repeat(40)}`],
    ['a row of flags after an odd sign', `🇸 ${'🇸🇾'.repeat(70)}🇱`],
    ['a pile of marks', `قبل ب${'\u0650\u0651'.repeat(200)} بعد`],
    ['one family of two hundred', `قبل ${'👩\u200d'.repeat(200)}👩 بعد`],
    ['a sign that joins the next character', 'رقم \u0600 ١٢ \u06dd \u0600'],
    ['marks on a space', 'ا \u0651 ب\u00a0\u0651'],
    ['CR LF', 'ا\r\nب\n\rج\r\n'],
    ['lone surrogates', '\ud83d\ud83d\ude00\ude00 \ude00']
  ])('%s', (_what, text) => expectAgreement(text))

  it('any text', () => {
    fc.assert(fc.property(anyText, expectAgreement))
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), expectAgreement))
  })
})

it('widens a span that cuts a letter from its shadda or a family in two', () => {
  const text = 'بتجدّد 👨‍👩‍👧 هنا'
  expect(widenToGraphemes(text, { start: 4, end: 9 })).toEqual({ start: 3, end: 15 })
  expect(widenToGraphemes(text, { start: 3, end: 5 })).toEqual({ start: 3, end: 5 })
})
