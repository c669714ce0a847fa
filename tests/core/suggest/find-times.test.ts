import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords } from '#core/text/folded-words'
import { findTimes } from '#core/suggest/find-times'
import { anyText } from '../../helpers/arbitrary'
import { linksIn, suggestedFor } from '../../helpers/suggested'

/** Friday, 23 November 2018. */
const published = '2018-11-23'

function times(text: string, day: string | null = published): readonly string[] {
  return findTimes(foldedWords(text), day).map(
    ({ span, iso }) => `${text.slice(span.start, span.end)}=${iso ?? '?'}`
  )
}

describe('a time in a text', () => {
  it.each([
    ['a date', 'في 23 نوفمبر 2018', ['23 نوفمبر 2018=2018-11-23']],
    ['a Levantine month', '٣ تشرين الأول ٢٠١٧', ['٣ تشرين الأول ٢٠١٧=2017-10-03']],
    ['a Maghrebi month', '14 جانفي 2011', ['14 جانفي 2011=2011-01-14']],
    [
      'two names of one month, of the last year that fits',
      'في 11 نوفمبر/تشرين الثاني قالت',
      ['11 نوفمبر/تشرين الثاني=2018-11-11']
    ],
    ['a day still to come this year, of the year before', '24 ديسمبر', ['24 ديسمبر=2017-12-24']],
    ['two names of two months', '11 نوفمبر/شباط 2018', ['11 نوفمبر/شباط 2018=?']],
    ['a day that the calendar lacks', '30 فبراير 2018', ['30 فبراير 2018=?']],
    ['a date in digits', 'يوم 5/6/2018', ['5/6/2018=2018-06-05']],
    ['a date with the year first', '2018-06-05', ['2018-06-05=2018-06-05']],
    ['a month', 'منذ آذار/مارس 2011', ['آذار/مارس 2011=2011-03']],
    ['a year', 'في عام 2016', ['عام 2016=2016']],
    ['a Hijri date, about', '14 ربيع الأول 1440هـ', ['14 ربيع الأول 1440هـ=~2018-11-23']],
    ['a weekday', 'وهاجم، الخميس، مواقع', ['الخميس=2018-11-22']],
    ['a weekday that says which', 'يوم الجمعة الماضي', ['يوم الجمعة الماضي=2018-11-16']],
    ['a weekday and its date', 'الخميس، 14 مارس 2024', ['الخميس، 14 مارس 2024=2024-03-14']],
    ['weeks ago, about', 'قبل أسبوعين', ['قبل أسبوعين=~2018-11-09']],
    ['days ago', 'قبل ثلاثة أيام', ['قبل ثلاثة أيام=2018-11-20']],
    ['months ago, about', 'قبل نحو 4 أشهر', ['قبل نحو 4 أشهر=~2018-07']],
    ['years ago, about', 'قبل عامين', ['قبل عامين=~2016']],
    ['yesterday', 'ليل أمس', ['أمس=2018-11-22']],
    ['the day before yesterday', 'أول من أمس', ['أول من أمس=2018-11-21']],
    ['last month, over the year’s end', 'الشهر الماضي', ['الشهر الماضي=2018-10']],
    ['last year', 'العام الماضي', ['العام الماضي=2017']]
  ])('%s', (_name, text, expected) => expect(times(text)).toEqual(expected))

  it.each(['قبل الهجوم', '11 قتيلاً', '3 مدنيين', 'عام جديد', 'استمرت يومين', 'الأحداث'])(
    'is not «%s»',
    (text) => expect(times(text)).toEqual([])
  )

  it('stays unresolved where the day of publication is unknown', () => {
    expect(times('الخميس، قبل أسبوعين، 11 نوفمبر', null)).toEqual([
      'الخميس=?',
      'قبل أسبوعين=?',
      '11 نوفمبر=?'
    ])
  })
})

describe('a time as a suggestion', () => {
  it('is made where the scheme has the label, with the page’s own date for the day', () => {
    const text = 'هاجم داعش الحقل الخميس.\n\n23 نوفمبر 2018'
    expect(
      suggestedFor(text)
        .filter(({ kind }) => kind === 'time')
        .map(({ tag }) => tag.attributes)
    ).toEqual([{ iso: '2018-11-22' }, { iso: '2018-11-23' }])
  })

  it('belongs to the claim that holds it, but not to a clause of «منذ»', () => {
    expect(linksIn('هاجم "داعش" الحقل، الخميس.', 'at_time', { published })).toEqual([
      'هاجم "داعش" الحقل، الخميس → الخميس (weekday)'
    ])
    expect(linksIn('هاجم "داعش" الحقل منذ قبل أسبوعين.', 'at_time', { published })).toEqual([])
  })
})

it('never throws, whatever the text and the day', () => {
  const word = fc.constantFrom(
    '11',
    'نوفمبر',
    '/',
    'تشرين',
    'الثاني',
    'قبل',
    'يومين',
    'الخميس',
    '\n'
  )
  const texts = fc.oneof(
    anyText,
    fc.array(word).map((words) => words.join(' '))
  )
  const days = fc.constantFrom(null, '2018-11-23', '2020-02-29', '0001-01-01')
  fc.assert(fc.property(texts, days, (text, day) => void times(text, day)))
})
