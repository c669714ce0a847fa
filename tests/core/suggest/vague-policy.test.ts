import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matcherOf } from '#core/actors/matcher'
import { registerOf } from '#core/actors/register'
import { acledLower, airwarsObserved, orderOfMagnitude, vaguePolicies } from '#core/quantity/vague'
import { defaultScheme } from '#core/scheme/default'
import { schemeSchema, type Scheme } from '#core/scheme/scheme'
import { findAll } from '#core/suggest/find-all'
import { followingPolicy, policyChanges } from '#core/suggest/policy-changes'
import { readTag } from '#core/suggest/read-tag'
import { policiesOf, policyOf, vagueWords, withPolicy } from '#core/suggest/vague-policy'
import { apply, inverse } from '#core/annotation/edits'
import { emptyReading, type Tag } from '#core/annotation/reading'
import { tagOn } from '../../helpers/readings'

const text = 'قُتل عشرات المدنيين وجُرح أربعة في القصف'
const nobody = matcherOf(registerOf([]))
const span = { start: text.indexOf('عشرات'), end: text.indexOf('عشرات') + 'عشرات المدنيين'.length }

const schemeWith = (vague_policy: unknown): Scheme =>
  schemeSchema.parse({ ...defaultScheme, vague_policy })

describe('the policy of a project', () => {
  it.each([
    ['the default scheme’s', defaultScheme, orderOfMagnitude],
    ['none at all', schemeWith(undefined), orderOfMagnitude],
    ['no object', schemeWith('airwars_observed'), orderOfMagnitude],
    ['one that ships', schemeWith({ id: 'airwars_observed' }), airwarsObserved],
    [
      'its own, as far as its list can be read',
      schemeWith({ id: 'ours', words: { عشرات: [20, 60], مئات: [9, 1], آلاف: 'x' } }),
      { id: 'ours', bounds: { ...orderOfMagnitude.bounds, tens: [20, 60] } }
    ]
  ])('is, with %s, what reads its words', (_what, scheme, policy) => {
    expect(policyOf(scheme)).toEqual(policy)
    const read = readTag({ text, label: 'FIGURE', span }, nobody, scheme)
    const [min, max] = policy.bounds.tens
    expect(read).toMatchObject({ policy: policy.id, attributes: { min } })
    expect(read?.attributes['max'] ?? null).toBe(max)
    const found = findAll(text, nobody, scheme, { kinds: ['figure'] }).proposals
    expect(found.map(({ policy, tag }) => [policy, tag.attributes['min']])).toEqual([
      [policy.id, min],
      [null, 4]
    ])
  })

  it('is the one that was chosen, in a record that keeps whatever else is in it', () => {
    const record = { ...defaultScheme, 'x-seminar': [1] }
    for (const policy of vaguePolicies) {
      const after = withPolicy(record, policy)
      expect(policyOf(schemeSchema.parse(after))).toEqual(policy)
      expect(after).toMatchObject({
        'x-seminar': [1],
        vague_policy: { note: expect.any(String), words: { عدة: [2, null] } }
      })
    }
  })

  it('can be the project’s own again after another was chosen', () => {
    const bound = fc.nat({ max: 500 })
    const bounds = fc.dictionary(
      fc.constantFrom(...vagueWords),
      fc.tuple(bound, bound).map(([low, more]) => [low, low + more] as const)
    )
    fc.assert(
      fc.property(bounds, fc.constantFrom(...vaguePolicies), (own, other) => {
        const ours = { id: 'ours', bounds: { ...orderOfMagnitude.bounds, ...own } }
        const first = withPolicy(defaultScheme, ours)
        const second = schemeSchema.parse(withPolicy(first, other))
        expect(policyOf(second)).toEqual(other)
        expect(policiesOf(second).find(({ id }) => id === 'ours')).toEqual(ours)
      })
    )
  })
})

describe('what another policy would change', () => {
  const figure = (tag: Partial<Tag>): Tag =>
    tagOn(text, 'عشرات المدنيين', {
      label: 'FIGURE',
      attributes: { min: 10, max: 99 },
      rest: { rule: 'figure.vague.tens', policy: 'order_of_magnitude' },
      ...tag
    })
  const exact = tagOn(text, 'أربعة', {
    label: 'FIGURE',
    attributes: { min: 4, max: 4 },
    rest: { rule: 'figure.number.exact' }
  })
  const changes = (...tags: readonly Tag[]) =>
    policyChanges(text, { ...emptyReading, tags }, acledLower)

  it('is the range of a figure that a policy has read, and no other', () => {
    expect(changes(figure({}), exact)).toEqual([
      {
        tag: figure({}).id,
        span,
        words: 'عشرات المدنيين',
        from: { min: 10, max: 99 },
        to: { min: 10, max: null },
        isEdited: false
      }
    ])
  })

  it('is made of figures that no hand has changed, and of nothing else in them', () => {
    const edited = { ...figure({ id: 'e' }), rest: { ...figure({}).rest, edited: true } }
    const tags = [figure({ note: 'ملاحظة' }), edited, exact]
    const reading = { ...emptyReading, tags }
    const edit = followingPolicy(text, reading, airwarsObserved)!
    const after = apply(reading, edit)
    expect(after.tags).toEqual([
      {
        ...tags[0],
        attributes: { min: 12, max: 24 },
        rest: { rule: 'figure.vague.tens', policy: 'airwars_observed' }
      },
      edited,
      exact
    ])
    expect(apply(after, inverse(edit))).toEqual(reading)
    expect(followingPolicy(text, after, airwarsObserved)).toBeNull()
  })

  it.each([
    ['it was read by this policy', figure({ attributes: { min: 10 } }), []],
    ['a hand gave it its range', figure({ rest: undefined }), []],
    [
      'a hand has changed what was read',
      figure({ rest: { policy: 'order_of_magnitude', edited: true }, attributes: { min: 12 } }),
      [true]
    ]
  ])('says so where %s', (_why, tag, edited) => {
    expect(changes(tag).map(({ isEdited }) => isEdited)).toEqual(edited)
  })
})
