import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyReading, type Reading } from '#core/annotation/reading'
import { editDistance } from '#core/taking/edit-distance'
import type { Comment } from '#core/annotation/comments'
import { anchorOf, moveReading } from '#core/taking/move-reading'
import { finderIn, mostChanged } from '#core/taking/reanchor'
import { squeeze } from '#core/taking/squeeze'
import { anyAnnotated } from '../../helpers/arbitrary'
import { reading as drawn } from '../../helpers/notation'

/** Where a tag goes in another text: the words there, or why nowhere. */
function moved(from: string, to: string) {
  const { article, reading } = drawn(from)
  const find = finderIn(to)
  return reading.tags.map(({ span }) => {
    const place = find(anchorOf(article.text, span))
    return 'span' in place
      ? `${place.how}: ${to.slice(place.span.start, place.span.end)}`
      : place.orphan
  })
}

const news = 'قالت مصادر محلية إن ‹actor:قسد› شنت هجوماً على مواقع التنظيم شرق دير الزور.'

describe('finding words in another text', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['nothing changed', news, news.replaceAll(/‹\w+:|›/g, ''), ['words: قسد']],
    [
      'a paragraph came before, with the same word',
      news,
      'أعلنت قسد الأحد حظراً للتجول.\n\nقالت مصادر محلية إن قسد شنت هجوماً على مواقع التنظيم شرق دير الزور.',
      ['words: قسد']
    ],
    [
      'its paragraph has gone, and the word stands elsewhere',
      news,
      'أعلنت قسد الأحد حظراً للتجول.',
      ['other-place']
    ],
    ['the word has gone', news, 'قالت مصادر محلية إن القوات شنت هجوماً.', ['not-found']],
    [
      'its sentence stands twice',
      news,
      'قالت مصادر محلية إن قسد شنت هجوماً. قالت مصادر محلية إن قسد شنت هجوماً.',
      ['ambiguous']
    ],
    [
      'vowel marks, hamza and spaces',
      'أعلن أن ‹actor:قوات سوريا الديمقراطية› انسحبت من المدينة',
      'أعلن ان  قُوّات  سوريا\nالديمقراطيه انسحبت من المدينة',
      ['spelling: قُوّات  سوريا\nالديمقراطيه']
    ],
    [
      'a corrected letter between the same surroundings',
      'أعلنت القيادة أن ‹actor:مجلس دير الزور العسكري› انسحب من المدينة',
      'أعلنت القيادة أن مجلس ديرالزور العسكريي انسحب من المدينة',
      ['changed: مجلس ديرالزور العسكريي']
    ],
    [
      'other words between the same surroundings',
      'أعلنت القيادة أن ‹actor:مجلس دير الزور العسكري› انسحب من المدينة',
      'أعلنت القيادة أن فصيلاً من أبناء العشائر انسحب من المدينة',
      ['not-found']
    ]
  ])('%s', (_name, from, to, expected) => {
    expect(moved(from, to)).toEqual(expected)
  })

  it('takes words without surroundings only where they stand in one place', () => {
    const find = finderIn('قتل أربعة في الرقة، وجرح أربعة في دير الزور.')
    expect(find({ quote: 'الرقة' })).toMatchObject({ how: 'words' })
    expect(find({ quote: 'أربعة' })).toEqual({ orphan: 'ambiguous' })
    expect(find({ quote: ' ' })).toEqual({ orphan: 'no-words' })
  })

  it('never puts a tag on words that differ by more than is allowed, in any text', () => {
    fc.assert(
      fc.property(anyAnnotated, anyAnnotated, ({ article, reading }, other) => {
        const to = `${other.article.text.slice(0, 40)}${article.text}${other.article.text}`
        const find = finderIn(to)
        for (const { span } of reading.tags) {
          const anchor = anchorOf(article.text, span)
          const place = find(anchor)
          if (!('span' in place)) continue
          const words = to.slice(place.span.start, place.span.end)
          if (place.how === 'words') expect(words).toBe(anchor.quote)
          else {
            const [ours, theirs] = [squeeze(words).text.trim(), squeeze(anchor.quote).text.trim()]
            const most = place.how === 'spelling' ? 0 : mostChanged(theirs.length)
            expect(editDistance(ours, theirs, 99)).toBeLessThanOrEqual(most)
          }
        }
      })
    )
  })
})

describe('moving a reading', () => {
  it('finds words again that stand in hundreds of places, each by its surroundings', () => {
    const line = (at: number) => `قالت المصادر رقم ${at} إن قسد شنت هجوماً أوقع ${at} من القتلى.\n`
    const text = Array.from({ length: 600 }, (_, at) => line(at)).join('')
    const tags = [...text.matchAll(/قسد/g)].map(({ index }, at) => ({
      id: `t${String(at).padStart(5, '0')}`,
      label: 'ACTOR',
      span: { start: index, end: index + 3 },
      attributes: {},
      note: ''
    }))
    const to = `عاجل.\n${text}`
    const { refound, reading } = moveReading({ ...emptyReading, tags }, { from: text, to })
    expect(refound).toBe(600)
    expect(reading.tags.every(({ span }, at) => span.start === tags[at]!.span.start + 6)).toBe(true)
  })

  const places = ({ tags }: Reading) => tags.map(({ id, span }) => ({ id, span }))

  it('moves nothing where the text is the same', () => {
    fc.assert(
      fc.property(anyAnnotated, ({ article: { text }, reading }) => {
        const { reading: same, refound, orphans } = moveReading(reading, { from: text, to: text })
        expect(same.tags).toEqual(reading.tags)
        expect(same.links).toEqual(reading.links)
        expect([refound, orphans]).toEqual([0, {}])
      })
    )
  })

  it('keeps every tag on its letters where only white space differs, repeated words included', () => {
    const { article, reading } = drawn('‹actor:قسد› و ‹actor:قسد›\n\nو  ‹actor:قسد›')
    const to = 'قسد و قسد و قسد'
    const { reading: there, fitting, refound } = moveReading(reading, { from: article.text, to })
    expect(there.tags.map(({ span }) => span)).toEqual([
      { start: 0, end: 3 },
      { start: 6, end: 9 },
      { start: 12, end: 15 }
    ])
    expect([fitting, refound]).toEqual([0, 3])
  })

  it('follows a paragraph that is put before it, and one that is taken out', () => {
    const first = 'عاجل: بيان جديد صدر هذا الصباح من دمشق.\n\n'
    const { article, reading } = drawn(
      `${first}هاجمت ‹actor:قسد› نقطة لـ‹actor:داعش› شرق الفرات وقتلت ‹figure:أربعة› منهم.`
    )
    const without = article.text.slice(first.length)
    const shorter = moveReading(reading, { from: article.text, to: without }).reading
    expect(shorter.tags.map(({ span }) => without.slice(span.start, span.end))).toEqual([
      'قسد',
      'داعش',
      'أربعة'
    ])
    const back = moveReading(shorter, { from: without, to: article.text }).reading
    expect(places(back)).toEqual(places(reading))
  })

  it('keeps every comment: on its words, or on the article where they are gone', () => {
    const from = 'هاجمت قسد نقطة لداعش'
    const said = (id: string, words: string): Comment => {
      const start = from.indexOf(words)
      const place = { span: { start, end: start + words.length } }
      return { id, place, text: id, author: 'omar', at: '2024-05-12' }
    }
    const comments = [said('a', 'قسد'), said('b', 'نقطة'), { ...said('c', 'قسد'), place: null }]
    const to = 'عاجل: هاجمت قسد مواقع لداعش'
    const { reading: there } = moveReading({ ...emptyReading, comments }, { from, to })
    expect(there.comments?.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    const span = there.comments?.[0]?.place?.span
    expect(span && to.slice(span.start, span.end)).toBe('قسد')
    expect(there.comments?.[1]).toMatchObject({ place: null, rest: { lostWords: 'نقطة' } })
  })

  it('sets aside what has no place, with its words and where it stood, and the link that it ended', () => {
    const { article, reading } = drawn(
      '‹claim#k:قال البيان إن القصف توقف›. وردّ ‹actor#a:السنديان› بالنفي.'
    )
    const link = { id: 'l1', relation: 'source', from: 'k', to: 'a', attributes: {} }
    const to = 'وردّ السنديان بالنفي.'
    const placed = moveReading({ ...reading, links: [link] }, { from: article.text, to })
    expect(placed.orphans).toEqual({ 'not-found': 1 })
    expect(placed.reading.tags.map(({ id }) => id)).toEqual(['a'])
    expect(placed.reading.setAside.links).toEqual([link])
    expect(placed.reading.setAside.tags).toMatchObject([
      {
        id: 'k',
        label: 'CLAIM',
        quote: 'قال البيان إن القصف توقف',
        start: null,
        end: null,
        orphan: { reason: 'not-found', start: 0, end: 24, offsetUnit: 'codepoint' }
      }
    ])
    const again = moveReading(placed.reading, { from: to, to: article.text })
    expect(again.reading.tags.map(({ id }) => id)).toEqual(['k', 'a'])
    expect(again.reading.links).toEqual([link])
  })
})
