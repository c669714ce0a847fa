import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProject, type Project } from '#disk/open-project'
import { packBundle } from '#disk/pack-bundle'
import { ReadingStore } from '#disk/reading-store'
import { sha256 } from '#disk/hash'
import { unpackBundle } from '#disk/unpack-bundle'
import { runCommand } from '../helpers/cli'
import { contents, now, problem, projectOf, readingPorts } from '../helpers/disk'
import { temporaryFolder, tinyDisk, value } from '../helpers/disk'
import { rawZip, type RawEntry } from '../helpers/raw-zip'
import { adding, placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'
const other = 'وقال "داعش" إن أربعة قُتلوا'
const ports = { now, app: 'hashiya test' }

/** Layla's project, and the copy of it in which Omar has read the first article. */
async function team() {
  const layla = await projectOf(text, other)
  const omar = await copyOf(layla)
  await savedReading(await placeIn(omar, text, 'omar'), tagOn(text, 'قسد'))
  return { layla, omar }
}

async function copyOf({ root }: Project): Promise<Project> {
  const folder = join(temporaryFolder(), 'copy')
  cpSync(root, folder, { recursive: true })
  return value(await openProject(folder))
}

async function sent(project: Project, annotator: string | null, articles = false): Promise<string> {
  const target = join(temporaryFolder(), 'work.hashiya.zip')
  value(await packBundle(project, { annotator, articles, target }, ports))
  return target
}

/** One more tag in somebody's reading, saved. */
async function readOn(project: Project, annotator: string, words: string) {
  const place = await placeIn(project, text, annotator)
  const store = await ReadingStore.open(place, readingPorts())
  const edited = store.edit(adding(tagOn(text, words)))
  await store.save()
  value(await edited)
}

const place = ({ shelf }: Project, annotator: string) => {
  const article = shelf.find(({ textSha256 }) => textSha256 === sha256(text))
  return `annotations/${annotator}/${article?.id}.json`
}

function outcomes(unpacked: { readonly files: readonly { readonly outcome: string }[] }) {
  return unpacked.files.map(({ outcome }) => outcome)
}

it('carries a reading to a colleague to the byte, and names its annotator there', async () => {
  const { layla, omar } = await team()
  const bundle = await sent(omar, 'omar')
  const unpacked = value(await unpackBundle(layla, bundle))
  expect(unpacked).toEqual({
    fileName: 'work.hashiya.zip',
    from: { project: 'رصد', annotators: ['omar'] },
    files: [{ place: place(layla, 'omar'), outcome: 'new' }]
  })
  const reading = (root: string) => readFileSync(join(root, place(layla, 'omar')))
  expect(reading(layla.root).equals(reading(omar.root))).toBe(true)
  const { manifest } = value(await openProject(layla.root))
  expect(manifest.annotators.map(({ id }) => id)).toEqual(['layla', 'omar'])
  expect(outcomes(value(await unpackBundle(layla, bundle)))).toEqual(['same'])
})

it('brings the articles along when they are wished for', async () => {
  const { omar } = await team()
  const empty = await projectOf()
  const bundle = await sent(omar, 'omar', true)
  const { files } = value(await unpackBundle(empty, bundle))
  expect(files.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new'])
  const opened = value(await openProject(empty.root))
  expect(opened.shelf).toHaveLength(2)
  expect(opened.problems).toEqual([])
})

it('says when an article of the readings is not here', async () => {
  const { omar } = await team()
  const unpacked = await unpackBundle(await projectOf(), await sent(omar, 'omar'))
  expect(outcomes(value(unpacked))).toEqual([])
  expect(unpacked.ok && unpacked.notes).toMatchObject([
    { code: 'reading.no-article', facts: { because: 'article.missing' } }
  ])
})

describe('a reading that is here already', () => {
  it('gives way to its colleague’s later save, and is kept beside it', async () => {
    const { layla, omar } = await team()
    value(await unpackBundle(layla, await sent(omar, 'omar')))
    const first = readFileSync(join(layla.root, place(layla, 'omar')))
    await readOn(omar, 'omar', 'عشرات')
    expect(outcomes(value(await unpackBundle(layla, await sent(omar, 'omar'))))).toEqual([
      'updated'
    ])
    const there = readFileSync(join(layla.root, place(layla, 'omar')))
    expect(there.equals(readFileSync(join(omar.root, place(omar, 'omar'))))).toBe(true)
    const kept = readdirSync(join(layla.root, 'annotations/omar')).filter((n) => /conflict/.test(n))
    expect(kept).toHaveLength(1)
    expect(readFileSync(join(layla.root, 'annotations/omar', kept[0]!)).equals(first)).toBe(true)
  })

  it('stays when the bundle holds the save before it', async () => {
    const { layla, omar } = await team()
    const early = await sent(omar, 'omar')
    await readOn(omar, 'omar', 'عشرات')
    value(await unpackBundle(layla, await sent(omar, 'omar')))
    const before = await contents(layla.root)
    expect(outcomes(value(await unpackBundle(layla, early)))).toEqual(['older'])
    expect(await contents(layla.root)).toEqual(before)
  })

  it('stays beside the other one when the two went apart', async () => {
    const { layla, omar } = await team()
    value(await unpackBundle(layla, await sent(omar, 'omar')))
    await readOn(layla, 'omar', 'عشرات')
    await readOn(omar, 'omar', 'هجوم')
    const before = readFileSync(join(layla.root, place(layla, 'omar')))
    expect(outcomes(value(await unpackBundle(layla, await sent(omar, 'omar'))))).toEqual(['beside'])
    expect(readFileSync(join(layla.root, place(layla, 'omar'))).equals(before)).toBe(true)
    expect(readdirSync(join(layla.root, 'annotations/omar'))).toHaveLength(2)
  })

  it('is never replaced when it is one’s own', async () => {
    const { layla, omar } = await team()
    await readOn(layla, 'layla', 'قسد')
    value(await unpackBundle(omar, await sent(layla, 'layla')))
    await readOn(omar, 'layla', 'عشرات')
    await readOn(omar, 'layla', 'هجوم')
    const own = readFileSync(join(layla.root, place(layla, 'layla')))
    expect(outcomes(value(await unpackBundle(layla, await sent(omar, 'layla'))))).toEqual([
      'beside'
    ])
    expect(readFileSync(join(layla.root, place(layla, 'layla'))).equals(own)).toBe(true)
  })
})

describe('a bundle that is not as it should be', () => {
  it.each<[string, (bundle: Bundled) => readonly RawEntry[], string]>([
    ['is no bundle', () => [{ name: 'x.json', content: '{}' }], 'bundle.none'],
    ['has a damaged record', () => [{ name: 'bundle.json', content: '{' }], 'file.damaged'],
    [
      'is of a newer version',
      ({ record }) => [recordOf({ ...record, schemaVersion: 9, minReader: 9 })],
      'file.newer'
    ],
    [
      'is of another project',
      ({ record }) => [recordOf({ ...record, projectId: 'other' })],
      'bundle.other-project'
    ]
  ])('is refused when it %s, and changes nothing', async (_, change, code) => {
    const { layla, omar } = await team()
    const before = await contents(layla.root)
    const path = await damaged(omar, change)
    expect(problem(await unpackBundle(layla, path)).code).toBe(code)
    expect(await contents(layla.root)).toEqual(before)
  })

  it('is taken as ever when it is of version 1', async () => {
    const { layla, omar } = await team()
    const unpacked = await unpackBundle(layla, await damaged(omar, ({ all }) => all))
    expect(outcomes(value(unpacked))).toEqual(['new'])
    expect(unpacked.ok && unpacked.notes).toEqual([])
  })

  it.each<[string, (bundle: Bundled) => readonly RawEntry[], string]>([
    [
      'climbs out',
      ({ all }) => [...all, { name: '../evil.json', content: '{}' }],
      'zip.unsafe-name'
    ],
    [
      'goes elsewhere',
      ({ all }) => [...all, { name: 'project.json', content: '{}' }],
      'bundle.stray-file'
    ],
    [
      'has no id for a name',
      ({ all }) => [...all, { name: 'annotations/OMAR/x.json', content: '{}' }],
      'bundle.stray-file'
    ],
    [
      'was changed on the way',
      ({ record, reading }) => [{ ...reading, content: `${reading.content} ` }, recordOf(record)],
      'bundle.hash-mismatch'
    ],
    ['was lost on the way', ({ record }) => [recordOf(record)], 'bundle.file-missing'],
    [
      'is another one’s reading under his name',
      ({ record, reading }) => {
        const name = reading.name.replace('omar', 'sami')
        const files = record.files.map((file) => ({ ...file, name }))
        return [{ ...reading, name }, recordOf({ ...record, files })]
      },
      'reading.misplaced'
    ]
  ])('is taken without the file that %s', async (_, change, code) => {
    const { layla: original, omar } = await team()
    const layla = await copyOf(original)
    const unpacked = await unpackBundle(layla, await damaged(omar, change))
    expect(unpacked.ok && unpacked.notes.map((note) => note.code)).toEqual([code])
    expect(readdirSync(join(layla.root, '..'))).toEqual(['copy'])
    expect(value(await openProject(layla.root)).problems).toEqual([])
  })
})

it('leaves a damaged reading out and says so', async () => {
  const { omar } = await team()
  writeFileSync(join(omar.root, place(omar, 'omar')), '{"broken"')
  const target = join(temporaryFolder(), 'work.hashiya.zip')
  const packed = await packBundle(omar, { annotator: null, articles: false, target }, ports)
  expect(packed).toMatchObject({ ok: true, value: { readings: 0 } })
  expect(packed.ok && packed.notes).toMatchObject([{ code: 'file.damaged' }])
})

it('keeps nothing of a bundle for which the disk has no room', async ({ skip }) => {
  const disk = tinyDisk(16)
  if (!disk) return skip('Mounting is not allowed here')
  const project = await projectOf(text, other, 'نص '.repeat(20_000))
  await savedReading(await placeIn(project, text), tagOn(text, 'قسد'))
  const noise = Array.from({ length: 20_000 }, (_, n) => sha256(String(n))).join(' ')
  const big = await projectOf(noise)
  const target = join(disk.folder, 'work.hashiya.zip')
  const packed = await packBundle(big, { annotator: null, articles: true, target }, ports)
  expect(problem(packed)).toMatchObject({ code: 'disk.full' })
  expect(readdirSync(disk.folder)).toEqual([])
})

it('is not packed into the project’s own folders', async () => {
  const { omar } = await team()
  const target = join(omar.root, 'articles', 'x.hashiya.zip')
  const packed = await packBundle(omar, { annotator: null, articles: false, target }, ports)
  expect(problem(packed).code).toBe('export.inside-project')
  expect(existsSync(target)).toBe(false)
})

it('goes out and comes in on the command line', async () => {
  const { layla, omar } = await team()
  const bundle = join(temporaryFolder(), 'work.hashiya.zip')
  const packed = await runCommand(['pack', omar.root, '--annotator', 'omar', '--out', bundle])
  expect(packed).toMatchObject({ code: 0, err: '' })
  expect(packed.out).toContain('Packed 1 readings and 0 articles')
  const taken = await runCommand(['unpack', bundle, layla.root, '--json'])
  expect(taken).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(taken.out)).toMatchObject({ files: [{ outcome: 'new' }], problems: [] })
  const twice = ['pack', omar.root, '--all', '--annotator', 'omar', '--out', bundle]
  expect(await runCommand(twice)).toMatchObject({ code: 2 })
  expect(await runCommand(['unpack', join(omar.root, 'no.zip'), layla.root])).toMatchObject({
    code: 1
  })
})

type Record = { readonly files: readonly { readonly name: string }[] }
type Bundled = {
  readonly record: Record
  readonly reading: { readonly name: string; readonly content: string }
  readonly all: readonly RawEntry[]
}

function recordOf(record: object): RawEntry {
  return { name: 'bundle.json', content: JSON.stringify(record) }
}

/** Omar's bundle written anew by hand, with something changed. */
async function damaged(
  omar: Project,
  change: (bundle: Bundled) => readonly RawEntry[]
): Promise<string> {
  const name = place(omar, 'omar')
  const content = readFileSync(join(omar.root, name), 'utf8')
  const record = {
    format: 'hashiya.bundle',
    schemaVersion: 1,
    minReader: 1,
    projectId: omar.manifest.projectId,
    projectName: omar.manifest.name,
    annotators: [{ id: 'omar', name: 'Omar' }],
    packedAt: now(),
    app: 'hashiya test',
    files: [{ name, bytes: Buffer.byteLength(content), sha256: sha256(content) }]
  }
  const reading = { name, content }
  const entries = change({ record, reading, all: [reading, recordOf(record)] })
  const path = join(temporaryFolder(), 'work.hashiya.zip')
  writeFileSync(path, rawZip(entries))
  return path
}
