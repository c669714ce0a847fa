import { describe, expect, it } from 'vitest'
import type { Attributes } from '#core/annotation/reading'
import { defaultScheme } from '#core/scheme/default'
import { labelById } from '#core/scheme/rules'
import { formatNumber } from '#core/words/said'
import { stringsOf } from '../../../src/renderer/src/strings/use-strings'
import { chosenWords, figureText } from '#core/words/value-text'
import { bothLanguages } from '../../helpers/desk'

const figure = labelById(defaultScheme, 'FIGURE')!

describe.each(bothLanguages)('a figure’s value in %s', (language) => {
  const { values } = stringsOf(language)
  const n = (value: number) => formatNumber(value, language)

  it.each<[string, Attributes, string]>([
    ['the number itself', { qualifier: 'exact', min: 4, max: 4, best: 4 }, n(4)],
    ['the number itself when there is no qualifier', { min: 4, max: 4 }, n(4)],
    ['the best number when it is all there is', { qualifier: 'exact', best: 7 }, n(7)],
    ['at least', { qualifier: 'at_least', min: 4, max: null, best: 4 }, values.at_least(n(4))],
    ['at most', { qualifier: 'at_most', min: null, max: 50 }, values.at_most(n(50))],
    ['at most, from zero on', { qualifier: 'at_most', min: 0, max: 50 }, values.at_most(n(50))],
    ['more than', { qualifier: 'more_than', min: 20, max: null }, values.more_than(n(20))],
    ['less than', { qualifier: 'less_than', min: null, max: 9 }, values.less_than(n(9))],
    ['less than, from zero on', { qualifier: 'less_than', min: 0, max: 9 }, values.less_than(n(9))],
    ['about', { qualifier: 'about', min: 300, max: 300, best: 300 }, values.about(n(300))],
    [
      'about the best number',
      { qualifier: 'about', min: 90, max: 110, best: 100 },
      values.about(n(100))
    ],
    ['a range', { qualifier: 'range', min: 200, max: 250 }, `${n(200)}–${n(250)}`],
    ['a vague quantity', { qualifier: 'vague', min: 10, max: 99 }, `${n(10)}–${n(99)}`],
    ['a vague quantity that is open', { qualifier: 'vague', min: 2 }, values.at_least(n(2))],
    ['an upper bound alone', { qualifier: 'exact', max: 8 }, values.at_most(n(8))],
    ['no one', { qualifier: 'none', min: 0, max: 0 }, values.none],
    ['zero, which is a number', { min: 0, max: 0 }, n(0)],
    ['no number', { qualifier: 'unquantified' }, values.noValue],
    ['no number when the bounds are not stated', { min: null, max: null }, values.noValue],
    ['thousands', { min: 30_000, max: 30_000 }, n(30_000)]
  ])('says %s', (_, attributes, words) => {
    expect(figureText(attributes, figure, language)).toBe(words)
  })

  it('has words for every qualifier of the scheme', () => {
    for (const { id } of figure.attrs.find((attribute) => attribute.id === 'qualifier')!.values!) {
      const words = figureText({ qualifier: id, min: 3, max: 5 }, figure, language)
      expect(words).toMatch(/\S/)
      expect(words).not.toMatch(/undefined|null/)
    }
  })

  it('names the harm in running text after the number, in the scheme’s order', () => {
    const harm = figure.attrs.find(({ id }) => id === 'harm')!.values!
    const [killed, wounded] = harm.map((choice) => choice[language].toLowerCase())
    expect(figureText({ min: 4, max: 4, harm: ['wounded', 'killed'] }, figure, language)).toBe(
      `${n(4)} ${killed}${values.and}${wounded}`
    )
    expect(figureText({ harm: ['killed'] }, figure, language)).toBe(killed)
  })

  it('has no words for a choice that the scheme does not know', () => {
    expect(chosenWords('vaporised', figure, 'qualifier', language)).toEqual([])
    expect(chosenWords(undefined, figure, 'harm', language)).toEqual([])
  })
})
