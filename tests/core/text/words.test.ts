import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  nextWordEnd,
  nextWordStart,
  previousWordEnd,
  previousWordStart,
  wordAt,
  wordsOf
} from '#core/text/words'
import { articleText } from '../../helpers/arbitrary'

describe('words', () => {
  it.each([
    ['قُتل عشرات', ['قُتل', 'عشرات']],
    ['لـ"قسد"، (قسد)', ['لـ', 'قسد', 'قسد']],
    ['«بتجدّد» المواجهات.', ['بتجدّد', 'المواجهات']],
    ['نحو 1.250 قتيلاً و٣٠٬٠٠٠ نازح', ['نحو', '1.250', 'قتيلاً', 'و٣٠٬٠٠٠', 'نازح']],
    ['30\u00a0ألف', ['30', 'ألف']],
    ['Samran Watch 24', ['Samran', 'Watch', '24']],
    ['نوفمبر/تشرين – 5,', ['نوفمبر', 'تشرين', '5']],
    ['كتاب\u200cها 💔', ['كتاب\u200cها']],
    ['', []]
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(words)
  })

  it('near any offset are those of the whole text', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const words = wordsOf(text)
        for (let at = 0; at <= text.length; at += 1) {
          const here =
            words.find(({ start, end }) => start <= at && at < end) ??
            words.find(({ end }) => end === at) ??
            null
          expect([
            wordAt(text, at),
            nextWordStart(text, at),
            nextWordEnd(text, at),
            previousWordStart(text, at),
            previousWordEnd(text, at)
          ]).toEqual([
            here,
            words.find(({ start }) => start > at)?.start ?? text.length,
            words.find(({ end }) => end > at)?.end ?? text.length,
            words.findLast(({ start }) => start < at)?.start ?? 0,
            words.findLast(({ end }) => end < at)?.end ?? 0
          ])
        }
      })
    )
  })
})
