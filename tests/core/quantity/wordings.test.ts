import { describe, expect, it } from 'vitest'
import { findFigures } from '#core/quantity/find-figures'
import { told, toldOf } from '../../helpers/figures'

describe('digits', () => {
  it.each([
    ['جرح ٢،٣٤٠ شخصاً', '2340 2340 2340 exact wounded'],
    ['تشريد ٢،٥ مليون شخص', '2500000 2500000 2500000 exact displaced'],
    ['مقتل (4) مدنيين', '4 4 4 exact killed'],
    ['مقتل أربعة (4) مدنيين', '4 4 4 exact killed'],
    ['الـ 27 قتيلاً', '27 27 27 exact killed'],
    ['نزوح ثلاثة أرباع المليون شخص', '750000 750000 750000 exact displaced'],
    ['نزوح ثلثي مليون شخص', '666667 666667 666667 exact displaced'],
    ['ثلثمائة وعشرون قتيلاً', '320 320 320 exact killed'],
    ['بين 1.1 و1.3 مليون نازح', '1100000 1300000 – range displaced'],
    ['12 ملايين يعانون من الجوع', '12000000 12000000 12000000 exact affected']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))

  it('leaves brackets outside where nothing else is in them', () => {
    expect(findFigures('القتلى (12)')).toMatchObject([{ text: '12' }])
    expect(findFigures('مقتل (3) جنود')).toMatchObject([{ text: '(3) جنود' }])
  })
})

describe('qualifiers', () => {
  it.each([
    ['مالا يقل عن 6 قتلى', '6 – 6 at_least killed'],
    ['ما لايقل عن 6 قتلى', '6 – 6 at_least killed'],
    ['ليس بأقل من 6 قتلى', '6 – 6 at_least killed'],
    ['6 قتلى بأقل تقدير', '6 – 6 at_least killed'],
    ['6 قتلى في الحد الأدنى', '6 – 6 at_least killed'],
    ['6 قتلى لا أكثر', '– 6 – at_most killed'],
    ['6 قتلى كأقصى حد', '– 6 – at_most killed'],
    ['قد يرتفع عدد القتلى إلى 6', '– 6 – at_most killed'],
    ['ما يربو عن 60 قتيلاً', '60 – 60 more_than killed'],
    ['ينيف عددهم على 60 قتيلاً', '60 – 60 more_than killed'],
    ['ما يقارب من 60 قتيلاً', '60 60 60 about killed'],
    ['يقدر عددهم بـ 60 قتيلاً', '60 60 60 about killed'],
    ['60 قتيلاً بالتقريب', '60 60 60 about killed']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))

  it('does not reach back over another amount', () => {
    expect(told('عشرات القتلى وأكثر من 70 جريحاً')).toEqual([
      '10 99 – vague killed',
      '70 – 70 more_than wounded'
    ])
  })
})

describe('vague words', () => {
  it.each([
    ['بضع عشرات الآلاف من النازحين', '30000 99999 – vague displaced'],
    ['بضعة ملايين نازح', '3000000 9999999 – vague displaced'],
    ['ثلاثين ونيفاً من الجرحى', '31 39 – vague wounded'],
    ['قتلى وجرحى بالمئات', '100 999 – vague killed+wounded'],
    ['مجموعة من الجرحى', '2 – – unquantified wounded'],
    ['مزيد من الضحايا', '2 – – unquantified unspecified'],
    ['خسائر فادحة في الأرواح', '2 – – unquantified unspecified']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))
})

describe('nobody', () => {
  it.each([
    ['ليس هناك قتلى', '0 0 0 none killed'],
    ['عدم وقوع إصابات', '0 0 0 none wounded'],
    ['من غير ضحايا', '0 0 0 none unspecified'],
    ['دون أن يصاب أحد بأذى', '0 0 0 none wounded'],
    ['دون أن يسفر ذلك عن ضحايا', '0 0 0 none unspecified'],
    ['لم يلق أحد مصرعه', '0 0 0 none killed'],
    ['لم يتعرض أحد لأذى', '0 0 0 none wounded'],
    ['لا قتلى ولا جرحى', '0 0 0 none killed+wounded'],
    ['دون إصابات بشرية', '0 0 0 none wounded'],
    ['لا أنباء عن قتلى', '– – – unquantified killed']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))

  it('is not said where somebody denies it was', () => {
    expect(told('نفى الجيش سقوط قتلى')).toEqual(['2 – – unquantified killed'])
  })
})

describe('harm', () => {
  it.each([
    ['راح ضحيتها 11 شخصاً', 'killed'],
    ['القضاء على 11 إرهابياً', 'killed'],
    ['فارق 11 شخصاً الحياة', 'killed'],
    ['11 حالة وفاة', 'killed'],
    ['11 شخصاً فقدوا حياتهم', 'killed'],
    ['11 مختفين قسرياً', 'abducted'],
    ['هروب 11 ألف مدني', 'displaced'],
    ['11 ألف شخص فقدوا منازلهم', 'affected'],
    ['يواجه 11 ألف شخص المجاعة', 'affected'],
    ['11 شخصاً تحت الأنقاض', 'besieged'],
    ['11 ألف شخص تحت الحصار', 'besieged'],
    ['11 شخصاً في عداد المفقودين', 'missing'],
    ['أحد عشر من أصل عشرين قتلوا', 'killed'],
    ['عدد القتلى والجرحى 11', 'killed+wounded'],
    ['حصيلة القتلى: 11', 'killed'],
    ['11 شهيداً و جريحاً', 'killed+wounded'],
    ['11 ضحية بين قتيل وجريح', 'killed+wounded']
  ])('%s', (phrase, harm) => {
    expect(findFigures(phrase, { unharmed: true }).map((one) => one.harm.join('+'))).toEqual([harm])
  })

  it.each([
    'عودة 500 لاجئ إلى قراهم.',
    'أطلقت القوات سراح 30 معتقلاً.',
    'الإفراج عن 90 أسيراً.',
    'إنقاذ 70 مهاجراً.',
    '3 من كل 10 أطفال جياع.',
    'شيع المئات جثمان القائد.'
  ])('is over, or never was, in «%s»', (article) => expect(toldOf(article)).toEqual([]))
})

describe('status', () => {
  it.each([
    ['ضحايا مدنيون', 'civilian'],
    ['قتلى في صفوف المدنيين', 'civilian'],
    ['سقوط جرحى من الجيش', 'combatant'],
    ['5 قتلى في قصف قوات النظام', 'unknown'],
    ['3 قتلى لـ"قسد"', 'combatant']
  ])('%s', (phrase, status) => {
    expect(findFigures(phrase, { unharmed: true })[0]?.status).toBe(status)
  })
})

describe('scope', () => {
  it.each([
    ['مقتل 40 شخصاً العام الماضي', 'past_event'],
    ['وكان هجوم مماثل أوقع 12 قتيلاً', 'past_event'],
    ['مقتل 900 شخص منذ 2019', 'cumulative'],
    ['مقتل 9 أشخاص منذ الصباح', 'event']
  ])('%s', (phrase, scope) => expect(findFigures(phrase)[0]?.scope).toBe(scope))
})

describe('shares', () => {
  it.each([
    ['أكثر من نصف الضحايا', [0.5, 1]],
    ['أقل من ثلث القتلى أطفال', [0, 0.3333]],
    ['نحو 60% من القتلى', [0.6, 0.6]],
    ['ما لا يقل عن 60 في المئة من القتلى', [0.6, 1]],
    ['بين 50 و60 في المئة من الضحايا', [0.5, 0.6]],
    ['%60 من الضحايا', [0.6, 0.6]],
    ['خُمس القتلى أطفال', [0.2, 0.2]],
    ['أكثرهم نساء', [0.5, 1]],
    ['غالبيتهم العظمى من الأطفال', [0.5, 1]],
    ['السواد الأعظم من القتلى', [0.5, 1]],
    ['نصف عدد القتلى', [0.5, 0.5]]
  ])('%s', (phrase, share) => {
    const figures = findFigures(phrase)
    expect(figures).toMatchObject([{ share, qualifier: 'share', subset: true, text: phrase }])
  })
})

describe('parts of a figure', () => {
  it.each([
    ['بين القتلى 4 أطفال', 4],
    ['ومن بين الضحايا طفلان', 2],
    ['بما في ذلك 7 نساء', 7],
    ['بعضهم أطفال', 2]
  ])('%s', (phrase, min) => expect(findFigures(phrase)).toMatchObject([{ min, subset: true }]))
})

describe('in an article', () => {
  it.each([
    ['سترسل 1500 جندي إلى المنطقة، بينهم 600 من المشاة.', []],
    [
      'وقال المرصد إن 40 مدنياً، بينهم 9 أطفال، قتلوا.',
      ['40 مدنياً : 40 40 killed', '9 أطفال : 9 9 –']
    ],
    ['وقالت الشرطة إن 3 من المهاجمين قتلوا.', ['3 من المهاجمين : 3 3 killed']],
    ['توعدوا بقتل 100 جندي، وقالوا إن لديهم 500 مقاتل.', ['100 جندي : 100 100 killed']],
    ['إصابة شخصين آخرين', ['شخصين : 2 2 wounded']],
    ['انتشال 6 أشخاص أحياء من تحت الأنقاض.', []],
    ['حملة اعتقالات طالت 20 شاباً.', ['20 شاباً : 20 20 detained']],
    ['ارتفع عدد الصحفيين القتلى إلى 130.', ['130 : 130 130 killed']],
    ['مقتل عاملي إغاثة', ['عاملي : 2 2 killed']],
    ['وفاة 5 جرحى', ['5 جرحى : 5 5 killed']],
    ['عددهم بين قتيل وجريح غير معروف.', ['بين قتيل وجريح : 2 – killed+wounded']]
  ])('%s', (article, figures) => expect(toldOf(article)).toEqual(figures))
})
