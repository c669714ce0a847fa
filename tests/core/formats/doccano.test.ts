import { describe, expect, it } from 'vitest'
import { doccano, doccanoRelations } from '#core/formats/doccano'
import {
  documentFrom,
  file,
  fileNamed,
  optionsWith,
  readIn,
  readWell,
  sha256,
  written
} from '../../helpers/formats'

const text = '😀 قُتل عشرات العناصر من قسد'
const killed = documentFrom('😀 قُتل ‹figure#f:عشرات العناصر› من ‹actor#b:قسد›', {
  links: [{ id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }]
})
const metadata = {
  article_id: 'article-1',
  title: text,
  date: null,
  outlet: null,
  file_name: 'article-1.txt',
  text_sha256: sha256(text),
  annotator_id: 'layla',
  annotator_name: 'ليلى',
  state: 'new',
  project_id: 'project-1',
  scheme: 'hashiya-default'
}

describe('doccano', () => {
  it('is written as its importer for sequence labelling reads it', () => {
    const line = fileNamed(written(doccano, [killed]), 'doccano.jsonl')
    expect(JSON.parse(line)).toEqual({
      text,
      label: [
        [7, 20, 'FIGURE'],
        [24, 27, 'ACTOR']
      ],
      offset_unit: 'codepoint',
      ...metadata
    })
  })

  it('is written as its importer for relations reads it', () => {
    const line = fileNamed(written(doccanoRelations, [killed]), 'doccano.jsonl')
    expect(JSON.parse(line)).toEqual({
      text,
      entities: [
        { id: 0, label: 'FIGURE', start_offset: 7, end_offset: 20 },
        { id: 1, label: 'ACTOR', start_offset: 24, end_offset: 27 }
      ],
      relations: [{ id: 0, from_id: 0, to_id: 1, type: 'victim' }],
      offset_unit: 'codepoint',
      ...metadata
    })
  })

  it('counts UTF-16 units when asked to, and says so', async () => {
    const out = written(doccano, [killed], optionsWith({ offsetUnit: 'utf16' }))
    expect(JSON.parse(fileNamed(out, 'doccano.jsonl'))).toMatchObject({
      label: [
        [8, 21, 'FIGURE'],
        [25, 28, 'ACTOR']
      ],
      offset_unit: 'utf16'
    })
    const [read] = await readWell(doccano, out.files)
    expect(read?.reading.tags.map(({ span }) => span.start)).toEqual([8, 25])
  })

  it.each([
    ['label', `{"text":"قتل قسد","label":[[4,7,"ORG"]],"Comments":[]}`],
    ['labels', `{"id":3,"text":"قتل قسد","labels":[[4,7,"ORG"]]}`],
    ['data and seq_label', `{"data":"قتل قسد","seq_label":[["4","7","ORG"]]}`],
    [
      'entities',
      `{"text":"قتل قسد","entities":[{"id":9,"start_offset":4,"end_offset":7,"label":"ORG"}]}`
    ]
  ])('is read with its list under %s', async (_key, line) => {
    const [read] = await readWell(doccano, [file('a.jsonl', line)])
    expect(read).toMatchObject({ at: 'a.jsonl:1', annotator: null })
    expect(read?.reading.tags).toMatchObject([{ label: 'ORG', span: { start: 4, end: 7 } }])
  })

  it('says that nothing proves its offsets where an emoji makes the units differ', async () => {
    const read = await readIn(doccano, [
      file('a.jsonl', '{"text":"😀 قسد هنا","label":[[2,5,"ORG"]]}')
    ])
    expect(read).toMatchObject({ ok: true, notes: [{ code: 'offsets.unverified' }] })
  })

  const good = '{"text":"قسد","label":[[0,3,"ORG"]]}'
  it.each([
    ['is cut short', '{"text":"قسد","label":[[0', 'format.not-json'],
    ['is no object', '[1]', 'format.bad-shape'],
    ['has no text', '{"label":[]}', 'format.bad-shape'],
    ['has a text of another kind', '{"text":7,"label":[]}', 'format.bad-shape'],
    ['has labels that are no list', '{"text":"قسد","label":"ORG"}', 'format.bad-shape'],
    [
      'nests without end',
      `{"text":"قسد","label":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      'format.too-deep'
    ],
    [
      'reaches for the prototype',
      '{"text":"قسد","label":[],"__proto__":{"a":1}}',
      'format.forbidden-key'
    ],
    ['has a span outside', '{"text":"قسد","label":[[0,9,"ORG"]]}', 'annotation.outside'],
    ['has a negative span', '{"text":"قسد","label":[[-1,2,"ORG"]]}', 'annotation.outside'],
    ['has a span turned round', '{"text":"قسد","label":[[3,0,"ORG"]]}', 'annotation.reversed'],
    ['has an empty span', '{"text":"قسد","label":[[1,1,"ORG"]]}', 'annotation.empty'],
    ['has half an offset', '{"text":"قسد","label":[[0.5,2,"ORG"]]}', 'annotation.not-whole'],
    ['has an offset in words', '{"text":"قسد","label":[["zero",2,"ORG"]]}', 'annotation.not-whole'],
    ['has a span without a label', '{"text":"قسد","label":[[0,3]]}', 'annotation.bad-shape'],
    ['has a span that is none', '{"text":"قسد","label":[7]}', 'annotation.not-whole'],
    [
      'has two spans of one id',
      '{"text":"قسد","entities":[{"id":1,"start_offset":0,"end_offset":3,"label":"A"},{"id":1,"start_offset":0,"end_offset":2,"label":"B"}]}',
      'annotation.duplicate-id'
    ],
    [
      'has a relation to nowhere',
      '{"text":"قسد","entities":[],"relations":[{"id":0,"from_id":0,"to_id":1,"type":"x"}]}',
      'link.missing-end'
    ]
  ])('that %s is told by its line, and the next line is read', async (_what, line, code) => {
    const read = await readIn(doccano, [file('a.jsonl', `${line}\n${good}\n`)])
    expect(read).toMatchObject({ ok: true, notes: [{ code, at: 'a.jsonl:1' }] })
    expect(read.ok && read.value.at(-1)?.reading.tags).toHaveLength(1)
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
  })

  it('of which no line can be read is refused with the first problem', async () => {
    expect(await readIn(doccano, [file('a.jsonl', '{\n[]\n')])).toMatchObject({
      ok: false,
      problem: { code: 'format.not-json', at: 'a.jsonl:1' }
    })
  })
})
