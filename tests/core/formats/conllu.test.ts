import { describe, expect, it } from 'vitest'
import { conllu } from '#core/formats/conllu/conllu'
import { documentFrom, file, fileNamed, readIn, readWell, written } from '../../helpers/formats'

const lines = (...all: readonly string[]) => all.map((line) => `${line}\n`).join('')
const word = (id: string, form: string, misc: string) => `${id}\t${form}${'\t_'.repeat(7)}\t${misc}`

describe('CoNLL-U', () => {
  it('has a clitic as a word of its own within its token, and tags that nest and cross', () => {
    const seen = documentFrom('😀 ‹claim:عاد و‹actor:داعش› ‹figure:نحو 50››.\nثم')
    const out = written(conllu, [seen])
    expect(fileNamed(out, 'train.conllu')).toBe(
      lines(
        '# newdoc id = article-1',
        '# global.Entity = eid-etype',
        '# sent_id = article-1-1',
        '# text = 😀 عاد وداعش نحو 50.',
        word('1', '😀', 'start_char=0|end_char=1'),
        word('2', 'عاد', 'Entity=(e1-CLAIM|start_char=2|end_char=5'),
        word('3-4', 'وداعش', '_'),
        word('3', 'و', 'start_char=6|end_char=7'),
        word('4', 'داعش', 'Entity=(e2-ACTOR)|start_char=7|end_char=11'),
        word('5', 'نحو', 'Entity=(e3-FIGURE|start_char=12|end_char=15'),
        word('6', '50', 'Entity=e1)e3)|SpaceAfter=No|start_char=16|end_char=18'),
        word('7', '.', 'start_char=18|end_char=19'),
        '',
        '# sent_id = article-1-2',
        '# text = ثم',
        word('1', 'ثم', 'start_char=20|end_char=22'),
        ''
      )
    )
  })

  it('writes words in NFC, and still leads back to a text that is not', async () => {
    const text = 'الشدَّة من ا\u0654ربعة'
    expect(text.normalize('NFC')).not.toBe(text)
    const start = text.indexOf('ا\u0654')
    const base = documentFrom(text)
    const tag = {
      id: 't',
      label: 'FIGURE',
      span: { start, end: text.length },
      attributes: {},
      note: ''
    }
    const out = written(conllu, [{ ...base, reading: { ...base.reading, tags: [tag] } }])
    const content = fileNamed(out, 'train.conllu')
    expect(content.normalize('NFC')).toBe(content)
    const [read] = await readWell(conllu, out.files)
    expect(read?.article.text).toBe(text)
    expect(read?.reading.tags[0]?.span).toEqual(tag.span)
  })

  it('of others is read with its spacing, its empty nodes passed over, and tags of BIO', async () => {
    const content = lines(
      '# sent_id = 1',
      word('1-2', 'وداعش', 'SpaceAfter=No'),
      word('1', 'و', '_'),
      word('2', 'داعش', 'ner=S-ORG'),
      word('3', '،', '_'),
      word('3.1', 'هو', '_'),
      word('4', 'ثم', 'NER=O'),
      ''
    )
    expect(await readIn(conllu, [file('x.conllu', content)])).toMatchObject({
      ok: true,
      notes: [{ code: 'format.text-rebuilt', at: 'x.conllu:2' }],
      value: [
        {
          article: { text: 'وداعش، ثم' },
          reading: { tags: [{ label: 'ORG', span: { start: 1, end: 5 } }] }
        }
      ]
    })
  })

  it('is read by the order of fields that its header states', async () => {
    const content = lines(
      '# global.Entity = etype-eid-head',
      word('1', 'قسد', 'Entity=(org-7-1)'),
      ''
    )
    const read = await readIn(conllu, [file('x.conllu', content)])
    expect(read.ok && read.value[0]?.reading.tags[0]?.label).toBe('org')
  })

  it.each([
    ['too few columns', '2\tحلب\t_', 'bad-word'],
    ['no number', word('x', 'حلب', '_'), 'bad-word'],
    ['a bracket that closes nothing', word('2', 'حلب', 'Entity=e9)'), 'unpaired-bracket'],
    ['a bracket that never closes', word('2', 'حلب', 'Entity=(e9-LOC'), 'unpaired-bracket']
  ])('tells a line with %s by its number', async (_what, line, reason) => {
    const content = lines(word('1', 'قسد', 'Entity=(e1-ORG)'), line, '')
    const read = await readIn(conllu, [file('x.conllu', content)])
    expect(read.ok && read.notes[0]).toEqual({
      code: 'format.bad-line',
      at: 'x.conllu:2',
      facts: { reason }
    })
    expect(read.ok && read.value[0]?.reading.tags).toHaveLength(1)
  })

  it('of nothing is refused', async () => {
    expect(await readIn(conllu, [file('x.conllu', '# text = x\n')])).toMatchObject({
      ok: false,
      problem: { code: 'format.empty' }
    })
  })
})
