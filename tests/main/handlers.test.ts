import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Dialogs } from '../../src/main/dialogs'
import { handlersFor } from '../../src/main/bridge/handlers'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { SettingsFile } from '#disk/settings-file'
import { systemTimers } from '#disk/save-schedule'
import { starterRegister } from '#core/actors/starter'
import { defaultSettings } from '#core/bridge/settings'
import { now, problem, projectOf, put, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { exportChoice } from '../helpers/export-choice'
import { adding, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'
const actor = tagOn(text, 'قسد')

async function desk(
  answers: Partial<Record<'folder' | 'save', string>> & { files?: string[] } = {}
) {
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const changes = new Changes()
  const ports = { ...readingPorts(systemTimers), changes }
  const workplace = new Workplace(settings, { theme: 'dark' }, ports)
  const dialogs: Dialogs = {
    openFolder: async () => answers.folder ?? null,
    newFolder: async () => answers.folder ?? null,
    openFiles: async () => answers.files ?? [],
    openReadings: async () => answers.files ?? [],
    openTable: async () => answers.files?.[0] ?? null,
    openBundle: async () => answers.files?.[0] ?? null,
    saveFile: async () => answers.save ?? null,
    askBeforeClosing: async () => 'keep-open'
  }
  const shippedSample = (await projectOf('عينة')).root
  const places = { shippedSample, documents: temporaryFolder(), agreementWorker: '' }
  const handlers = handlersFor({
    workplace,
    dialogs,
    changes,
    places,
    version: '1.2.3',
    now,
    newId: randomUUID,
    print: async (html) => Buffer.from(`%PDF of ${html.length}`),
    asked: { article: null, problem: null },
    drawn: () => undefined
  })
  return { handlers, workplace }
}

describe('the start', () => {
  it('knows no project, and the settings with what the command line said', async () => {
    const { handlers } = await desk()
    expect(value(await handlers['window.start']({}))).toEqual({
      version: '1.2.3',
      settings: { ...defaultSettings, theme: 'dark' },
      recent: [],
      project: null,
      article: null,
      problem: null
    })
  })

  it('lets a person overrule the command line', async () => {
    const { handlers } = await desk()
    const changed = value(await handlers['settings.change']({ settings: { theme: 'light' } }))
    expect(changed.theme).toBe('light')
    const other = value(await handlers['settings.change']({ settings: { language: 'en' } }))
    expect(other).toEqual({ ...defaultSettings, theme: 'light', language: 'en' })
  })
})

describe('a project', () => {
  it('is made where the dialog says, and is among the recent ones', async () => {
    const folder = join(temporaryFolder(), 'رصد')
    const { handlers } = await desk({ folder })
    const made = value(await handlers['project.create']({ name: 'رصد', annotator: 'ليلى' }))
    expect(made).toMatchObject({
      name: 'رصد',
      folder: 'رصد',
      annotator: { name: 'ليلى' },
      articles: []
    })
    const [recent] = value(await handlers['project.close']({}))
    expect(recent).toMatchObject({ name: 'رصد', folder: 'رصد' })
    expect(JSON.stringify(recent)).not.toContain(folder)
    const again = value(await handlers['project.recent']({ handle: recent!.handle }))
    expect(again.id).toBe(made?.id)
    expect(value(await handlers['project.forget']({ handle: recent!.handle }))).toEqual([])
  })

  it('is none when the dialog is cancelled', async () => {
    const { handlers } = await desk()
    expect(value(await handlers['project.choose']({}))).toBeNull()
    expect(value(await handlers['project.create']({ name: 'x', annotator: 'y' }))).toBeNull()
  })

  it('may be the sample', async () => {
    const { handlers } = await desk()
    expect(value(await handlers['project.sample']({})).articles).toHaveLength(1)
  })

  it('has the starter register of actors until it has one of its own', async () => {
    const { handlers } = await desk({ folder: join(temporaryFolder(), 'رصد') })
    await handlers['project.create']({ name: 'رصد', annotator: 'ليلى' })
    expect(value(await handlers['register.read']({}))).toEqual(starterRegister)
  })

  it('is not exchanged for another one while edits cannot be saved', async () => {
    const { root, shelf } = await projectOf(text)
    const other = await projectOf('آخر')
    const { handlers, workplace } = await desk({ folder: other.root })
    value(await workplace.open(root))
    const article = shelf[0]!.id
    value(await handlers['article.open']({ article }))
    renameSync(root, `${root}-moved`)
    const edited = handlers['reading.edit']({ article, edits: [...adding(actor)] })
    expect(problem(await handlers['project.choose']({})).code).toBe('disk.gone')
    expect(problem(await edited).code).toBe('disk.gone')
    expect(workplace.isDirty).toBe(true)
    renameSync(`${root}-moved`, root)
    value(await handlers['reading.save']({ article }))
    expect(value(await handlers['project.choose']({}))?.articles).toHaveLength(1)
  })
})

describe('an article', () => {
  it('is imported, opened, tagged, saved and counted', async () => {
    const { root } = await projectOf()
    const file = await put(temporaryFolder(), 'خبر.txt', text)
    const { handlers, workplace } = await desk({ files: [file, '/nowhere/gone.txt'] })
    value(await workplace.open(root))
    const { intake } = value(await handlers['intake.choose']({}))!
    const { looks } = value(await handlers['intake.look']({ intake }))
    expect(looks.map(({ name, asks, problem: found }) => [name, asks, found?.code])).toEqual([
      ['خبر.txt', false, undefined],
      ['gone.txt', false, 'import.missing']
    ])
    const { files } = value(await handlers['intake.take']({ intake, decisions: [] }))
    expect(files.flatMap(({ problems }) => problems)).toEqual([
      { code: 'import.missing', at: 'gone.txt' }
    ])
    expect(value(await handlers['intake.take']({ intake, decisions: [] })).finished).toBe(true)
    const article = files[0]!.articles[0]!.id
    const view = value(await handlers['article.open']({ article }))
    expect(view).toMatchObject({
      article: { text },
      reading: { tags: [] },
      locked: null,
      notes: []
    })
    const saved = await handlers['reading.edit']({ article, edits: [...adding(actor)] })
    expect(value(saved).rev).toBe(1)
    expect(value(await handlers['window.start']({})).project?.articles[0]).toMatchObject({
      id: article,
      state: 'in-progress',
      counts: { ACTOR: 1 }
    })
    expect(value(await handlers['article.open']({ article })).reading.tags).toEqual([actor])
  })

  it('that is dropped twice at once is taken once', async () => {
    const { root } = await projectOf()
    const { handlers, workplace } = await desk()
    value(await workplace.open(root))
    const files = [{ name: 'خبر.txt', bytes: new Uint8Array(Buffer.from(text)) }]
    const dropped = async () => {
      const { intake } = value(await handlers['intake.drop']({ files }))
      return value(await handlers['intake.take']({ intake, decisions: [] })).files[0]!
    }
    const reports = await Promise.all([dropped(), dropped()])
    expect(reports.map(({ articles }) => articles.length).toSorted()).toEqual([0, 1])
    expect(reports.flatMap(({ problems }) => problems)).toMatchObject([
      { code: 'import.duplicate' }
    ])
  })

  it('that is not there is told', async () => {
    const { root } = await projectOf()
    const { handlers, workplace } = await desk()
    value(await workplace.open(root))
    expect(problem(await handlers['article.open']({ article: 'a-1' })).code).toBe('article.missing')
  })
})

it('an export holds the edits that were not saved yet', async () => {
  const { root, shelf } = await projectOf(text)
  const save = join(temporaryFolder(), 'out.jsonl')
  const { handlers, workplace } = await desk({ save })
  value(await workplace.open(root))
  const article = shelf[0]!.id
  void handlers['reading.edit']({ article, edits: [...adding(actor)] })
  await handlers['article.open']({ article })
  const choice = { ...exportChoice, whose: { kind: 'all' } } as const
  expect(value(await handlers['export.preview']({ choice }))).toMatchObject({
    articles: 1,
    annotations: 1
  })
  const started = value(await handlers['export.start']({ choice }))
  const page = value(await handlers['export.next']({ export: started!.export }))
  expect(page).toMatchObject({
    finished: true,
    problem: null,
    report: {
      fileName: 'out.jsonl',
      articles: 1,
      annotations: 1,
      comparison: { identical: 1, total: 1 },
      bytes: readFileSync(save).length,
      problems: []
    }
  })
})
