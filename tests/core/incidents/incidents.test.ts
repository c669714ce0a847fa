import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyReading, type Link, type Reading, type Tag } from '#core/annotation/reading'
import { evidenceAt, withStatement, withTags } from '#core/incidents/draft'
import { writeIncidentsCsv } from '#core/incidents/incident-csv'
import { incidentRecord } from '#core/incidents/incident-out'
import { writeIncidentPage } from '#core/incidents/incident-page'
import { incidentWords } from '#core/incidents/incident-words'
import {
  evidenceOf,
  grades,
  newIncident,
  readIncident,
  writeIncident,
  type Incident
} from '#core/incidents/record'
import { viewIncident } from '#core/incidents/view'
import type { Source } from '#core/ledger/rows'
import { defaultScheme } from '#core/scheme/default'
import { readCsv } from '#core/actors/csv'
import { value } from '../../helpers/disk'

const text = '😀 قال المرصد إن قصفاً على دير الزور الثلاثاء أوقع أربعة قتلى مدنيين، أي أربعة قتلى.'

function tag(
  id: string,
  label: string,
  words: string,
  attributes: Tag['attributes'] = {},
  from = 0
): Tag {
  const start = text.indexOf(words, from)
  return { id, label, span: { start, end: start + words.length }, attributes, note: '' }
}

const killed = { harm: ['killed'], status: 'civilian', min: 4, max: 4, best: 4, qualifier: 'exact' }
const tags = [
  tag('s', 'ACTOR', 'المرصد', { entity: 'sohr' }),
  tag('c', 'CLAIM', 'قصفاً على دير الزور الثلاثاء أوقع أربعة قتلى مدنيين'),
  tag('p', 'PLACE', 'دير الزور'),
  tag('t', 'TIME', 'الثلاثاء', { iso: '2024-05-14' }),
  tag('f', 'FIGURE', 'أربعة قتلى مدنيين', killed),
  tag('g', 'FIGURE', 'أربعة قتلى', killed, text.indexOf('أي'))
]
const link = (relation: string, from: string, to: string, attributes = {}): Link => ({
  id: `${relation}-${from}-${to}`,
  relation,
  from,
  to,
  attributes
})
const links = [
  link('source', 'c', 's'),
  link('in_claim', 'f', 'c'),
  link('at_place', 'f', 'p'),
  link('at_time', 'c', 't'),
  link('perpetrator', 'f', 's', { basis: 'implied' }),
  link('same_as', 'g', 'f')
]

const sourceOf = (article: string, reading: Partial<Reading> = {}): Source => ({
  article: { id: article, text, metadata: { title: 'عنوان', date: '2024-05-15', outlet: null } },
  annotator: 'layla',
  reading: { ...emptyReading, tags, links, ...reading }
})
const source = sourceOf('article-1')
const begun = newIncident({ id: 'i-1', annotatorId: 'layla', now: '2024-05-15T08:00:00.000Z' })
const draft = (keys: readonly string[], sources = [source]) =>
  withTags(begun, keys, { sources, register: null })
const view = (incident: Incident, sources = [source]) =>
  viewIncident(incident, { sources, register: null, decided: null })

describe('an incident from figures', () => {
  it('states what their links say, each with its words in code points', () => {
    const { fields, figures } = draft(['article-1/layla/f'])
    const at = (id: string) => {
      const { span } = tags.find((one) => one.id === id)!
      // One sign before them takes two UTF-16 units.
      return {
        article: 'article-1',
        annotator: 'layla',
        tag: id,
        start: span.start - 1,
        end: span.end - 1,
        quote: text.slice(span.start, span.end)
      }
    }
    expect(figures).toEqual([at('f')])
    expect(fields).toEqual({
      date: [{ value: '2024-05-14', entity: null, basis: null, evidence: [at('t')] }],
      place: [{ value: 'دير الزور', entity: null, basis: null, evidence: [at('p')] }],
      victims: [],
      perpetrators: [{ value: 'المرصد', entity: 'sohr', basis: 'implied', evidence: [at('s')] }],
      sources: [{ value: 'المرصد', entity: 'sohr', basis: null, evidence: [at('s')] }],
      grading: []
    })
  })

  it('takes the figures of a claim, and fills nothing that no link says', () => {
    expect(draft(['article-1/layla/c']).figures.map((one) => one.tag)).toEqual(['f'])
    const bare = sourceOf('article-1', { links: [] })
    const { fields } = draft(['article-1/layla/g'], [bare])
    expect(Object.values(fields).flat()).toEqual([])
  })

  it('joins articles: what both say is one statement with the words of both', () => {
    const sources = [source, sourceOf('article-2')]
    const { figures, fields } = draft(['article-1/layla/f', 'article-2/layla/f'], sources)
    expect(figures).toHaveLength(2)
    expect(fields.sources).toHaveLength(1)
    expect(fields.sources[0]?.evidence.map(({ article }) => article)).toEqual([
      'article-1',
      'article-2'
    ])
  })

  it('changes nothing when the same is taken in again', () => {
    const keys = ['article-1/layla/f', 'article-1/layla/g', 'article-1/layla/c']
    const once = draft(keys)
    expect(withTags(once, keys, { sources: [source], register: null })).toEqual(once)
  })
})

describe('what an incident says now', () => {
  it('counts a figure that is said twice once', () => {
    const { harm } = view(draft(['article-1/layla/f', 'article-1/layla/g']))
    expect(harm).toMatchObject([
      { harm: 'killed', status: 'civilian', min: 4, max: 4, apart: null }
    ])
    expect(harm[0]?.figures).toHaveLength(1)
    expect(harm[0]?.notAdded).toHaveLength(1)
  })

  it('adds figures of two articles, unless they were said to be the same', () => {
    const sources = [source, sourceOf('article-2')]
    const incident = draft(['article-1/layla/f', 'article-2/layla/f'], sources)
    expect(view(incident, sources).harm[0]).toMatchObject({ min: 8, max: 8 })
    const same = [
      { first: { article: 'article-1', tag: 'f' }, second: { article: 'article-2', tag: 'f' } }
    ]
    const decided = { annotatorId: 'layla', same }
    const joined = viewIncident(incident, { sources, register: null, decided })
    expect(joined.harm[0]).toMatchObject({ min: 4, max: 4 })
  })

  it.each([
    ['is whole', source, 'whole'],
    ['is gone', sourceOf('article-1', { tags: tags.filter(({ id }) => id !== 'p') }), 'gone'],
    [
      'has other words',
      sourceOf('article-1', {
        tags: tags.map((one) => (one.id === 'p' ? { ...one, span: tags[3]!.span } : one))
      }),
      'changed'
    ],
    ['is of an article that cannot be read', sourceOf('another'), 'unread']
  ])('knows evidence that %s', (_, now, standing) => {
    const shown = view(draft(['article-1/layla/f']), [now])
    expect(shown.standing['article-1/layla/p']?.standing).toBe(standing)
  })
})

describe('what a person states', () => {
  it('is kept without evidence, and gets it when the same is stated with some', () => {
    const bare = { value: 'الرقة', entity: null, basis: null, evidence: [] }
    const stated = withStatement(begun, 'place', bare)
    expect(incidentRecord(view(stated))['place' as never]).toMatchObject([{ evidenced: false }])
    const evidence = [evidenceAt([source], 'article-1/layla/p')!]
    const anchored = withStatement(stated, 'place', { ...bare, evidence })
    expect(anchored.fields.place).toEqual([{ ...bare, evidence }])
    expect(evidenceAt([source], 'article-1/omar/p')).toBeNull()
  })
})

describe('the record', () => {
  const golden = draft(['article-1/layla/f'])

  it('reads back what it wrote, unknown fields included', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
    const words = anyText.filter((one) => one.trim() === one)
    fc.assert(
      fc.property(words, anyText, (said, foreign) => {
        const statement = {
          value: said,
          entity: null,
          basis: null,
          evidence: evidenceOf(golden).slice()
        }
        const incident = { ...withStatement(golden, 'victims', statement), 'x-other': foreign }
        const read = value(readIncident(JSON.parse(writeIncident(incident)), 'i'))
        expect(read).toEqual(incident)
      })
    )
  })

  it.each([
    ['another format', { format: 'hashiya.ledger' }, 'file.other-format'],
    ['a newer version', { schemaVersion: 9, minReader: 9 }, 'file.newer'],
    ['no figures', { figures: null }, 'file.bad-shape'],
    ['an id that is no name of a file', { id: '../x' }, 'file.bad-shape'],
    ['a field that is missing', { fields: { date: [] } }, 'file.bad-shape'],
    [
      'an empty statement',
      { fields: { ...golden.fields, place: [{ value: ' ' }] } },
      'file.bad-shape'
    ]
  ])('is refused with %s', (_, wrong, code) => {
    const read = readIncident({ ...golden, ...wrong }, 'i')
    expect(read.ok ? null : read.problem.code).toBe(code)
  })

  it('is read where a newer version says that it can be, and that is said', () => {
    const read = readIncident({ ...golden, schemaVersion: 9, 'x-new': 1 }, 'i')
    expect(read.ok && read.notes.map(({ code }) => code)).toEqual(['file.newer'])
  })
})

describe('out of the window', () => {
  const hostile = withStatement({ ...draft(['article-1/layla/f']), title: '=<b>&"' }, 'victims', {
    value: '<script>alert(1)</script>',
    entity: null,
    basis: null,
    evidence: []
  })

  it.each(['ar', 'en'] as const)(
    'is a page without scripts in %s that says what has no evidence',
    (language) => {
      const page = writeIncidentPage([view(hostile)], {
        scheme: defaultScheme,
        language,
        titles: new Map([['article-1', 'عنوان']]),
        fontFaces: ''
      })
      expect(page).not.toContain('<script')
      expect(page).toContain('&lt;script&gt;')
      expect(page).toContain(incidentWords[language].notEvidenced)
      expect(page).toContain(incidentWords[language].noEvidence)
      expect(page).toContain('دير الزور')
      expect(page).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
    }
  )

  it('is a table with a line for each piece of evidence, and for its absence', () => {
    const rows = value(readCsv(writeIncidentsCsv([view(hostile)]), 'c')).map(({ cells }) => cells)
    const at = (row: readonly string[], column: string) => row[rows[0]!.indexOf(column)]
    expect(rows.map((row) => [at(row, 'field'), at(row, 'evidence')])).toEqual([
      ['field', 'evidence'],
      ['harm', 'whole'],
      ['date', 'whole'],
      ['place', 'whole'],
      ['victims', 'none'],
      ['perpetrators', 'whole'],
      ['sources', 'whole'],
      ['grading', 'none']
    ])
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(at(rows[1]!, 'title')).toBe('\'=<b>&"')
  })
})

it('has words and meanings for every grade in both languages', () => {
  for (const { grades: names, gradeMeanings } of Object.values(incidentWords))
    expect([Object.keys(names), Object.keys(gradeMeanings)]).toEqual([grades, grades])
})
