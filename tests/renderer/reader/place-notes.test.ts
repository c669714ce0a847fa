import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  noteHeight,
  placeNotes,
  type WantedNote
} from '../../../src/renderer/src/reader/place-notes'

/** The narrowest line there is: 14 pixels of text at 1.8 times their height. */
const leastLineHeight = 14 * 1.8

/** Baselines no further apart than this are of one line: fonts in it differ by as much. */
const sameLine = 4

/** Notes of a paragraph: each at the height of one of its lines, in the order of the lines. */
const anyNotes = fc
  .record({
    lineHeight: fc.double({ min: leastLineHeight, max: 128, noNaN: true }),
    notes: fc.array(fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: 8, max: 420 })), {
      maxLength: 24
    })
  })
  .map(({ lineHeight, notes }) =>
    notes
      .toSorted(([a], [b]) => a - b)
      .map(([line, width], at): WantedNote => ({ id: `n${at}`, top: line * lineHeight, width }))
  )
const anyColumn = fc.integer({ min: 150, max: 300 })

type Box = { readonly top: number; readonly from: number; readonly to: number }

function boxes(wanted: readonly WantedNote[], column: number): readonly Box[] {
  const { notes } = placeNotes(wanted, column)
  return notes.map(({ top, inline }, at) => {
    const width = Math.min(wanted[at]!.width, column)
    return { top, from: inline, to: inline + width }
  })
}

describe('margin notes', () => {
  it('stand side by side at the height of their line while they fit', () => {
    const wanted = [
      { id: 'a', top: 40, width: 60 },
      { id: 'b', top: 40, width: 70 },
      { id: 'c', top: 40, width: 90 }
    ]
    expect(placeNotes(wanted, 150)).toEqual({
      notes: [
        { id: 'a', top: 40, inline: 0 },
        { id: 'b', top: 40, inline: 65 },
        { id: 'c', top: 40 + noteHeight + 1, inline: 0 }
      ],
      height: 40 + 2 * noteHeight + 1
    })
  })

  it('need no room when there are none', () => {
    expect(placeNotes([], 200)).toEqual({ notes: [], height: 0 })
  })

  it('keep the order in which they were given, one place each', () => {
    fc.assert(
      fc.property(anyNotes, anyColumn, (wanted, column) => {
        const { notes } = placeNotes(wanted, column)
        expect(notes.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
      })
    )
  })

  it('never overlap, and never leave their column', () => {
    fc.assert(
      fc.property(anyNotes, anyColumn, (wanted, column) => {
        const placed = boxes(wanted, column)
        for (const [at, box] of placed.entries()) {
          expect(box.to).toBeLessThanOrEqual(column)
          for (const other of placed.slice(at + 1)) {
            const apart =
              other.top >= box.top + noteHeight || other.from >= box.to || other.to <= box.from
            expect(apart).toBe(true)
          }
        }
      })
    )
  })

  it('never stand above their line', () => {
    fc.assert(
      fc.property(anyNotes, anyColumn, (wanted, column) => {
        for (const [at, { top }] of boxes(wanted, column).entries())
          expect(wanted[at]!.top - top).toBeLessThan(sameLine + 0.01)
      }),
      { numRuns: 1000 }
    )
  })

  it('fit in the height that is asked for them', () => {
    fc.assert(
      fc.property(anyNotes, anyColumn, (wanted, column) => {
        const lowest = Math.max(0, ...boxes(wanted, column).map(({ top }) => top + noteHeight))
        expect(placeNotes(wanted, column).height).toBe(lowest)
      })
    )
  })
})
