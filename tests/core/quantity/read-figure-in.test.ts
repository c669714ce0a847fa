import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { qualifierWords } from '#core/quantity/qualifier-words'
import { readFigureIn } from '#core/quantity/read-figure-in'
import { acledLower } from '#core/quantity/vague'
import { anyText, spanIn } from '../../helpers/arbitrary'

const text =
  'ما أدى إلى مقتل ما لا يقل عن أربعة عناصر من "نسور الجبل"، وإصابة 15 مدنياً على الأقل بينهم 3 أطفال. ' +
  'ونزح نحو 50 ألف مدني، وقتل مدنيين وجرح العشرات. ووصل ثلاثة وفود إلى القرية.'

function read(words: string) {
  const start = text.indexOf(words)
  return readFigureIn(text, { start, end: start + words.length })
}

describe('the figure that an analyst marked', () => {
  it.each([
    ['ما لا يقل عن أربعة عناصر', 4, null, 'at_least', ['killed'], 'combatant'],
    ['أربعة عناصر', 4, 4, 'exact', ['killed'], 'combatant'],
    ['أربعة', 4, 4, 'exact', ['killed'], 'combatant'],
    ['15 مدنياً على الأقل', 15, null, 'at_least', ['wounded'], 'civilian'],
    ['بينهم 3 أطفال', 3, 3, 'exact', [], 'unknown'],
    ['نحو 50 ألف مدني', 50_000, 50_000, 'about', ['displaced'], 'civilian'],
    ['العشرات', 10, 99, 'vague', ['wounded'], 'unknown']
  ])(
    '«%s» has its number and what befell its people',
    (words, min, max, qualifier, harm, status) => {
      expect(read(words)).toMatchObject({ min, max, qualifier, harm, status })
    }
  )

  it('may have two readings', () => {
    expect(read('مدنيين')?.ambiguous).toEqual({ reason: 'dual-or-plural' })
  })

  it.each(['ثلاثة وفود', 'نسور الجبل', 'القرية'])('«%s» counts nobody', (words) => {
    expect(read(words)).toBeNull()
  })

  it('is read by the policy of the project', () => {
    const start = text.indexOf('العشرات')
    const span = { start, end: start + 'العشرات'.length }
    expect(readFigureIn(text, span, { policy: acledLower })).toMatchObject({
      min: 10,
      max: null,
      policy: 'acled_lower'
    })
  })

  it('stands where its words are in the untouched text', () => {
    const figure = read('أربعة')!
    expect(text.slice(figure.span.start, figure.span.end)).toBe(figure.text)
  })

  it('never throws, for any text and any part of it', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 80 }), fc.nat({ max: 80 }), (any, from, to) => {
        const whole = `${any}.`
        const figure = readFigureIn(whole, spanIn(whole, from, to))
        if (figure) expect(whole.slice(figure.span.start, figure.span.end)).toBe(figure.text)
      })
    )
  })
})

describe('the words that put a number in bounds', () => {
  it.each([
    ['ما لا يقل عن أربعة عناصر', 'ما لا يقل عن'],
    ['مَا لا يَقِلّ عن أربعة', 'مَا لا يَقِلّ عن'],
    ['15 مدنياً على الأقل', 'على الأقل'],
    ['بأكثر من 100', 'أكثر من'],
    ['نحو 50 ألف مدني', 'نحو']
  ])('of «%s» are «%s»', (figure, words) => {
    expect(qualifierWords(figure)).toBe(words)
  })

  it('are none where the number stands bare', () => {
    expect(qualifierWords('أربعة عناصر')).toBeNull()
  })
})
