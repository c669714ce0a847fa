import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches } from '#core/actors/find-matches'
import { findMentions, type Mention } from '#core/actors/find-mentions'
import { foldedWords } from '#core/text/folded-words'
import { matcherOf } from '#core/actors/matcher'
import { joinsName, nameKeys, readingsOf } from '#core/actors/name-words'
import { registerOf, type Alias } from '#core/actors/register'
import { starterRegister } from '#core/actors/starter'
import { graphemeBorders } from '#core/text/graphemes'
import { overlaps } from '#core/text/span'

const starter = matcherOf(starterRegister)

/** Each mention as its words and whom they name: `قسد=sdf`, `الحركة=?`. */
function named(text: string, matcher = starter): readonly string[] {
  return findMentions(text, matcher).map(
    ({ span, entity }) => `${text.slice(span.start, span.end)}=${entity ?? '?'}`
  )
}

function only(text: string): Mention {
  const [mention] = findMentions(text, starter)
  if (!mention) throw new Error(`Nobody is named in ${text}`)
  return mention
}

describe('where a name starts and ends', () => {
  it.each([
    ['a name that stands alone', 'دخلت قسد البلدة', ['قسد=sdf']],
    ['و before it', 'انسحب وداعش تقدم', ['داعش=isis']],
    ['و and ل before it', 'دعم ولإيران دور', ['إيران=iran']],
    ['ب before the article', 'التقى بالحوثيين', ['الحوثيين=houthis']],
    ['ل merged with the article', 'موقع للنظام السوري', ['للنظام السوري=syr_gov']],
    ['و before the merged article', 'وللحوثيين مطالب', ['للحوثيين=houthis']],
    ['a proclitic set off by a quotation mark', 'مواقع لـ"قسد" هناك', ['قسد=sdf']],
    ['a proclitic drawn out', 'مواقع لـداعش هناك', ['داعش=isis']],
    ['vowel marks inside and at the end', 'قَسْدٌ تقدمت', ['قَسْدٌ=sdf']],
    [
      'quotation marks inside a name',
      'قوات "سورية الديمقراطية" هنا',
      ['قوات "سورية الديمقراطية"=sdf']
    ],
    [
      'a bracket opened inside a name',
      'قوى الأمن الداخلي (الأسايش) هنا',
      ['قوى الأمن الداخلي (الأسايش)=asayish']
    ],
    ['a name at a line’s end does not go on', 'حزب\nالله', []],
    ['a number inside a name', 'أعلن اللواء ٤٤٤ ذلك', ['اللواء ٤٤٤=bde444']],
    ['single letters with dots', 'نقلت أ.ف.ب الخبر', ['أ.ف.ب=afp']],
    ['و before single letters', 'رويترز وأ.ف.ب معاً', ['رويترز=reuters', 'أ.ف.ب=afp']],
    ['ل before single letters', 'وقال لأ ف ب إنه', ['أ ف ب=afp']],
    ['و before a name of short words', 'تقدم وبي كا كا', ['بي كا كا=pkk']]
  ])('%s', (_name, text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  it.each(['وسط المدينة', 'واحد وعشرون', 'وزارة النقل', 'في واسط', 'قسدوا', 'نقسد', 'فاعل خير'])(
    'leaves «%s» alone',
    (text) => expect(named(text)).toEqual([])
  )
})

describe('the spelling of a name', () => {
  it.each([
    ['سورية and سوريا', 'قوات سورية الديموقراطية', 'sdf'],
    ['ميليشيا and مليشيا', 'المليشيات المدعومة من إيران', 'iran_militias'],
    ['ي and ى, ه and ة', 'منظمه الصحة العالميه', 'who'],
    ['الأمريكي and الأميركي', 'الجيش الامريكي', 'us'],
    ['ـون and ـين', 'المسلحين الموالين لإيران', 'iran_militias'],
    ['a Persian ک and ی', 'ترکیا', 'turkey'],
    ['Latin letters of either case', 'قوات ypg', 'ypg']
  ])('%s are one', (_name, text, entity) => {
    expect(findMentions(text, starter).map((mention) => mention.entity)).toContain(entity)
  })
})

describe('the words around a name', () => {
  it.each([
    ['a generic head stays outside', 'شبكة "فرات بوست"', 'فرات بوست', 'neutral'],
    ['a head that the name needs stays inside', 'تنظيم الدولة', 'تنظيم الدولة', 'neutral'],
    ['a blaming head shows in the tone', 'مليشيا "قسد"', 'قسد', 'pejorative'],
    ['a blaming epithet shows in the tone', 'تنظيم "داعش" الإرهابي', 'داعش', 'pejorative'],
    ['a head says whom a shared name means', 'طائرات التحالف', 'التحالف', 'neutral'],
    ['an epithet says so too', 'النظام المجرم', 'النظام', 'pejorative']
  ])('%s', (_name, text, words, framing) => {
    const mention = only(text)
    expect(text.slice(mention.span.start, mention.span.end)).toBe(words)
    expect(mention).toMatchObject({ framing, entity: expect.any(String) })
  })

  it('takes a people’s adjective for an actor after a noun of force only', () => {
    expect(named('صدّ الهجمات التركية')).toEqual(['التركية=turkey'])
    expect(named('في غارة جوية روسية')).toEqual(['روسية=russia'])
    expect(named('قرب قاعدة جميلة روسية')).toEqual([])
    expect(named('قرب الحدود التركية')).toEqual([])
  })

  it('finds the second of two that share their head', () => {
    expect(named('المليشيات الإيرانية والعراقية')).toEqual([
      'المليشيات الإيرانية=iran_militias',
      'العراقية=iraq_militias'
    ])
  })
})

describe('names over names', () => {
  it('lets the longest stand', () => {
    expect(named('كتائب حزب الله')).toEqual(['كتائب حزب الله=kataib_hezbollah'])
    expect(named('قوات النظام السوري')).toEqual(['قوات النظام السوري=syr_army'])
  })

  it('finds whom a description is loyal to', () => {
    expect(named('المسلحون الموالون لإيران')).toEqual([
      'المسلحون الموالون لإيران=iran_militias',
      'إيران=iran'
    ])
  })
})

describe('a name that several share', () => {
  it('is linked to nobody, with the candidates', () => {
    expect(only('قصف التحالف المدينة')).toMatchObject({
      entity: null,
      candidates: ['arab_coalition', 'coalition'],
      reason: { code: 'ambiguous' }
    })
  })

  it('is linked to the one that was named before, and says so', () => {
    const [, mention] = findMentions('تقدم "داعش" ثم انسحب التنظيم', starter)
    expect(mention).toMatchObject({
      entity: 'isis',
      candidates: ['aqap', 'isis'],
      reason: { code: 'named-before' }
    })
  })

  it('is linked to the one that is named later where none was before', () => {
    const [mention] = findMentions('انسحب التنظيم، وقالت قسد إنّ "داعش" تراجع', starter)
    expect(mention).toMatchObject({ entity: 'isis', reason: { code: 'named-later' } })
  })

  it('stays open when two of them were named', () => {
    expect(named('رويترز والأناضول، ثم قالت الوكالة').at(-1)).toBe('الوكالة=?')
  })

  it('is open although nobody marked it, when two actors have it', () => {
    const register = registerOf([entity('a', 'النسور'), entity('b', 'النسور')])
    expect(named('جاء النسور', matcherOf(register))).toEqual(['النسور=?'])
  })
})

describe('for any text', () => {
  const letters = fc.constantFrom(
    ...'وفبلكاسدقعش\u064e\u0640"«» .،\n٤😀\ud83d\u200d\u0600'.split('')
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(letters, { maxLength: 60 }).map((parts) => parts.join('')),
    fc
      .array(fc.constantFrom('قسد', 'و', 'لـ"', 'داعش', '"', ' ', 'للنظام', 'تنظيم', '\u0651', '‍'))
      .map((parts) => parts.join(''))
  )

  it('ends at borders that a reader sees, in order, without overlap but nesting', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const mentions = findMentions(text, starter)
        const borders = new Set(graphemeBorders(text))
        for (const [at, { span }] of mentions.entries()) {
          expect([borders.has(span.start), borders.has(span.end)]).toEqual([true, true])
          expect(span.start).toBeLessThan(span.end)
          const before = mentions[at - 1]?.span
          if (before && overlaps(before, span)) expect(before.end).toBe(span.end)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('finds what a search through every name finds', () => {
    const words = fc.constantFrom('قسد', 'داعش', 'لواء', 'النصر', 'وقسد', 'للنصر', 'بلواء')
    const names = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { maxLength: 6 })
    const gaps = fc.constantFrom(' ', ' "', '، ', '\n', '')
    const text = fc.array(fc.tuple(words, gaps), { maxLength: 20 }).map((parts) => parts.flat())
    fc.assert(
      fc.property(names, text, (names, text) => {
        const spellings = names.map((name) => name.join(' '))
        const register = registerOf(spellings.map((name, index) => entity(`e${index}`, name)))
        const found = foldedWords(text.join(''))
        const automaton = findMatches(found.words, matcherOf(register)).map(
          ({ from, to, reading }) => `${from}-${to}-${reading.cut}-${reading.merged}`
        )
        expect(new Set(automaton)).toEqual(naive(found, spellings))
      }),
      { numRuns: 300 }
    )
  })

  it.each([
    ['a chain of و', 'و'.repeat(100_000)],
    ['words of و alone', 'و '.repeat(50_000)],
    ['the first half of a name', 'قوات سوريا '.repeat(20_000)],
    ['quotation marks that never close', '"«'.repeat(50_000)],
    ['names that overlap', 'حزب الله حزب '.repeat(10_000)],
    ['blanks', ' '.repeat(200_000)]
  ])('reads %s in time', (_name, text) => {
    const started = performance.now()
    findMentions(text, starter)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})

function entity(id: string, ar: string, aliases: Alias[] = []) {
  return { id, type: 'armed_group', names: { ar, en: '' }, aliases }
}

/** Every name at every word, read in every way. */
function naive({ words }: ReturnType<typeof foldedWords>, names: readonly string[]) {
  const found = new Set<string>()
  for (const keys of names.map(nameKeys))
    for (const [from, { text }] of words.entries())
      for (const { key, cut, merged } of readingsOf(text)) {
        const fits = keys.every((wanted, index) => {
          if (index === 0) return key === wanted
          const before = words[from + index - 1]
          const word = words[from + index]
          return (
            word !== undefined &&
            word.text === wanted &&
            joinsName(word.gap, before!.text, word.text)
          )
        })
        if (fits) found.add(`${from}-${from + keys.length - 1}-${cut}-${merged}`)
      }
  return found
}
