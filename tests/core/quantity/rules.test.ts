import { describe, expect, it } from 'vitest'
import { readFigure } from '#core/quantity/read-figure'
import { rules } from '#core/quantity/rules'

describe('the rule', () => {
  it.each(Object.entries(rules))('%s reads «%s»', (rule, words) => {
    expect(readFigure(words)?.rule).toBe(rule)
  })

  it.each([
    ['أكثر من عشرات القتلى', 'vague.tens.more_than'],
    ['ما لا يقل عن مئات الجرحى', 'vague.hundreds.at_least'],
    ['أقل من بضعة قتلى', 'vague.few.less_than'],
    ['ما يصل إلى عشرات القتلى', 'vague.tens.at_most']
  ])('of «%s» adds the bound: %s', (words, rule) => expect(readFigure(words)?.rule).toBe(rule))
})
