import { describe, expect, it } from 'vitest'
import { matcherOf } from '#core/actors/matcher'
import { starterRegister } from '#core/actors/starter'
import { findFigures } from '#core/quantity/find-figures'
import { defaultScheme } from '#core/scheme/default'
import { findAll } from '#core/suggest/find-all'
import { proposeFigure } from '#core/suggest/propose'
import { entityName } from '#core/words/entity-name'
import { becauseText, reasonText, ruleText } from '../../../src/renderer/src/strings/reason-text'
import { stringsOf } from '../../../src/renderer/src/strings/use-strings'
import { bothLanguages } from '../../helpers/desk'

const matcher = matcherOf(starterRegister)

/** What is said of the first suggestion with this code, without the marks that isolate facts. */
function said(text: string, code: string, language: 'ar' | 'en'): string {
  const { proposals } = findAll(text, matcher, defaultScheme)
  const found = proposals.find(({ reason }) => reason.code === code)
  if (!found) throw new Error(`Nothing is suggested with the code ${code}`)
  const quote = text.slice(found.tag.span.start, found.tag.span.end)
  const context = { language, register: starterRegister, scheme: defaultScheme }
  return reasonText(found, quote, context).replaceAll(/[\u2068\u2069]/g, '')
}

/** A text for every code that a suggestion can have. */
const codes = [
  ['alias', 'هاجم داعش البلدة'],
  ['ambiguous', 'أعلن النظام ذلك'],
  ['named-before', 'هاجم داعش البلدة. انسحب التنظيم منها'],
  ['demonym', 'الهجمات التركية على البلدة'],
  ['coordination', 'انتشار المليشيات الإيرانية والعراقية'],
  ['described-source', 'قالت مصادر محلية إن القصف مستمر'],
  ['points-back', 'قال داعش إنه انسحب. وأضاف المصدر أن القصف مستمر'],
  ['quoted-source', 'نفت "السنديان" أن لها صلة بالهجوم'],
  ['cue', 'قالت قسد إن القصف مستمر'],
  ['after-that', 'قالت قسد إن القصف مستمر'],
  ['after-subject', 'أعلنت قسد استئناف عملياتها'],
  ['before-cue', 'القصف مستمر، حسب قسد'],
  ['figure', 'مقتل ما لا يقل عن أربعة مدنيين']
] as const

describe.each(bothLanguages)('reasons in %s', (language) => {
  const { suggest } = stringsOf(language)

  it.each(codes)('say in words what %s means', (code, text) => {
    const words = said(text, code, language)
    expect(words).not.toBe(suggest.reasons.other)
    expect(words).not.toMatch(/undefined|[a-z]+-[a-z]+|“”|«»/)
  })

  it('name the actor and not its id', () => {
    const name = entityName(starterRegister, 'isis', language)
    expect(said('هاجم داعش البلدة', 'alias', language)).toContain(name)
    expect(name).not.toBe('isis')
  })

  it('quote the words that put a number in bounds', () => {
    const words = said('مقتل ما لا يقل عن أربعة مدنيين', 'figure', language)
    expect(words).toBe(suggest.figures.bound('ما لا يقل عن'))
    expect(said('مقتل أربعة مدنيين على الأقل', 'figure', language)).toBe(
      suggest.figures.bound('على الأقل')
    )
  })

  it('say that a word has two readings', () => {
    expect(said('مقتل مدنيين', 'figure', language)).toContain(suggest.figures.ambiguous)
  })

  it('name the policy by which a vague word has bounds', () => {
    const { policies, policy } = suggest
    expect(said('مقتل عشرات المدنيين', 'figure', language)).toContain(
      policy(policies.order_of_magnitude)
    )
  })

  it.each([
    'مقتل أربعة مدنيين',
    'مقتل أكثر من 20 مدنياً',
    'مقتل نحو 20 مدنياً',
    'مقتل أقل من 20 مدنياً',
    'لم يسقط أي قتلى',
    'دون ورود أنباء عن ضحايا',
    'مقتل بين 3 و5 مدنيين',
    'مقتل عشرات المدنيين',
    'مقتل أكثر من مئة ونيف من المدنيين',
    'مقتل بضعة عشر مدنياً',
    'مقتل جنديين',
    'مقتل مدني وإصابة آخر',
    'سقوط قتلى',
    'مقتل عدد من المدنيين',
    'مقتل 5 مدنيين ثلثهم أطفال',
    'مقتل رجل وامرأة وطفلين'
  ])('have words for the rule that reads «%s»', (text) => {
    const figures = findFigures(text)
    expect(figures.length).toBeGreaterThan(0)
    const context = { language, register: null, scheme: defaultScheme }
    for (const figure of figures) {
      const words = reasonText(proposeFigure(figure, defaultScheme), figure.text, context)
      expect(words).not.toContain(suggest.figures.other)
      expect(words.trim()).not.toBe('')
    }
  })

  it('have general words for a rule whose facts are not known any more', () => {
    expect(ruleText('figure.vague.tens', 'order_of_magnitude', suggest)).toContain(
      suggest.policies.order_of_magnitude
    )
    expect(ruleText('figure.number.exact', null, suggest)).toBe(suggest.figures.exact)
    expect(ruleText('actor.described-source', null, suggest)).toBe(suggest.reasons.describedSource)
    expect(ruleText('claim.after-that', null, suggest)).toContain('…')
    expect(ruleText('x.new', null, suggest)).toBe(suggest.reasons.other)
    expect(ruleText('figure.new', 'new_policy', suggest)).toContain('new_policy')
  })

  it('have words for every end of a link', () => {
    const text =
      'قال داعش إنه قتل 5 مدنيين بينهم 3 أطفال. وأضاف أن القصف مستمر. وقال المصدر إنه باق.'
    const { edges } = findAll(text, matcher, defaultScheme)
    const other = { is: 'tag', id: 'a' } as const
    const words = edges.map(({ relation, attributes, because }) =>
      becauseText({ relation, direction: 'out', other, attributes, because }, suggest)
    )
    expect(new Set(words).size).toBeGreaterThan(4)
    expect(words).not.toContain(suggest.because.other)
  })
})
