import { describe, expect, it } from 'vitest'
import { prodigy } from '#core/formats/prodigy'
import { spacy } from '#core/formats/spacy'
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
import { hasPython, noPython, python } from '../../helpers/python'

const text = '😀 هاجم لـ"قسد" أمس'
const link = { id: 'k', relation: 'source', from: 'a', to: 'b', attributes: { basis: 'stated' } }
const attacked = documentFrom('😀 ‹claim#a:هاجم› لـ"‹actor#b:قسد›" أمس', {
  attributes: { b: { entity: 'sdf', framing: null } },
  notes: { b: 'ملاحظة' },
  links: [link]
})
const claim = { start: 2, end: 6, label: 'CLAIM', id: 'a', text: 'هاجم', attributes: {}, note: '' }
const actor = {
  start: 10,
  end: 13,
  label: 'ACTOR',
  kb_id: 'sdf',
  id: 'b',
  text: 'قسد',
  attributes: { entity: 'sdf', framing: null },
  note: 'ملاحظة'
}
const meta = {
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
const relation = { id: 'k', label: 'source', from: 'a', to: 'b', attributes: { basis: 'stated' } }

describe('the JSONL of spaCy', () => {
  it('has a text and its spans in code points, a file for each split, and the script', () => {
    const out = written(spacy, [attacked], optionsWith({ splitOf: () => 'test' }))
    expect(out.files.map(({ name }) => name)).toEqual(['test.jsonl', 'to_spacy.py'])
    expect(JSON.parse(fileNamed(out, 'test.jsonl'))).toEqual({
      text,
      spans: [claim, actor],
      relations: [relation],
      meta
    })
  })

  it('has a script that is Python, and offsets that Python agrees with', (test) => {
    if (!hasPython) return test.skip(noPython)
    const out = written(spacy, [attacked])
    const compiled =
      'import json,sys; compile(sys.stdin.read(), "x", "exec"); print(json.dumps(True))'
    expect(python(compiled, fileNamed(out, 'to_spacy.py'))).toBe(true)
    const sliced =
      'import json,sys; r=json.load(sys.stdin); print(json.dumps([r["text"][s["start"]:s["end"]] for s in r["spans"]]))'
    expect(python(sliced, fileNamed(out, 'train.jsonl'))).toEqual(['هاجم', 'قسد'])
  })

  it('is read as pairs of text and entities too', async () => {
    const [read] = await readWell(spacy, [
      file('old.jsonl', '["قتل قسد", {"entities": [[4, 7, "ORG"]]}]')
    ])
    expect(read?.reading.tags).toMatchObject([{ label: 'ORG', span: { start: 4, end: 7 } }])
  })
})

describe('a task of Prodigy', () => {
  it('has tokens that begin and end with the tags, and spans by tokens, the last one included', () => {
    const record = JSON.parse(fileNamed(written(prodigy, [attacked]), 'prodigy.jsonl'))
    const { tokens, ...others } = record as { tokens: { text: string }[] } & object
    expect(tokens.map((token) => token.text)).toEqual(['😀', 'هاجم', 'لـ', '"', 'قسد', '"', 'أمس'])
    expect(tokens[1]).toEqual({ text: 'هاجم', start: 2, end: 6, id: 1, ws: true })
    expect(tokens[4]).toEqual({ text: 'قسد', start: 10, end: 13, id: 4, ws: false })
    const claimPlace = { start: 2, end: 6, token_start: 1, token_end: 1, label: 'CLAIM' }
    const actorPlace = { start: 10, end: 13, token_start: 4, token_end: 4, label: 'ACTOR' }
    expect(others).toEqual({
      text,
      spans: [
        { ...claim, token_start: 1, token_end: 1 },
        { ...actor, token_start: 4, token_end: 4 }
      ],
      relations: [
        { ...relation, head: 1, child: 4, head_span: claimPlace, child_span: actorPlace }
      ],
      answer: 'accept',
      _annotator_id: 'ليلى',
      meta
    })
  })

  it('that was made elsewhere is read by the places of its spans', async () => {
    const spans = [
      { start: 0, end: 3, token_start: 0, token_end: 0, label: 'ACT' },
      { start: 4, end: 7, token_start: 1, token_end: 1, label: 'ORG' }
    ]
    const relations = [
      { head: 0, child: 1, head_span: spans[0], child_span: spans[1], label: 'by' },
      { head: 1, child: 0, label: 'of' }
    ]
    const line = JSON.stringify({
      text: 'قتل قسد',
      spans,
      relations,
      answer: 'accept',
      _input_hash: 7
    })
    const [read] = await readWell(prodigy, [file('p.jsonl', line)])
    expect(read?.reading.links).toMatchObject([
      { relation: 'by', from: 't00001', to: 't00002' },
      { relation: 'of', from: 't00002', to: 't00001' }
    ])
  })

  it('that was not accepted is read, and that is told', async () => {
    const line = '{"text":"قسد","spans":[],"answer":"reject"}'
    expect(await readIn(prodigy, [file('p.jsonl', line)])).toMatchObject({
      ok: true,
      notes: [{ code: 'format.not-accepted', at: 'p.jsonl:1', facts: { answer: 'reject' } }]
    })
  })
})

it.each([
  ['is cut short', '{"text":"قسد","spans":[{', 'format.not-json'],
  ['is a number', '7', 'format.bad-shape'],
  ['is a pair without entities', '["قسد"]', 'format.bad-shape'],
  ['has no text', '{"spans":[]}', 'format.bad-shape'],
  ['has spans that are no list', '{"text":"قسد","spans":{}}', 'format.bad-shape'],
  ['has relations that are no list', '{"text":"قسد","spans":[],"relations":7}', 'format.bad-shape'],
  ['has a span that is none', '{"text":"قسد","spans":[null]}', 'annotation.not-whole'],
  [
    'has a span beyond the end',
    '{"text":"قسد","spans":[{"start":0,"end":1e9,"label":"A"}]}',
    'annotation.outside'
  ],
  [
    'quotes words that stand nowhere',
    '{"text":"قسد","spans":[{"start":0,"end":3,"label":"A","text":"حلب"}]}',
    'annotation.quote-moved'
  ],
  [
    'has a relation to nowhere',
    '{"text":"قسد","spans":[],"relations":[{"label":"x","head":1,"child":2}]}',
    'link.missing-end'
  ]
])('a line that %s is told by its place, and the next one is read', async (_what, line, code) => {
  const good = '{"text":"قسد","spans":[{"start":0,"end":3,"label":"ORG"}]}'
  const read = await readIn(spacy, [file('a.jsonl', `${line}\n${good}\n`)])
  expect(read).toMatchObject({ ok: true, notes: [{ code, at: 'a.jsonl:1' }] })
  expect(read.ok && read.value.at(-1)?.reading.tags).toHaveLength(1)
})
