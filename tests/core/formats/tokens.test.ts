import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitToTokens, spanOf, tokenReading } from '#core/formats/tokens/fit'
import {
  spacedTokens,
  splitAt,
  tokensOf,
  whiteSpace,
  wordTokens
} from '#core/formats/tokens/tokenise'
import { splitsPair } from '#core/text/span'
import { anyAnnotated, anyText } from '../../helpers/arbitrary'
import { reading as drawn } from '../../helpers/notation'

const blank = new RegExp(`[${whiteSpace}]`, 'gu')
const blankEnds = new RegExp(`^[${whiteSpace}]+|[${whiteSpace}]+$`, 'gu')

const words = (text: string, tokens = wordTokens(text)) =>
  tokens.map(({ start, end }) => text.slice(start, end))

describe('words and signs', () => {
  it.each([
    ['قال: لـ"قسد".', ['قال', ':', 'لـ', '"', 'قسد', '"', '.']],
    ['قُتل 1.250 و٥٠٬٠٠٠!', ['قُتل', '1.250', 'و٥٠٬٠٠٠', '!']],
    ['الشَّدَّة قـسد', ['الشَّدَّة', 'قـسد']],
    ['٣٠\u00a0ألف\u2028ثم\u0085غد\ufeffاً', ['٣٠', 'ألف', 'ثم', 'غد', 'اً']],
    ['👨‍👩‍👧‍👦🇸🇾!', ['👨‍👩‍👧‍👦', '🇸🇾', '!']],
    ['', []]
  ])('of «%s»', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('are cut at offsets inside them and nowhere else', () => {
    const text = 'وداعش هنا'
    expect(words(text, splitAt(wordTokens(text), [1, 5, 6]))).toEqual(['و', 'داعش', 'هنا'])
  })

  it.each([
    ['words', wordTokens],
    ['spaces', spacedTokens]
  ])('hold all of any text but its white space (%s)', (_policy, tokenise) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text)
        expect(words(text, tokens).join('')).toBe(text.replaceAll(blank, ''))
        for (const { start, end } of tokens) {
          expect(start < end && !splitsPair(text, start) && !splitsPair(text, end)).toBe(true)
          expect(text.slice(start, end)).not.toMatch(blank)
        }
      })
    )
  })
})

describe('tags over tokens', () => {
  const { article, reading } = drawn('لـ"‹actor#in:قسد›" و‹claim#wide:داعش ‹actor#narrow:أمس››')
  const fit = (policy: 'split-at-tags' | 'words' | 'spaces') => {
    const fitted = fitToTokens(article.text, reading.tags, { policy, conflict: () => true })
    return {
      tokens: words(article.text, fitted.tokens),
      tags: tokenReading(reading, fitted).tags.map(({ id, span }) => [
        id,
        article.text.slice(span.start, span.end)
      ])
    }
  }

  it('keep their borders when tokens are split there, the widest of two in conflict staying', () => {
    expect(fit('split-at-tags')).toEqual({
      tokens: ['لـ', '"', 'قسد', '"', 'و', 'داعش', 'أمس'],
      tags: [
        ['in', 'قسد'],
        ['wide', 'داعش أمس']
      ]
    })
  })

  it('grow to whole tokens otherwise', () => {
    expect(fit('words').tags).toEqual([
      ['in', 'قسد'],
      ['wide', 'وداعش أمس']
    ])
    expect(fit('spaces').tags).toEqual([
      ['in', 'لـ"قسد"'],
      ['wide', 'وداعش أمس']
    ])
  })

  it('stand on the tokens that they touch, in any text', () => {
    fc.assert(
      fc.property(anyAnnotated, ({ article: { text }, reading: { tags } }) => {
        const { tokens, tags: fitted } = fitToTokens(text, tags, {
          policy: 'split-at-tags',
          conflict: () => false
        })
        for (const { tag, tokens: range } of fitted) {
          const { start, end } = spanOf(tokens, range)
          const inside = text.slice(tag.span.start, tag.span.end)
          expect(inside.replaceAll(blankEnds, '')).toBe(text.slice(start, end))
          expect(tokensOf(tokens, tag.span)).toEqual(range)
        }
      })
    )
  })
})
