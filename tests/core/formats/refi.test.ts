import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refiQda } from '#core/formats/refi/refi-qda'
import { writeFormat } from '#disk/write-format'
import { temporaryFolder, value } from '../../helpers/disk'
import { documentFrom, file, fileNamed, optionsWith, readIn, written } from '../../helpers/formats'
import { hasPython, noPython, python } from '../../helpers/python'

const qde = ['project', 'qde'].join('.')
const killed = documentFrom('😀 قُتل ‹figure#f:50› من "‹actor#b:قسد›"', {
  notes: { f: 'خمسون <على الأقل>' },
  links: [{ id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }]
})
const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const made = `creatingUser="${guid(9)}" creationDateTime="2024-03-01T09:00:00.000Z"`

describe('a project of REFI-QDA', () => {
  const out = written(refiQda, [killed])
  const xml = fileNamed(out, qde)

  it('has users, codes and variables, and each text with its coded selections', () => {
    expect(out.files.map(({ name }) => name)).toEqual([`Sources/${guid(8)}.txt`, qde])
    expect(fileNamed(out, `Sources/${guid(8)}.txt`)).toBe(killed.article.text)
    const lines = xml.split('\n')
    expect(lines.slice(0, 4)).toEqual([
      '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
      '<Project name="رصد" origin="Hashiya" creationDateTime="2024-03-01T09:00:00.000Z" xmlns="urn:QDA-XML:project:1.0">',
      '<Users>',
      `<User guid="${guid(9)}" name="ليلى" id="layla"/>`
    ])
    expect(lines).toContain(
      `<PlainTextSelection guid="${guid(10)}" name="50" startPosition="7" endPosition="9" ${made}>` +
        `<Description>خمسون &lt;على الأقل&gt;</Description>` +
        `<Coding guid="${guid(11)}" ${made}><CodeRef targetGUID="${guid(12)}"/></Coding></PlainTextSelection>`
    )
    expect(lines).toContain(
      `<Code guid="${guid(12)}" name="FIGURE" isCodable="true"><Description>رقم ضحايا · Casualty figure</Description></Code>`
    )
    expect(xml).toMatch(
      new RegExp(
        `<Link guid="[^"]+" name="victim" direction="OneWay" originGUID="${guid(10)}" targetGUID="[^"]+"/>`
      )
    )
    const order = ['<Users>', '<CodeBook>', '<Variables>', '<Sources>', '<Links>'].map((name) =>
      xml.indexOf(name)
    )
    expect(order).toEqual([...order].toSorted((a, b) => a - b))
  })

  it('is a ZIP that Python reads, with positions where it finds the words', async (test) => {
    if (!hasPython) return test.skip(noPython)
    const target = join(temporaryFolder(), 'out.qdpx')
    const documents = async function* () {
      yield killed
    }
    value(await writeFormat({ format: refiQda, options: optionsWith(), documents, target }))
    const script = [
      'import io,json,sys,zipfile,xml.etree.ElementTree as E',
      'z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))',
      'n="{urn:QDA-XML:project:1.0}"',
      'r=E.fromstring(z.read("project.qde"))',
      's=r.find(n+"Sources/"+n+"TextSource")',
      't=z.read("Sources/"+s.get("plainTextPath")[11:]).decode("utf-8")',
      'print(json.dumps([t[int(e.get("startPosition")):int(e.get("endPosition"))] for e in s.iter(n+"PlainTextSelection")]))'
    ].join('\n')
    expect(python(script, readFileSync(target))).toEqual(['50', 'قسد'])
  })
})

const project = (sources: string, more = '') =>
  file(
    qde,
    `<Project xmlns="urn:QDA-XML:project:1.0"><Users><User guid="u" name="زميل"/></Users>` +
      `<CodeBook><Codes><Code guid="c" name="ORG"><Code guid="d" name="group"/></Code></Codes></CodeBook>` +
      `<Sources>\n${sources}</Sources>${more}</Project>`
  )
const selection = (
  start: string,
  end: string,
  codings = '<Coding creatingUser="u"><CodeRef targetGUID="c"/></Coding>'
) =>
  `<PlainTextSelection guid="s" startPosition="${start}" endPosition="${end}">${codings}</PlainTextSelection>`
const source = (inner: string) =>
  `<TextSource guid="t" name="خبر" plainTextPath="internal://T.txt">${inner}</TextSource>`
const text = file('sources/t.txt', '\ufeffقتل\r\nقسد')

describe('a project of others', () => {
  it('is read with a mark in front, CRLF, and several codes on a selection', async () => {
    const codings =
      '<Coding creatingUser="u"><CodeRef targetGUID="c"/></Coding><Coding creatingUser="u"><CodeRef targetGUID="d"/></Coding>'
    const read = await readIn(refiQda, [text, project(source(selection('5', '8', codings)))])
    expect(read).toMatchObject({
      ok: true,
      notes: [],
      value: [
        {
          article: { title: 'خبر', text: 'قتل\nقسد' },
          annotator: { id: null, name: 'زميل' },
          reading: {
            tags: [
              { id: 's', label: 'ORG', span: { start: 4, end: 7 } },
              { id: 's.2', label: 'group', span: { start: 4, end: 7 } }
            ]
          }
        }
      ]
    })
  })

  it('has its texts within, too', async () => {
    const inner = `<PlainTextContent>قتل قسد</PlainTextContent>${selection('4', '7')}`
    const read = await readIn(refiQda, [
      project(`<TextSource guid="t" name="خبر">${inner}</TextSource>`)
    ])
    expect(read.ok && read.value[0]?.article.text).toBe('قتل قسد')
  })

  it.each([
    ['a picture', `${source('')}<PictureSource guid="p"/>`, 'format.left-out', qde],
    [
      'a text that is not there',
      `${source('')}<TextSource guid="x" plainTextPath="internal://x.txt"/>`,
      'format.file-missing',
      `${qde}:2`
    ],
    ['a position outside', source(selection('0', '99')), 'annotation.outside', `${qde}:2`],
    ['a position in halves', source(selection('0.5', '2')), 'annotation.not-whole', `${qde}:2`],
    ['positions turned round', source(selection('3', '0')), 'annotation.reversed', `${qde}:2`],
    [
      'a code that is not there',
      source(selection('0', '3', '<Coding creatingUser="u"><CodeRef targetGUID="x"/></Coding>')),
      'annotation.bad-shape',
      `${qde}:2`
    ]
  ])('tells %s by its line', async (_what, sources, code, at) => {
    expect(await readIn(refiQda, [text, project(sources)])).toMatchObject({
      ok: true,
      notes: [{ code, at }]
    })
  })

  it.each([
    ['no project', [text], 'format.file-missing'],
    ['no texts', [project('')], 'format.empty'],
    [
      'a document type',
      [file(qde, '<!DOCTYPE x [<!ENTITY a "b">]><Project>&a;</Project>')],
      'format.doctype'
    ],
    ['no end', [file(qde, '<Project>\n<Users>')], 'format.not-xml']
  ])('with %s is refused', async (_what, files, code) => {
    expect(await readIn(refiQda, files)).toMatchObject({ ok: false, problem: { code } })
  })
})
