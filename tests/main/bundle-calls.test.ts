import { cpSync, existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { WorkId, WorkProgress } from '#core/bridge/bundle-calls'
import type { Project } from '#disk/open-project'
import { openProject } from '#disk/open-project'
import { systemTimers } from '#disk/save-schedule'
import { SettingsFile } from '#disk/settings-file'
import { bundleCalls } from '../../src/main/bridge/bundle-calls'
import type { Desk } from '../../src/main/bridge/desk'
import { Changes } from '../../src/main/changes'
import { LongWork } from '../../src/main/long-work'
import { Workplace } from '../../src/main/workplace'
import { now, projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { adding, placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'
const other = 'وقال "داعش" إن أربعة قُتلوا'

/** Omar's copy of a project, with his reading of the first article. */
async function omarsCopy({ root }: Project): Promise<Project> {
  const folder = join(temporaryFolder(), 'copy')
  cpSync(root, folder, { recursive: true })
  const copy = value(await openProject(folder))
  await savedReading(await placeIn(copy, text, 'omar'), tagOn(text, 'قسد'))
  return value(await openProject(folder))
}

async function at(project: Project, chosen: { save?: string; bundle?: string } = {}) {
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const changes = new Changes()
  const workplace = new Workplace(settings, {}, { ...readingPorts(systemTimers), changes })
  value(await workplace.open(project.root))
  const dialogs = {
    saveFile: async () => chosen.save ?? null,
    openBundle: async () => chosen.bundle ?? null
  }
  const desk = { workplace, dialogs, changes, version: '1.2.3', now, newId: randomUUID }
  const calls = bundleCalls(desk as unknown as Desk)
  async function finished(started: { readonly work: WorkId } | null) {
    let progress: WorkProgress = { done: 0, report: null }
    while (!progress.report) progress = value(await calls['bundle.next']({ work: started!.work }))
    return progress.report
  }
  return { calls, workplace, changes, finished }
}

const readings = { annotator: 'layla', articles: false, only: null }
const mine = { ...readings, gold: false, guidelines: false, incidents: true }

describe('sending', () => {
  it('shows what goes in, and packs just that, with what was not saved yet', async () => {
    const project = await projectOf(text, other)
    const save = join(temporaryFolder(), 'out.hashiya.zip')
    const { calls, workplace, finished } = await at(project, { save })
    const { id } = project.shelf.find(({ words }) => words > 5)!
    expect(value(await calls['bundle.preview'](mine))).toEqual({
      readings: 0,
      articles: 0,
      gold: 0,
      guidelines: 0,
      incidents: 0,
      offered: { gold: 0, guidelines: 0, incidents: 0 },
      writesGuidelines: false,
      items: [],
      besides: []
    })
    const words = readFileSync(join(project.root, `articles/${id}.json`), 'utf8')
    expect(words).toContain('قسد')
    void workplace.session!.edit(id, adding(tagOn(text, 'قسد')))
    await workplace.session!.article(id)
    expect(value(await calls['bundle.preview'](mine))).toMatchObject({
      readings: 1,
      articles: 0,
      items: [{ readers: ['Layla'] }]
    })
    expect(value(await calls['bundle.preview']({ ...mine, articles: true }))).toMatchObject({
      readings: 1,
      articles: 2
    })
    void workplace.session!.edit(id, adding(tagOn(text, 'هجوم')))
    const report = await finished(
      value(await calls['bundle.pack']({ ...mine, articles: true, only: id }))
    )
    expect(report).toMatchObject({
      is: 'packed',
      packed: { fileName: 'out.hashiya.zip', readings: 1, articles: 1 },
      problems: []
    })
    expect(existsSync(save)).toBe(true)
    expect(workplace.isDirty).toBe(false)
  })

  it('is nothing when the dialog is cancelled', async () => {
    const { calls } = await at(await projectOf(text))
    expect(value(await calls['bundle.pack'](mine))).toBeNull()
    expect(value(await calls['bundle.choose']({}))).toBeNull()
  })

  it('writes no file when it is stopped', async () => {
    const project = await projectOf(text, other)
    const save = join(temporaryFolder(), 'out.hashiya.zip')
    const { calls, finished } = await at(project, { save })
    const started = value(await calls['bundle.pack']({ ...mine, articles: true }))
    value(await calls['bundle.stop']({ work: started!.work }))
    expect(await finished(started)).toMatchObject({
      is: 'failed',
      problem: { code: 'bundle.stopped' }
    })
    expect(existsSync(save)).toBe(false)
  })
})

describe('receiving', () => {
  async function omarsBundle(layla: Project): Promise<string> {
    const save = join(temporaryFolder(), 'omar.hashiya.zip')
    const { calls, finished } = await at(await omarsCopy(layla), { save })
    await finished(value(await calls['bundle.pack']({ ...mine, annotator: 'omar' })))
    return save
  }

  it('names what became of each file, and shows the colleague in the library', async () => {
    const layla = await projectOf(text, other)
    const bundle = await omarsBundle(layla)
    const { calls, changes, workplace, finished } = await at(layla, { bundle })
    const title = layla.shelf.find(({ words }) => words > 5)!.title
    expect(await finished(value(await calls['bundle.choose']({})))).toEqual({
      is: 'received',
      fileName: 'omar.hashiya.zip',
      from: ['omar'],
      files: [{ outcome: 'new', count: 1, first: [{ is: 'reading', title, reader: 'omar' }] }],
      problems: []
    })
    expect(await changes.next()).toMatchObject([{ is: 'library', articles: [{ title }] }])
    expect(workplace.session!.view().annotators.map(({ id }) => id)).toEqual(['layla', 'omar'])
    const again = await finished(value(await calls['bundle.choose']({})))
    expect(again).toMatchObject({ files: [{ outcome: 'same', count: 1 }] })
  })

  it('takes a dropped bundle from its bytes', async () => {
    const layla = await projectOf(text, other)
    const bytes = new Uint8Array(readFileSync(await omarsBundle(layla)))
    const { calls, finished } = await at(layla)
    const report = await finished(
      value(await calls['bundle.drop']({ name: 'عمر.hashiya.zip', bytes }))
    )
    expect(report).toMatchObject({
      fileName: 'عمر.hashiya.zip',
      files: [{ outcome: 'new', count: 1 }]
    })
  })

  it.each([
    ['no archive', 'not a zip', 'zip.damaged'],
    ['nothing', '', 'zip.damaged']
  ])('says what is wrong with %s', async (_what, content, code) => {
    const { calls, finished } = await at(await projectOf(text))
    const dropped = { name: 'x.hashiya.zip', bytes: new Uint8Array(Buffer.from(content)) }
    expect(await finished(value(await calls['bundle.drop'](dropped)))).toMatchObject({
      is: 'failed',
      problem: { code, at: 'x.hashiya.zip' }
    })
  })

  it('refuses a bundle of another project', async () => {
    const layla = await projectOf(text, other)
    const bundle = await omarsBundle(layla)
    const stranger = await projectOf(text)
    const manifest = join(stranger.root, 'project.json')
    await writeFile(manifest, readFileSync(manifest, 'utf8').replace('project-1', 'project-2'))
    const { calls, finished } = await at(value(await openProject(stranger.root)), { bundle })
    expect(await finished(value(await calls['bundle.choose']({})))).toMatchObject({
      is: 'failed',
      problem: { code: 'bundle.other-project' }
    })
  })
})

describe('long work', () => {
  it('answers after a moment with how far it is, and with its result when it is over', async () => {
    let finish: (result: string) => void = () => undefined
    const work = new LongWork<string>(({ tell }) => {
      tell(0.25)
      return new Promise((resolve) => (finish = resolve))
    })
    expect(await work.next(1)).toEqual({ done: 0.25, result: null })
    finish('done')
    expect(await work.next()).toEqual({ done: 0.25, result: 'done' })
  })

  it('knows that it was stopped, and throws what it threw', async () => {
    const work = new LongWork<string>(async ({ isStopped }) => {
      await Promise.resolve()
      throw new Error(`stopped: ${isStopped()}`)
    })
    work.stop()
    await expect(work.next()).rejects.toThrow('stopped: true')
  })
})
