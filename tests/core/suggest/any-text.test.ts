import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '#core/annotation/edits'
import { emptyReading } from '#core/annotation/reading'
import { acceptances } from '#core/suggest/acceptance'
import { findAll } from '#core/suggest/find-all'
import { suggestionId } from '#core/suggest/suggestion'
import { graphemeBorders } from '#core/text/graphemes'
import { anyText } from '../../helpers/arbitrary'
import { schemeWithTimes, starterMatcher, suggestedFor } from '../../helpers/suggested'

function numbered() {
  let number = 0
  return () => `t-${(number += 1)}`
}

describe('for any text', () => {
  const words = fc.constantFrom(
    ...['قسد', 'وقالت', 'إنّ', '، ', 'قُتل', 'ثلاثة', 'مدنيين', '. ', '\n', 'حسب', 'المصدر', '"'],
    ...['الأخير', 'مدني', '50 ألف', 'لمقاتلي', 'الموالين', 'الخميس', '11', 'نوفمبر', '/', 'لم'],
    ...['تتبنَّ', 'أي جهة', 'قد يكون', 'ما سمّاه', 'بقصف', 'من', 'عناصره', 'بينهم', 'الحركة', ':'],
    ...['لـ', 'أعلنت', 'أشارت إلى', 'بينما', 'التحالف', 'مصادر محلية', 'وقتل', '\u0651', '😀']
  )
  const texts = fc.oneof(
    anyText,
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '))
  )

  it('can be accepted whole, once, with borders that a reader sees', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = suggestedFor(text)
        const borders = new Set(graphemeBorders(text))
        for (const { tag, kind } of found) {
          expect(tag.span.start).toBeLessThan(tag.span.end)
          if (kind !== 'figure')
            expect([borders.has(tag.span.start), borders.has(tag.span.end)]).toEqual([true, true])
        }
        const accepted = apply(emptyReading, acceptances(found, numbered()))
        expect(suggestedFor(text, {}, accepted)).toEqual([])
      }),
      { numRuns: 200 }
    )
  })

  it('ties only what is there, and nothing to itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { proposals, edges } = findAll(text, starterMatcher, schemeWithTimes)
        const ids = proposals.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { from, to } of edges)
          expect(suggestionId(from.kind, from.span)).not.toBe(suggestionId(to.kind, to.span))
      }),
      { numRuns: 200 }
    )
  })

  it.each([
    ['a sentence without end', 'قالت قسد إنّ داعش قال '.repeat(2000)],
    ['cues without content', 'حسب حسب المصدر، '.repeat(4000)],
    ['clauses without end', 'وقال، حيث، وقتل، '.repeat(2000)]
  ])('is made in time for %s', (_name, text) => {
    const started = performance.now()
    suggestedFor(text, { kinds: ['actor', 'cue', 'claim'] })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
