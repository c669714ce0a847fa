import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveSpans, type StatedSpan } from '#core/formats/offsets/resolve'
import { unitTable } from '#core/formats/offsets/unit-table'
import { lineEndCounts, offsetUnits, unitIndex } from '#core/formats/offsets/unit-index'
import { anyText, spanIn } from '../../../helpers/arbitrary'

const span = (start: number, end: number, quote: string | null = null): StatedSpan => ({
  start,
  end,
  quote
})
const declared = { unit: 'codepoint', at: 'x.jsonl:1' } as const

describe('offsets as a file states them', () => {
  const emoji = 'عاجل 🔴 مقتل أربعة'
  const lines = 'قُتل\r\nأربعة'

  it.each([
    ['code points', emoji, span(12, 17, 'أربعة'), { start: 13, end: 18 }, []],
    ['UTF-16 units', emoji, span(13, 18, 'أربعة'), { start: 13, end: 18 }, ['offsets.other-unit']],
    ['UTF-8 bytes', emoji, span(23, 33, 'أربعة'), { start: 13, end: 18 }, ['offsets.other-unit']],
    ['line ends as they are', lines, span(6, 11, 'أربعة'), { start: 5, end: 10 }, []],
    [
      'line ends folded to one',
      lines,
      span(5, 10, 'أربعة'),
      { start: 5, end: 10 },
      ['offsets.other-line-ends']
    ],
    [
      'line ends of a Windows copy',
      'قُتل\nأربعة',
      span(6, 11, 'أربعة'),
      { start: 5, end: 10 },
      ['offsets.other-line-ends']
    ]
  ])('in %s are understood', (_what, text, stated, found, codes) => {
    const resolved = resolveSpans(text, [stated], declared)
    expect(resolved.spans).toEqual([found])
    expect(resolved.notes.map(({ code }) => code)).toEqual(codes)
  })

  it('take the counting that fits all of them, though each fits in another by chance', () => {
    const text = 'اا 😀 اا اا'
    const stated = [span(0, 2, 'اا'), span(6, 8, 'اا'), span(9, 11, 'اا')]
    const resolved = resolveSpans(text, stated, declared)
    expect(resolved.counting).toEqual({ unit: 'utf16', lineEnds: 'as-written' })
    expect(resolved.spans).toEqual([
      { start: 0, end: 2 },
      { start: 6, end: 8 },
      { start: 9, end: 11 }
    ])
  })

  it('that are wrong are found again by their words, and each is noted', () => {
    const resolved = resolveSpans('قتل أربعة في الرقة', [span(2, 7, 'أربعة')], declared)
    expect(resolved.spans).toEqual([{ start: 4, end: 9 }])
    expect(resolved.notes).toEqual([
      { code: 'offsets.refound', at: 'x.jsonl:1', facts: { number: 1, start: 2 } }
    ])
  })

  it('that are wrong are decided by the surroundings when the words stand twice', () => {
    const text = 'قتل "قسد" ثم قالت "قسد" أمس'
    const stated = { ...span(0, 3, 'قسد'), prefix: 'قالت "', suffix: '" أمس' }
    expect(resolveSpans(text, [stated], declared).spans).toEqual([{ start: 19, end: 22 }])
  })

  it.each([
    ['stands nowhere', span(0, 4, 'حلب'), 'quote-moved'],
    ['stands twice and nothing decides', span(1, 4, 'قسد'), 'quote-moved'],
    ['ends before it starts', span(5, 2), 'reversed'],
    ['is empty', span(3, 3), 'empty'],
    ['is negative', span(-1, 2), 'outside'],
    ['goes beyond the end', span(0, 99), 'outside'],
    ['is huge', span(0, 1e15), 'outside'],
    ['is no whole number', span(0.5, 2), 'not-whole'],
    ['is no number', span(Number.NaN, 2), 'not-whole']
  ])('of a span that %s are a fault', (_what, stated, fault) => {
    const resolved = resolveSpans('قسد و قسد', [stated], declared)
    expect(resolved.spans).toEqual([{ fault }])
  })

  it('without words say that nothing proves them where units part ways', () => {
    const notes = (text: string) => resolveSpans(text, [span(7, 9)], declared).notes
    expect(notes('عاجل 🔴 مقتل').map(({ code }) => code)).toEqual(['offsets.unverified'])
    expect(notes('عاجل - مقتل')).toEqual([])
    expect(
      resolveSpans('عاجل 🔴 مقتل', [span(7, 9)], { ...declared, unitIsStated: true }).notes
    ).toEqual([])
  })
})

const places = fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 }))

describe('any span of any text', () => {
  it.each(offsetUnits.flatMap((unit) => lineEndCounts.map((lineEnds) => ({ unit, lineEnds }))))(
    'comes back from $unit with line ends $lineEnds',
    (counting) => {
      fc.assert(
        fc.property(anyText, places, (text, [from, to]) => {
          const raw = `${text}.`
          const folded = raw.replaceAll(/\r\n?/g, '\n')
          const found = spanIn(folded, from, to)
          const index = unitIndex(raw, counting)
          const stated = { start: index.indexOf(found.start), end: index.indexOf(found.end) }
          const quote = folded.slice(found.start, found.end)
          const { spans } = resolveSpans(raw, [{ ...stated, quote }], {
            ...declared,
            unit: counting.unit
          })
          const [back] = spans
          expect(back && 'start' in back ? folded.slice(back.start, back.end) : back).toBe(quote)
        })
      )
    }
  )

  it.each(offsetUnits)('is written in %s as it is read', (unit) => {
    fc.assert(
      fc.property(anyText, places, (text, [from, to]) => {
        const folded = `${text}.`.replaceAll(/\r\n?/g, '\n')
        const found = spanIn(folded, from, to)
        const { toUnit } = unitTable(folded, unit)
        const index = unitIndex(folded, { unit, lineEnds: 'as-written' })
        expect([index[toUnit(found.start)], index[toUnit(found.end)]]).toEqual([
          found.start,
          found.end
        ])
      })
    )
  })
})
