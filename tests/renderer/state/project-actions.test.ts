import { describe, expect, it } from 'vitest'
import type { ArticleView, Start } from '#core/bridge/calls'
import { defaultSettings } from '#core/bridge/settings'
import { bad, good, type Outcome } from '#core/outcome'
import { createDesk } from '../../../src/renderer/src/state/workbench'
import {
  changeSettings,
  closeProject,
  forgetRecent,
  openProject,
  showArticle,
  start,
  stepArticle
} from '../../../src/renderer/src/state/project-actions'
import { importArticles } from '../../../src/renderer/src/state/import-actions'
import { edit } from '../../../src/renderer/src/state/reading-actions'
import {
  askedOf,
  cardOf,
  deskOf,
  fakePort,
  handleOf,
  held,
  importAnswers,
  lookOf,
  projectOf,
  reportOf,
  settled,
  viewOf
} from '../../helpers/desk'

const gone = { code: 'project.missing', at: 'valley' }
const recent = [
  { handle: handleOf(1), name: 'رصد', folder: 'valley', openedAt: '2024-05-01T10:00:00.000Z' }
]
const started: Start = {
  version: '0.1.0',
  settings: { ...defaultSettings, language: 'en' },
  recent,
  project: null,
  article: null,
  problem: null
}
const opens = { 'article.open': ({ article }: { article: string }) => good(viewOf(article)) }

describe('starting', () => {
  it('shows the project that is open with the article that was asked for', async () => {
    const project = projectOf({ articles: [cardOf('article-1'), cardOf('article-2')] })
    const value = { ...started, project, article: 'article-2' }
    const desk = createDesk(fakePort({ ...opens, 'window.start': () => good(value) }).ask)
    await start(desk)
    const { open, recent: shown, settings, started: isStarted } = desk.store.get()
    expect(open?.article.id).toBe('article-2')
    expect([isStarted, shown, settings]).toEqual([true, recent, value.settings])
  })

  it('says why a project named on the command line did not open', async () => {
    const desk = createDesk(
      fakePort({ 'window.start': () => good({ ...started, problem: gone }) }).ask
    )
    await start(desk)
    expect(desk.store.get()).toMatchObject({ project: null, notices: [gone] })
  })

  it('comes to a window even when main cannot say how things stand', async () => {
    const failed = { code: 'bridge.failed', at: 'window.start' }
    const desk = createDesk(fakePort({ 'window.start': () => bad(failed) }).ask)
    await start(desk)
    expect(desk.store.get()).toMatchObject({ started: true, notices: [failed] })
  })
})

describe('opening a project', () => {
  it('changes nothing when the dialog was cancelled', async () => {
    const { desk } = deskOf({ answers: { 'project.choose': () => good(null) } })
    const before = desk.store.get()
    await openProject(desk, 'project.choose', {})
    expect(desk.store.get()).toBe(before)
  })

  it('tells of what was found wrong, and forgets what was undone in the last project', async () => {
    const problem = { code: 'project.conflict-copy', at: 'article-1 (2).json' }
    const { desk } = deskOf({
      answers: { 'project.sample': () => good(projectOf({ problems: [problem] })) }
    })
    edit(desk, { type: 'note', id: 'f', from: '', to: 'أ' })
    await openProject(desk, 'project.sample', {})
    expect(desk.store.get()).toMatchObject({ notices: [problem], canUndo: false })
  })

  it('leaves nothing to undo when the new project has no article', async () => {
    const { desk } = deskOf({
      answers: { 'project.sample': () => good(projectOf({ articles: [] })) }
    })
    edit(desk, { type: 'note', id: 'f', from: '', to: 'أ' })
    await openProject(desk, 'project.sample', {})
    expect(desk.store.get()).toMatchObject({ open: null, canUndo: false, canRedo: false })
  })
})

describe('closing a project', () => {
  it('goes back to the start screen with the recent projects', async () => {
    const { desk } = deskOf({ answers: { 'project.close': () => good(recent) } })
    await closeProject(desk)
    expect(desk.store.get()).toMatchObject({ project: null, open: null, recent })
  })

  it('keeps it open when main could not close it, and says why', async () => {
    const { desk } = deskOf({ answers: { 'project.close': () => bad(gone) } })
    await closeProject(desk)
    expect(desk.store.get()).toMatchObject({ project: { id: 'project-1' }, notices: [gone] })
  })

  it('does not show an article that arrives after it', async () => {
    const late = held<Outcome<ArticleView>>()
    const { desk } = deskOf({
      answers: { 'article.open': () => late.promise, 'project.close': () => good(recent) }
    })
    const showing = showArticle(desk, 'article-2')
    await closeProject(desk)
    late.give(good(viewOf('article-2')))
    await showing
    const { open, opening } = desk.store.get()
    expect([open?.article.id, opening]).toEqual([undefined, null])
  })
})

describe('showing an article', () => {
  it('shows the last one that was asked for, whichever comes first', async () => {
    const [first, second] = [held<Outcome<ArticleView>>(), held<Outcome<ArticleView>>()]
    const { desk } = deskOf({
      answers: {
        'article.open': ({ article }) => (article === 'article-2' ? first : second).promise
      }
    })
    const both = [showArticle(desk, 'article-2'), showArticle(desk, 'article-3')]
    second.give(good(viewOf('article-3')))
    await settled()
    first.give(good(viewOf('article-2')))
    await Promise.all(both)
    expect(desk.store.get().open?.article.id).toBe('article-3')
  })

  it('keeps the one before when it cannot be read, and says why', async () => {
    const missing = { code: 'article.missing', at: 'article-2' }
    const { desk } = deskOf({ answers: { 'article.open': () => bad(missing) } })
    await showArticle(desk, 'article-2')
    const { open, opening, notices } = desk.store.get()
    expect([open?.article.id, opening, notices]).toEqual(['article-1', null, [missing]])
  })

  it.each([
    [1, 'article-2'],
    [-1, 'article-0']
  ] as const)('steps by %i to %s', async (step, to) => {
    const articles = ['article-0', 'article-1', 'article-2'].map((id) => cardOf(id))
    const { desk } = deskOf({ project: { articles }, answers: opens })
    await stepArticle(desk, step)
    expect(desk.store.get().open?.article.id).toBe(to)
  })

  it('does not step beyond the last', async () => {
    const { desk, port } = deskOf()
    await stepArticle(desk, 1)
    expect(port.asked).toEqual([])
  })
})

describe('importing', () => {
  const files = [new File(['قُتل أربعة'], 'خبر.txt')]

  it('hands over the dropped bytes, adds what was taken and shows the first of it', async () => {
    const report = reportOf([cardOf('article-2'), cardOf('article-3')])
    const { desk, port } = deskOf({ answers: { ...opens, ...importAnswers([lookOf(0)], report) } })
    await importArticles(desk, files)
    const dropped = askedOf(port, 'intake.drop').flatMap(({ files }) => files)
    expect(dropped.map(({ name }) => name)).toEqual(['خبر.txt'])
    expect(new TextDecoder().decode(dropped[0]!.bytes)).toBe('قُتل أربعة')
    const { project, open, imported, importing } = desk.store.get()
    expect(project?.articles.map(({ id }) => id)).toEqual(['article-1', 'article-2', 'article-3'])
    expect([open?.article.id, imported, importing]).toEqual(['article-2', report, false])
  })

  it('tells of a failure and is over', async () => {
    const { desk } = deskOf({ answers: { 'intake.choose': () => bad(gone) } })
    await importArticles(desk, null)
    expect(desk.store.get()).toMatchObject({ importing: false, notices: [gone] })
  })

  it('names a dropped folder, which has no bytes, and takes the files beside it', async () => {
    const folder = Object.assign(new File([], 'مجلد'), {
      arrayBuffer: () => Promise.reject(new DOMException('A folder', 'NotFoundError'))
    })
    const report = reportOf([cardOf('article-2')])
    const { desk, port } = deskOf({ answers: { ...opens, ...importAnswers([lookOf(0)], report) } })
    await importArticles(desk, [folder, ...files])
    expect(askedOf(port, 'intake.drop').map((asked) => asked.files.length)).toEqual([1])
    const { notices, imported } = desk.store.get()
    const told = [...notices, ...(imported?.problems ?? [])]
    expect(told.map(({ at }) => at)).toEqual(['مجلد'])
  })

  it('names a file that is too large to hand over, and takes the files beside it', async () => {
    const large = new File([new Uint8Array(64_000_001)], 'كبير.txt')
    const report = reportOf([cardOf('article-2')])
    const { desk } = deskOf({ answers: { ...opens, ...importAnswers([lookOf(0)], report) } })
    await importArticles(desk, [large, ...files])
    const { notices, imported, project } = desk.store.get()
    const told = [...notices, ...(imported?.problems ?? [])]
    expect(told).toMatchObject([{ code: 'import.too-large', at: 'كبير.txt' }])
    expect(project?.articles).toHaveLength(2)
  })
})

describe('settings and recent projects', () => {
  it('change what is seen at once, and main is asked to remember', async () => {
    const { desk, port } = deskOf()
    const changing = changeSettings(desk, { theme: 'dark' })
    expect(desk.store.get().settings).toEqual({ ...defaultSettings, theme: 'dark' })
    await changing
    expect(askedOf(port, 'settings.change')).toEqual([{ settings: { theme: 'dark' } }])
  })

  it('are told of when they could not be kept', async () => {
    const denied = { code: 'disk.denied', at: 'settings.json' }
    const { desk } = deskOf({ answers: { 'settings.change': () => bad(denied) } })
    await changeSettings(desk, { theme: 'dark' })
    expect(desk.store.get().notices).toEqual([denied])
  })

  it('lose the project that is forgotten', async () => {
    const { desk } = deskOf({
      workbench: { recent },
      answers: { 'project.forget': () => good([]) }
    })
    await forgetRecent(desk, handleOf(1))
    expect(desk.store.get().recent).toEqual([])
  })
})
