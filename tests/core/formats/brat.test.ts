import { describe, expect, it } from 'vitest'
import { brat } from '#core/formats/brat/brat'
import {
  documentFrom,
  file,
  fileNamed,
  readIn,
  readWell,
  roundTrip,
  written
} from '../../helpers/formats'

const killed = documentFrom('😀 قُتل ‹figure#f:أكثر من\n100› عنصر من "‹actor#b:قسد›"', {
  attributes: {
    f: { min: 101, max: null, qualifier: 'more_than', harm: ['killed'] },
    b: { entity: 'sdf', named: true }
  },
  notes: { f: 'عناصر "قسد"', b: 'سطر\nآخر' },
  links: [{ id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: { basis: 'stated' } }]
})

describe('brat', () => {
  const out = written(brat, [killed])

  it('is written as its documentation says, a fragment for each line', () => {
    expect(out.files.map(({ name }) => name)).toEqual([
      'layla/article-1.txt',
      'layla/article-1.ann',
      'documents.jsonl',
      'annotation.conf',
      'visual.conf'
    ])
    expect(fileNamed(out, 'layla/article-1.txt')).toBe(killed.article.text)
    expect(fileNamed(out, 'layla/article-1.ann')).toBe(
      [
        'T1\tFIGURE 7 14;15 18\tأكثر من 100',
        'T2\tACTOR 28 31\tقسد',
        'R1\tvictim Arg1:T1 Arg2:T2',
        'A1\tmin T1 101',
        'A2\tqualifier T1 more_than',
        'A3\tentity T2 sdf',
        'A4\tnamed T2',
        'A5\tbasis R1 stated',
        '#1\tAnnotatorNotes T1\tعناصر "قسد"',
        '#2\tHashiya T1\t{"attributes":{"max":null,"harm":["killed"]}}',
        '#3\tHashiyaNote T2\t"سطر\\nآخر"',
        ''
      ].join('\n')
    )
  })

  it('tells brat of every type, with names in both languages', () => {
    const conf = fileNamed(out, ['annotation', 'conf'].join('.'))
    expect(conf).toMatch(/^\[entities\]\nACTOR\nCLAIM\nFIGURE\nCUE\n\n\[relations\]\n<OVERLAP>/)
    expect(conf).toContain('\nvictim\tArg1:FIGURE, Arg2:ACTOR\n')
    expect(conf).toContain('\nentity\tArg:<ANY>, Value:sdf\n')
    expect(conf).toContain('\nnamed\tArg:<ANY>\n')
    expect(fileNamed(out, 'visual.conf')).toContain('\nFIGURE | رقم ضحايا | Casualty figure\n')
  })

  it('loses a tag on nothing but a line end with its link, as outer space and not as a link', async () => {
    const link = { id: 'l', relation: 'victim', from: 'f', to: 'a', attributes: {} }
    const document = documentFrom('قُتل ‹figure#f:100›‹actor#a:\u2028›', { links: [link] })
    const [comparison] = await roundTrip(brat, [document])
    expect(comparison?.differing).toEqual([])
    expect(comparison?.lost).toMatchObject({ 'outer-space': 2 })
    expect(comparison?.lost).not.toHaveProperty('links')
  })

  it('writes labels in Arabic as ASCII types, and reads them back', async () => {
    const [figure] = killed.reading.tags
    const reading = { ...killed.reading, tags: [{ ...figure!, label: 'جهة فاعلة' }], links: [] }
    const named = written(brat, [{ ...killed, reading }])
    expect(fileNamed(named, 'layla/article-1.ann')).toMatch(/^T1\t[\w-]+ 7 14;15 18\t/)
    const [read] = await readWell(brat, named.files)
    expect(read?.reading.tags[0]?.label).toBe('جهة فاعلة')
  })
})

describe('a folder of brat from elsewhere', () => {
  it('counts CRLF as one, as brat does', async () => {
    const [read] = await readWell(brat, [
      file('a.txt', 'قُتل\r\nأربعة'),
      file('a.ann', 'T1\tNUM 5 10\tأربعة\r\n')
    ])
    expect(read).toMatchObject({ at: 'a.ann', article: { id: 'a', text: 'قُتل\nأربعة' } })
    expect(read?.reading.tags).toMatchObject([
      { id: 'T1', label: 'NUM', span: { start: 5, end: 10 } }
    ])
  })

  it('keeps events as links from their trigger, references and equivalences', async () => {
    const ann = [
      'T1\tAttack 0 4\tهاجم',
      'T2\tOrg 5 8\tقسد',
      'T3\tOrg 9 13\tداعش',
      'E1\tAttack:T1 Agent:T2 Victim:T3',
      'M1\tNegation E1',
      'N1\tReference T2 Wikidata:Q17996\tSDF',
      '*\tEquiv T2 T3',
      ''
    ].join('\n')
    const read = await readIn(brat, [file('x/a.txt', 'هاجم قسد داعش'), file('x/a.ann', ann)])
    expect(read).toMatchObject({
      ok: true,
      notes: [{ code: 'format.event-as-links', at: 'x/a.ann:4', facts: { event: 'E1', links: 2 } }],
      value: [{ article: { id: 'a' } }]
    })
    const { tags, links } = read.ok ? read.value[0]!.reading : { tags: [], links: [] }
    expect(tags.map(({ attributes }) => attributes)).toEqual([
      { Negation: true },
      { Reference: 'Wikidata:Q17996 SDF' },
      {}
    ])
    expect(links.map(({ relation, from, to }) => [relation, from, to])).toEqual([
      ['Equiv', 'T2', 'T3'],
      ['Agent', 'T1', 'T2'],
      ['Victim', 'T1', 'T3']
    ])
  })

  it('takes fragments with what stands between them, and says so', async () => {
    const read = await readIn(brat, [
      file('a.txt', 'قتل عشرات من قسد'),
      file('a.ann', 'T1\tORG 0 3;13 16\tقتل قسد\n')
    ])
    expect(read).toMatchObject({
      ok: true,
      notes: [{ code: 'format.joined-fragments', at: 'a.ann:1' }],
      value: [{ reading: { tags: [{ span: { start: 0, end: 16 } }] } }]
    })
  })

  it('finds out that another program counted UTF-16 units', async () => {
    const read = await readIn(brat, [
      file('a.txt', '😀 قسد و 😀 داعش'),
      file('a.ann', 'T1\tORG 3 6\tقسد\nT2\tORG 12 16\tداعش\n')
    ])
    expect(read).toMatchObject({
      ok: true,
      notes: [{ code: 'offsets.other-unit', at: 'a.ann' }],
      value: [
        { reading: { tags: [{ span: { start: 3, end: 6 } }, { span: { start: 12, end: 16 } }] } }
      ]
    })
  })

  const good = 'T9\tORG 4 7\tقسد'
  it.each([
    ['is of no kind', 'X1\tORG 0 3\tقتل', 'format.bad-line'],
    ['has no offsets', 'T1\tORG\tقتل', 'format.bad-line'],
    ['has a space in its type', 'T1\tBIG ORG 0 3\tقتل', 'format.bad-line'],
    ['has offsets in halves', 'T1\tORG 0.5 3\tقتل', 'format.bad-line'],
    ['has an id twice', 'T9\tORG 4 7\tقسد', 'format.bad-line'],
    ['is a relation of one end', 'R1\tvictim Arg1:T9', 'format.bad-line'],
    ['is an event without a trigger', 'E1\tAttack', 'format.bad-line'],
    ['is an attribute of nothing', 'A1\tmin', 'format.bad-line'],
    ['is an attribute twice', 'A1\tmin T9 1\nA2\tmin T9 2', 'format.bad-line'],
    ['is a note of our own that is no JSON', '#1\tHashiya T9\t{"attributes"', 'format.bad-line'],
    ['is turned round', 'T1\tORG 3 0\tحلب', 'annotation.reversed'],
    ['is negative', 'T1\tORG -1 3\tحلب', 'annotation.outside'],
    ['lies outside', 'T1\tORG 0 99\tحلب', 'annotation.outside'],
    ['is huge', 'T1\tORG 0 99999999999999999999\tحلب', 'annotation.not-whole'],
    ['is empty', 'T1\tORG 2 2\t', 'annotation.empty'],
    ['quotes other words', 'T1\tORG 0 3\tحلب', 'annotation.quote-moved'],
    ['lies outside and quotes what stands once', 'T1\tORG 0 99\tقتل', 'offsets.refound'],
    ['leads nowhere', 'R1\tvictim Arg1:T9 Arg2:T8', 'link.missing-end'],
    ['leads to itself', 'R1\tvictim Arg1:T9 Arg2:T9', 'link.to-itself']
  ])('in which a line %s names it, and reads the others', async (_what, line, code) => {
    const read = await readIn(brat, [file('a.txt', 'قتل قسد'), file('a.ann', `${good}\n${line}\n`)])
    expect(read).toMatchObject({ ok: true, notes: [{ code }] })
    expect(read.ok && read.notes[0]?.at).toMatch(/^a\.ann:[23]$/)
    expect(read.ok && read.value[0]?.reading.tags.map(({ id }) => id)).toContain('T9')
  })

  it.each([
    ['.ann', 'a.txt'],
    ['.txt', 'a.ann']
  ])('without the %s of a text says which', async (wanted, name) => {
    expect(await readIn(brat, [file(name, '')])).toMatchObject({
      ok: false,
      problem: { code: 'format.file-missing', at: name, facts: { wanted } }
    })
  })

  it('is not written where the text has no form in UTF-8', () => {
    const broken = { ...killed, article: { ...killed.article, text: 'قسد \ud83d' } }
    const { files, notes } = written(brat, [broken])
    expect(notes).toEqual([
      {
        code: 'format.text-not-carried',
        at: 'article-1',
        facts: { character: 'U+D83D', offset: 4 }
      }
    ])
    expect(files.map(({ name }) => name)).not.toContain('layla/article-1.txt')
  })
})
