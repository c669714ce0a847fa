import { describe, expect, it } from 'vitest'
import { findFigures } from '#core/quantity/find-figures'

/** The figures of a phrase, each as «min max best qualifier harm», with – for what is not stated. */
function told(phrase: string): readonly string[] {
  return findFigures(phrase, { unharmed: true }).map(({ min, max, best, qualifier, harm }) =>
    [min ?? '–', max ?? '–', best ?? '–', qualifier, harm.join('+') || '–'].join(' ')
  )
}

describe('digits', () => {
  it.each([
    ['سقوط ٤٥ قتيلاً', '45 45 45 exact killed'],
    ['جرح ۱۲ جندياً', '12 12 12 exact wounded'],
    ['نزوح 2,300 عائلة', '2300 2300 2300 exact displaced'],
    ['نزوح ٢٬٣٠٠ عائلة', '2300 2300 2300 exact displaced'],
    ['اعتقال 3.400 شخص', '3400 3400 3400 exact detained'],
    ['تشريد 2.75 مليون شخص', '2750000 2750000 2750000 exact displaced'],
    ['نزوح 1,2 مليون شخص', '1200000 1200000 1200000 exact displaced'],
    ['نزوح 1.250 مليون شخص', '1250000 1250000 1250000 exact displaced'],
    ['مقتل 12ألف مدني', '12000 12000 12000 exact killed'],
    ['مقتل الـ27 مدنياً', '27 27 27 exact killed'],
    ['٣٤ ألفا و٤٧٣ شهيدا', '34473 34473 34473 exact killed'],
    ['34 ألف و 473 شهيداً', '34473 34473 34473 exact killed'],
    ['بـ15 قتيلاً', '15 15 15 exact killed'],
    ['إصابة 8 بجروح خطيرة', '8 8 8 exact wounded'],
    ['حصيلة الضحايا 1,024,500 قتيل', '1024500 1024500 1024500 exact killed']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))
})

describe('number words', () => {
  it.each([
    ['مقتل سبعة أشخاص', '7 7 7 exact killed'],
    ['إصابة تسعه اشخاص', '9 9 9 exact wounded'],
    ['مقتل ثماني نساء', '8 8 8 exact killed'],
    ['مقتل ثمانٍ من النساء', '8 8 8 exact killed'],
    ['جرح إحدى عشرة طالبة', '11 11 11 exact wounded'],
    ['اثنتا عشرة جثة', '12 12 12 exact killed'],
    ['مقتل اثني عشر عنصراً', '12 12 12 exact killed'],
    ['خمسة عشر أسيراً', '15 15 15 exact detained'],
    ['مقتل ثلاثين شخصاً', '30 30 30 exact killed'],
    ['ثمانية وستون مفقوداً', '68 68 68 exact missing'],
    ['مئتان وخمسون قتيلاً', '250 250 250 exact killed'],
    ['مقتل مائتي شخص', '200 200 200 exact killed'],
    ['خمس مئة معتقل', '500 500 500 exact detained'],
    ['تسعمائة وتسعة وتسعون جريحاً', '999 999 999 exact wounded'],
    ['مئة وإحدى عشرة امرأة', '111 111 111 exact –'],
    ['مائتان واحد عشر قتيلا', '211 211 211 exact killed'],
    ['مئة وواحد من القتلى', '101 101 101 exact killed'],
    ['مئة وأحد وعشرون قتيلاً', '121 121 121 exact killed'],
    ['ألفا قتيل', '2000 2000 2000 exact killed'],
    ['ألفاً ومئتي جريح', '1200 1200 1200 exact wounded'],
    ['ثلاثة آلاف وأربعمئة وخمسة نازحين', '3405 3405 3405 exact displaced'],
    ['مئة وعشرون ألف نازح', '120000 120000 120000 exact displaced'],
    ['نزوح مليون ومئتي ألف شخص', '1200000 1200000 1200000 exact displaced'],
    ['نزوح مليوني شخص', '2000000 2000000 2000000 exact displaced'],
    ['مليونان ونصف المليون لاجئ', '2500000 2500000 2500000 exact displaced'],
    ['ثلاثة ملايين ونصف مليون نازح', '3500000 3500000 3500000 exact displaced'],
    ['نصف مليون محاصر', '500000 500000 500000 exact besieged'],
    ['مقتل أحد عشر', '11 11 11 exact killed'],
    ['مصرع عشرين شخصا', '20 20 20 exact killed']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))
})

describe('nouns that count by their form', () => {
  it.each([
    ['مقتل ضابط', '1 1 1 exact killed'],
    ['اغتيال ناشط في درعا', '1 1 1 exact killed'],
    ['إصابة جندي آخر', '1 1 1 exact wounded'],
    ['مقتل جندي ثالث', '1 1 1 exact killed'],
    ['وفاة طفلة', '1 1 1 exact killed'],
    ['شهيد وجريح', '1 1 1 exact killed', '1 1 1 exact wounded'],
    ['جريحان', '2 2 2 exact wounded'],
    ['استشهاد شابين', '2 2 2 exact killed'],
    ['خطف فتاتين', '2 2 2 exact abducted'],
    ['مقتل مدنيان', '2 2 2 exact killed'],
    ['مقتل مدنيين', '2 – – unquantified killed'],
    ['اعتقال ناشطين', '2 – – unquantified detained'],
    ['مقتل مدنيين اثنين', '2 2 2 exact killed'],
    ['نزوح عائلتين', '2 2 2 exact displaced'],
    ['انتشال جثتين', '2 2 2 exact killed']
  ])('%s', (phrase, ...values) => expect(told(phrase)).toEqual(values))

  it('asks about what is dual or plural, and only about that', () => {
    const asked = (phrase: string) => findFigures(phrase, { unharmed: true })[0]?.ambiguous
    expect(asked('مقتل مقاتلين')).toEqual({ reason: 'dual-or-plural' })
    expect(asked('مقتل جنديين')).toBeNull()
    expect(asked('مقتل مقاتلان')).toBeNull()
    expect(asked('إصابة آخرين')).toBeNull()
  })
})

describe('nobody', () => {
  it.each([
    ['لم يسقط ضحايا', '0 0 0 none unspecified'],
    ['من دون إصابات', '0 0 0 none wounded'],
    ['بدون وقوع قتلى أو جرحى', '0 0 0 none killed+wounded'],
    ['من دون أن يسفر عن خسائر بشرية', '0 0 0 none unspecified'],
    ['دون خسائر في الأرواح', '0 0 0 none unspecified'],
    ['لم يسفر الهجوم عن سقوط قتلى', '0 0 0 none killed'],
    ['لم تقع أي إصابات', '0 0 0 none wounded'],
    ['لا ضحايا', '0 0 0 none unspecified'],
    ['بلا ضحايا', '0 0 0 none unspecified'],
    ['لم يُقتل أحد', '0 0 0 none killed'],
    ['دون إصابة أحد', '0 0 0 none wounded'],
    ['لا توجد إصابات', '0 0 0 none wounded'],
    ['لم ترد تقارير عن وقوع إصابات', '– – – unquantified wounded']
  ])('%s', (phrase, value) => expect(told(phrase)).toEqual([value]))
})
