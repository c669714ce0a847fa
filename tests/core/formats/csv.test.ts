import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv, csvExcel } from '#core/formats/tables/csv'
import { guarded, unguarded } from '#core/formats/tables/guard'
import { anyText } from '../../helpers/arbitrary'
import {
  anyDocuments,
  documentFrom,
  file,
  fileNamed,
  knowing,
  readIn,
  readWell,
  sha256,
  written
} from '../../helpers/formats'
import { hasPython, noPython, python } from '../../helpers/python'

const text = '😀 قُتل أكثر من 100 من "قسد"'
const killed = documentFrom('😀 قُتل ‹figure#f:أكثر من 100› من "‹actor#b:قسد›"', {
  attributes: { f: { min: 101, max: null, harm: ['killed', 'wounded'] }, b: { entity: 'sdf' } },
  notes: { f: '=1+1; "x"' },
  links: [{ id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }]
})

const attributes =
  'actor_type,mention,framing,entity,claim_type,attribution,voice,epistemic,realis,grade,' +
  'min,max,best,qualifier,harm,status,groups,unit,scope,means,cue_class,place_type,iso'
const empty = (count: number) => Array.from({ length: count }, () => '""').join(',')
const rows = (...all: readonly string[]) => all.map((row) => `${row}\r\n`).join('')

describe('tables for programs', () => {
  const out = written(csv, [killed])

  it('have a row for each reading, each tag and each link', () => {
    expect(fileNamed(out, 'documents.csv')).toBe(
      rows(
        'article_id,title,date,outlet,file_name,text_sha256,annotator_id,annotator_name,state,' +
          'project_id,scheme,text,guard',
        `article-1,"😀 قُتل أكثر من 100 من ""قسد""","","",article-1.txt,${sha256(text)},layla,ليلى,` +
          'new,project-1,hashiya-default,"😀 قُتل أكثر من 100 من ""قسد""",""'
      )
    )
    expect(fileNamed(out, 'spans.csv')).toBe(
      rows(
        `article_id,annotator_id,id,label,start,end,start_utf16,end_utf16,text,${attributes},note,more,guard`,
        `article-1,layla,f,FIGURE,7,18,8,19,أكثر من 100,${empty(10)},101,${empty(3)},killed|wounded,` +
          `${empty(8)},"=1+1; ""x""","{""attributes"":{""min"":101,""max"":null,""harm"":[""killed"",""wounded""]}}",""`,
        `article-1,layla,b,ACTOR,23,26,24,27,قسد,${empty(3)},sdf,${empty(20)},"{""attributes"":{""entity"":""sdf""}}",""`
      )
    )
    expect(fileNamed(out, 'links.csv')).toBe(
      rows(
        'article_id,annotator_id,id,relation,from,to,from_text,to_text,more,guard',
        'article-1,layla,l,victim,f,b,أكثر من 100,قسد,"{""attributes"":{}}",""'
      )
    )
  })

  it('have their columns even when there is nothing in them', () => {
    expect(fileNamed(written(csv, []), 'links.csv')).toMatch(/^article_id,.*guard\r\n$/)
  })

  it('take what was changed in a cell, and keep the form of what was not', async () => {
    const spans = fileNamed(out, 'spans.csv').replace(',101,', ',0120,').replace(',sdf,', ',"",')
    const changed = out.files.map((one) =>
      one.name === 'spans.csv' ? file('spans.csv', spans) : one
    )
    const [read] = await readWell(csv, changed)
    expect(read?.reading.tags.map((tag) => tag.attributes)).toEqual([
      { max: null, harm: ['killed', 'wounded'], min: '0120' },
      {}
    ])
  })

  it('are read with semicolons, and as spans alone of articles that the project knows', async () => {
    const table = 'article_id;label;start;end;text;min\narticle-1;FIGURE;7;18;أكثر من 100;101\n'
    const [read] = await readWell(csv, [file('any.csv', table)], knowing(killed))
    expect(read?.reading.tags).toMatchObject([
      { label: 'FIGURE', span: { start: 8, end: 19 }, attributes: { min: 101 } }
    ])
  })

  it.each([
    [
      'a quotation mark that never closes',
      'label,start,end\nA,"0,3\n',
      'csv.unclosed-quote',
      'a.csv:2'
    ],
    ['words after a quotation mark', 'label,start,end\nA,"0"x,3\n', 'csv.after-quote', 'a.csv:2'],
    ['other columns', 'a,b\n1,2\n', 'format.unknown-table', 'a.csv'],
    ['no rows', 'label,start,end\n', 'format.empty', 'a.csv'],
    ['no text anywhere', 'article_id,label,start,end\nx,A,0,3\n', 'format.no-text', 'a.csv:2']
  ])('with %s are refused', async (_what, table, code, at) => {
    expect(await readIn(csv, [file('a.csv', table)])).toMatchObject({
      ok: false,
      problem: { code, at }
    })
  })

  it.each([
    ['no offsets', 'A,,', 'annotation.not-whole'],
    ['offsets in words', 'A,three,4', 'annotation.not-whole'],
    ['offsets outside', 'A,0,999', 'annotation.outside'],
    ['no label', ',0,1', 'annotation.bad-shape'],
    ['fewer cells', 'A', 'annotation.not-whole']
  ])('tell a row with %s by its line', async (_what, row, code) => {
    const table = `article_id,label,start,end\narticle-1,B,0,1\narticle-1,${row}\n`
    expect(await readIn(csv, [file('a.csv', table)], knowing(killed))).toMatchObject({
      ok: true,
      notes: [{ code, at: 'a.csv:3' }],
      value: [{ reading: { tags: [{ label: 'B' }] } }]
    })
  })

  it('are read by Python as they were written, for any text', (test) => {
    if (!hasPython) return test.skip(noPython)
    const script =
      'import csv,io,json,sys\n' +
      'files=json.load(sys.stdin)\n' +
      'print(json.dumps([list(csv.DictReader(io.StringIO(f,newline=""))) for f in files]))'
    const samples = fc.sample(anyDocuments, 50)
    const outs = samples.map((documents) => written(csv, documents))
    const files = outs.flatMap((out) => [
      fileNamed(out, 'documents.csv'),
      fileNamed(out, 'spans.csv')
    ])
    const tables = python(script, JSON.stringify(files)) as Record<string, string>[][]
    for (const [index, documents] of samples.entries()) {
      const refused = new Set(outs[index]!.notes.map(({ at }) => at))
      const kept = documents.filter(({ article }) => !refused.has(article.id))
      const texts = kept.map(({ article }) => article.text)
      expect(tables[2 * index]!.map((row) => row['text'])).toEqual(texts)
      expect(tables[2 * index + 1]!.map((row) => row['text'])).toEqual(
        kept.flatMap(({ article, reading }) =>
          reading.tags.map(({ span }) => article.text.slice(span.start, span.end))
        )
      )
    }
  })
})

describe('tables for Excel', () => {
  it('have a byte order mark, guard every text and no number, and say so', () => {
    const out = written(csvExcel, [killed])
    for (const { text } of out.files) expect(text.startsWith('\ufeffarticle_id,')).toBe(true)
    const [, figure] = fileNamed(out, 'spans.csv').split('\r\n')
    expect(figure).toContain(`,101,`)
    expect(figure).toContain(`,"'=1+1; ""x""",`)
    expect(figure).toMatch(/,apostrophe$/)
  })

  it.each([
    '=1+1',
    '+1',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u200f=1',
    '\u202b=1',
    '\ufeff=1',
    ' =1',
    '\u00a0=HYPERLINK("x")',
    "'=1"
  ])('guard %j', (cell) => {
    expect(guarded(cell)).toBe(`'${cell}`)
  })

  it.each(['قسد', '100', 'أ=ب', ''])('leave %j alone', (cell) => expect(guarded(cell)).toBe(cell))

  it('take their guard off again, whatever stood behind it', () => {
    fc.assert(fc.property(anyText, (cell) => void expect(unguarded(guarded(cell))).toBe(cell)))
  })
})
