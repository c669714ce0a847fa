import { expect, it } from 'vitest'
import { matcherOf } from '#core/actors/matcher'
import { starterRegister } from '#core/actors/starter'
import type { Span } from '#core/text/span'
import { mentionsLike } from '#core/suggest/mentions-like'

function like(text: string, words: string, matcher = false) {
  const start = text.indexOf(words)
  const groups = mentionsLike(
    text,
    { start, end: start + words.length },
    matcher ? matcherOf(starterRegister) : undefined
  )
  const quote = ({ start, end }: Span) => text.slice(start, end)
  return {
    exact: groups.exact.map(quote),
    withClitic: groups.withClitic.map(quote),
    spelling: groups.spelling.map(quote)
  }
}

it('finds the name written the same, with proclitics, and spelled otherwise', () => {
  const text = 'النسور هنا، والنسور هناك، "النسور" وللنسور وبالنسور، لـ"النسور" ثم النّسور.'
  expect(like(text, 'النسور')).toEqual({
    exact: ['النسور'],
    withClitic: ['النسور', 'للنسور', 'النسور', 'النسور'],
    spelling: ['النّسور']
  })
})

it('finds a name of several words with quotation marks between them', () => {
  const text = 'قوات سوريا الديمقراطية، ثم قوات "سورية الديموقراطية" وقوات سوريا.'
  expect(like(text, 'قوات سوريا الديمقراطية')).toEqual({
    exact: [],
    withClitic: [],
    spelling: ['قوات "سورية الديموقراطية']
  })
})

it('leaves out words of a longer name that the register knows', () => {
  const text = 'حزب الله ثم كتائب حزب الله ثم حزب الله'
  expect(like(text, 'حزب الله').exact).toHaveLength(2)
  expect(like(text, 'حزب الله', true).exact).toHaveLength(1)
})

it('finds nothing for a selection without words', () => {
  expect(like('«»، «»', '«»')).toEqual({ exact: [], withClitic: [], spelling: [] })
})
