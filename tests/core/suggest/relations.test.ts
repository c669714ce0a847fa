import { describe, expect, it } from 'vitest'
import { linksIn, suggestedFor } from '../../helpers/suggested'

describe('the victims of a figure', () => {
  it.each([
    ['are whom «من» names', 'قُتل ثلاثة عناصر من "قسد".', ['ثلاثة عناصر → قسد (of)']],
    [
      'are both sides of an undivided number',
      'عشرات القتلى لـ"قسد" و"داعش" في المعارك.',
      ['عشرات القتلى → قسد (of)', 'عشرات القتلى → داعش (of)']
    ],
    [
      'are named behind generic nouns, once where brackets repeat the name',
      'قُتل عشرات العناصر من مليشيا "قوات سوريا الديمقراطية" (قسد) وتنظيم "داعش".',
      ['عشرات العناصر → قوات سوريا الديمقراطية (of)', 'عشرات العناصر → داعش (of)']
    ],
    ['fell in somebody’s ranks', 'سقط خمسة قتلى في صفوف "قسد".', ['خمسة قتلى → قسد (of)']],
    ['are the civilians counted', 'قُتل ثلاثة مدنيين.', ['ثلاثة مدنيين → مدنيين (counted)']],
    [
      'are civilians in the singular after a large number',
      'نزح نحو 50 ألف مدني.',
      ['نحو 50 ألف مدني → مدني (counted)']
    ],
    [
      'belong to the owner of «عناصره»',
      'تراجع "داعش" بعد سقوط العشرات من عناصره بين قتيل وجريح.',
      ['العشرات من عناصره بين قتيل وجريح → داعش (owner)']
    ],
    [
      'belong to who is speaking where nobody else is named',
      'أعلنت "قسد" أنّ الطريق آمن. وأضافت أنّ ثلاثة من عناصرها قُتلوا.',
      ['ثلاثة من عناصرها → قسد (owner)']
    ],
    [
      'of others are of the same group',
      'قُتل ثلاثة من "قسد"، وأُصيب آخرون.',
      ['ثلاثة → قسد (of)', 'آخرون → قسد (same-group)']
    ]
  ])('%s', (_name, text, expected) => expect(linksIn(text, 'victim')).toEqual(expected))

  it.each([
    ['a state that is a place', 'قُتل ثلاثة عناصر في روسيا.'],
    ['whoever is named later', 'قُتل ثلاثة أشخاص، وقالت "قسد" إنّها تحقق.']
  ])('are not %s', (_name, text) => expect(linksIn(text, 'victim')).toEqual([]))
})

describe('the doer of what a figure counts', () => {
  it.each([
    [
      'whose force it was',
      'قُتل ثلاثة مدنيين بقصف لقوات النظام.',
      ['ثلاثة مدنيين → قوات النظام (by)']
    ],
    [
      'whose people’s adjective it carries',
      'قُتل ثلاثة مدنيين في غارة جوية روسية.',
      ['ثلاثة مدنيين → روسية (by)']
    ],
    ['who launched it', 'قُتل ثلاثة مدنيين في هجوم شنّه تنظيم "داعش".', ['ثلاثة مدنيين → داعش (by)']],
    ['by whose hand', 'قُتل ثلاثة مدنيين على يد "داعش".', ['ثلاثة مدنيين → داعش (by)']],
    [
      'who is the subject',
      'قتلت قوات النظام ثلاثة مدنيين.',
      ['ثلاثة مدنيين → قوات النظام (subject)']
    ],
    [
      'who is the subject before the verb',
      'قالت رويترز إنّ القوات الروسية قتلت ثلاثة مدنيين.',
      ['ثلاثة مدنيين → القوات الروسية (subject)']
    ],
    [
      'who is accused',
      'اتهمت "قسد" تركيا بقصف قرية، ما أدى إلى مقتل ثلاثة مدنيين.',
      ['ثلاثة مدنيين → تركيا (accused)']
    ],
    [
      'who lay in ambush',
      'قُتل ثلاثة من قوات النظام في كمين نفذه تنظيم "داعش".',
      ['ثلاثة → داعش (by)']
    ],
    [
      'whose subject goes on',
      'قالت رويترز إنّ "داعش" سيطر على نقاط، وقتل ثلاثة عناصر من "قسد".',
      ['ثلاثة عناصر → داعش (same-subject)']
    ],
    [
      'whose force opens the sentence that has the outcome',
      'قصفت طائرات التحالف الدولي القرية، ما أسفر عن مقتل ثلاثة مدنيين.',
      ['ثلاثة مدنيين → التحالف الدولي (force-subject)']
    ]
  ])('is %s', (_name, text, expected) => {
    expect(linksIn(text, 'perpetrator')).toEqual(expected)
  })

  it.each([
    ['whose own men it counts', 'قُتل ثلاثة من "داعش" في هجوم شنّه "داعش" على القرية.'],
    ['whose force was far', 'قُتل ثلاثة عناصر، مستغلاً غياب طائرات التحالف الدولي.'],
    ['at whom it was aimed', 'قُتل ثلاثة مدنيين بقصف على مواقع "داعش".'],
    ['for a passive', 'قالت رويترز إنّ "داعش" سيطر على نقاط، وقُتل ثلاثة عناصر من "قسد".']
  ])('is nobody %s', (_name, text) => expect(linksIn(text, 'perpetrator')).toEqual([]))

  it('is stated, not implied', () => {
    const [link] = suggestedFor('قتلت قوات النظام ثلاثة مدنيين.')
      .flatMap(({ links }) => links)
      .filter(({ relation }) => relation === 'perpetrator')
    expect(link?.attributes).toEqual({ basis: 'stated' })
  })
})

describe('by what they were harmed', () => {
  it.each([
    ['قُتل ثلاثة مدنيين في غارات على البلدة.', 'air_strike'],
    ['قُتل ثلاثة مدنيين بقذائف سقطت على السوق.', 'shelling'],
    ['قُتل ثلاثة مدنيين بانفجار لغم.', 'planted'],
    ['قُتل ثلاثة مدنيين برصاص قناص.', 'small_arms'],
    ['قُتل ثلاثة عناصر في اشتباكات.', 'clash'],
    ['قُتل ثلاثة عناصر في غياب الطائرات.', 'unknown'],
    ['50 ألف مدني محاصرون بلا غذاء ولا دواء.', 'deprivation']
  ])('%s → %s', (text, means) => {
    const [figure] = suggestedFor(text).filter(({ kind }) => kind === 'figure')
    expect(figure?.tag.attributes['means']).toBe(means)
  })
})

describe('who is tied to whom', () => {
  it.each([
    [
      'a description to the name in it',
      'وقالت مواقع مقربة من "قسد"، إنّ الطريق آمن.',
      ['مواقع مقربة من "قسد" → قسد (allegiance)']
    ],
    [
      'a mention to the name at its end',
      'انسحب المسلحون الموالون لإيران.',
      ['المسلحون الموالون لإيران → إيران (allegiance)']
    ],
    [
      'whose deeds are backed',
      'استأنفت "قسد" عملياتها المدعومة من التحالف الدولي.',
      ['قسد → التحالف الدولي (allegiance)']
    ]
  ])('%s', (_name, text, expected) => {
    expect(linksIn(text, 'affiliated_with')).toEqual(expected)
  })
})

describe('what is said again', () => {
  const headline = 'ثلاثة قتلى بقصف على حلب'

  it('is a headline that is printed twice', () => {
    const text = `${headline}\n\n${headline}\n\nالطقس جميل في حلب اليوم.`
    expect(linksIn(text, 'same_as')).toEqual([
      `${headline} → ${headline} (repeated-headline)`,
      'ثلاثة قتلى → ثلاثة قتلى (repeated-headline)'
    ])
  })

  it('is the headline’s figure in the first paragraph', () => {
    const text = `${headline}\n\nقُتل ما لا يقل عن ثلاثة أشخاص اليوم.\n\nوقُتل ثلاثة أشخاص أمس.`
    expect(linksIn(text, 'same_as')).toEqual([
      'قُتل ما لا يقل عن ثلاثة أشخاص اليوم → ثلاثة قتلى بقصف على حلب (headline-in-lead)',
      'ما لا يقل عن ثلاثة أشخاص → ثلاثة قتلى (headline-in-lead)'
    ])
  })

  it('is a large number of the same people, and no small one', () => {
    expect(linksIn('نزح نحو 50 ألف مدني. ونزح أكثر من 50 ألف مدني.', 'same_as')).toEqual([
      'أكثر من 50 ألف مدني → نحو 50 ألف مدني (same-number)'
    ])
    expect(linksIn('نزح 50 مدنياً. ونزح 50 مدنياً.', 'same_as')).toEqual([])
  })
})
