import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canHaveGuideline,
  defaultGuideline,
  firstSentence,
  guidelineLanguages,
  readGuideline,
  withExample,
  writeGuideline
} from '#core/guidelines/guideline'
import { defaultScheme } from '#core/scheme/default'
import { anyText } from '../../helpers/arbitrary'

describe('a guideline’s file', () => {
  it('reads back what it wrote, for any text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 999 }), (text, version) => {
        const guideline = { version, changedAt: '2026-11-25T10:00:00Z', by: 'layla', text }
        const back = readGuideline(writeGuideline(guideline))
        const kept = text.replaceAll(/\r\n?/g, '\n').trim()
        expect(back).toEqual({ ...guideline, text: kept.replace(/^\ufeff/, '') })
      })
    )
  })

  it.each([
    ['without a head', 'نص', { version: 1, changedAt: null, by: null, text: 'نص' }],
    [
      'with Windows line ends',
      '---\r\nversion: 4\r\n---\r\n\r\nأ\r\nب\r\n',
      { version: 4, text: 'أ\nب' }
    ],
    ['with a strange version', '---\nversion: viele\n---\n\nأ', { version: 1, text: 'أ' }],
    ['that begins with a line', '---\n\nأ', { version: 1, text: '---\n\nأ' }]
  ])('is read %s', (_what, file, guideline) => {
    expect(readGuideline(file)).toMatchObject(guideline)
  })
})

describe('the guidelines that come with the program', () => {
  const labels = ['general', ...defaultScheme.span_types.map(({ id }) => id)]

  it.each(
    labels.flatMap((label) => guidelineLanguages.map((language) => [label, language] as const))
  )('say something of %s in %s, with a first sentence that ends', (label, language) => {
    const { text, version } = defaultGuideline(label, language)
    expect(version).toBe(0)
    expect(firstSentence(text)).toMatch(/^[^#*`]{20,200}\.$/)
  })

  it('say nothing of a label that they do not know, whatever it is called', () => {
    expect(defaultGuideline('constructor', 'ar').text).toBe('')
  })
})

describe('an example from a decision', () => {
  const example = { words: 'عشرات\nالقتلى', decided: 'رقم *ضحايا*', why: 'لأنها <عدد>' }
  const line = '- «عشرات القتلى»: **رقم \\*ضحايا\\***. لأنها \\<عدد\\>'

  it('stands under a heading of its own, each further one beneath it', () => {
    const once = withExample('نص', example, 'ar')
    expect(once).toBe(`نص\n\n## أمثلة من قراراتنا\n\n${line}\n`)
    const twice = withExample(once, { ...example, why: '' }, 'ar')
    expect(twice.split('\n').filter((one) => one.startsWith('- '))).toHaveLength(2)
    expect(twice.split('## أمثلة')).toHaveLength(2)
  })

  it('leaves what follows its heading where it is', () => {
    const text = '## Examples from our decisions\n\n- a\n\n## More\n\nz'
    const after = withExample(text, example, 'en')
    expect(after.indexOf(line)).toBeGreaterThan(after.indexOf('- a'))
    expect(after.indexOf(line)).toBeLessThan(after.indexOf('## More'))
    expect(after.endsWith('z\n')).toBe(true)
  })
})

it.each([
  ['ACTOR', true],
  ['my-label_2', true],
  ['../x', false],
  ['', false],
  ['وسم', false],
  ['a'.repeat(60), false]
])('a label %j can have a guideline: %s', (label, can) => {
  expect(canHaveGuideline(label)).toBe(can)
})
