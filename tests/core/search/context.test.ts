import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextOf } from '#core/search/context'
import { articleText, spanIn } from '../../helpers/arbitrary'

const far = 'كلمة '.repeat(40)

describe('the line of a hit', () => {
  it('holds what stands around it in its line, and whole words', () => {
    const text = 'سطر أول\nقالت وداعش هنا.\nسطر آخر'
    const start = text.indexOf('داعش')
    expect(contextOf(text, { start, end: start + 4 })).toEqual({
      before: 'قالت ',
      words: 'وداعش',
      after: ' هنا.'
    })
  })

  it('is cut between words on both sides, and says so', () => {
    const text = `${far}قسد ${far}`
    const start = text.indexOf('قسد')
    const { before, words, after } = contextOf(text, { start, end: start + 3 })
    expect([words, before.slice(0, 6), after.slice(-5)]).toEqual(['قسد', '…كلمة ', 'كلمة…'])
  })

  it('has no ellipsis at the ends of a line', () => {
    expect(contextOf('قسد', { start: 0, end: 3 })).toEqual({ before: '', words: 'قسد', after: '' })
  })

  it('stands in the text as it is shown, for any text', () => {
    fc.assert(
      fc.property(articleText, fc.nat(), fc.nat(), (text, from, to) => {
        const span = spanIn(text, from, to)
        const { before, words, after } = contextOf(text, span)
        const line = `${before.replace(/^…/, '')}${words}${after.replace(/…$/, '')}`
        expect(text).toContain(line)
        expect(words).toContain(text.slice(span.start, span.end))
      })
    )
  })
})
