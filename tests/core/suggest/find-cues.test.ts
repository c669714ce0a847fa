import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords } from '#core/text/folded-words'
import { cueForms } from '#core/suggest/cue-forms'
import { findCues } from '#core/suggest/find-cues'
import { sentencesOf } from '#core/suggest/sentences'
import { labelById } from '#core/scheme/rules'
import { defaultScheme } from '#core/scheme/default'
import { anyText } from '../../helpers/arbitrary'

function cuesOf(text: string): readonly string[] {
  const words = foldedWords(text)
  return findCues(words, sentencesOf(words)).map(
    ({ span, cue }) => `${text.slice(span.start, span.end)}=${cue.class}`
  )
}

const forms = [...cueForms.values()].flat()

describe('the list of cues', () => {
  it('knows 71, each of a class and a commitment of the default scheme', () => {
    const choices = (label: string, id: string) =>
      labelById(defaultScheme, label)
        ?.attrs.find((attribute) => attribute.id === id)
        ?.values?.map((choice) => choice.id)
    expect(new Set(forms.map(({ cue }) => cue.id)).size).toBe(71)
    for (const { cue, words } of forms) {
      expect(choices('CUE', 'cue_class')).toContain(cue.class)
      expect(choices('CLAIM', 'epistemic')).toContain(cue.commitment)
      expect(words.length).toBeGreaterThan(0)
    }
  })

  it('finds every form that stands at the head of a sentence with أنّ after it', () => {
    const lost = forms.filter(({ text, cue, needs }) => {
      if (cue.frames || cue.id === 'U02' || needs === 'imperfect') return false
      if (needs === 'with' || needs === 'without') return false
      const found = cuesOf(`${text} المدينة أنّ الطريق آمن.`)
      return !found.some((found) => found.endsWith(`=${cue.class}`))
    })
    expect(lost.map(({ text }) => text)).toEqual([])
  })
})

describe('a cue', () => {
  it.each([
    ['loses و and keeps its preposition', 'وأشارت إلى أنّ الطريق آمن', ['أشارت إلى=report']],
    ['loses ف', 'فقال إن الطريق آمن', ['قال=report']],
    ['is found with its vowel marks', 'وأَكَّدَ أنّ الطريق آمن', ['أَكَّدَ=confirm']],
    ['may follow the claim', 'الطريق آمن، بحسب المرصد', ['بحسب=report']],
    ['leaves an attached preposition with its word', 'وفقاً لمصادر محلية', ['وفقاً=report']],
    ['may be of several words', 'جاء في بيان أنّ الطريق آمن', ['جاء في بيان=announce']],
    ['says that the writer doubts', 'وزعم المتحدث أنّ الطريق آمن', ['زعم=distance']],
    ['is told by the spelling of the verb', 'نفى المصدر إغلاق الطريق على المارة', ['نفى=deny']],
    ['of «ما» takes its verb along', 'الطريق آمن، وفق ما أعلنته الوزارة', ['وفق ما=report']],
    ['may have its object between', 'حمّلت قسد داعش المسؤولية', ['حمّلت=accuse']],
    ['hedges with an imperfect', 'قد يكون الطريق آمناً', ['قد=hedge']],
    ['may quote somebody else', 'نقلت وكالة عن ضابط قوله إنّ الطريق آمن', ['نقلت=report']],
    ['may have its subject before its preposition', 'أشار المرصد إلى هدوء الطريق', ['أشار=report']],
    ['may be in the dual', 'وأكدتا أنّ الطريق آمن', ['أكدتا=confirm']],
    ['may be a participle', 'انسحبت قسد، مؤكدةً أنّ الطريق آمن', ['مؤكدةً=confirm']],
    ['claims a deed', 'أعلن تنظيم مسؤوليته عن الهجوم', ['أعلن=claim_resp']],
    ['says that nobody claims it', 'ولم تتبنَّ أي جهة الهجوم', ['لم تتبنَّ أي جهة=claim_resp']],
    ['says that nothing could be verified', 'ولم يتسنَّ لنا التحقق منه', ['لم يتسنَّ=hedge']],
    ['tells a toll', 'ارتفعت حصيلة الهجوم إلى عشرة قتلى', ['ارتفعت حصيلة=estimate']],
    ['may open direct speech', 'وتابع قائلاً: الطريق آمن', ['تابع=report']],
    ['may be a noun', 'بعد إقرار الجيش بمقتل ثلاثة', ['إقرار=admit']],
    ['keeps its pronoun', 'الطريق آمن، على حد قولهم', ['على حد قولهم=distance']]
  ])('%s', (_name, text, expected) => expect(cuesOf(text)).toEqual(expected))

  it.each([
    ['«يُذكر أنّ»: the paper’s own voice', 'يُذكر أنّ الطريق مغلق'],
    ['«بين» for between', 'الطريق بين حلب وحماة'],
    ['«ذكر» as a noun', 'من دون ذكر السبب'],
    ['«قد» before a perfect', 'وقد سيطر على الطريق'],
    ['«نشر» of soldiers', 'نشر القوات على الطريق'],
    ['«من جهته», which only announces', 'من جهته انسحب العدو'],
    ['the noun «نفي» where ى is written', 'على نفي المدنيين إلى الشمال'],
    ['«فحسب» for only', 'مدني واحد فحسب'],
    ['an adjective', 'معلومات مؤكدة عن الطريق'],
    ['a resolution that is adopted', 'تبنّى المجلس القرار'],
    ['«عن طريق» after «نقلت»', 'نقلت المصابين عن طريق البر'],
    ['a word that only looks like it', 'قالب وذكرى وتقاليد']
  ])('is not %s', (_name, text) => expect(cuesOf(text)).toEqual([]))

  it('of a demand or a count belongs to the claim of another cue', () => {
    expect(cuesOf('وقال ناشطون إنّ الفصيل اشترط فتح الطريق')).toEqual(['قال=report'])
    expect(cuesOf('وأضاف أنّ الفرق أحصت سبع جثث')).toEqual(['أضاف=report'])
    expect(cuesOf('واشترط الفصيل فتح الطريق')).toEqual(['اشترط=commit'])
  })
})

it('never throws, whatever the text', () => {
  const word = fc.constantFrom('قال', 'وقالت', 'إنّ', '،', 'قد', 'نقل', 'عن', '.', '\n', 'نفى', 'ل')
  const texts = fc.oneof(
    anyText,
    fc.array(word).map((words) => words.join(' '))
  )
  fc.assert(fc.property(texts, (text) => void cuesOf(text)))
})
