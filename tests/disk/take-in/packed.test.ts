import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Reading } from '#core/annotation/reading'
import type { FormatDocument } from '#core/formats/format'
import { refiQda } from '#core/formats/refi/refi-qda'
import { xlsx } from '#core/formats/tables/xlsx'
import { readOrphan } from '#core/taking/orphan'
import { writeFormat } from '#disk/write-format'
import { projectOf, put, temporaryFolder, value } from '../../helpers/disk'
import { zipOf } from '../../helpers/docx'
import { documentFrom, optionsWith } from '../../helpers/formats'
import { readingIn, takeIn, wordsIn } from '../../helpers/taking'

const notation =
  'مقتل أربعة في السوق 🔴\n\nقال ‹actor#a:المجلس المحلي› إن ‹claim#c:القصف أوقع ‹figure#f:أربعة قتلى››. وردت ‹actor#b:قسد› بالنفي.\n'
const sent = documentFrom(notation, {
  notes: { f: 'خمسون <على الأقل>' },
  attributes: { f: { min: 4, max: 4 } },
  links: [{ id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }]
})
const { text } = sent.article
const by = (id: string, document = sent): FormatDocument => ({
  ...document,
  annotator: { id, name: id }
})

const packed = [
  ['xlsx', xlsx],
  ['refi-qda', refiQda]
] as const
type Packed = (typeof packed)[number][1]

/** A file as our own export writes it. */
async function exported(format: Packed, documents: readonly FormatDocument[], withText = true) {
  const target = join(temporaryFolder(), `sent.${format.extension}`)
  const all = async function* () {
    yield* documents
  }
  value(await writeFormat({ format, options: optionsWith({ withText }), documents: all, target }))
  return target
}

/** What of a reading every format of these carries; ids may be others. */
function carried({ tags, links }: Reading) {
  const place = new Map(tags.map(({ id, label, span }) => [id, `${label} ${span.start}`]))
  return {
    tags: tags.map(({ label, span, note }) => ({ label, span, note })),
    links: links.map(({ relation, from, to }) => [relation, place.get(from), place.get(to)])
  }
}

describe.each(packed)('a file of %s', (id, format) => {
  it('is taken in as it was exported, whether it is chosen or dropped', async () => {
    const file = await exported(format, [by('omar')])
    const bytes = await readFile(file)
    const chosen = await takeIn(await projectOf(text), [file])
    const dropped = await takeIn(await projectOf(text), [
      { name: `sent.${format.extension}`, bytes }
    ])
    expect(chosen.plan.files).toMatchObject([
      {
        name: `sent.${format.extension}`,
        format: id,
        documents: 1,
        matched: { text: 1 },
        fitting: 4
      }
    ])
    expect([chosen.report.problems, chosen.report.skipped]).toEqual([[], []])
    expect(dropped.report).toEqual(chosen.report)
    const reading = (await readingIn(chosen.project, 'omar'))!
    expect(carried(reading)).toEqual(carried(sent.reading))
    if (!format.loses.includes('attributes'))
      expect(reading.tags.map(({ attributes }) => attributes)).toEqual(
        sent.reading.tags.map(({ attributes }) => attributes)
      )
    expect(await readFile(file)).toEqual(bytes)
  })

  it('may hold the readings of several, and articles that are not here', async () => {
    const other = documentFrom('عادت ‹actor:الهلال› إلى البلدة.\n')
    const elsewhere = { ...other, article: { ...other.article, id: 'article-2' } }
    const file = await exported(format, [by('omar'), by('sara'), by('omar', elsewhere)])
    const { plan, report, project } = await takeIn(await projectOf(text), [file])
    expect(plan.files).toMatchObject([{ documents: 3, newArticles: 1 }])
    expect(report.annotators.map((one) => one.id).toSorted()).toEqual(['omar', 'sara'])
    expect([report.importedArticles, report.problems, project.shelf.length]).toEqual([1, [], 2])
    const number = project.shelf.findIndex(
      ({ textSha256 }) => textSha256 === sent.article.textSha256
    )
    expect(await wordsIn(project, 'omar', 1 - number)).toEqual(['ACTOR: الهلال'])
    expect(await wordsIn(project, 'sara', number)).toContain('ACTOR: قسد')
  })

  it('is put on an edited text, each tag by its words', async () => {
    const edited = text.replace('قال المجلس', 'وقال أمس المجلس').replace('وردت قسد', 'وسكتت قسد')
    const file = await exported(format, [by('omar')])
    const project = await projectOf(edited)
    const taken = await takeIn(project, [file])
    // A REFI project names its texts; where that says nothing here, its text is another article.
    const number = taken.project.shelf.findIndex(
      ({ id: one }) => (one === project.shelf[0]!.id) === (taken.report.importedArticles === 0)
    )
    expect(await wordsIn(taken.project, 'omar', number)).toEqual(
      expect.arrayContaining(['ACTOR: المجلس المحلي', 'FIGURE: أربعة قتلى', 'ACTOR: قسد'])
    )
  })

  it.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2), 'zip.damaged'],
    ['no archive at all', () => Buffer.from('PK, but no archive'), 'zip.damaged'],
    ['empty', () => Buffer.alloc(0), 'zip.damaged'],
    ['damaged within', flipped, 'zip.damaged-entry']
  ])('that is %s is named, and costs the others nothing', async (_how, damage, code) => {
    const bytes = await readFile(await exported(format, [by('omar')]))
    const name = `torn.${format.extension}`
    const torn = await put(temporaryFolder(), name, damage(bytes))
    const whole = await exported(format, [by('sara')])
    const { report, project } = await takeIn(await projectOf(text), [torn, whole])
    const [problem] = report.problems
    expect(problem?.at?.startsWith(name)).toBe(true)
    expect(problem?.code).toContain(code)
    expect(await readingIn(project, 'omar')).toBeNull()
    expect(await wordsIn(project, 'sara')).toContain('ACTOR: قسد')
  })

  it('without its main part says so', async () => {
    const zip = await zipOf({ 'x.xml': '<x/>', 'y.bin': Buffer.from([0xff, 0xfe]) })
    const file = await put(temporaryFolder(), `sent.${format.extension}`, zip)
    const { plan, report } = await takeIn(await projectOf(text), [file])
    expect(plan.files).toMatchObject([{ name: `sent.${format.extension}`, documents: 0 }])
    expect(report.problems).toHaveLength(1)
    expect(report.problems[0]?.at).toContain(`sent.${format.extension}`)
    expect(report.annotators).toEqual([])
  })
})

/** One byte of what is packed first turned over, behind its head and name. */
function flipped(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes)
  const at = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28) + 3
  other[at] = (other[at] ?? 0) ^ 0xff
  return other
}

describe('a workbook', () => {
  it('of somebody’s own, with only words, places and labels, is read', async () => {
    const at = [...text.slice(0, text.indexOf('قسد'))].length
    const rows = [
      ['article_id', 'label', 'start', 'end', 'text'],
      ['x', 'ACTOR', at, at + 3, 'قسد'],
      ['x', 'ACTOR', 900, 903, 'الهلال']
    ]
    const project = await projectOf(text)
    rows[1]![0] = rows[2]![0] = project.shelf[0]!.id
    const file = await put(temporaryFolder(), 'omar.xlsx', await workbook(rows))
    const { report, project: after } = await takeIn(project, [file])
    expect(report.files).toMatchObject([{ matched: { text: 1 }, fitting: 1, orphans: 1 }])
    expect(await wordsIn(after, 'omar')).toEqual(['ACTOR: قسد'])
    const { setAside } = (await readingIn(after, 'omar'))!
    expect(setAside.tags.map((record) => readOrphan(record)?.quote)).toEqual(['الهلال'])
  })

  it('without texts asks which article it is', async () => {
    const file = await exported(xlsx, [by('omar')], false)
    const here = await takeIn(await projectOf(text), [file])
    expect(await wordsIn(here.project, 'omar')).toContain('ACTOR: قسد')
    const { plan } = await takeIn(await projectOf('شيء آخر.\n'), [file])
    expect(plan.unknown).toMatchObject([{ files: ['sent.xlsx'], opening: null, documents: 1 }])
    expect(plan.problems.map(({ code, at }) => [code, at?.startsWith('sent.xlsx/')])).toEqual([
      ['format.no-text', true]
    ])
  })

  it('that is a table of something else holds no annotation', async () => {
    const file = await put(
      temporaryFolder(),
      'x.xlsx',
      await workbook([
        ['name', 'age'],
        ['a', 3]
      ])
    )
    const { report } = await takeIn(await projectOf(text), [file])
    expect(report.annotators).toEqual([])
    expect(report.problems.map(({ at }) => at?.startsWith('x.xlsx'))).toEqual([true])
  })
})

async function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const cell = (one: string | number) =>
    typeof one === 'number' ? `<c><v>${one}</v></c>` : `<c t="inlineStr"><is><t>${one}</t></is></c>`
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
  return zipOf({
    'xl/workbook.xml':
      '<workbook xmlns="x" xmlns:r="r"><sheets><sheet name="spans" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/printerSettings/printerSettings1.bin': Buffer.from([0xff, 0x00, 0xd8])
  })
}

describe('a project of REFI-QDA', () => {
  const qde = (sources: string) =>
    `<Project xmlns="urn:QDA-XML:project:1.0"><Users><User guid="u" name="زميل"/></Users>` +
    `<CodeBook><Codes><Code guid="c" name="Actor"/></Codes></CodeBook><Sources>${sources}</Sources></Project>`
  const selection = (start: number, end: number) =>
    `<PlainTextSelection guid="s${start}" startPosition="${start}" endPosition="${end}" creatingUser="u">` +
    `<Coding guid="k${start}" creatingUser="u"><CodeRef targetGUID="c"/></Coding></PlainTextSelection>`
  const source = (...selections: readonly string[]) =>
    `<TextSource guid="t" name="souk" plainTextPath="internal://t.txt">${selections.join('')}</TextSource>`
  const at = [...text.slice(0, text.indexOf('قسد'))].length

  async function taken(files: Readonly<Record<string, string | Uint8Array>>) {
    const file = await put(temporaryFolder(), 'team.qdpx', await zipOf(files))
    return takeIn(await projectOf(text), [file])
  }

  it('of another program is taken in under its coder’s name, its code by the label’s name', async () => {
    const { report, project } = await taken({
      'project.qde': qde(source(selection(at, at + 3), selection(5, 4000))),
      'Sources/t.txt': text,
      'Sources/picture.png': Buffer.from([0xff, 0xd8])
    })
    expect(report.annotators.map(({ name }) => name)).toEqual(['زميل'])
    expect(report.files).toMatchObject([
      { matched: { text: 1 }, fitting: 1, mapped: 1, orphans: 1 }
    ])
    const [{ id } = { id: '' }] = report.annotators
    expect(await wordsIn(project, id)).toEqual(['ACTOR: قسد'])
  })

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string]>([
    ['a source that is missing', { 'project.qde': qde(source()) }, 'format.file-missing'],
    [
      'a source in another encoding',
      { 'project.qde': qde(source()), 'Sources/t.txt': Buffer.from([0xd3, 0xcf]) },
      'format.not-utf8'
    ],
    ['broken XML', { 'project.qde': '<Project><Users>' }, 'format.not-xml'],
    [
      'an entity bomb',
      { 'project.qde': '<!DOCTYPE x [<!ENTITY a "aaaa">]><Project>&a;</Project>' },
      'format.doctype'
    ]
  ])('with %s is named and taken no further', async (_what, files, code) => {
    const { report } = await taken(files)
    expect(report.annotators).toEqual([])
    expect(report.problems[0]?.at?.startsWith('team.qdpx')).toBe(true)
    expect(report.problems.map((problem) => problem.code).join()).toContain(code)
  })
})
