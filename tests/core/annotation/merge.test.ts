import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '#core/annotation/edits'
import { editBetween } from '#core/annotation/edit-between'
import { conflictKey, merge, type Choices, type Side } from '#core/annotation/merge'
import type { Settlement } from '#core/annotation/settlement'
import { compareTags, type Link, type Reading, type Tag } from '#core/annotation/reading'
import { anyAnnotated } from '../../helpers/arbitrary'
import { anyAttempts, editsFrom } from '../../helpers/arbitrary-edits'
import { reading as drawn } from '../../helpers/notation'

const { reading: base } = drawn('قُتل ‹figure#f:عشرات ‹actor#a:العناصر›› من ‹actor#b:قسد›')
const link: Link = { id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }

const noted = (id: string, to: string, from = base) =>
  apply(from, { type: 'note', id, from: '', to })
const without = (id: string) =>
  apply(base, { type: 'remove', tag: base.tags.find((tag) => tag.id === id)! })
const tagOf = (reading: Reading, id: string): Tag | null =>
  reading.tags.find((tag) => tag.id === id) ?? null

/** Two ways on from one reading. */
const parted = fc.tuple(anyAnnotated, anyAttempts, anyAttempts).map(([start, mine, theirs]) => ({
  base: start.reading,
  mine: editsFrom(start, mine).reduce(apply, start.reading),
  // What both add must not have one id: ids are made by chance.
  theirs: renamed(editsFrom(start, theirs).reduce(apply, start.reading), start.reading)
}))

function renamed(reading: Reading, base: Reading): Reading {
  const known = new Set([...base.tags, ...base.links].map(({ id }) => id))
  const name = (id: string) => (known.has(id) ? id : `their-${id}`)
  return {
    ...reading,
    tags: reading.tags.map((tag) => ({ ...tag, id: name(tag.id) })).toSorted(compareTags),
    links: reading.links
      .map((one) => ({ ...one, id: name(one.id), from: name(one.from), to: name(one.to) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }
}

describe('joining two versions', () => {
  it('takes what one side alone changed', () => {
    fc.assert(
      fc.property(parted, ({ base, mine, theirs }) => {
        expect(merge(base, mine, base)).toEqual({ reading: mine, conflicts: [] })
        expect(merge(base, base, theirs)).toEqual({ reading: theirs, conflicts: [] })
        expect(merge(base, mine, mine)).toEqual({ reading: mine, conflicts: [] })
      })
    )
  })

  it('finds the same conflicts from either side, and once they are settled a whole reading', () => {
    let found = 0
    fc.assert(
      fc.property(parted, fc.constantFrom<Side>('mine', 'theirs'), (versions, side) => {
        const { base, mine, theirs } = versions
        const { conflicts } = merge(base, mine, theirs)
        found += conflicts.length
        const keys = conflicts.map(conflictKey).toSorted()
        expect(merge(base, theirs, mine).conflicts.map(conflictKey).toSorted()).toEqual(keys)
        const choices: Choices = new Map(keys.map((key) => [key, side]))
        const joined = merge(base, mine, theirs, choices)
        expect(joined.conflicts).toEqual([])
        const { tags, links } = joined.reading
        expect(tags).toEqual(tags.toSorted(compareTags))
        const ids = new Set(tags.map(({ id }) => id))
        expect(ids.size).toBe(tags.length)
        expect(links.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true)
      })
    )
    expect(found).toBeGreaterThan(20)
  })

  it('loses no tag that one side added or changed, unless a person chose the other', () => {
    fc.assert(
      fc.property(parted, ({ base, mine, theirs }) => {
        const { reading, conflicts } = merge(base, mine, theirs)
        const open = new Set(conflicts.map(({ id }) => id))
        for (const side of [mine, theirs])
          for (const tag of side.tags) {
            const before = tagOf(base, tag.id)
            if (open.has(tag.id) || (before && JSON.stringify(before) === JSON.stringify(tag)))
              continue
            expect(tagOf(reading, tag.id)).toEqual(tag)
          }
      })
    )
  })
})

describe('a conflict', () => {
  it('is the same tag changed on both sides, each in its own way', () => {
    const [mine, theirs] = [noted('f', 'أ'), noted('f', 'ب')]
    expect(merge(base, mine, theirs).conflicts).toEqual([
      { kind: 'tag', id: 'f', mine: tagOf(mine, 'f'), theirs: tagOf(theirs, 'f') }
    ])
    const chosen = merge(base, mine, theirs, new Map([['tag:f', 'theirs']]))
    expect(chosen).toEqual({ reading: theirs, conflicts: [] })
  })

  it('is none when both did the same', () => {
    const both = noted('f', 'أ')
    expect(merge(base, both, structuredClone(both))).toEqual({ reading: both, conflicts: [] })
  })

  it('is a tag that one side removed and the other changed', () => {
    const { conflicts } = merge(base, without('a'), noted('a', 'ب'))
    expect(conflicts).toMatchObject([{ kind: 'tag', id: 'a', mine: null, theirs: { note: 'ب' } }])
  })

  it('is a tag that one side removed while the other tied a link to it', () => {
    const theirs = apply(base, { type: 'link', link })
    const { conflicts } = merge(base, without('b'), theirs)
    expect(conflicts).toEqual([{ kind: 'tag', id: 'b', mine: null, theirs: tagOf(base, 'b') }])
    const kept = merge(base, without('b'), theirs, new Map([['tag:b', 'theirs']]))
    expect(kept).toEqual({ reading: theirs, conflicts: [] })
    const gone = merge(base, without('b'), theirs, new Map([['tag:b', 'mine']]))
    expect(gone).toEqual({ reading: without('b'), conflicts: [] })
  })

  it('is the state of the article, when both set another one', () => {
    const mine: Reading = { ...base, state: 'done' }
    const theirs: Reading = { ...base, state: 'under-review' }
    const conflicts = [{ kind: 'state', id: 'state', mine: 'done', theirs: 'under-review' }]
    expect(merge(base, mine, theirs).conflicts).toEqual(conflicts)
  })
})

describe('the edit between two readings', () => {
  it('makes the second out of the first, and its inverse the first again', () => {
    fc.assert(
      fc.property(parted, ({ base, mine, theirs }) => {
        for (const [from, to] of [
          [mine, theirs],
          [base, mine]
        ] as const)
          expect(apply(from, editBetween(from, to))).toEqual({ ...to, setAside: from.setAside })
      })
    )
  })

  it('is empty between equals, and small where little differs', () => {
    expect(editBetween(base, structuredClone(base))).toEqual({ type: 'batch', edits: [] })
    expect(editBetween(base, noted('f', 'أ'))).toEqual({
      type: 'batch',
      edits: [{ type: 'note', id: 'f', from: '', to: 'أ' }]
    })
  })
})

describe('a decision', () => {
  const decided: Settlement = {
    id: 'd',
    at: '2024-03-01T09:00:00.000Z',
    by: 'layla',
    kind: 'label',
    on: [{ annotator: 'omar', annotation: 'x', seen: '0' }],
    outcome: 'taken',
    from: ['omar'],
    result: ['f'],
    reason: 'slip',
    words: ''
  }
  const withDecision = (...settled: readonly Settlement[]): Reading => ({ ...base, settled })
  const [mine, theirs] = [
    { ...decided, words: 'سهو' },
    { ...decided, reason: 'edge-case' as const }
  ]

  it('that each side gives another reason for is a conflict, until one is chosen', () => {
    const versions = [withDecision(decided), withDecision(mine), withDecision(theirs)] as const
    const { reading, conflicts } = merge(...versions)
    expect(conflicts).toEqual([{ kind: 'decision', id: 'd', mine, theirs }])
    expect(reading.settled).toEqual([mine])
    const chosen = merge(...versions, new Map([['decision:d', 'theirs']]))
    expect(chosen).toEqual({ reading: withDecision(theirs), conflicts: [] })
  })

  it('that one side took back and the other reworded is one too', () => {
    const { conflicts } = merge(withDecision(decided), base, withDecision(theirs))
    expect(conflicts).toEqual([{ kind: 'decision', id: 'd', mine: null, theirs }])
  })

  it('that one side alone made, changed or took back is as that side has it', () => {
    const other = { ...decided, id: 'e' }
    const both = merge(base, withDecision(decided), withDecision(other))
    expect(both).toEqual({ reading: withDecision(decided, other), conflicts: [] })
    expect(merge(withDecision(decided), withDecision(mine), withDecision(decided))).toEqual({
      reading: withDecision(mine),
      conflicts: []
    })
    expect(
      merge(withDecision(decided), base, withDecision(decided)).reading.settled
    ).toBeUndefined()
  })
})
