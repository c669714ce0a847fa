import { describe, expect, it } from 'vitest'
import { apply } from '#core/annotation/edits'
import { emptyReading, type Reading } from '#core/annotation/reading'
import { acceptance } from '#core/suggest/acceptance'
import { findAll } from '#core/suggest/find-all'
import { suggestFrom } from '#core/suggest/suggest'
import type { Suggestion } from '#core/suggest/suggestion'
import { quoteOf, schemeWithTimes, starterMatcher } from '../../helpers/suggested'

function actorsIn(text: string, reading: Reading = emptyReading): readonly Suggestion[] {
  const found = findAll(text, starterMatcher, schemeWithTimes, { kinds: ['actor'] })
  return suggestFrom(found, reading)
}

function quotes(text: string, found: readonly Suggestion[]): readonly string[] {
  return found.map((suggestion) => quoteOf(text, suggestion))
}

describe('a name inside a description', () => {
  const inside = 'وقالت مواقع مقربة من "قسد" إنّ الطريق آمن.'
  const actors = (reading: Reading) => quotes(inside, actorsIn(inside, reading))

  it('is offered beside it', () => {
    expect(actors(emptyReading)).toEqual(['مواقع مقربة من "قسد"', 'قسد'])
  })

  it.each([
    ['the description', 0, ['قسد']],
    ['the name', 1, ['مواقع مقربة من "قسد"']]
  ])('leaves the other to be offered when %s is accepted', (_name, which, left) => {
    const found = actorsIn(inside)
    const reading = apply(
      emptyReading,
      acceptance(found[which]!, () => 't-1')
    )
    expect(actors(reading)).toEqual(left)
  })
})

describe('a description that several share', () => {
  it.each([
    ['which speaks', 'أعلنت الحركة أنّ الطريق آمن', ['الحركة']],
    ['which does something', 'قصف الجيش البلدة', ['الجيش']],
    ['of which men are told', 'انسحب مقاتلو الحركة من البلدة', ['الحركة']]
  ])('is offered for one %s, linked to nobody', (_name, text, expected) => {
    const found = actorsIn(text)
    expect(quotes(text, found)).toEqual(expected)
    expect(found[0]?.tag.attributes).not.toHaveProperty('entity')
    expect(found[0]?.candidates.length).toBeGreaterThan(1)
  })

  it.each([
    ['the last named', 'انسحبت "قسد" وهاجم "داعش" في هجوم نفذه الأخير', 'الأخير', 'isis'],
    ['a longer name by its head', 'ذكرت شبكة "فرات بوست" وقالت الشبكة إنّه', 'الشبكة', 'furat_post'],
    ['a name by the noun before it', 'أعلنت حركة حماس الهدنة. وأكدت الحركة ذلك', 'الحركة', 'hamas']
  ])('means %s, and says so', (_name, text, words, entity) => {
    const found = actorsIn(text).find((suggestion) => quoteOf(text, suggestion) === words)
    expect(found?.tag.attributes['entity']).toBe(entity)
    expect(found?.reason.code).toMatch(/^(?:anaphor|named-before)$/)
  })

  it('is nobody as an adjective', () => {
    expect(actorsIn('سيطرت "قسد" على التلة في الهجوم الأخير')).toHaveLength(1)
  })
})
