import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { living, newIncident } from '#core/incidents/record'
import { previewBundle, type BundleChoice } from '#disk/bundle-contents'
import { guidelineVersions, saveGuideline } from '#disk/guideline-files'
import { readIncidents, saveIncident } from '#disk/incident-files'
import { openProject, type Project } from '#disk/open-project'
import { packBundle } from '#disk/pack-bundle'
import { ReadingStore } from '#disk/reading-store'
import { unpackBundle } from '#disk/unpack-bundle'
import { validateProject } from '#disk/validate'
import { ZipArchive } from '#disk/zip-read'
import { bundleLimits } from '#disk/bundle-place'
import { runCommand } from '../helpers/cli'
import {
  contents,
  now,
  projectOf,
  put,
  readingPorts,
  temporaryFolder,
  value
} from '../helpers/disk'
import { adding, placeIn, tagOn } from '../helpers/readings'
import { sha256 } from '#disk/hash'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'
const other = 'وقال "داعش" إن أربعة قُتلوا'
const ports = { now, app: 'hashiya test' }
const besides = { gold: true, guidelines: true, incidents: true }
const label = { label: 'ACTOR', language: 'ar' } as const
const draft = newIncident({ id: 'i-1', annotatorId: 'layla', now: now() })

/** Layla's project, of which Omar has a copy where he is the annotator. */
async function team(): Promise<{ readonly layla: Project; readonly omar: Project }> {
  const layla = await projectOf(text, other)
  return { layla, omar: await copyFor('omar', layla) }
}

async function copyFor(annotator: string, { root }: Project): Promise<Project> {
  const folder = join(temporaryFolder(), 'copy')
  cpSync(root, folder, { recursive: true })
  const file = join(folder, 'project.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { annotators: object[] }
  const annotators = [...manifest.annotators, { id: annotator, name: annotator }]
  await writeFile(file, JSON.stringify({ ...manifest, annotators, annotatorId: annotator }))
  return value(await openProject(folder))
}

/** Settles one more tag in the gold reading of the first article. */
async function settle(project: Project, words: string): Promise<string> {
  const own = await placeIn(project, text, project.manifest.annotatorId)
  const store = await ReadingStore.open({ ...own, record: 'gold' }, readingPorts())
  const edited = store.edit(adding(tagOn(text, words)))
  await store.save()
  value(await edited)
  return `adjudication/${own.article.id}.json`
}

async function write({ root, manifest }: Project, words: string): Promise<string> {
  const place = { root, ...label }
  const path = join(root, 'guidelines/ACTOR.ar.md')
  const seen = readdirSync(root).includes('guidelines') ? sha256(readFileSync(path)) : null
  const by = { by: manifest.annotatorId, now: now() }
  value(await saveGuideline(place, { text: words, seen }, by))
  return 'guidelines/ACTOR.ar.md'
}

const change = ({ root }: Project, title: string) => saveIncident({ ...draft, title }, { root })

async function send(from: Project, choice: Partial<BundleChoice> = {}): Promise<string> {
  const target = join(temporaryFolder(), 'work.hashiya.zip')
  const all = { annotator: null, articles: false, ...besides, ...choice, target }
  value(await packBundle(from, all, ports))
  return target
}

/** What became of each file, by its folder. */
async function receive(to: Project, bundle: string) {
  const { files } = value(await unpackBundle(to, bundle))
  return Object.fromEntries(files.map(({ place, outcome }) => [place.split('/')[0], outcome]))
}

const bytes = ({ root }: Project, place: string) => readFileSync(join(root, place))
const copies = ({ root }: Project, folder: string) =>
  readdirSync(join(root, folder)).filter((name) => name.includes('.conflict-'))

describe('gold readings, guidelines and incidents', () => {
  it('travel when they are chosen, to the byte, and are the same when they come again', async () => {
    const { layla, omar } = await team()
    const places = [await settle(layla, 'قسد'), await write(layla, 'سم الفاعل.')]
    value(await change(layla, 'قصف'))
    const bundle = await send(layla)
    const all = { adjudication: 'new', guidelines: 'new', incidents: 'new' }
    expect(await receive(omar, bundle)).toEqual(all)
    for (const place of [...places, 'incidents/layla/i-1.json'])
      expect(bytes(omar, place).equals(bytes(layla, place))).toBe(true)
    expect(await receive(omar, bundle)).toEqual({
      adjudication: 'same',
      guidelines: 'same',
      incidents: 'same'
    })
    const found = await validateProject(omar.root)
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(
      await receive(omar, await send(layla, { gold: false, guidelines: false, incidents: false }))
    ).toEqual({})
  })

  it('are counted and named before they go; a deleted incident stays at home', async () => {
    const { layla } = await team()
    await settle(layla, 'قسد')
    await write(layla, 'سم الفاعل.')
    value(await change(layla, 'قصف'))
    value(await saveIncident({ ...draft, id: 'i-2', deleted: true }, { root: layla.root }))
    const choice = { annotator: null, articles: false, ...besides }
    const offered = { gold: 1, guidelines: 1, incidents: 1 }
    const shown = value(await previewBundle(layla, choice))
    expect(shown).toMatchObject({ ...offered, offered, writesGuidelines: true, readings: 0 })
    expect(shown.items).toMatchObject([{ readers: [], gold: true }])
    expect(shown.besides).toEqual([
      { is: 'guideline', ...label },
      { is: 'incident', title: 'قصف', reader: 'Layla' }
    ])
    const none = { gold: false, guidelines: false, incidents: false }
    const unchosen = { gold: 0, guidelines: 0, incidents: 0, offered }
    expect(value(await previewBundle(layla, { ...choice, ...none }))).toMatchObject(unchosen)
    const { id } = layla.shelf.find((one) => one.textSha256 !== sha256(text))!
    expect(value(await previewBundle(layla, { ...choice, only: id }))).toMatchObject({
      gold: 0,
      guidelines: 1,
      incidents: 0
    })
    const archive = value(await ZipArchive.open(await send(layla), 'x', bundleLimits))
    expect(archive.entries.map(({ name }) => name)).not.toContain('incidents/layla/i-2.json')
    archive.close()
  })

  it('give way to a later save of their author, and are kept', async () => {
    const { layla, omar } = await team()
    const gold = await settle(layla, 'قسد')
    await write(layla, 'سم الفاعل.')
    value(await change(layla, 'قصف'))
    const early = await send(layla)
    await receive(omar, early)
    const before = bytes(omar, gold)
    await settle(layla, 'عشرات')
    await settle(layla, 'هجوم')
    await write(layla, 'سم الفاعل باسمه.')
    value(await change(layla, 'قصف السوق'))
    const late = { adjudication: 'updated', guidelines: 'updated', incidents: 'updated' }
    expect(await receive(omar, await send(layla))).toEqual(late)
    expect(bytes(omar, gold).equals(bytes(layla, gold))).toBe(true)
    const [kept = ''] = copies(omar, 'adjudication')
    expect(bytes(omar, `adjudication/${kept}`).equals(before)).toBe(true)
    expect(copies(omar, 'incidents/layla')).toHaveLength(1)
    const versions = value(await guidelineVersions({ root: omar.root, ...label }))
    expect(versions.map((one) => one.text)).toContain('سم الفاعل.')
    const there = await contents(omar.root)
    const old = { adjudication: 'older', guidelines: 'older', incidents: 'older' }
    expect(await receive(omar, early)).toEqual(old)
    expect(await contents(omar.root)).toEqual(there)
  })

  it('that two people changed are both kept, and what is here stays', async () => {
    const { layla, omar } = await team()
    await settle(layla, 'قسد')
    await write(layla, 'سم الفاعل.')
    await receive(omar, await send(layla))
    const gold = await settle(omar, 'عشرات')
    const guideline = await write(omar, 'سم الفاعل هنا.')
    await settle(layla, 'هجوم')
    await write(layla, 'سم الفاعل هناك.')
    const own = [gold, guideline].map((place) => bytes(omar, place))
    const forks = { adjudication: 'beside', guidelines: 'beside' }
    const bundle = await send(layla)
    expect(await receive(omar, bundle)).toEqual(forks)
    expect(await receive(omar, bundle)).toEqual(forks)
    expect([gold, guideline].map((place) => bytes(omar, place))).toEqual(own)
    for (const [folder, place] of [
      ['adjudication', gold],
      ['guidelines', guideline]
    ] as const) {
      const [kept = '', ...more] = copies(omar, folder)
      expect(more).toEqual([])
      expect(bytes(omar, `${folder}/${kept}`).equals(bytes(layla, place))).toBe(true)
    }
  })

  it('of one’s own are never replaced, nor does a deleted draft come back', async () => {
    const { layla, omar } = await team()
    value(await change(layla, 'قصف'))
    await receive(omar, await send(layla))
    value(await change(omar, 'غيره غيري'))
    value(await change(omar, 'مرتين'))
    const before = bytes(layla, 'incidents/layla/i-1.json')
    expect(await receive(layla, await send(omar))).toEqual({ incidents: 'beside' })
    expect(bytes(layla, 'incidents/layla/i-1.json').equals(before)).toBe(true)
    const early = await send(layla)
    value(await saveIncident({ ...draft, deleted: true }, { root: layla.root }))
    expect(await receive(layla, early)).toEqual({ incidents: 'older' })
    expect(living(value(await readIncidents(layla.root, 'layla')))).toEqual([])
  })

  it('are never lost, whoever saves and sends in whatever order', async () => {
    const turn = fc.record({
      saves: fc.constantFrom('layla', 'omar', 'both'),
      sends: fc.constantFrom('layla', 'omar')
    })
    const turns = fc.noBias(fc.array(turn, { minLength: 4, maxLength: 4 }))
    const words = ['قسد', 'عشرات', 'هجوم', 'موقع']
    const save = async (project: Project, word: string) => {
      const { annotatorId } = project.manifest
      await settle(project, word)
      await write(project, `${annotatorId} ${word}`)
      if (annotatorId === 'layla') value(await change(project, word))
    }
    const held = async ({ root }: Project) =>
      Object.entries(await contents(root)).flatMap(([place, content]) =>
        /^(?:adjudication|guidelines|incidents)\//.test(place) ? [content] : []
      )
    await fc.assert(
      fc.asyncProperty(turns, async (all) => {
        const { layla, omar } = await team()
        for (const [at, { saves, sends }] of all.entries()) {
          if (saves !== 'omar') await save(layla, words[at] ?? '')
          if (saves !== 'layla') await save(omar, words[at] ?? '')
          const [from, to] = sends === 'layla' ? [layla, omar] : [omar, layla]
          const before = await held(to)
          await receive(to, await send(from))
          const after = new Set(Object.values(await contents(to.root)))
          expect(before.filter((one) => !after.has(one))).toEqual([])
        }
      }),
      { numRuns: 6, seed: 7 }
    )
  })

  it('that are damaged are left out and named', async () => {
    const { layla } = await team()
    const gold = await settle(layla, 'قسد')
    value(await change(layla, 'قصف'))
    await put(layla.root, gold, '{')
    await put(layla.root, 'incidents/layla/i-1.json', '{')
    await put(layla.root, 'guidelines/ACTOR.ar.md', Buffer.from([0xff, 0xfe]))
    const target = join(temporaryFolder(), 'work.hashiya.zip')
    const choice = { annotator: null, articles: false, ...besides, target }
    const packed = await packBundle(layla, choice, ports)
    expect(packed).toMatchObject({ ok: true, value: { gold: 0, guidelines: 0, incidents: 0 } })
    expect(packed.ok && packed.notes.map(({ code, at }) => [code, at]).toSorted()).toEqual([
      ['file.damaged', gold],
      ['file.damaged', 'incidents/layla/i-1.json'],
      ['guideline.not-utf8', 'guidelines/ACTOR.ar.md']
    ])
  })
})

it('go out and come in on the command line', async () => {
  const { layla, omar } = await team()
  await settle(layla, 'قسد')
  await write(layla, 'سم الفاعل.')
  value(await change(layla, 'قصف'))
  const bundle = join(temporaryFolder(), 'work.hashiya.zip')
  const flags = ['--gold', '--guidelines', '--incidents']
  const packed = await runCommand(['pack', layla.root, '--out', bundle, ...flags])
  expect(packed).toMatchObject({ code: 0, err: '' })
  expect(packed.out).toContain('with 1 gold readings, 1 guidelines, 1 incidents,')
  const taken = await runCommand(['unpack', bundle, omar.root])
  expect(taken).toMatchObject({ code: 0, err: '' })
  expect(taken.out).toContain('guidelines/ACTOR.ar.md: new')
})
