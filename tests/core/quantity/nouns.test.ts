import { describe, expect, it } from 'vitest'
import { findFigures } from '#core/quantity/find-figures'
import { readFigure } from '#core/quantity/read-figure'
import { told, toldOf } from '../../helpers/figures'

describe('relatives', () => {
  it.each([
    ['مصرع شقيقين', '2 2 2 exact killed'],
    ['جرح شقيقتين', '2 2 2 exact wounded'],
    ['إصابة زوجته', '1 1 1 exact wounded'],
    ['مقتل أخيه', '1 1 1 exact killed'],
    ['استشهاد أبنائها', '2 – – unquantified killed'],
    ['مصرع أربعة إخوة', '4 4 4 exact killed'],
    ['مصرع أم وأطفالها الأربعة', '5 5 5 exact killed'],
    ['استشهاد رجل وزوجته', '2 2 2 exact killed'],
    ['استشهاد رجل وزوجته واثنين من أبنائهما', '4 4 4 exact killed'],
    ['إصابة أب وطفلتيه', '3 3 3 exact wounded'],
    ['مقتل مزارع وابنه', '2 2 2 exact killed'],
    ['مصرع سيدة وطفلها', '2 2 2 exact killed'],
    ['مقتل أسرة كاملة مؤلفة من 8 أفراد', '8 8 8 exact killed'],
    ['مصرع 9 من عائلة واحدة', '9 9 9 exact killed']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))

  it('belong to the figure only where nothing else is said of the first', () => {
    expect(told('مقتل ضابط وزوجته')).toEqual(['1 1 1 exact killed', '1 1 1 exact killed'])
  })

  it.each(['قصف أم درمان', 'في 9 آب 2016', 'مقتل ابن عم الوزير', 'إصابة خط أنابيب'])(
    'are not seen in «%s»',
    (phrase) => expect(told(phrase)).toEqual([])
  )
})

describe('a number behind its noun', () => {
  it.each([
    ['القتلى الخمسة', '5 5 5 exact killed'],
    ['الجنود الأربعة الذين قتلوا', '4 4 4 exact killed'],
    ['الشهداء الـ17', '17 17 17 exact killed'],
    ['الجرحى الخمسة والعشرين', '25 25 25 exact wounded'],
    ['الرهائن الإسرائيليين الـ20', '20 20 20 exact abducted'],
    ['أطفالها الثلاثة', '3 3 3 exact –']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))

  it('counts nobody in an article that says no harm of them there', () => {
    expect(findFigures('وقال الجنود الأربعة إنهم عادوا.')).toEqual([])
  })
})

describe('qualifiers around a noun that counts by its form', () => {
  it.each([
    ['جريحان على الأقل', '2 – 2 at_least wounded'],
    ['مصرع شخص واحد على الأقل', '1 – 1 at_least killed'],
    ['ما لا يقل عن جريحين', '2 – 2 at_least wounded'],
    ['مقتل أكثر من مدني', '1 – 1 more_than killed'],
    ['مقتل عسكريين اثنين في الأقل', '2 – 2 at_least killed'],
    ['مقتل مسعفين على الأقل', '2 – 2 at_least killed'],
    ['جريحان أو ثلاثة', '2 3 – range wounded'],
    ['قتيل أو قتيلان', '1 2 – range killed'],
    ['بين جريحين وخمسة جرحى', '2 5 – range wounded']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))

  it('takes two kinds of people for no range', () => {
    expect(told('قتيل أو جريحان')).toEqual(['1 1 1 exact killed', '2 2 2 exact wounded'])
  })
})

describe('the vowel before the ending', () => {
  it.each([
    ['إصابة مسعفَين', 2, 2, false],
    ['إصابة مسعفِين', 2, null, false],
    ['مقتل مدنيَّيْنِ', 2, 2, false],
    ['مقتل مدنيِّينَ', 2, null, false],
    ['إصابة مسعفين', 2, null, true]
  ])('tells the dual from the plural: %s', (phrase, min, max, ambiguous) => {
    const figure = readFigure(phrase)
    expect(figure).toMatchObject({ min, max })
    expect(figure?.ambiguous !== null).toBe(ambiguous)
  })
})

describe('bodies', () => {
  it.each([
    ['انتشال جثامين 7 شهداء', '7 شهداء', 7],
    ['العثور على جثتي شابين', 'شابين', 2],
    ['العثور على رفات 30 شخصاً', '30 شخصاً', 30],
    ['انتشال جثة طفلة', 'طفلة', 1],
    ['انتشال 6 جثامين', '6 جثامين', 6]
  ])('are those they name: %s', (phrase, text, min) => {
    const figures = findFigures(phrase)
    expect(figures).toMatchObject([{ text, min, unit: 'body', harm: ['killed'] }])
  })
})

describe('who did it and who suffered it', () => {
  it.each([
    ['قتل مسلحان أربعة مدنيين.', ['أربعة مدنيين : 4 4 killed']],
    ['اختطف مسلحون مجهولون خمسة عمال.', ['خمسة عمال : 5 5 abducted']],
    ['قتل مسلحون مجهولون شرطياً.', ['شرطياً : 1 1 killed']],
    ['قتلت القوات مسلحاً في البلدة.', ['مسلحاً : 1 1 killed']],
    ['قتل 3 مسلحين 10 مدنيين.', ['10 مدنيين : 10 10 killed']],
    ['كان الرجل مدنياً.', []],
    ['أطلقوا النار على 4 عمال فقتلوهم.', ['4 عمال : 4 4 killed']]
  ])('%s', (article, figures) => expect(toldOf(article)).toEqual(figures))
})

describe('whose harm goes on', () => {
  it.each([
    ['مقتل قائد وعنصرين في القصف', ['قائد : 1 1 killed', 'عنصرين : 2 2 killed']],
    ['مقتل ضابط وستة جنود', ['ضابط : 1 1 killed', 'ستة جنود : 6 6 killed']],
    [
      'لقي خمسة أشخاص على الأقل حتفهم وجرح ما لا يقل عن 15',
      ['خمسة أشخاص على الأقل : 5 – killed', 'ما لا يقل عن 15 : 15 – wounded']
    ]
  ])('%s', (article, figures) => expect(toldOf(article)).toEqual(figures))
})
