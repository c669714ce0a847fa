import { describe, expect, it } from 'vitest'
import { labelStudio } from '#core/formats/label-studio/label-studio'
import {
  documentFrom,
  documentOf,
  file,
  fileNamed,
  readIn,
  readWell,
  sha256,
  written
} from '../../helpers/formats'

const text = '😀 قُتل أكثر من 100 من "قسد"'
const killed = documentFrom('😀 قُتل ‹figure#f:أكثر من 100› من "‹actor#b:قسد›"', {
  attributes: {
    f: { min: 101, max: null, qualifier: 'more_than', harm: ['killed'] },
    b: { entity: 'sdf' }
  },
  notes: { f: 'عناصر "قسد"' },
  links: [{ id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }]
})
const figure = { start: 7, end: 18, text: 'أكثر من 100' }
const actor = { start: 23, end: 26, text: 'قسد' }
const item = (id: string, from_name: string, type: string, value: object) => ({
  id,
  from_name,
  to_name: 'text',
  type,
  value
})

describe('Label Studio', () => {
  const out = written(labelStudio, [killed])

  it('has a task with regions, their attributes under the same id, and relations', () => {
    expect(JSON.parse(fileNamed(out, 'tasks.json'))).toEqual([
      {
        data: {
          text,
          article_id: 'article-1',
          title: text,
          date: null,
          outlet: null,
          file_name: 'article-1.txt',
          text_sha256: sha256(text),
          project_id: 'project-1',
          scheme: 'hashiya-default'
        },
        annotations: [
          {
            result: [
              {
                ...item('f', 'label', 'labels', { ...figure, labels: ['FIGURE'] }),
                meta: {
                  text: ['عناصر "قسد"'],
                  hashiya: {
                    attributes: { min: 101, max: null, qualifier: 'more_than', harm: ['killed'] }
                  }
                }
              },
              item('f', 'min', 'number', { ...figure, number: 101 }),
              item('f', 'qualifier', 'choices', { ...figure, choices: ['more_than'] }),
              item('f', 'harm', 'choices', { ...figure, choices: ['killed'] }),
              {
                ...item('b', 'label', 'labels', { ...actor, labels: ['ACTOR'] }),
                meta: { hashiya: { attributes: { entity: 'sdf' } } }
              },
              item('b', 'entity', 'textarea', { ...actor, text: ['sdf'] }),
              {
                type: 'relation',
                from_id: 'f',
                to_id: 'b',
                direction: 'right',
                labels: ['victim']
              },
              item('hashiya-annotator', 'hashiya-annotator', 'textarea', {
                text: ['layla', 'ليلى']
              }),
              item('hashiya-state', 'hashiya-state', 'choices', { choices: ['new'] })
            ]
          }
        ]
      }
    ])
  })

  it('puts the readings of one article into one task', () => {
    const omar = documentOf(
      { article: killed.article as never, reading: killed.reading },
      { id: 'omar', name: 'عمر' }
    )
    const other = documentFrom('خبر آخر')
    const tasks = JSON.parse(
      fileNamed(
        written(labelStudio, [killed, omar, { ...other, article: { ...other.article, id: 'b' } }]),
        'tasks.json'
      )
    ) as { annotations: unknown[] }[]
    expect(tasks.map(({ annotations }) => annotations.length)).toEqual([2, 1])
    expect(JSON.parse(fileNamed(written(labelStudio, []), 'tasks.json'))).toEqual([])
  })

  it('has an interface with every label, relation and attribute, from right to left', () => {
    const config = fileNamed(out, 'config.xml')
    expect(config).toMatch(
      /<Label value="FIGURE" hint="رقم ضحايا · Casualty figure" background="#[0-9A-F]{6}"\/>/
    )
    expect(config).toContain('<Relation value="victim"/>')
    expect(config).toContain('style="direction: rtl')
    expect(config).toContain(
      '<Number name="min" toName="text" perRegion="true" whenTagName="label" whenLabelValue="FIGURE"'
    )
    expect(config).toMatch(/<Choices name="harm"[^>]*choice="multiple"/)
    expect(config).toContain('<TextArea name="entity"')
  })

  it('takes what was changed there, and keeps what no control shows', async () => {
    const changed = fileNamed(out, 'tasks.json')
      .replace('"number":101', '"number":120')
      .replace('"choices":["killed"]', '"choices":["killed","wounded"]')
    const [read] = await readWell(labelStudio, [file('tasks.json', changed)])
    expect(read?.reading.tags.find(({ id }) => id === 'f')?.attributes).toEqual({
      max: null,
      qualifier: 'more_than',
      min: 120,
      harm: ['killed', 'wounded']
    })
  })

  const region = (value: object) => ({
    id: 'r',
    from_name: 'x',
    to_name: 'y',
    type: 'labels',
    value
  })
  const task = (result: unknown, more: object = {}) =>
    file(
      't.json',
      JSON.stringify([{ data: { text: '😀 قتل قسد' }, annotations: [{ result, ...more }] }])
    )

  it.each([
    ['code points', 6, 9, []],
    ['UTF-16 units, as before 2022', 7, 10, ['offsets.other-unit']],
    ['numbers written as text', '6', '9', []]
  ])('is read with offsets in %s', async (_what, start, end, codes) => {
    const read = await readIn(labelStudio, [
      task([region({ start, end, text: 'قسد', labels: ['ORG'] })])
    ])
    expect(read.ok && read.value[0]?.reading.tags).toMatchObject([
      { span: { start: 7, end: 10 }, label: 'ORG' }
    ])
    expect(read.ok && read.notes.map(({ code }) => code)).toEqual(codes)
  })

  it('is read in its short form, under its older names, and from machines', async () => {
    const value = { start: 0, end: 3, text: 'قسد', labels: ['ORG'] }
    const tasks = [
      { id: 1, text: 'قسد', label: [value], annotator: 7 },
      { data: { text: 'قسد' }, completions: [{ result: [region(value)] }] },
      {
        data: { body: 'قسد' },
        annotations: [],
        predictions: [{ model_version: 'm1', result: [region(value)] }]
      }
    ]
    const read = await readIn(labelStudio, [file('t.json', JSON.stringify(tasks))])
    expect(read.ok && read.value.map(({ reading }) => reading.tags.length)).toEqual([1, 1, 1])
    expect(read.ok && read.value[2]?.annotator).toEqual({ id: null, name: 'm1' })
    expect(read.ok && read.notes).toEqual([{ code: 'format.prediction', at: 't.json[3]' }])
  })

  it('makes a tag of each label of a region, and turns relations from right to left round', async () => {
    const value = { start: 2, end: 5, text: 'قتل', labels: ['A', 'B'] }
    const relation = {
      type: 'relation',
      from_id: 'r',
      to_id: 's',
      direction: 'left',
      labels: ['by']
    }
    const other = { ...region({ start: 6, end: 9, labels: ['C'] }), id: 's' }
    const [read] = await readWell(labelStudio, [task([region(value), other, relation])])
    expect(read?.reading.tags.map(({ id, label }) => [id, label])).toEqual([
      ['r', 'A'],
      ['r.2', 'B'],
      ['s', 'C']
    ])
    expect(read?.reading.links).toMatchObject([{ relation: 'by', from: 's', to: 'r' }])
  })

  it.each([
    [
      'whose annotation was cancelled',
      task([], { was_cancelled: true }),
      'format.not-accepted',
      't.json[1]'
    ],
    [
      'with what we do not know',
      task([{ ...region({}), type: 'brushlabels' }]),
      'format.left-out',
      't.json[1]'
    ],
    [
      'without a text',
      file('t.json', '[{"data":{}},{"data":{"text":"a"}}]'),
      'format.bad-shape',
      't.json[1]'
    ],
    ['that is none', file('t.json', '[7,{"data":{"text":"a"}}]'), 'format.bad-shape', 't.json[1]'],
    [
      'with a region outside',
      task([region({ start: 0, end: 99, labels: ['A'] })]),
      'annotation.outside',
      't.json[1]'
    ],
    [
      'with a region without a place',
      task([region({ labels: ['A'] })]),
      'annotation.not-whole',
      't.json[1]'
    ],
    [
      'with a region without a label',
      task([region({ start: 0, end: 1, labels: [] })]),
      'annotation.bad-shape',
      't.json[1]'
    ],
    [
      'with a relation to nowhere',
      task([{ type: 'relation', from_id: 'a', to_id: 'b' }]),
      'link.missing-end',
      't.json[1]'
    ]
  ])('a task %s is told', async (_what, one, code, at) => {
    expect(await readIn(labelStudio, [one])).toMatchObject({ ok: true, notes: [{ code, at }] })
  })

  it('that is no JSON is refused with the line', async () => {
    expect(await readIn(labelStudio, [file('t.json', '[\n{"data":\n]')])).toMatchObject({
      ok: false,
      problem: { code: 'format.not-json', at: 't.json:3' }
    })
    expect(await readIn(labelStudio, [file('t.json', '[]')])).toMatchObject({
      problem: { code: 'format.empty' }
    })
  })
})
