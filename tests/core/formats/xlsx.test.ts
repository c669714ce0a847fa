import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnIndex, columnName } from '#core/formats/tables/sheet'
import { xlsx } from '#core/formats/tables/xlsx'
import { asXString } from '#core/formats/xml/escape'
import { fromSafeName } from '#core/formats/names'
import { writeFormat } from '#disk/write-format'
import { anyText } from '../../helpers/arbitrary'
import { temporaryFolder, value } from '../../helpers/disk'
import {
  documentFrom,
  file,
  fileNamed,
  knowing,
  optionsWith,
  readIn,
  readWell,
  written
} from '../../helpers/formats'
import { hasPython, noPython, python } from '../../helpers/python'

const killed = documentFrom('😀 قُتل ‹figure#f:50› من "‹actor#b:قسد›"', {
  attributes: { f: { min: 50 } },
  notes: { f: '=1+1 <b>', b: 'سطر\nآخر\u0001 _x0041_' }
})

describe('a workbook', () => {
  const out = written(xlsx, [killed])
  const spans = fileNamed(out, 'xl/worksheets/sheet2.xml')

  it('has a sheet for each table, texts as texts and numbers as numbers', () => {
    expect(out.files.map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet3.xml'
    ])
    expect(fileNamed(out, 'xl/workbook.xml')).toContain(
      '<sheet name="spans" sheetId="2" r:id="rId2"/>'
    )
    const text = (inner: string) =>
      `t="inlineStr"><is><t xml:space="preserve">${inner}</t></is></c>`
    expect(spans).toContain(
      `<row r="2"><c r="A2" ${text('article-1')}<c r="B2" ${text('layla')}<c r="C2" ${text('f')}` +
        `<c r="D2" ${text('FIGURE')}<c r="E2"><v>7</v></c><c r="F2"><v>9</v></c>` +
        `<c r="G2"><v>8</v></c><c r="H2"><v>10</v></c><c r="I2" ${text('50')}<c r="T2"><v>50</v></c>`
    )
    expect(spans).toContain(text('=1+1 &lt;b&gt;'))
    expect(spans).toContain(text('سطر\nآخر_x0001_ _x005F_x0041_'))
    expect(spans.endsWith('</sheetData></worksheet>\n')).toBe(true)
  })

  it('that Excel saved anew, with shared texts and gaps, is read too', async () => {
    const strings = ['label', 'start', 'end', 'article_id', 'article-1', 'FIGURE']
    const shared = `<sst xmlns="x">${strings.map((one) => `<si><t>${one}</t></si>`).join('')}<si><r><t>قُ</t></r><r><t>تل</t></r><rPh><t>x</t></rPh></si></sst>`
    const cell = (r: string, index: number) => `<c r="${r}" t="s"><v>${index}</v></c>`
    const sheet =
      `<worksheet xmlns="x"><sheetData><row r="1">${cell('A1', 3)}${cell('B1', 0)}${cell('D1', 1)}${cell('E1', 2)}` +
      `<c r="F1" t="str"><v>text</v></c></row><row r="3">${cell('A3', 4)}${cell('B3', 5)}<c r="D3"><v>2</v></c><c r="E3"><v>6</v></c>${cell('F3', 6)}</row></sheetData></worksheet>`
    const files = [file('xl/worksheets/sheet1.xml', sheet), file('xl/sharedStrings.xml', shared)]
    const [read] = await readWell(xlsx, files, knowing(killed))
    expect(read).toMatchObject({
      at: 'xl/worksheets/sheet1.xml:3',
      reading: { tags: [{ label: 'FIGURE', span: { start: 3, end: 7 } }] }
    })
  })

  it('leaves out a document with a note that no cell can hold, and an article that is too long', async () => {
    const noted = documentFrom('‹actor#a:قسد›', { notes: { a: 'x'.repeat(40_000) } })
    expect(written(xlsx, [noted]).notes).toEqual([
      { code: 'format.cell-too-long', at: 'article-1', facts: { limit: 32_767 } }
    ])
    const long = documentFrom(`${'قُتل '.repeat(10_000)}‹actor:قسد›`)
    const { files } = written(xlsx, [long])
    expect(await readIn(xlsx, files)).toMatchObject({ problem: { code: 'format.no-text' } })
    expect(await readWell(xlsx, files, knowing(long))).toHaveLength(1)
  })

  it.each([
    ['no sheets', [file('xl/workbook.xml', '<x/>')], 'format.bad-shape'],
    ['a broken sheet', [file('xl/worksheets/sheet1.xml', '<worksheet><row>')], 'format.not-xml'],
    ['a document type', [file('xl/worksheets/sheet1.xml', '<!DOCTYPE x><x/>')], 'format.doctype'],
    [
      'other columns',
      [
        file(
          'xl/worksheets/sheet1.xml',
          '<x><row><c t="str"><v>a</v></c></row><row><c><v>1</v></c></row></x>'
        )
      ],
      'format.unknown-table'
    ],
    [
      'broken shared texts',
      [file('xl/sharedStrings.xml', '<sst>'), file('xl/worksheets/sheet1.xml', '<x/>')],
      'format.not-xml'
    ]
  ])('with %s is refused', async (_what, files, code) => {
    expect(await readIn(xlsx, files)).toMatchObject({ ok: false, problem: { code } })
  })

  it('is a ZIP of XML to Python, with the words of every tag', async (test) => {
    if (!hasPython) return test.skip(noPython)
    const target = join(temporaryFolder(), 'out.xlsx')
    const documents = async function* () {
      yield killed
    }
    value(await writeFormat({ format: xlsx, options: optionsWith(), documents, target }))
    const script = [
      'import io,json,sys,zipfile,xml.etree.ElementTree as E',
      'z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))',
      'n="{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"',
      'r=E.fromstring(z.read("xl/worksheets/sheet2.xml"))',
      'print(json.dumps([z.testzip()]+[c.find(n+"is/"+n+"t").text for c in r.iter(n+"c") if c.get("r") in ("I2","I3")]))'
    ].join('\n')
    expect(python(script, readFileSync(target))).toEqual([null, '50', 'قسد'])
  })
})

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA']
])('column %i is %s', (index, name) => {
  expect([columnName(index), columnIndex(`${name}7`)]).toEqual([name, index])
})

it('signs that XML cannot hold come back from their escapes', () => {
  fc.assert(fc.property(anyText, (text) => void expect(fromSafeName(asXString(text))).toBe(text)))
})
