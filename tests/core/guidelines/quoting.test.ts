import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  defaultGuideline,
  plainWords,
  withExample,
  type Guideline
} from '#core/guidelines/guideline'
import { definitionFrom, nearestExample } from '#core/guidelines/quoting'
import { anyText } from '../../helpers/arbitrary'

const guideline = `عدد من أصابهم ضرر. وما سوى ذلك فلا.

## أمثلة

- «**أكثر من عشرين جريحاً**»: القيد والعدد والمعدود معاً.
- «قُتل **طفل**»: واحد.
1. «عشرات الجرحى»: عدد مبهم.

## ليس رقم ضحايا

- «شارك **مئتا مقاتل**»: لم يصبهم ضرر.
- بلا اقتباس: عشرات الجرحى
`

describe('the example of a guideline that is nearest to words', () => {
  it.each([
    ['the same words', ['عشرات الجرحى'], 'أمثلة', '«عشرات الجرحى»: عدد مبهم.'],
    ['in another spelling', ['أكثرَ من عشرين جريحا'], 'أمثلة', '«أكثر من عشرين جريحاً»: القيد'],
    ['with the article', ['المقاتل', 'مئتا المقاتل'], 'ليس رقم ضحايا', '«شارك مئتا مقاتل»'],
    ['whichever of the two is nearer', ['شيء آخر', 'طفل'], 'أمثلة', '«قُتل طفل»: واحد.']
  ])('is found by %s', (_how, quotes, under, text) => {
    const found = nearestExample(guideline, quotes)
    expect(found?.under).toBe(under)
    expect(found?.text).toContain(text)
  })

  it.each([
    ['only what is bold is meant', ['قُتل']],
    ['a short word is no likeness', ['من']],
    ['less than half is too far', ['عشرات النازحين من القرى']],
    ['nothing is quoted', []]
  ])('is none where %s', (_why, quotes) => {
    expect(nearestExample(guideline, quotes)).toBeNull()
  })

  it('is the one that a decision made, over an older one of the same words', () => {
    const example = { words: 'عشرات الجرحى', decided: 'رقم *ضحايا*', why: 'سهو: كما قيل' }
    expect(nearestExample(withExample(guideline, example, 'ar'), ['عشرات الجرحى'])).toEqual({
      under: 'أمثلة من قراراتنا',
      text: '«عشرات الجرحى»: رقم *ضحايا*. سهو: كما قيل'
    })
  })

  it('finds the words of any decision again', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('داعش', 'فرق الإسعاف', 'مئة قتيل'), (why, words) => {
        const text = withExample('نص.', { words, decided: 'جهة', why }, 'ar')
        expect(nearestExample(text, [words])?.text).toContain(`«${words}»`)
      })
    )
  })
})

describe('the sentence that defines a label', () => {
  const own: Guideline = { version: 3, changedAt: null, by: null, text: 'قاعدتنا. وشرحها.' }
  const shipped = defaultGuideline('ACTOR', 'ar')

  it.each([
    ['the project’s own', own, 'من المخطط', { sentence: 'قاعدتنا.', version: 3 }],
    ['the scheme’s', null, 'من المخطط', { sentence: 'من المخطط', version: null }],
    ['the scheme’s', { ...own, text: '' }, 'من المخطط', { sentence: 'من المخطط', version: null }]
  ])('is %s first', (_whose, guideline, scheme, expected) => {
    expect(definitionFrom({ own: guideline, scheme, shipped })).toEqual(expected)
  })

  it('is the one that comes with the program where nobody else says anything', () => {
    expect(definitionFrom({ own: null, scheme: '', shipped })).toMatchObject({ version: 0 })
  })
})

it('says what Markdown escapes as it is meant', () => {
  expect(plainWords('**رقم \\*ضحايا\\***\n و`شيء`')).toBe('رقم *ضحايا* وشيء')
})
