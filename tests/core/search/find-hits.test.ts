import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHits, searchable } from '#core/search/find-hits'
import { readQuery } from '#core/search/query'
import { spanFault } from '#core/text/span'
import { anyText } from '../../helpers/arbitrary'

/** What a query finds in a text, as it stands there. A space after the words ends the last one. */
function found(text: string, typed: string, exact = false): readonly string[] {
  const query = readQuery(typed, exact)
  if (!query) return []
  return findHits(searchable(text), query).map(({ start, end }) => text.slice(start, end))
}

describe('spelling', () => {
  it.each([
    ['hamzas', 'قرب الأحياء والاحياء', 'الأحياء ', ['الأحياء', 'الاحياء']],
    ['alef maqsura', 'مستشفى ومستشفي', 'مستشفى ', ['مستشفى', 'مستشفي']],
    ['ta marbuta', 'مدينة ومدينه', 'مدينه ', ['مدينة', 'مدينه']],
    ['vowel marks, which belong to their letter', 'قُتِلَ ثلاثة', 'قتل ', ['قُتِلَ']],
    ['tatweel', 'داعـــش', 'داعش ', ['داعـــش']],
    ['marks and tatweel in what is typed', 'داعش', 'دَاعِـش ', ['داعش']],
    ['digits of three scripts', '٣٠ و۳۰ و 30', '30 ', ['٣٠', '۳۰', '30']],
    ['Persian letters', 'کوبانی', 'كوباني ', ['کوبانی']],
    ['presentation forms', 'ﺩﺍﻋﺶ', 'داعش ', ['ﺩﺍﻋﺶ']],
    ['what is not seen, which stays outside', '\u200fدا\u200cعش\u200f', 'داعش ', ['دا\u200cعش']],
    ['capitals', 'قالت Reuters إن', 'reuters ', ['Reuters']],
    ['a letter of another word, never', 'قسطنطين', 'قسط ', []]
  ])('%s', (_, text, typed, expected) => {
    expect(found(text, typed)).toEqual(expected)
  })
})

describe('proclitics in the text', () => {
  it.each([
    ['وداعش', 'داعش', 'داعش'],
    ['فداعش', 'داعش', 'داعش'],
    ['بداعش', 'داعش', 'داعش'],
    ['ولداعش', 'داعش', 'داعش'],
    ['كداعش', 'داعش', 'داعش'],
    ['لـداعش', 'داعش', 'داعش'],
    ['وَقسد', 'قسد', 'قسد'],
    ['بحلب', 'حلب', 'حلب'],
    ['وقد', 'قد', 'قد'],
    ['النظام', 'نظام', 'نظام'],
    ['للنظام', 'نظام', 'نظام'],
    ['وبالنظام', 'نظام', 'نظام'],
    ['للنظام', 'النظام', 'للنظام'],
    ['وللنظام', 'النظام', 'للنظام'],
    ['والنظام', 'النظام', 'النظام'],
    ['كالنظام', 'النظام', 'النظام'],
    ['للجنة', 'لجنة', 'لجنة'],
    ['وحدود', 'حدود', 'حدود'],
    ['وجهود', 'جهود', 'جهود'],
    ['بريف', 'ريف', 'ريف'],
    ['وأحد', 'أحد', 'أحد'],
    ['كأمل', 'أمل', 'أمل'],
    ['وب100', '100', '100'],
    ['الـ162', '162', '162']
  ])('%s holds %s', (text, typed, expected) => {
    expect(found(text, `${typed} `)).toEqual([expected])
  })

  it.each([
    ['وسط', 'سط'],
    ['واحد', 'أحد'],
    ['وحدة', 'حدة'],
    ['ورقة', 'رقة'],
    ['فيصل', 'يصل'],
    ['كامل', 'أمل'],
    ['لجنة', 'جنة'],
    ['للجنة', 'جنة'],
    ['بقاع', 'قاع'],
    ['الآن', 'إن'],
    ['التي', 'تي'],
    ['ألمانيا', 'مانيا'],
    ['مقتل', 'قتل'],
    ['سيقتل', 'يقتل'],
    ['بها', 'ها']
  ])('%s does not hold %s', (text, typed) => {
    expect(found(text, `${typed} `)).toEqual([])
  })
})

describe('proclitics in what is typed', () => {
  it.each([
    ['داعش', 'وداعش', 'داعش'],
    ['وداعش', 'وداعش', 'وداعش'],
    ['بداعش', 'وداعش', 'داعش'],
    ['نظام', 'النظام', 'نظام'],
    ['النظام', 'للنظام', 'النظام'],
    ['النظام', 'وبالنظام', 'النظام'],
    ['إيران', 'لإيران', 'إيران'],
    ['اللجنة', 'للجنة', 'لجنة']
  ])('%s is found by %s', (text, typed, expected) => {
    expect(found(text, `${typed} `)).toEqual([expected])
  })

  it.each([
    ['زارة', 'وزارة'],
    ['يصل', 'فيصل'],
    ['حرية', 'بحرية'],
    ['بنان', 'لبنان'],
    ['جنة', 'لجنة']
  ])('%s is not found by %s', (text, typed) => {
    expect(found(text, `${typed} `)).toEqual([])
  })
})

describe('several words', () => {
  it.each([
    ['with marks between them', 'تنظيم "داعش" هنا', 'تنظيم داعش ', ['تنظيم "داعش']],
    ['each in its own spelling', 'والقوات الامريكيه', 'القوات الأمريكية ', ['القوات الامريكيه']],
    ['not in another order', 'داعش تنظيم', 'تنظيم داعش ', []],
    ['not over a line end', 'تنظيم\nداعش', 'تنظيم داعش ', []],
    ['not far from each other', 'تنظيم … … … … داعش', 'تنظيم داعش ', []],
    ['one after the other', 'قتل قتل قتل', 'قتل قتل ', ['قتل قتل']],
    ['signs typed with them do not count', 'قسد داعش', '«قسد»، داعش ', ['قسد داعش']]
  ])('%s', (_, text, typed, expected) => {
    expect(found(text, typed)).toEqual(expected)
  })
})

describe('a word that is still being typed', () => {
  it.each([
    ['goes on to its end', 'المقاتلين ومقاتلون', 'مقاتل', ['مقاتلين', 'مقاتلون']],
    ['only the last of several', 'قوات سوريا الديمقراطية', 'قوات سور', ['قوات سوريا']],
    ['the words before it are whole', 'القواتية سوريا', 'القوات سور', []],
    ['does not begin inside a word', 'استقتل', 'قتل', []],
    ['does not take a ministry for a visit', 'وزارة', 'زا', []]
  ])('%s', (_, text, typed, expected) => {
    expect(found(text, typed)).toEqual(expected)
  })
})

describe('letter for letter', () => {
  it.each([
    ['spelling counts', 'الأحياء والاحياء', 'الأحياء', ['الأحياء']],
    ['anywhere in a word', 'وداعش', 'داعش', ['داعش']],
    ['spaces and signs count', 'لـ"قسد"', '"قسد', ['"قسد']],
    ['no half of a pair', '\ud83d\ude00', '\ud83d', []]
  ])('%s', (_, text, typed, expected) => {
    expect(found(text, typed, true)).toEqual(expected)
  })
})

describe('signs alone', () => {
  it.each([
    ['are found in every spelling', '«أ» "ب"', '"', ['«', '»', '"', '"']],
    ['emoji too', 'هجوم 🔴 عاجل', '🔴', ['🔴']],
    ['blanks are nothing', 'أ  ب', '  ', []],
    ['tatweel alone is nothing', 'داعـش', 'ـ', []]
  ])('%s', (_, text, typed, expected) => {
    expect(found(text, typed)).toEqual(expected)
  })
})

const asked = fc.oneof(
  anyText,
  fc.constantFrom('و', 'ال', 'لل', 'قسد', 'قتل عشرات', '"', '\u200f', 'ا')
)

describe('any query in any text', () => {
  it('finds whole characters, in order and apart', () => {
    fc.assert(
      fc.property(anyText, asked, fc.boolean(), (text, typed, exact) => {
        const query = readQuery(typed, exact)
        const hits = query ? findHits(searchable(text), query) : []
        let read = 0
        for (const span of hits) {
          expect(spanFault(text, span)).toBeNull()
          expect(span.start).toBeGreaterThanOrEqual(read)
          read = span.end
        }
      })
    )
  })

  it('finds every word of the text by its own letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words, folded } = searchable(text)
        for (const { start, end } of words) {
          const span = folded.spanOf(start, end)
          const query = readQuery(`${text.slice(span.start, span.end)} `, false)!
          const hits = findHits(searchable(text), query)
          expect(hits.some((hit) => hit.start <= span.start && hit.end >= span.end)).toBe(true)
        }
      })
    )
  })

  it('finds letter for letter what indexOf finds', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.string({ unit: 'grapheme', minLength: 1 }),
        anyText,
        (a, typed, b) => {
          const text = `${a}${typed}${b}`
          const [first] = findHits(searchable(text), readQuery(typed, true)!)
          expect(first?.start).toBe(text.indexOf(typed))
        }
      )
    )
  })
})

describe('a text that is made to be slow', () => {
  const million = 1_000_000
  it.each([
    ['one letter', 'ا'.repeat(million), 'ا'],
    ['one long word', 'و'.repeat(million), 'ووو'],
    ['a word a million times', 'ال '.repeat(million / 2), 'ال ال ال ال '],
    ['nothing but space', ' '.repeat(million), 'قسد'],
    ['nothing but marks', '\u064b'.repeat(million), 'قسد'],
    ['signs', '"'.repeat(million), '"']
  ])('%s: is searched to its end', (_, text, typed) => {
    const hits = findHits(searchable(text), readQuery(typed, false)!)
    expect(hits.every(({ start, end }) => start < end)).toBe(true)
  })
})
