import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from '#core/article/recognise'

const body = 'وقال سكان في بلدة السروة إن القصف استمر حتى الفجر، ولم ترد أنباء عن ضحايا.'

/** The marked lines as [role, words]. */
function marked(text: string): readonly (readonly [string, string])[] {
  return recognise(text, 'file.txt').lines.map(
    ({ role, span }) => [role, text.slice(span.start, span.end)] as const
  )
}

describe('the headline', () => {
  const headline = 'هدوء حذر يسود بلدة السروة بعد ليلة من القصف'

  it('is the first line, and its repetition is marked whatever white space it has', () => {
    const text = `${headline}\n\n  ${headline.replaceAll(' ', '\u00a0 ')} \n\n${body}\n`
    expect(marked(text).map(([role]) => role)).toEqual(['headline', 'repeated-headline'])
    expect(recognise(text, 'file.txt').title).toBe(headline)
  })

  it('may follow the date and the page’s furniture', () => {
    expect(marked(`الرئيسية\n3 آذار 2024\n${headline}\n${body}`)).toEqual([
      ['boilerplate', 'الرئيسية'],
      ['date', '3 آذار 2024'],
      ['headline', headline]
    ])
  })

  it.each([
    ['a finished sentence', 'قُتل ثلاثة في السروة.\nثم عاد الهدوء.', 'قُتل ثلاثة في السروة'],
    ['the only line', 'هدوء حذر في السروة', 'هدوء حذر في السروة'],
    ['a line that opens a quotation', 'بيان المجلس:\nنعلن الهدنة.', 'بيان المجلس:'],
    ['a line without letters', '***\nنعلن الهدنة.', '***'],
    [
      'a paragraph',
      `${'كلمة '.repeat(40)}انتهت. ثم غيرها.\n${body}`,
      `${'كلمة '.repeat(16).trim()}…`
    ]
  ])('is not %s', (_what, text, title) => {
    const found = recognise(text, 'file.txt')
    expect(found.lines.filter(({ role }) => role === 'headline')).toEqual([])
    expect(found.title).toBe(title.replace(/:$/, ''))
  })

  it.each([
    ['', 'تقرير السروة.txt', 'تقرير السروة'],
    [' \n\t\n', 'a.b.txt', 'a.b'],
    ['', '.txt', '.txt'],
    ['', '', '']
  ])('of an article without words is the file’s name: %j %j', (text, fileName, title) => {
    expect(recognise(text, fileName)).toEqual({ title, date: null, outlet: null, lines: [] })
  })
})

describe('the date line', () => {
  it.each([
    ['23 نوفمبر 2018', '2018-11-23'],
    ['٢٣ نوفمبر ٢٠١٨', '2018-11-23'],
    ['۲۳ نوفمبر ۲۰۱۸', '2018-11-23'],
    ['23 تشرين الثاني 2018', '2018-11-23'],
    ['الجمعة 23 نوفمبر/تشرين الثاني 2018', '2018-11-23'],
    ['الجمعة، 23 تشرين الثاني (نوفمبر) 2018', '2018-11-23'],
    ['1 كانون الثاني/يناير 2020م', '2020-01-01'],
    ['الأربعاء 5 أيار 2021', '2021-05-05'],
    ['7 جويلية 2019', '2019-07-07'],
    ['9 غشت 2019', '2019-08-09'],
    ['12 شتنبر 2020', '2020-09-12'],
    ['2 أوت 2020', '2020-08-02'],
    ['آب 3, 2020', '2020-08-03'],
    ['23/11/2018', '2018-11-23'],
    ['٢٣/١١/٢٠١٨', '2018-11-23'],
    ['5/6/2018', '2018-06-05'],
    ['23-11-2018', '2018-11-23'],
    ['2018-11-23', '2018-11-23'],
    ['2018/11/23', '2018-11-23'],
    ['23.11.2018', '2018-11-23'],
    ['\u200f23 / 11 / 2018\u200f', '2018-11-23'],
    ['آخر تحديث: 23 نوفمبر 2018 - 14:05', '2018-11-23'],
    ['نُشر في 23 نوفمبر 2018', '2018-11-23'],
    ['تاريخ النشر: الجمعة 23 نوفمبر 2018 | الساعة 14:05 بتوقيت غرينتش', '2018-11-23'],
    ['15 ربيع الأول 1440هـ - 23 نوفمبر 2018م', '2018-11-23'],
    ['14:05 - 23 نوفمبر 2018', '2018-11-23'],
    ['23 November 2018', '2018-11-23'],
    ['Friday, November 23, 2018', '2018-11-23'],
    ['Published: 2018-11-23 14:05 GMT', '2018-11-23'],
    ['29 شباط 2024', '2024-02-29']
  ])('reads %j', (line, iso) => {
    const text = `هدوء في السروة\n${line}\n${body}`
    expect(recognise(text, 'file.txt').date).toBe(iso)
    expect(marked(text)[1]?.[0]).toBe('date')
  })

  it.each([
    ['31 فبراير 2018'],
    ['29 شباط 2023'],
    ['0 مارس 2020'],
    ['23/13/2018'],
    ['11/23/2018'],
    ['3 أيار/حزيران 2020'],
    ['3 أيار 1420']
  ])('gives no date for %j, which is on no calendar', (line) => {
    expect(recognise(`هدوء في السروة\n${line}\n${body}`, 'file.txt').date).toBeNull()
  })

  it.each([
    ['وقع الهجوم في 23 نوفمبر 2018'],
    ['23 نوفمبر 2018 يوم لا ينسى'],
    ['نوفمبر 2018'],
    ['23 نوفمبر'],
    ['23 قتيلاً 2018'],
    ['1440/3/15/2018'],
    ['2018']
  ])('is not %j', (line) => {
    const text = `هدوء في السروة\n${line}\n${body}`
    expect(recognise(text, 'file.txt').date).toBeNull()
    expect(marked(text)).toEqual([['headline', 'هدوء في السروة']])
  })

  it('of publication goes before that of the last change', () => {
    const text = `هدوء\nآخر تحديث: 25 مايو 2020\nنُشر في: 24 مايو 2020\n${body}`
    expect(recognise(text, 'file.txt').date).toBe('2020-05-24')
  })

  it('is not a subheading of a chronicle further down', () => {
    const text = `هدوء\n${`${body}\n`.repeat(14)}23 نوفمبر 2018\n${body}`
    expect(recognise(text, 'file.txt').date).toBeNull()
    expect(marked(text)).toEqual([['headline', 'هدوء']])
  })
})

describe('furniture', () => {
  it.each([
    ['+ الخط -'],
    ['شارك'],
    ['شارك:'],
    ['اقرأ أيضاً'],
    ['اقرأ أيضًا:'],
    ['اقرأ أيضاً: هدنة هشة في وادي الغاف'],
    ['انشر'],
    ['طباعة'],
    ['حجم الخط'],
    ['استمع'],
    ['A+ A-'],
    ['ا ا'],
    ['3 دقائق قراءة'],
    ['وقت القراءة: ٣ دقائق'],
    ['© 2024'],
    ['جميع الحقوق محفوظة © 2024'],
    ['Share'],
    ['إعلان']
  ])('is %j', (line) => {
    expect(marked(`هدوء في السروة\n${line}\n${body}`)).toEqual([
      ['headline', 'هدوء في السروة'],
      ['boilerplate', line]
    ])
  })

  it.each([
    ['شارك مئات السكان في التشييع'],
    ['نشر المجلس بياناً عن الهدنة'],
    ['استمع الحاضرون إلى كلمة المجلس'],
    ['الخط الأزرق هادئ منذ الفجر'],
    ['تابعنا المسير حتى الوادي']
  ])('is not %j, which says something', (line) => {
    expect(marked(`هدوء في السروة\n${line}\n${body}`)).toEqual([['headline', 'هدوء في السروة']])
  })
})

describe('the outlet', () => {
  it.each([
    ['المصدر: صحيفة المرسى', 'صحيفة المرسى'],
    ['Source: Marsa Daily', 'Marsa Daily'],
    ['جميع الحقوق محفوظة © 2024 لصحيفة المرسى', 'المرسى'],
    ['جميع الحقوق محفوظة لموقع المرسى 2024', 'المرسى'],
    ['المصدر: وكالات', null],
    ['جميع الحقوق محفوظة © 2024', null],
    ['وقالت صحيفة المرسى إن الهدوء عاد', null],
    ['المصدر: قال سكان من البلدة إن القصف توقف عند الفجر تماما', null]
  ])('in %j is %j', (line, outlet) => {
    expect(recognise(`هدوء في السروة\n${body}\n${line}`, 'file.txt').outlet).toBe(outlet)
  })
})

it('marks whole lines only, without the space around them, for any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('شارك', ' 23 نوفمبر 2018 ', '\u200fهدوء', '+ الخط -', '', '\u00a0')
  )
  fc.assert(
    fc.property(fc.array(line), (parts) => {
      const text = parts.join('\n')
      const { lines, title } = recognise(text, 'file.txt')
      expect(title).not.toContain('\n')
      for (const { span } of lines) {
        expect(text.slice(span.start, span.end)).toMatch(/^\S(?:.*\S)?$/su)
        expect(text.slice(0, span.start).split('\n').at(-1)).not.toMatch(/[\p{L}\p{N}]/u)
      }
    })
  )
})

describe('a Hijri date alone on its line', () => {
  it.each(['14 ربيع الأول 1440هـ', 'الجمعة ١٤ ربيع الأول ١٤٤٠ هـ', '3 من رمضان 1445'])(
    'is known as a date without a day of ours: %s',
    (line) => {
      const text = `هدوء حذر في السروة\n${line}\n${body}`
      expect(marked(text)).toContainEqual(['date', line])
      expect(recognise(text, 'file.txt').date).toBeNull()
    }
  )
})
