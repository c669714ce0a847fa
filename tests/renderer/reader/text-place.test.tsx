import * as fc from 'fast-check'
import { cleanup } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { offsetOf, placeOf, wordsElement } from '../../../src/renderer/src/reader/text-place'
import { readReach, setReach, spanOf } from '../../../src/renderer/src/reader/selection'
import { openArticle } from '../../../src/renderer/src/state/open-article'
import { articleOf } from '../../helpers/notation'
import { emptyReading } from '#core/annotation/reading'
import { renderPage } from '../../helpers/page'

function pageOf(text: string) {
  const article = articleOf(text)
  const open = openArticle({ article, reading: emptyReading, locked: null, notes: [] })
  return { open, root: renderPage(open) }
}

const text = 'قُتل أربعة\n\nوردّ المجلس\nانتهى'

describe('a place on the page', () => {
  it.each([0, 4, 10, 12, 16, 23, 24, 29])('stands for the offset %i and back', (offset) => {
    const { open, root } = pageOf(text)
    const place = placeOf(root, open, offset)!
    expect(offsetOf(root, place.node, place.offset)).toBe(offset)
  })

  it('is found for any offset in the words of any text', () => {
    const lines = fc.array(fc.constantFrom('قُتل', '👨‍👩‍👧‍👦', 'الشَّدَّة', ' ', '\n'), {
      minLength: 1,
      maxLength: 12
    })
    fc.assert(
      fc.property(lines, (pieces) => {
        const { open, root } = pageOf(pieces.join(''))
        for (const { start, end } of open.paragraphs)
          for (let offset = start; offset <= end; offset += 1) {
            const place = placeOf(root, open, offset)!
            expect(offsetOf(root, place.node, place.offset)).toBe(offset)
          }
        cleanup()
      }),
      { numRuns: 30 }
    )
  })

  it('of an offset on an empty line is the start of the next paragraph', () => {
    const { open, root } = pageOf(text)
    const place = placeOf(root, open, 11)!
    expect(offsetOf(root, place.node, place.offset)).toBe(12)
  })

  it('outside the article’s words has no offset', () => {
    const { root } = pageOf(text)
    const note = root.querySelector('button')!.firstChild!
    expect([offsetOf(root, note, 0), offsetOf(root, document.body, 0)]).toEqual([null, null])
  })

  it('between paragraphs is the start of the words that follow, and at the end the end', () => {
    const { open, root } = pageOf(text)
    const sheet = root.firstElementChild!
    expect([0, 1, 2, 3].map((border) => offsetOf(root, sheet, border))).toEqual([
      0,
      12,
      24,
      text.length
    ])
    expect(wordsElement(root, open.paragraphs.length)).toBeNull()
  })

  it('of an article without words is nowhere', () => {
    const { open, root } = pageOf('\n\n')
    expect(placeOf(root, open, 0)).toBeNull()
  })
})

describe('the selection', () => {
  it.each([
    { anchor: 0, focus: 4 },
    { anchor: 16, focus: 5 },
    { anchor: 7, focus: 7 },
    { anchor: 2, focus: 26 }
  ])('is read back as it was set, %j, with the direction it was drawn in', (reach) => {
    const { open, root } = pageOf(text)
    setReach(root, open, reach)
    expect(readReach(root)).toEqual(reach)
  })

  it('is a span whichever way it was drawn', () => {
    expect([spanOf({ anchor: 9, focus: 2 }), spanOf({ anchor: 2, focus: 9 })]).toEqual([
      { start: 2, end: 9 },
      { start: 2, end: 9 }
    ])
  })

  it('is none of the article’s while it is elsewhere on the page', () => {
    const { root } = pageOf(text)
    document.getSelection()!.removeAllRanges()
    expect(readReach(root)).toBeNull()
    const note = root.querySelector('button')!.firstChild!
    document.getSelection()!.setBaseAndExtent(note, 0, note, 2)
    expect(readReach(root)).toBeNull()
  })
})
