import { describe, expect, it } from 'vitest'
import { quoteOf, suggestedFor } from '../../helpers/suggested'

/** Each claim with some of its attributes: `الطريق آمن | named`. */
function claims(text: string, ...attributes: readonly string[]): readonly string[] {
  return suggestedFor(text)
    .filter(({ kind }) => kind === 'claim')
    .map((claim) =>
      [quoteOf(text, claim), ...attributes.map((id) => claim.tag.attributes[id] ?? '–')].join(' | ')
    )
}

describe('what the paper says itself', () => {
  it.each([
    ['a figure', 'قُتل ثلاثة مدنيين في البلدة.', ['قُتل ثلاثة مدنيين في البلدة']],
    ['an attack', 'وهاجم مسلحون القرية ليلاً.', ['هاجم مسلحون القرية ليلاً']],
    ['control of ground', 'انسحبت القوات من التلة.', ['انسحبت القوات من التلة']],
    ['talks', 'وبدأت المفاوضات في جنيف.', ['بدأت المفاوضات في جنيف']],
    ['a figure in a headline', 'عشرات الجرحى في حلب\n\nالطقس جميل.', ['عشرات الجرحى في حلب']]
  ])('is a claim where it tells of %s', (_name, text, expected) => {
    expect(claims(text)).toEqual(expected)
    expect(claims(text, 'attribution', 'voice', 'epistemic')).toEqual(
      expected.map((claim) => `${claim} | document | narration | certain_true`)
    )
  })

  it.each([
    ['says nothing of the kind', 'تقع البلدة على ضفة النهر.'],
    ['is a link to another article', 'الطقس جميل.\nاقرأ أيضاً: مقتل ثلاثة مدنيين في حلب'],
    ['is a date', '14 مارس 2024']
  ])('is none where it %s', (_name, text) => expect(claims(text)).toEqual([]))

  it('may stand before the clause of a cue', () => {
    expect(
      claims('قُتل ثلاثة مدنيين بقصف على السوق، فيما نفت تركيا مسؤوليتها عن القصف.', 'attribution')
    ).toEqual(['قُتل ثلاثة مدنيين بقصف على السوق | document', 'مسؤوليتها عن القصف | named'])
  })

  it('is somebody’s where a name and a colon stand before it', () => {
    expect(claims('المرصد السوري: مقتل ثلاثة مدنيين في حلب', 'attribution')).toEqual([
      'مقتل ثلاثة مدنيين في حلب | named'
    ])
  })

  it('keeps a و that belongs to its first word', () => {
    expect(claims('وصلت قذيفة إلى السوق.')).toEqual(['وصلت قذيفة إلى السوق'])
  })
})

describe('what a claim is about', () => {
  it.each([
    ['قالت قسد إنّ داعش قتل ثلاثة مدنيين.', 'casualties'],
    ['قالت قسد إنّ داعش هاجم مواقعها.', 'hostilities'],
    ['قالت قسد إنّ الاشتباكات توقفت.', 'hostilities'],
    ['قالت قسد إنّ قواتها سيطرت على التلة.', 'control'],
    ['قالت قسد إنّ المحادثات فشلت.', 'negotiation'],
    ['قالت قسد إنّ وقف إطلاق النار صامد.', 'negotiation'],
    ['قالت قسد إنّ تركيا هي من أحرقت الحقول.', 'responsibility'],
    ['قالت قسد إنّ المخيم بلا ماء.', 'humanitarian'],
    ['قالت قسد إنّ سبب الحريق لغم.', 'explanation'],
    ['قالت قسد إنّ القصف يُعتبر الأعنف.', 'assessment'],
    ['قالت قسد إنّ التعذيب مستمر.', 'violation'],
    ['قالت قسد إنّها تعتزم العودة.', 'plan'],
    ['هددت قسد بالعودة.', 'plan'],
    ['اتهمت قسد تركيا بإحراق الحقول.', 'responsibility'],
    ['ويأتي هذا الهجوم بعد فشل المفاوضات.', 'negotiation'],
    ['قالت قسد إنّ الطقس جميل.', '–']
  ])('%s → %s', (text, type) => {
    expect(claims(text, 'claim_type')[0]?.split(' | ')[1]).toBe(type)
  })

  it('is said with the rule and the word that decided', () => {
    const [claim] = suggestedFor('قالت قسد إنّ داعش هاجم مواقعها.').filter(
      ({ kind }) => kind === 'claim'
    )
    expect(claim).toMatchObject({
      rule: 'claim.after-that.word',
      reason: { code: 'after-that', facts: { type: 'word', word: 'هاجم' } }
    })
  })
})

describe('a new claim starts', () => {
  it.each([
    [
      'at a second verb of another class',
      'قالت قسد إنّ داعش سيطر على التلة، وقتل ثلاثة مدنيين.',
      ['داعش سيطر على التلة', 'قتل ثلاثة مدنيين']
    ],
    [
      'at what others made of it',
      'قالت قسد إنّ داعش اشترط الانسحاب، وهو ما رفضته تركيا.',
      ['داعش اشترط الانسحاب', 'ما رفضته تركيا']
    ],
    [
      'at what goes on beside it',
      'قالت قسد إنّ المدنيين محاصرون، وسط استمرار القصف على المدينة.',
      ['المدنيين محاصرون', 'استمرار القصف على المدينة']
    ],
    [
      'at what ensued',
      'قالت قسد إنّ السيطرة دامت ساعة، لتعاود الطائرات القصف.',
      ['السيطرة دامت ساعة', 'لتعاود الطائرات القصف']
    ]
  ])('%s', (_name, text, expected) => expect(claims(text)).toEqual(expected))

  it.each([
    ['a verb of the same class', 'قُتل ثلاثة مدنيين، وأُصيب آخرون.'],
    ['an outcome', 'هاجم داعش الحقل، ما أدى إلى اشتباكات عنيفة.'],
    ['a circumstance', 'قصف داعش الحقل، مستغلاً الضباب.']
  ])('not at %s', (_name, text) => expect(claims(text)).toHaveLength(1))
})

describe('the content', () => {
  it.each([
    [
      'leaves out the day of speaking',
      'أعلنت "قسد"، الأحد، مقتل ثلاثة مدنيين.',
      'مقتل ثلاثة مدنيين'
    ],
    ['starts behind a colon', 'وقال القائد أحمد العلي: الطريق آمن الآن.', 'الطريق آمن الآن'],
    ['starts behind the preposition', 'دعت "قسد" إلى وقف القصف.', 'وقف القصف'],
    ['takes in a mark that it opens', 'اتهمت رويترز "قسد" بقصف القرية.', '"قسد" بقصف القرية']
  ])('%s', (_name, text, expected) => expect(claims(text)).toEqual([expected]))
})

describe('how a claim is put', () => {
  it.each([
    ['قال المرصد السوري: "سنعود إلى بيوتنا غداً".', 'direct'],
    ['قال المرصد السوري إنّ الهجوم "الأعنف" منذ شهور.', 'mixed'],
    ['قال المرصد السوري إنّ "قسد" انسحبت.', 'indirect']
  ])('%s → %s', (text, voice) => {
    expect(claims(text, 'voice')[0]?.split(' | ')[1]).toBe(voice)
  })
})

describe('how sure a claim is', () => {
  it.each([
    ['نفت قسد مقتل ثلاثة مدنيين.', 'certain_false'],
    ['رجّحت قسد مقتل ثلاثة مدنيين.', 'uncertain_true'],
    ['قالت قسد إنّ الطريق قد يكون مقطوعاً بعد القصف.', 'uncertain_true'],
    ['زعمت قسد أنّ الطريق آمن.', 'unknown']
  ])('%s → %s', (text, stance) => {
    expect(claims(text, 'epistemic')[0]?.split(' | ')[1]).toBe(stance)
  })

  it.each([
    ['«ما سمّاه»', 'قال المرصد السوري إنّ الجيش استهدف ما سمّاه أوكار الإرهاب في المدينة.'],
    ['«قد»', 'قال المرصد السوري إنّ الطريق قد يكون مقطوعاً بعد القصف.']
  ])('%s inside it ends no claim', (_name, text) => {
    expect(claims(text)).toEqual([text.slice(text.indexOf('إنّ ') + 4, -1)])
  })
})

describe('who says it', () => {
  it.each([
    ['أُعلن عن مقتل ثلاثة مدنيين.', 'anonymous'],
    ['قال قيادي في "قسد" إنّ الطريق آمن.', 'anonymous'],
    ['ولم تتبنَّ أي جهة الهجوم.', 'document'],
    ['أكد لرويترز مصدر محلي أنّ الطريق آمن.', 'anonymous'],
    ['قال شهود عيان لوكالة الأناضول إنّ الطريق آمن.', 'anonymous'],
    ['وكانت "قسد" قد أعلنت أنّ الطريق آمن.', 'named'],
    ['دعا الأمين العام للأمم المتحدة إلى وقف القصف.', 'named'],
    ['قُتل ثلاثة مدنيين، على حد قوله.', '–']
  ])('%s → %s', (text, attribution) => {
    expect(claims(text, 'attribution')[0]?.split(' | ')[1]).toBe(attribution)
  })
})
