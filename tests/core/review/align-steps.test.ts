import { describe, expect, it } from 'vitest'
import type { Tag } from '#core/annotation/reading'
import { alignSteps, alignTags } from '#core/review/align-tags'

/** Eight readers of many places, of whom each leaves some out and moves some borders. */
const readers = Array.from({ length: 8 }, (_, reader) =>
  Array.from({ length: 300 }, (_none, place): readonly Tag[] => {
    const turn = (place * 7 + reader * 3) % 10
    if (turn === 0) return []
    const start = place * 40 + (turn === 1 ? 1 : 0)
    const span = { start, end: place * 40 + 20 + (turn === 2 ? 3 : 0) }
    return [{ id: `t${place}`, label: 'ACTOR', span, attributes: {}, note: '' }]
  }).flat()
)

describe('aligning step by step', () => {
  it('finds the best pairing of eight readers of many places, one row for each', () => {
    const { rows, isBest } = alignTags(readers)
    expect([rows.length, isBest]).toEqual([300, true])
    expect(rows.every((row) => new Set(row.flatMap((tag) => tag?.id ?? [])).size === 1)).toBe(true)
  })

  it('tells how many tags are paired, up to all of them', () => {
    const told: number[] = []
    const steps = alignSteps(readers)
    let step = steps.next()
    for (; !step.done; step = steps.next()) told.push(step.value)
    expect(told).toHaveLength(300)
    expect(told.at(-1)).toBe(readers.flat().length)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(step.value).toEqual(alignTags(readers))
  })
})
