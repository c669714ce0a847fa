import { readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Change } from '#core/bridge/outside-calls'
import { writeLockFile } from '#core/file/lock-file'
import { openProject, type Project } from '#disk/open-project'
import { ReadingStore } from '#disk/reading-store'
import { Changes } from '../../src/main/changes'
import { Holding } from '../../src/main/holding'
import { ProjectSession } from '../../src/main/project-session'
import { HandTimers, now, problem, projectOf, put, readingPorts, value } from '../helpers/disk'
import { adding, placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد" قرب "داعش"'
const actor = tagOn(text, 'قسد')
const other = tagOn(text, 'داعش')

const me = {
  host: hostname(),
  annotatorId: 'layla',
  annotator: 'Layla',
  session: 'session-1',
  since: now()
}
const colleague = { ...me, host: 'PC-2', annotator: 'Omar', session: 'session-2' }

async function begun(project: Project) {
  const timers = new HandTimers()
  const changes = new Changes()
  const { host, session: run, ...who } = me
  const holding = await Holding.take(project.root, { host, session: run })
  await holding.announce(who)
  const session = await ProjectSession.begin(project, holding, { ...readingPorts(timers), changes })
  const end = () => session.end().then(() => holding.release())
  onTestFinished(end)
  return { session, changes, timers, end, lock: join(project.root, '.hashiya/lock.json') }
}

describe('a project in our hands', () => {
  it('says so to other computers while it is open, and no longer', async () => {
    const { session, lock, end } = await begun(await projectOf(text))
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject(me)
    expect(session.view()).toMatchObject({ readOnly: false, holder: null })
    await end()
    expect(() => readFileSync(lock)).toThrow('ENOENT')
  })

  it('is taken in spite of a note that a crash on this computer left', async () => {
    const project = await projectOf(text)
    await put(project.root, '.hashiya/lock.json', writeLockFile({ ...me, session: 'crashed' }))
    const { session, lock } = await begun(project)
    expect(session.view().holder).toBeNull()
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ session: 'session-1' })
  })

  it.each([
    ['damaged', '{'],
    ['of another kind', '{"format":"x"}'],
    ['empty', '']
  ])('is taken in spite of a note that is %s', async (_what, note) => {
    const project = await projectOf(text)
    await put(project.root, '.hashiya/lock.json', note)
    expect((await begun(project)).session.view().holder).toBeNull()
  })
})

describe('a project that another computer has', () => {
  it('is for reading only until a person takes it', async () => {
    const project = await projectOf(text)
    const [article] = project.shelf.map(({ id }) => id)
    await put(project.root, '.hashiya/lock.json', writeLockFile(colleague))
    const { session, lock } = await begun(project)
    expect(session.view()).toMatchObject({
      readOnly: true,
      holder: { annotator: 'Omar', host: 'PC-2', isHere: false }
    })
    expect(problem(await session.edit(article!, adding(actor)))).toEqual({
      code: 'project.open-elsewhere',
      facts: { annotator: 'Omar', host: 'PC-2' }
    })
    expect(value(await session.article(article!)).locked?.code).toBe('project.open-elsewhere')
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ host: 'PC-2' })
    expect(await session.takeAnyway()).toMatchObject({ readOnly: false, holder: null })
    void session.edit(article!, adding(actor))
    expect(await session.flush()).toBeNull()
  })

  it('is told of when the other comes later, and when it goes', async () => {
    const { session, changes, lock } = await begun(await projectOf(text))
    await put(session.project.root, '.hashiya/lock.json', writeLockFile(colleague))
    await session.lookAround()
    expect(await changes.next()).toMatchObject([{ is: 'lock', holder: { annotator: 'Omar' } }])
    expect(session.view().readOnly).toBe(false)
    rmSync(lock)
    await session.lookAround()
    expect(await changes.next()).toEqual([{ is: 'lock', holder: null }])
  })
})

it('a project that another Hashiya here has is for reading only, and free when that ends', async () => {
  const project = await projectOf(text)
  const first = await begun(project)
  const second = await begun(project)
  expect(second.session.view()).toMatchObject({ readOnly: true, holder: { isHere: true } })
  expect(await second.session.takeAnyway()).toMatchObject({ readOnly: true })
  await first.end()
  expect(await second.session.takeAnyway()).toMatchObject({ readOnly: false, holder: null })
})

describe('leaving an article', () => {
  it('saves it at once', async () => {
    const project = await projectOf(text, `${text} الثاني`)
    const { session } = await begun(project)
    const [first, second] = project.shelf.map(({ id }) => id)
    await session.article(first!)
    const edited = session.edit(first!, adding(actor))
    await session.article(second!)
    expect(value(await edited).rev).toBe(1)
  })
})

describe('looking around', () => {
  it('tells of what somebody else wrote to the open reading, and only of that', async () => {
    const project = await projectOf(text)
    const place = await placeIn(project, text)
    await savedReading(place, actor)
    const { session, changes } = await begun(value(await openProject(project.root)))
    await session.article(place.article.id)
    await session.lookAround()
    const theirs = await ReadingStore.open(place, readingPorts())
    void theirs.edit(adding(other))
    await theirs.save()
    await session.lookAround()
    const expected: Change = { is: 'reading', article: place.article.id, what: 'taken' }
    expect(await changes.next()).toEqual([expected])
    expect(value(await session.article(place.article.id)).reading.tags).toEqual([actor, other])
  })

  it('tells of articles and colleagues that have come, with nothing of the rest', async () => {
    const project = await projectOf(text)
    const { session, changes } = await begun(project)
    const [article] = project.shelf
    await put(project.root, `annotations/omar/${article!.id}.json`, '{}')
    await session.lookAround()
    expect(await changes.next()).toMatchObject([
      {
        is: 'library',
        articles: [{ id: article!.id, readers: ['omar'] }],
        annotators: [{ id: 'layla' }, { id: 'omar' }]
      }
    ])
  })
})

it('what was done in one session is undone in the next', async () => {
  const project = await projectOf(text)
  const [article] = project.shelf.map(({ id }) => id)
  const first = await begun(project)
  void first.session.edit(article!, adding(actor))
  await first.session.flush()
  await first.end()
  const { session } = await begun(value(await openProject(project.root)))
  const { steps, reading } = value(await session.article(article!))
  expect(reading.tags).toEqual([actor])
  expect(steps).toEqual({
    done: { edits: adding(actor), older: null },
    undone: { edits: [], older: null },
    ahead: 0
  })
})

describe('what others send', () => {
  it('is taken in to its end before the project is given back, unless it stops by itself', async () => {
    const { session, end } = await begun(await projectOf(text))
    let finish: () => void = () => undefined
    const taking = session.takeIn(async ({ root }) => {
      await new Promise<void>((resolve) => (finish = resolve))
      return { ok: true, value: [root, session.isOver], notes: [] }
    })
    await Promise.resolve()
    const ending = end()
    await Promise.resolve()
    finish()
    expect(value(await taking)).toEqual([session.project.root, true])
    await ending
  })
})
