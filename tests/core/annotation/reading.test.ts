import { describe, expect, it } from 'vitest'
import {
  attributeOf,
  emptyReading,
  linksOf,
  shownState,
  tagsAt,
  tagsWithin
} from '#core/annotation/reading'
import { reading as drawn } from '../../helpers/notation'

const { article, reading } = drawn('‹claim:قُتل ‹figure:عشرات ‹actor:العناصر›››، وقالت ‹actor:قسد›')

it('is drawn in the notation with nested tags in reading order', () => {
  expect(article.text).toBe('قُتل عشرات العناصر، وقالت قسد')
  expect(reading.tags.map(({ id, label, span }) => [id, label, span.start, span.end])).toEqual([
    ['claim-1', 'CLAIM', 0, 18],
    ['figure-1', 'FIGURE', 5, 18],
    ['actor-1', 'ACTOR', 11, 18],
    ['actor-2', 'ACTOR', 26, 29]
  ])
})

it('has the tags at an offset, the narrowest first', () => {
  const found = [12, 18, 26].map((at) => tagsAt(reading.tags, at).map(({ id }) => id))
  expect(found).toEqual([['actor-1', 'figure-1', 'claim-1'], [], ['actor-2']])
})

it('has the tags within a span and the links of a tag', () => {
  expect(tagsWithin(reading.tags, { start: 5, end: 18 }).map(({ id }) => id)).toEqual([
    'figure-1',
    'actor-1'
  ])
  const link = { id: 'l', relation: 'victim', from: 'figure-1', to: 'actor-2', attributes: {} }
  const linked = { ...reading, links: [link] }
  expect(['figure-1', 'actor-2', 'actor-1'].map((id) => linksOf(linked, id).length)).toEqual([
    1, 1, 0
  ])
})

it('is no longer new once it has tags, whether or not anyone said so', () => {
  expect(shownState(emptyReading)).toBe('new')
  expect(shownState(reading)).toBe('in-progress')
  expect(shownState({ ...reading, state: 'done' })).toBe('done')
})

describe('the attribute of a tag', () => {
  it.each(['constructor', 'valueOf', '__proto__'])(
    'named %s is not there unless the tag holds it',
    (id) => {
      expect(attributeOf({ attributes: {} }, id)).toBeUndefined()
    }
  )

  it('named like something of JavaScript’s own is what the tag holds', () => {
    expect(attributeOf({ attributes: { constructor: 'x' } }, 'constructor')).toBe('x')
  })
})
