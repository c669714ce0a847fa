import { describe, expect, it } from 'vitest'
import { conll } from '#core/formats/conll/flat'
import { conllNested } from '#core/formats/conll/nested'
import {
  documentFrom,
  expectReadsBack,
  file,
  fileNamed,
  knowing,
  optionsWith,
  readIn,
  readWell,
  written
} from '../../helpers/formats'

const lines = (...all: readonly string[]) => all.map((line) => `${line}\n`).join('')
const seen = documentFrom(
  'قُتل ‹figure:نحو ‹actor#in:50›› من لـ"‹actor:قسد›". ‹actor:داعش›‹actor:يون› هنا'
)

describe('CoNLL-2003', () => {
  it.each([
    ['bio', ['B-FIGURE', 'I-FIGURE', 'B-ACTOR', 'B-ACTOR', 'B-ACTOR']],
    ['iob1', ['I-FIGURE', 'I-FIGURE', 'I-ACTOR', 'I-ACTOR', 'B-ACTOR']],
    ['bioes', ['B-FIGURE', 'E-FIGURE', 'S-ACTOR', 'S-ACTOR', 'S-ACTOR']]
  ] as const)('is written in %s', (tagging, [nahw, fifty, sdf, isis, ones]) => {
    const out = written(conll, [seen], optionsWith({ tagging }))
    expect(fileNamed(out, 'train.conll')).toBe(
      lines(
        '-DOCSTART- -X- O O',
        '',
        'قُتل -X- _ O',
        `نحو -X- _ ${nahw}`,
        `50 -X- _ ${fifty}`,
        'من -X- _ O',
        'لـ -X- _ O',
        '" -X- _ O',
        `قسد -X- _ ${sdf}`,
        '" -X- _ O',
        '. -X- _ O',
        '',
        `داعش -X- _ ${isis}`,
        `يون -X- _ ${ones}`,
        'هنا -X- _ O',
        ''
      )
    )
  })

  it('has beside it the text and the place of every token, in code points', () => {
    const record = JSON.parse(
      fileNamed(written(conll, [documentFrom('😀 ‹actor:قسد›')]), 'train.offsets.jsonl')
    )
    expect(record).toMatchObject({
      article_id: 'article-1',
      offset_unit: 'codepoint',
      tokenisation: 'split-at-tags',
      tagging: 'bio',
      sentences: 1,
      tokens: [
        [0, 1],
        [2, 5]
      ],
      text: '😀 قسد'
    })
  })

  it('keeps a tag over two sentences in one piece', async () => {
    const claim = documentFrom('قال ‹claim:إنهم قتلوا.\nثم عادوا›. انتهى')
    const out = written(conll, [claim])
    expect(fileNamed(out, 'train.conll').split('\n\n')).toHaveLength(4)
    const [read] = await readWell(conll, out.files)
    expect(read?.reading.tags.map(({ span }) => span)).toEqual(
      claim.reading.tags.map(({ span }) => span)
    )
  })

  it.each(
    (['bio', 'iob1', 'bioes'] as const).flatMap((tagging) =>
      (['split-at-tags', 'words', 'spaces'] as const).map((tokens) => ({ tagging, tokens }))
    )
  )('reads back what it wrote in $tagging with tokens $tokens', (changes) =>
    expectReadsBack(conll, optionsWith(changes))
  )

  it('takes no token for the start of a document', async () => {
    const options = optionsWith({ tokens: 'spaces' })
    const out = written(conll, [documentFrom('-DOCSTART- ‹actor:قسد›')], options)
    const [read, ...others] = await readWell(conll, out.files)
    expect(others).toEqual([])
    expect(read?.reading.tags[0]?.span).toEqual({ start: 11, end: 14 })
  })

  it.each([
    ['-DOCSTART- O', '-DOCSTART- O'],
    ['-DOCSTART- -X- O', '-DOCSTART- -X- O'],
    ['-DOCSTART- -X- -X- O', '-DOCSTART- -X- -X- O']
  ])('of others begins documents with %s', async (start) => {
    const text = lines(start, '', 'قتل VB O', 'قسد\tNN\tI-ORG', '', start, '', 'داعش NN B-ORG')
    const read = await readIn(conll, [file('x.conll', text)])
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          at: 'x.conll:1',
          article: { text: 'قتل قسد' },
          reading: { tags: [{ span: { start: 4 } }] }
        },
        { at: 'x.conll:6', article: { text: 'داعش' }, reading: { tags: [{ label: 'ORG' }] } }
      ],
      notes: [
        { code: 'format.text-rebuilt', at: 'x.conll:1' },
        { code: 'format.text-rebuilt', at: 'x.conll:6' }
      ]
    })
  })

  it('without its text beside it is put on the text of the project', async () => {
    const out = written(conll, [seen])
    const bare = out.files.map((one) =>
      one.name.endsWith('.jsonl') ? file(one.name, one.text.replace(/,"text":".*"}/, '}')) : one
    )
    const [read] = await readWell(conll, bare, knowing(seen))
    expect(read?.article.text).toBe(seen.article.text)
    expect(await readIn(conll, bare)).toMatchObject({
      ok: true,
      notes: [{ code: 'format.text-rebuilt' }]
    })
  })

  it('whose file of offsets speaks of other tokens is read without it, and that is told', async () => {
    const out = written(conll, [seen])
    const changed = out.files.map((one) =>
      one.name.endsWith('.jsonl') ? one : file(one.name, one.text.replace('من -X- _ O\n', ''))
    )
    expect(await readIn(conll, changed)).toMatchObject({
      ok: true,
      notes: [
        { code: 'format.other-tokens', facts: { tokens: 11, offsets: 12 } },
        { code: 'format.text-rebuilt' }
      ]
    })
  })

  it.each([
    ['has no tag', 'قسد', 'format.bad-line', 'x.conll:2'],
    ['has a tag that is none', 'قسد NN ORG', 'format.bad-line', 'x.conll:2'],
    ['has a tag without a label', 'قسد NN B-', 'format.bad-line', 'x.conll:2']
  ])('a line of which %s is told by its number', async (_what, line, code, at) => {
    const read = await readIn(conll, [file('x.conll', lines('قتل O', line, 'حلب B-LOC'))])
    expect(read.ok && read.notes[0]).toMatchObject({ code, at })
    expect(read.ok && read.value[0]?.reading.tags).toMatchObject([{ label: 'LOC' }])
  })

  it('of nothing is refused', async () => {
    expect(await readIn(conll, [file('x.conll', '\n\n')])).toMatchObject({
      ok: false,
      problem: { code: 'format.empty', at: 'x.conll' }
    })
  })
})

describe('nested BIO', () => {
  it('has every tag of a token on its line, and no line that starts a document', () => {
    expect(fileNamed(written(conllNested, [seen]), 'train.txt')).toBe(
      lines(
        'قُتل O',
        'نحو B-FIGURE',
        '50 B-ACTOR I-FIGURE',
        'من O',
        'لـ O',
        '" O',
        'قسد B-ACTOR',
        '" O',
        '. O',
        '',
        'داعش B-ACTOR',
        'يون B-ACTOR',
        'هنا O',
        ''
      )
    )
  })

  it('of others is one document', async () => {
    const text = lines('وزير B-OCC', 'خارجية B-ORG I-OCC', 'سوريا B-GPE I-ORG I-OCC', '', 'قال O')
    const read = await readIn(conllNested, [file('w.txt', text)])
    expect(read).toMatchObject({
      ok: true,
      notes: [{ code: 'format.text-rebuilt', at: 'w.txt:1' }]
    })
    expect(read.ok && read.value[0]?.reading.tags.map(({ label, span }) => [label, span])).toEqual([
      ['OCC', { start: 0, end: 17 }],
      ['ORG', { start: 5, end: 17 }],
      ['GPE', { start: 12, end: 17 }]
    ])
  })

  it('tells a line without a tag by its number', async () => {
    const read = await readIn(conllNested, [file('w.txt', lines('وزير B-OCC', 'قال', 'ثم X'))])
    expect(read.ok && read.notes.slice(0, 2)).toMatchObject([
      { code: 'format.bad-line', at: 'w.txt:2' },
      { code: 'format.bad-line', at: 'w.txt:3' }
    ])
  })
})
