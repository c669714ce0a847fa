import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, inverse, removal, touchedTags, type Edit } from '#core/annotation/edits'
import { compareTags, type Link, type Reading } from '#core/annotation/reading'
import { anyWithRejections } from '../../helpers/arbitrary-comments'
import { anyAttempts, editsFrom } from '../../helpers/arbitrary-edits'
import { reading as drawn } from '../../helpers/notation'

describe('any run of edits', () => {
  it('is undone back to the start, step by step, and done again', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyWithRejections, anyAttempts, (start, attempts) => {
        const edits = editsFrom(start, attempts)
        const states: Reading[] = [start.reading]
        for (const edit of edits) {
          seen.add(edit.type)
          states.push(apply(states.at(-1)!, edit))
        }
        let now = states.at(-1)!
        for (const [index, edit] of [...edits.entries()].toReversed()) {
          now = apply(now, inverse(edit))
          expect(now).toStrictEqual(states[index])
          expect(inverse(inverse(edit))).toStrictEqual(edit)
        }
        expect(edits.reduce(apply, now)).toStrictEqual(states.at(-1))
      }),
      { numRuns: 300 }
    )
    expect(seen.size).toBe(19)
  })

  it('keeps tags in reading order, links by id, and no link hanging', () => {
    fc.assert(
      fc.property(anyWithRejections, anyAttempts, (start, attempts) => {
        const { tags, links } = editsFrom(start, attempts).reduce(apply, start.reading)
        expect(tags).toEqual(tags.toSorted(compareTags))
        expect(links.map(({ id }) => id)).toEqual(links.map(({ id }) => id).toSorted())
        const ids = new Set(tags.map(({ id }) => id))
        expect(links.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true)
      })
    )
  })

  it('leaves the reading that it was applied to as it was', () => {
    fc.assert(
      fc.property(anyWithRejections, anyAttempts, (start, attempts) => {
        const before = structuredClone(start.reading)
        editsFrom(start, attempts).reduce(apply, start.reading)
        expect(start.reading).toStrictEqual(before)
      })
    )
  })
})

const { reading } = drawn('قُتل ‹figure#f:عشرات ‹actor#a:العناصر›› من ‹actor#b:قسد›')
const link: Link = { id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }
const rejection = { kind: 'actor', span: { start: 0, end: 3 } }
const linked = [
  { type: 'link', link } as const,
  { type: 'reject', rejection } as const
].reduce<Reading>(apply, reading)
const tag = reading.tags[0]!

describe('an edit that was made for another reading', () => {
  it.each<[string, Edit, RegExp]>([
    ['adds a tag twice', { type: 'add', tag }, /there already/],
    ['adds a link twice', { type: 'link', link }, /there already/],
    ['removes a tag with links', { type: 'remove', tag }, /still has links/],
    ['removes no tag', { type: 'remove', tag: { ...tag, id: 'x' } }, /No tag x/],
    ['changes no tag', { type: 'note', id: 'x', from: '', to: 'n' }, /No tag x/],
    ['links to no tag', { type: 'link', link: { ...link, id: 'm', to: 'x' } }, /No tag x/],
    ['removes no link', { type: 'unlink', link: { ...link, id: 'x' } }, /No link x/],
    ['turns down what is turned down', { type: 'reject', rejection }, /turned down already/],
    [
      'brings back what is not turned down',
      { type: 'restore', rejection: { ...rejection, kind: 'x' } },
      /not turned down/
    ],
    ['changes no link', { type: 'relink', id: 'x', from: {}, to: {} }, /No link x/]
  ])('throws when it %s', (_what, edit, message) => {
    expect(() => apply(linked, edit)).toThrow(message)
  })
})

describe('removal', () => {
  it('takes the links of a tag with it and comes back whole', () => {
    const edit = removal(linked, ['f'])
    const after = apply(linked, edit)
    expect([after.tags.map(({ id }) => id), after.links]).toEqual([['a', 'b'], []])
    expect(apply(after, inverse(edit))).toStrictEqual(linked)
  })

  it('touches the tag and the tags that it was linked with', () => {
    expect(new Set(touchedTags(removal(linked, ['f'])))).toEqual(new Set(['f', 'b']))
    expect(touchedTags({ type: 'mark', from: 'new', to: 'done' })).toEqual([])
  })
})

it('tells an attribute that is absent from one that holds null', () => {
  const set: Edit = { type: 'set', id: 'f', attribute: 'max', from: undefined, to: null }
  const after = apply(reading, set)
  expect(after.tags[0]?.attributes).toStrictEqual({ max: null })
  expect(apply(after, inverse(set)).tags[0]?.attributes).toStrictEqual({})
})

it('leaves no trace of a rejection that was brought back', () => {
  const reject: Edit = { type: 'reject', rejection }
  const after = apply(reading, reject)
  expect(after.rejected).toEqual([rejection])
  expect(apply(after, inverse(reject))).toStrictEqual(reading)
})

it('leaves no empty field where a tag’s value has no origin', () => {
  const read: Edit = { type: 'origin', id: 'f', from: undefined, to: { rule: 'figure.vague.tens' } }
  const after = apply(reading, read)
  expect(after.tags[0]?.rest).toEqual({ rule: 'figure.vague.tens' })
  expect(apply(after, inverse(read))).toStrictEqual(reading)
})
