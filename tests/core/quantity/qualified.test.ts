import { describe, expect, it } from 'vitest'
import { findFigures } from '#core/quantity/find-figures'

/** The figures of a phrase, each as «min max best qualifier harm», with – for what is not stated. */
function told(phrase: string): readonly string[] {
  return findFigures(phrase, { unharmed: true }).map(({ min, max, best, qualifier, harm }) =>
    [min ?? '–', max ?? '–', best ?? '–', qualifier, harm.join('+') || '–'].join(' ')
  )
}

describe('bounds', () => {
  it.each([
    ['ما لا يقل عن سبعة قتلى', '7 – 7 at_least killed'],
    ['لا يقل عددهم عن 40 معتقلاً', '40 – 40 at_least detained'],
    ['مقتل 9 مدنيين في الأقل', '9 – 9 at_least killed'],
    ['12 جريحاً كحد أدنى', '12 – 12 at_least wounded'],
    ['بحد أدنى 12 جريحاً', '12 – 12 at_least wounded'],
    ['ليس أقل من 15 شهيداً', '15 – 15 at_least killed'],
    ['خمسون قتيلاً أو أكثر', '50 – 50 at_least killed'],
    ['خمسة على الأقل قتلوا', '5 – 5 at_least killed'],
    ['ما لا يقل عن مئات النازحين', '100 – – at_least displaced'],
    ['لا يتجاوز عددهم 30 أسيراً', '– 30 – at_most detained'],
    ['لم يتجاوز عدد القتلى عشرة', '– 10 – at_most killed'],
    ['لا يزيد عددهم عن 50 مسلحاً', '– 50 – at_most –'],
    ['ما يصل إلى 200 مفقود', '– 200 – at_most missing'],
    ['عشرة جرحى على الأكثر', '– 10 – at_most wounded'],
    ['20 قتيلاً كحد أقصى', '– 20 – at_most killed'],
    ['أكثر من عشرة قتلى', '10 – 10 more_than killed'],
    ['لأكثر من 90 قتيلاً', '90 – 90 more_than killed'],
    ['ما يربو على 400 ألف نازح', '400000 – 400000 more_than displaced'],
    ['تجاوز عدد القتلى 600', '600 – 600 more_than killed'],
    ['تجاوزت حصيلة القتلى 41 ألفاً', '41000 – 41000 more_than killed'],
    ['يزيد عددهم على 80 مقاتلاً', '80 – 80 more_than –'],
    ['أزيد من 30 ضحية', '30 – 30 more_than unspecified'],
    ['مقتل ما يزيد على مئة شخص', '100 – 100 more_than killed'],
    ['مقتل أكثر من نصف مليون شخص', '500000 – 500000 more_than killed'],
    ['أكثر من عشرات الجرحى', '10 – – more_than wounded'],
    ['أقل من عشرين جريحاً', '– 20 – less_than wounded'],
    ['دون المئة قتيل', '– 100 – less_than killed'],
    ['يقل عددهم عن 70 نازحاً', '– 70 – less_than displaced']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))
})

describe('about', () => {
  it.each([
    ['قرابة 150 قتيلاً', '150 150 150 about killed'],
    ['حوالي عشرة جرحى', '10 10 10 about wounded'],
    ['زهاء ألفي نازح', '2000 2000 2000 about displaced'],
    ['ما يناهز 60 ألف لاجئ', '60000 60000 60000 about displaced'],
    ['ما يقرب من 700 معتقل', '700 700 700 about detained'],
    ['يقدر عددهم بـ300 مقاتل', '300 300 300 about –'],
    ['يُقدَّر عدد النازحين بنحو 12 ألفاً', '12000 12000 12000 about displaced'],
    ['بحدود 25 جريحاً', '25 25 25 about wounded'],
    ['بنحو ثلاثين قتيلاً', '30 30 30 about killed'],
    ['مئة شهيد تقريباً', '100 100 100 about killed'],
    ['تقريباً 40 مصاباً', '40 40 40 about wounded']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))
})

describe('ranges', () => {
  it.each([
    ['بين 3 و5 آلاف نازح', '3000 5000 – range displaced'],
    ['ما بين ثلاثة وخمسة قتلى', '3 5 – range killed'],
    ['بين خمسة وعشرين جريحاً', '5 20 – range wounded'],
    ['بين خمسة وعشرين وثلاثين جريحاً', '25 30 – range wounded'],
    ['بين مئة ومئتي قتيل', '100 200 – range killed'],
    ['من 20 إلى 25 مدنياً', '20 25 – range –'],
    ['مقتل 7 إلى 9 أشخاص', '7 9 – range killed'],
    ['30 - 40 جريحاً', '30 40 – range wounded'],
    ['٣٠–٤٠ جريحاً', '30 40 – range wounded'],
    ['خمسة أو ستة قتلى', '5 6 – range killed'],
    ['ما بين 200 ألف و300 ألف نازح', '200000 300000 – range displaced'],
    ['يتراوح عدد القتلى بين 40 و50', '40 50 – range killed'],
    ['بين 500 وألف مقاتل', '500 1000 – range –']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))
})

describe('vague words', () => {
  it.each([
    ['عشرات الضحايا', '10 99 – vague unspecified'],
    ['مقتل العشرات', '10 99 – vague killed'],
    ['بعشرات القتلى', '10 99 – vague killed'],
    ['إصابة المئات', '100 999 – vague wounded'],
    ['نزوح الآلاف', '1000 9999 – vague displaced'],
    ['عشرات آلاف النازحين', '10000 99999 – vague displaced'],
    ['نزوح مئات الآلاف من السكان', '100000 999999 – vague displaced'],
    ['ملايين اللاجئين', '1000000 – – vague displaced'],
    ['بضعة عشر قتيلاً', '13 19 – vague killed'],
    ['بضع مئات من الأسرى', '300 999 – vague detained'],
    ['ثلاثون ونيف جريحاً', '31 39 – vague wounded'],
    ['نيف وعشرون قتيلاً', '21 29 – vague killed'],
    ['قرابة مئات القتلى', '100 999 – vague killed'],
    ['العشرات بين قتيل وجريح', '10 99 – vague killed+wounded'],
    ['عشرات من القتلى', '10 99 – vague killed']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))
})

describe('numbers left open', () => {
  it.each([
    ['عدد من الجرحى', '2 – – unquantified wounded'],
    ['سقوط عدد من القتلى والجرحى', '2 – – unquantified killed+wounded'],
    ['عدة جرحى', '2 – – unquantified wounded'],
    ['العديد من المدنيين', '2 – – unquantified –'],
    ['بعض الجرحى', '2 – – unquantified wounded'],
    ['كثير من القتلى', '2 – – unquantified killed'],
    ['وقوع قتلى', '2 – – unquantified killed'],
    ['قتلى وجرحى', '2 – – unquantified killed+wounded'],
    ['خسائر في الأرواح', '2 – – unquantified unspecified'],
    ['وأصيب آخرون', '2 – – unquantified wounded'],
    ['عدد غير محدد من المخطوفين', '2 – – unquantified abducted'],
    ['أعداد كبيرة من القتلى', '2 – – unquantified killed']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))
})
