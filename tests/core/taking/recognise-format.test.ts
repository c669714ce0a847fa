import { describe, expect, it } from 'vitest'
import { formats } from '#core/formats/list'
import { matchArticle, resembles } from '#core/taking/match-article'
import { sameName } from '#core/taking/label-names'
import { readOrphan } from '#core/taking/orphan'
import { recogniseFormat } from '#core/taking/recognise-format'
import { defaultScheme } from '#core/scheme/default'
import { documentFrom, written } from '../../helpers/formats'

const one = documentFrom('هاجمت ‹actor#a:قسد› ‹claim#c:نقطة لـ‹actor#b:داعش››.', {
  links: [{ id: 'l1', relation: 'source', from: 'c', to: 'a', attributes: {} }]
})

describe('recognising a format by its content', () => {
  const read = formats.filter((format) => format.read && !['xlsx', 'refi-qda'].includes(format.id))
  it.each(read.map((format) => [format.id, format] as const))('knows %s', (id, format) => {
    const { files } = written(format, [one])
    const found = files.map(({ name, text }) => recogniseFormat(name, text))
    expect(found).toContain(id === 'csv-excel' ? 'csv' : id)
  })

  it.each([
    ['an article', 'a.txt', 'قُتل أربعة في الرقة.\nقال مصدر.\n'],
    ['a table of something else', 'a.csv', 'name,age\nx,3\n'],
    ['other JSON', 'a.json', '{"a": 1}'],
    ['words that quote our fields', 'a.txt', 'the field "spans": [ is one of spaCy'],
    ['nothing', 'a.txt', '']
  ])('takes %s for nothing that it knows', (_what, name, text) => {
    expect(recogniseFormat(name, text)).toBeNull()
  })
})

describe('recognising an article', () => {
  const known = [
    {
      id: 'a-1',
      title: 'هدنة الوادي',
      fileName: 'valley.txt',
      textSha256: 'x',
      lettersSha256: 'l1'
    },
    { id: 'a-2', title: 'قصف السوق', fileName: 'souk.txt', textSha256: 'y', lettersSha256: 'l2' },
    { id: 'a-3', title: 'قصف السوق', fileName: 'souk2.txt', textSha256: 'z', lettersSha256: 'l3' }
  ]
  const nothing = { id: null, title: null, fileName: null, at: 'x.jsonl:3', lettersSha256: null }

  it.each([
    ['its letters', { lettersSha256: 'l2', id: 'a-1' }, { article: 'a-2', by: 'letters' }],
    ['its id', { id: 'a-1' }, { article: 'a-1', by: 'id' }],
    ['the name of its file', { fileName: 'Valley.TXT' }, { article: 'a-1', by: 'name' }],
    ['where it stands', { at: 'omar/souk2.ann' }, { article: 'a-3', by: 'name' }],
    ['its title, spelled otherwise', { title: 'هدنه الوادى' }, { article: 'a-1', by: 'name' }],
    ['nothing, where two have the title', { title: 'قصف السوق' }, null],
    ['nothing', {}, null]
  ] as const)('goes by %s', (_by, stated, expected) => {
    expect(matchArticle(known, { ...nothing, ...stated })).toEqual(expected)
  })

  it('tells an edited text from another one', () => {
    const text = 'قالت مصادر محلية إن قسد شنت هجوماً على مواقع التنظيم شرق دير الزور'
    expect(resembles(text, `${text} وأضافت أن القتلى أربعة`)).toBe(true)
    expect(resembles(text, 'اجتمع المجلس اليوم في المدينة لبحث أسعار القمح والوقود')).toBe(false)
  })
})

describe('names of labels', () => {
  it.each([
    ['actor', 'ACTOR'],
    ['custom.span.Actor', 'ACTOR'],
    ['ادعاء', 'CLAIM'],
    ['PERSON', null],
    ['', null]
  ])('«%s» is %s', (name, id) => {
    expect(sameName(name, defaultScheme.span_types)).toBe(id)
  })
})

describe('what an orphan says', () => {
  it.each([
    [{ start: -1, end: 3 }, 'outside'],
    [{ start: 9, end: 3 }, 'reversed'],
    [{ start: 3, end: 3 }, 'empty'],
    [{ start: 1.5, end: 3 }, 'not-whole'],
    [{ start: 'one', end: 3 }, 'not-whole'],
    [{ start: 3, end: 9 }, 'quote-moved'],
    [{ start: null, end: null, orphan: { reason: 'ambiguous' } }, 'ambiguous'],
    [{ start: null, end: null, orphan: { reason: 'invented' } }, 'not-whole']
  ])('%o: %s', (record, reason) => {
    expect(readOrphan({ id: 't', label: 'X', quote: 'q', ...record })?.reason).toBe(reason)
  })

  it('is nothing where it is no record', () => {
    expect([readOrphan(3), readOrphan(null), readOrphan([])]).toEqual([null, null, null])
  })
})
