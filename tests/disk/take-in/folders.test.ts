import { mkdir, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { huggingFace } from '#core/formats/hugging-face/hugging-face'
import { refiQda } from '#core/formats/refi/refi-qda'
import { xlsx } from '#core/formats/tables/xlsx'
import { places } from '#disk/layout'
import { openProject } from '#disk/open-project'
import { packBundle } from '#disk/pack-bundle'
import { contents, now, projectOf, put, temporaryFolder, value } from '../../helpers/disk'
import { zipOf } from '../../helpers/docx'
import { documentOf } from '../../helpers/formats'
import { reading as drawn } from '../../helpers/notation'
import { placeIn, savedReading, tagOn } from '../../helpers/readings'
import { filesOf, goingAlong, takeIn, wordsIn, type TakenIn } from '../../helpers/taking'

const souk = 'هاجمت قسد نقطة لداعش.\n'
const dam = 'قصف التحالف مواقع قرب السد.\n'

const brat = (text: string, words: string) => {
  const start = text.indexOf(words)
  return `T1\tACTOR ${start} ${start + words.length}\t${words}\n`
}

const webanno = (label: string) =>
  '#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n#Text=هاجمت قسد نقطة لداعش.\n' +
  `1-1\t0-5\tهاجمت\t_\t\n1-2\t6-9\tقسد\t${label}\t\n1-3\t10-14\tنقطة\t_\t\n1-4\t15-20\tلداعش\t_\t\n1-5\t20-21\t.\t_\t\n`

const guideline = '---\nversion: 1\nchanged: 2026-11-01T10:00:00.000Z\nby: layla\n---\n\nنصنا\n'

const dam2 = (label: string) =>
  `#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n#Text=${dam.trim()}\n` +
  `1-1\t0-3\tقصف\t_\t\n1-2\t4-11\tالتحالف\t${label}\t\n`

/** A folder with these files. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = temporaryFolder()
  await mkdir(join(folder, 'sent'))
  for (const [name, content] of Object.entries(files)) await put(folder, `sent/${name}`, content)
  return join(folder, 'sent')
}

const rows = ({ plan }: TakenIn) =>
  plan.files.map(({ name, format, documents }) => `${name} ${format} ${documents}`)
const people = ({ plan }: TakenIn) => plan.people.map(({ suggested }) => suggested)
const told = (problems: TakenIn['plan']['problems']) =>
  problems.map(({ code, at }) => `${code} ${at}`).toSorted()

describe('a folder of colleagues’ annotations', () => {
  it('is reported file by file, and what is no annotation is named with its reason', async () => {
    const folder = await folderOf({
      '1.ann': brat(souk, 'قسد'),
      '1.txt': souk,
      '2.ann': brat(dam, 'التحالف'),
      '2.txt': dam,
      'annotation.conf': '[entities]\nACTOR\n',
      'article.txt': dam,
      'notes.docx': Buffer.from([0x50, 0x4b, 0xff, 0x00]),
      'photo.jpg': Buffer.from([0xff, 0xd8, 0x00]),
      'scheme.json': '{"format": "hashiya.register", "entities": []}',
      '.DS_Store': 'x',
      '__MACOSX/1.ann': 'x'
    })
    await symlink(join(folder, '1.txt'), join(folder, 'link.ann'))
    const before = await contents(folder)
    const taken = await takeIn(await projectOf(souk, dam), [folder])
    expect(rows(taken)).toEqual(['sent/1.ann brat 1', 'sent/2.ann brat 1'])
    expect(people(taken)).toEqual(['sent'])
    expect(taken.report.problems).toEqual([])
    expect(told(taken.report.skipped)).toEqual([
      'taking.article-alone sent/article.txt',
      'taking.article-alone sent/notes.docx',
      'taking.hidden sent',
      'taking.no-annotations sent/photo.jpg',
      'taking.no-reading sent/scheme.json',
      'taking.not-a-file sent/link.ann'
    ])
    expect(taken.report.skipped.find(({ code }) => code === 'taking.hidden')?.facts).toEqual({
      count: 2
    })
    expect(await wordsIn(taken.project, 'sent', 0)).toEqual(['ACTOR: قسد'])
    expect(await wordsIn(taken.project, 'sent', 1)).toEqual(['ACTOR: التحالف'])
    expect(await contents(folder)).toEqual(before)
  })

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'a folder for each of them',
      { 'omar/1.ann': brat(souk, 'قسد'), 'omar/1.txt': souk, 'sara/1.ann': '', 'sara/1.txt': souk },
      ['omar', 'sara']
    ],
    [
      'a file for each of them, of one article',
      { 'omar.tsv': webanno('ACTOR'), 'sara.tsv': webanno('CUE') },
      ['omar', 'sara']
    ],
    [
      'a folder for each article, with a file for each of them',
      {
        'annotation/souk.txt/omar.tsv': webanno('ACTOR'),
        'annotation/souk.txt/sara.tsv': webanno('CUE'),
        'annotation/dam.txt/omar.ann': brat(dam, 'السد'),
        'annotation/dam.txt/omar.txt': dam
      },
      ['omar', 'sara']
    ],
    [
      'a folder for each of them, and twice on one article in one of these',
      {
        'omar/1.tsv': webanno('ACTOR'),
        'omar/1-new.tsv': webanno('CUE'),
        'omar/2.tsv': dam2('ACTOR'),
        'sara/1.tsv': webanno('ACTOR'),
        'sara/2.tsv': dam2('CUE')
      },
      ['omar', 'sara']
    ],
    [
      'one person’s, in several formats',
      { '1.tsv': webanno('ACTOR'), '2.ann': brat(dam, 'السد'), '2.txt': dam },
      ['sent']
    ]
  ])('is told by how it lies there: %s', async (_how, files, names) => {
    const project = await projectOf(souk, dam)
    const taken = await takeIn(project, [await folderOf(files)], (plan) =>
      goingAlong(plan, { clash: 'replace' })
    )
    expect(people(taken).toSorted()).toEqual(names)
    expect(taken.report.annotators.map(({ name }) => name).toSorted()).toEqual(names)
    expect(taken.report.problems).toEqual([])
    const outcomes = taken.report.files.map((file) => file.taken.new + file.taken.replaced)
    expect(outcomes.every((count) => count === 1)).toBe(true)
  })

  it('is taken in but for the files that are damaged, each named', async () => {
    const folder = await folderOf({
      '1.tsv': webanno('ACTOR'),
      '2.xmi': '<?xml version="1.0"?><xmi:XMI xmlns:xmi="x"><cas:',
      '3.ann': brat(dam, 'السد'),
      '3.txt': Buffer.from([0xd3, 0xcf, 0xff]),
      '4.jsonl': `{"text":${JSON.stringify(dam)},"label":[[4,11,"ACTOR"]]}\n{"text":\n`,
      '5.zip': 'no archive'
    })
    const taken = await takeIn(await projectOf(souk, dam), [folder])
    expect(rows(taken)).toEqual([
      'sent/3.ann brat 0',
      'sent/1.tsv webanno-tsv 1',
      'sent/2.xmi cas-xmi 0',
      'sent/4.jsonl doccano 1'
    ])
    const problems = told(taken.report.problems)
    for (const [code, file] of [
      ['zip.damaged', '5.zip'],
      ['format.not-utf8', '3.txt'],
      ['format.file-missing', '3.ann'],
      ['format.not-json', '4.jsonl:2'],
      ['format.', '2.xmi']
    ])
      expect(problems.some((one) => one.startsWith(code!) && one.includes(file!))).toBe(true)
    expect(await wordsIn(taken.project, 'sent', 0)).toEqual(['ACTOR: قسد'])
    expect(await wordsIn(taken.project, 'sent', 1)).toEqual(['ACTOR: التحالف'])
  })

  it('may be a Hugging Face folder, with a workbook and a REFI project beside it', async () => {
    const folder = await folderOf({ 'README.txt': '' })
    const by = (id: string) =>
      documentOf(drawn('هاجمت ‹actor:قسد› نقطة لداعش.\n'), { id, name: id })
    await filesOf(join(folder, 'set'), huggingFace, [by('omar')])
    for (const [format, id, name] of [
      [xlsx, 'sara', 'sara.xlsx'],
      [refiQda, 'rami', 'rami.qdpx']
    ] as const) {
      const parts = temporaryFolder()
      await filesOf(parts, format, [by(id)])
      const bytes = Object.entries(await contents(parts))
      const zip = bytes.map(([part, text]) => [part, Buffer.from(text, 'latin1')] as const)
      await put(folder, name, await zipOf(Object.fromEntries(zip)))
    }
    const taken = await takeIn(await projectOf(souk), [folder])
    expect(people(taken).toSorted()).toEqual(['omar', 'rami', 'sara'])
    expect(taken.report.problems).toEqual([])
    for (const id of ['omar', 'sara', 'rami'])
      expect([id, await wordsIn(taken.project, id)]).toEqual([id, ['ACTOR: قسد']])
  })

  it('may hold bundles and readings of ours, one of them damaged', async () => {
    const folder = await folderOf({})
    for (const [id, words] of [
      ['omar', 'قسد'],
      ['sara', 'داعش']
    ] as const) {
      const theirs = await projectOf(souk)
      await savedReading(await placeIn(theirs, souk, id), tagOn(souk, words))
      await put(theirs.root, 'guidelines/ACTOR.en.md', guideline)
      const target = join(folder, `${id}.hashiya.zip`)
      const choice = { annotator: id, articles: false, guidelines: true, target }
      value(await packBundle(value(await openProject(theirs.root)), choice, { now, app: 'x' }))
    }
    const third = await projectOf(souk)
    await savedReading(await placeIn(third, souk, 'rami'), tagOn(souk, 'نقطة'))
    const reading = places.reading('rami', third.shelf[0]!.id)
    const files = await contents(third.root)
    await put(folder, `readings/${reading}`, Buffer.from(files[reading]!, 'latin1'))
    await put(folder, 'readings/torn.json', files[reading]!.slice(0, 200))
    const taken = await takeIn(await projectOf(souk), [folder])
    expect(rows(taken)).toEqual([
      'sent/omar.hashiya.zip hashiya 1',
      `sent/readings/${reading} hashiya 1`,
      'sent/readings/torn.json hashiya 0',
      'sent/sara.hashiya.zip hashiya 1'
    ])
    expect(told(taken.report.problems)).toEqual(['format.not-json sent/readings/torn.json:1'])
    expect(told(taken.report.skipped)).toEqual([
      'taking.in-bundle sent/omar.hashiya.zip/guidelines/ACTOR.en.md',
      'taking.in-bundle sent/sara.hashiya.zip/guidelines/ACTOR.en.md'
    ])
    expect([
      await wordsIn(taken.project, 'omar'),
      await wordsIn(taken.project, 'rami'),
      await wordsIn(taken.project, 'sara')
    ]).toEqual([['ACTOR: قسد'], ['ACTOR: نقطة'], ['ACTOR: داعش']])
  })

  it('is the same whether it is chosen or dropped', async () => {
    const files = {
      'omar/1.ann': brat(souk, 'قسد'),
      'omar/1.txt': souk,
      'sara/2.tsv': webanno('CUE'),
      'notes.md': '# x'
    }
    const chosen = await takeIn(await projectOf(souk), [await folderOf(files)])
    const given = Object.entries(files).map(([name, text]) => ({
      name: `sent/${name}`,
      bytes: Buffer.from(text)
    }))
    const dropped = await takeIn(await projectOf(souk), given)
    expect(dropped.plan).toEqual(chosen.plan)
    expect(dropped.report).toEqual(chosen.report)
  })

  it('is another than one of the same name elsewhere, as are files', async () => {
    const first = await folderOf({ 'x.ann': brat(souk, 'قسد'), 'x.txt': souk })
    const second = await folderOf({ 'x.ann': brat(souk, 'نقطة'), 'x.txt': souk })
    const folders = await takeIn(await projectOf(souk), [first, second])
    expect(rows(folders)).toEqual(['sent/x.ann brat 1', 'sent (2)/x.ann brat 1'])
    expect(await wordsIn(folders.project, 'sent')).toEqual(['ACTOR: قسد'])
    const files = ['x.ann', 'x.txt'].flatMap((name) => [join(first, name), join(second, name)])
    const loose = await takeIn(await projectOf(souk), files)
    expect(rows(loose)).toEqual(['x.ann brat 1', 'x (2).ann brat 1'])
    expect(loose.plan.files.map(({ fitting }) => fitting)).toEqual([1, 1])
  })

  it('without annotations takes nothing, and names everything', async () => {
    const folder = await folderOf({ 'a.txt': souk, 'documents.jsonl': '{}\n' })
    const { plan, report, project } = await takeIn(await projectOf(souk), [folder], goingAlong)
    expect([plan.files, report.annotators, project.manifest.annotators.length]).toEqual([[], [], 1])
    expect(told(plan.skipped)).toEqual([
      `taking.article-alone ${basename(folder)}/a.txt`,
      `taking.no-annotations ${basename(folder)}/documents.jsonl`
    ])
  })

  it('may be an archive, in which no other is opened', async () => {
    const inner = await zipOf({ '1.ann': '' })
    const zip = await zipOf({
      '1.ann': brat(souk, 'قسد'),
      '1.txt': souk,
      'x.zip': inner,
      'p.png': 'x'
    })
    const taken = await takeIn(await projectOf(souk), [
      await put(temporaryFolder(), 'omar.zip', zip)
    ])
    expect(rows(taken)).toEqual(['omar.zip/1.ann brat 1'])
    expect(people(taken)).toEqual(['omar'])
    expect(told(taken.report.problems)).toEqual(['taking.packed-inside omar.zip/x.zip'])
    expect(told(taken.report.skipped)).toEqual(['taking.no-annotations omar.zip/p.png'])
  })
})
