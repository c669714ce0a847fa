import { describe, expect, it } from 'vitest'
import { paragraphIndexAt, paragraphsOf } from '#core/text/paragraphs'
import { compareSpans, contains, overlaps, sameSpan, spanFault } from '#core/text/span'

describe('a span', () => {
  it.each([
    [{ start: 0, end: 3 }, null],
    [{ start: 3, end: 5 }, null],
    [{ start: 4, end: 6 }, 'splits-pair'],
    [{ start: 0, end: 4 }, 'splits-pair'],
    [{ start: 2, end: 2 }, 'empty'],
    [{ start: 3, end: 1 }, 'reversed'],
    [{ start: -1, end: 1 }, 'outside'],
    [{ start: 0, end: 7 }, 'outside'],
    [{ start: 0.5, end: 2 }, 'not-whole'],
    [{ start: 0, end: Number.NaN }, 'not-whole']
  ])('%j in «قسد😀.» has the fault %s', (span, fault) => {
    expect(spanFault('قسد😀.', span)).toBe(fault)
  })

  it('overlaps, contains and comes before as its borders say', () => {
    const [wide, narrow, after] = [
      { start: 0, end: 9 },
      { start: 0, end: 4 },
      { start: 4, end: 6 }
    ] as const
    expect([overlaps(wide, narrow), overlaps(narrow, after)]).toEqual([true, false])
    expect([contains(wide, after), contains(after, wide)]).toEqual([true, false])
    expect([sameSpan(wide, { ...wide }), sameSpan(wide, narrow)]).toEqual([true, false])
    expect([after, narrow, wide].toSorted(compareSpans)).toEqual([wide, narrow, after])
  })
})

describe('paragraphs', () => {
  it('are the lines that are not empty, with no line end of their own', () => {
    expect(paragraphsOf('\nاب\n\n ج\n')).toEqual([
      { index: 0, start: 1, end: 3 },
      { index: 1, start: 5, end: 7 }
    ])
    expect(paragraphsOf('')).toEqual([])
  })

  it('hold their offsets, and the gap before them', () => {
    const paragraphs = paragraphsOf('\nاب\n\n ج\n')
    const found = [0, 1, 3, 4, 5, 7, 8].map((at) => paragraphIndexAt(paragraphs, at))
    expect(found).toEqual([0, 0, 0, 1, 1, 1, 1])
  })
})
