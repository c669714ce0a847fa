import { describe, expect, it } from 'vitest'
import type { Attributes, Reading } from '#core/annotation/reading'
import { checkReading, missingAttributes } from '#core/scheme/check'
import { defaultScheme } from '#core/scheme/default'
import { reading as drawn } from '../../helpers/notation'

const { reading } = drawn('‹figure#f:أربعة› من ‹actor#a:السنديان›')
const figure: Attributes = { qualifier: 'exact', harm: ['killed'], status: 'combatant' }
const actor: Attributes = { actor_type: 'armed_group' }

function withAttributes(f: Attributes, a: Attributes): Reading {
  const [first, second] = reading.tags
  return {
    ...reading,
    tags: [
      { ...first!, attributes: f },
      { ...second!, attributes: a }
    ]
  }
}

const fine = withAttributes(figure, actor)

describe('checking a reading against its scheme', () => {
  it('finds nothing in one that is complete', () => {
    expect(checkReading(defaultScheme, fine)).toEqual([])
  })

  it.each<[string, Attributes, string, string]>([
    ['an unset choice', { ...figure, qualifier: null }, 'scheme.missing-attribute', 'qualifier'],
    ['an empty list', { ...figure, harm: [] }, 'scheme.missing-attribute', 'harm'],
    ['an unknown choice', { ...figure, qualifier: 'lots' }, 'scheme.bad-value', 'qualifier'],
    ['an unknown choice in a list', { ...figure, harm: ['sad'] }, 'scheme.bad-value', 'harm'],
    ['one choice for a list', { ...figure, harm: 'killed' }, 'scheme.bad-value', 'harm'],
    ['a fraction of a person', { ...figure, min: 1.5 }, 'scheme.bad-value', 'min'],
    ['fewer than none', { ...figure, min: -1 }, 'scheme.bad-value', 'min'],
    ['a number in words', { ...figure, min: '4' }, 'scheme.bad-value', 'min'],
    ['an unknown attribute', { ...figure, colour: 'red' }, 'scheme.unknown-attribute', 'colour']
  ])('finds %s', (_what, attributes, code, attribute) => {
    const problems = checkReading(defaultScheme, withAttributes(attributes, actor))
    expect(problems).toMatchObject([{ code, at: 'f', facts: { attribute } }])
  })

  it('lets null say that the text does not state it', () => {
    const open = withAttributes({ ...figure, min: 4, max: null, best: null }, actor)
    expect(checkReading(defaultScheme, open)).toEqual([])
  })

  it('finds a label that the scheme does not have', () => {
    const [first] = fine.tags
    const odd = { ...fine, tags: [{ ...first!, label: 'WEAPON' }] }
    expect(checkReading(defaultScheme, odd)).toEqual([
      { code: 'scheme.unknown-label', at: 'f', facts: { label: 'WEAPON' } }
    ])
  })

  it.each([
    ['victim', 'f', 'a', []],
    ['victim', 'a', 'f', ['scheme.bad-link']],
    ['loves', 'f', 'a', ['scheme.unknown-relation']],
    ['victim', 'f', 'x', ['scheme.hanging-link']]
  ])('answers for the link %s from %s to %s', (relation, from, to, codes) => {
    const link = { id: 'l', relation, from, to, attributes: {} }
    const found = checkReading(defaultScheme, { ...fine, links: [link] })
    expect(found.map(({ code }) => code)).toEqual(codes)
  })

  it('names the required attributes of a fresh tag', () => {
    const missing = missingAttributes(defaultScheme, { ...reading.tags[0]!, attributes: {} })
    expect(missing.map(({ id }) => id)).toEqual(['qualifier', 'harm', 'status'])
  })
})
