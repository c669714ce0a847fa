import { describe, expect, it } from 'vitest'
import { apply, inverse } from '#core/annotation/edits'
import type { Link, Reading } from '#core/annotation/reading'
import { defaultScheme } from '#core/scheme/default'
import {
  allowedTargets,
  defaultAttributes,
  enabledLabels,
  isFull,
  labelById,
  relabelling,
  relationById,
  relationsFrom
} from '#core/scheme/rules'
import { reading as drawn } from '../../helpers/notation'

const { reading } = drawn(
  '‹cue#u:قال› ‹actor#a:المجلس› إن ‹claim#c:قصفاً أوقع ‹figure#f:أربعة قتلى››، ' +
    'و‹claim#d:قُتل ‹figure#g:اثنان› من ‹actor#b:السنديان››'
)
const relation = (id: string) => relationById(defaultScheme, id)!
const tag = (id: string) => reading.tags.find((tag) => tag.id === id)!

function withLinks(...links: readonly (readonly [string, string, string])[]): Reading {
  return {
    ...reading,
    links: links.map(([relation, from, to], index): Link => ({
      id: `l${index}`,
      relation,
      from,
      to,
      attributes: {}
    }))
  }
}

describe('labels', () => {
  it('are offered when they are on, in the scheme’s order', () => {
    const ids = enabledLabels(defaultScheme).map(({ id }) => id)
    expect(ids).toEqual(['ACTOR', 'CLAIM', 'FIGURE', 'CUE'])
  })

  it.each([
    ['ACTOR', { mention: 'name', framing: 'neutral' }],
    [
      'CLAIM',
      { voice: 'indirect', epistemic: 'certain_true', realis: 'actual', grade: 'ungraded' }
    ],
    [
      'FIGURE',
      { qualifier: 'exact', status: 'unknown', unit: 'person', scope: 'event', means: 'unknown' }
    ],
    ['CUE', { cue_class: 'report' }],
    ['UNKNOWN', {}]
  ])('start a %s with the defaults and nothing else', (id, attributes) => {
    expect(defaultAttributes(labelById(defaultScheme, id))).toEqual(attributes)
  })
})

describe('relations', () => {
  it.each([
    ['CUE', ['cue_of']],
    ['ACTOR', ['affiliated_with']],
    ['CLAIM', ['source', 'same_as', 'supports', 'contradicts']],
    ['FIGURE', ['in_claim', 'victim', 'perpetrator', 'subset_of', 'same_as']],
    ['PLACE', []]
  ])('from a %s are those that an enabled label can fill', (label, ids) => {
    expect(relationsFrom(defaultScheme, label).map(({ id }) => id)).toEqual(ids)
  })

  it.each([
    ['source', 'c', ['a', 'b']],
    ['cue_of', 'u', ['c', 'd']],
    ['same_as', 'c', ['d']],
    ['same_as', 'f', ['g']],
    ['subset_of', 'f', ['g']],
    ['victim', 'a', []]
  ])('%s from %s may point to %j', (id, from, targets) => {
    const found = allowedTargets(reading, relation(id), tag(from))
    expect(found.map(({ id }) => id)).toEqual(targets)
  })

  it('leave out what is linked already, for a symmetric one from either side', () => {
    const linked = withLinks(['source', 'c', 'a'], ['same_as', 'd', 'c'])
    const targets = (id: string, from: string) =>
      allowedTargets(linked, relation(id), tag(from)).map(({ id }) => id)
    expect(targets('source', 'c')).toEqual(['b'])
    expect([targets('same_as', 'c'), targets('same_as', 'd')]).toEqual([[], []])
  })

  it('are full after one when the scheme lets there be one', () => {
    const linked = withLinks(['in_claim', 'f', 'c'], ['victim', 'f', 'b'])
    const full = (id: string, from: string) => isFull(linked, relation(id), tag(from))
    expect([full('in_claim', 'f'), full('in_claim', 'g')]).toEqual([true, false])
    expect(full('victim', 'f')).toBe(false)
  })
})

describe('relabelling', () => {
  it('keeps shared attributes and the links that still hold, drops the others, and is undone', () => {
    const start = withLinks(['victim', 'f', 'a'], ['affiliated_with', 'a', 'b'])
    const edit = relabelling(defaultScheme, start, tag('a'), 'CLAIM')
    const after = apply(start, edit)
    expect(after.links).toEqual([])
    expect(after.tags.find(({ id }) => id === 'a')).toMatchObject({
      label: 'CLAIM',
      attributes: defaultAttributes(labelById(defaultScheme, 'CLAIM'))
    })
    expect(apply(after, inverse(edit))).toStrictEqual(start)
  })

  it('to the same label changes no link', () => {
    const start = withLinks(['in_claim', 'f', 'c'])
    expect(apply(start, relabelling(defaultScheme, start, tag('c'), 'CLAIM')).links).toEqual(
      start.links
    )
  })
})
