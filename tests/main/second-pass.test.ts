import { existsSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { expect, it, onTestFinished } from 'vitest'
import { pathOf, places } from '#disk/layout'
import { openProject, type Project } from '#disk/open-project'
import { readingVersions } from '#disk/backup/reading-versions'
import { readArticles } from '#disk/read-articles'
import { Changes } from '../../src/main/changes'
import { othersComments } from '../../src/main/comment-search'
import { Holding } from '../../src/main/holding'
import { ProjectSession } from '../../src/main/project-session'
import { HandTimers, problem, projectOf, put, readingPorts, value } from '../helpers/disk'
import { adding, placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد" قرب "داعش"'
const first = tagOn(text, 'قسد')
const again = tagOn(text, 'داعش', { id: 't-again' })

async function begun(project: Project) {
  const holding = await Holding.take(project.root, { host: hostname(), session: 'session-1' })
  const ports = { ...readingPorts(new HandTimers()), changes: new Changes() }
  const session = await ProjectSession.begin(project, holding, ports)
  const end = () => session.end().then(() => holding.release())
  onTestFinished(end)
  return { session, end }
}

/** A project whose one article Layla has read, open. */
async function readOnce() {
  const project = await projectOf(text)
  const place = await placeIn(project, text)
  await savedReading(place, first)
  const id = place.article.id
  const own = pathOf(project.root, places.reading('layla', id))
  const file = pathOf(project.root, places.reading('layla-2', id))
  const { session, end } = await begun(value(await openProject(project.root)))
  value(await session.article(id))
  return { root: project.root, place, id, own, file, session, end }
}

it('hides the first reading, writes another and never touches the first', async () => {
  const { id, own, file, session } = await readOnce()
  const before = readFileSync(own)
  expect(value(await session.passes.start(id, null))).toMatchObject({
    id: 'layla-2',
    name: 'Layla · 2'
  })
  const shown = value(await session.article(id))
  expect(shown.reading.tags).toEqual([])
  expect(shown.pass?.id).toBe('layla-2')
  expect(shown.steps.done.edits).toEqual([])
  expect(session.view().articles[0]?.counts).toEqual({})
  void session.edit(id, adding(again))
  expect(value(await session.passes.end(id))).toEqual(['layla', 'layla-2'])
  expect(readFileSync(own)).toEqual(before)
  const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  expect(written).toMatchObject({ annotatorId: 'layla-2', annotations: [{ id: 't-again' }] })
  const back = value(await session.article(id))
  expect(back.reading.tags).toEqual([first])
  expect(back.pass).toBeUndefined()
  expect(session.view().articles[0]?.counts).toEqual({ ACTOR: 1 })
})

it('is measured as any other annotator, when it is named', async () => {
  const { root, id, session } = await readOnce()
  value(await session.passes.start(id, null))
  void session.edit(id, adding({ ...first, id: 't-again' }))
  value(await session.passes.end(id))
  const project = value(await openProject(root))
  const read = async (...asked: [string[] | null, { withPasses: boolean }?]) => {
    const { articles } = value(await readArticles(project, ...asked))
    return [...(articles[0]?.readings.keys() ?? [])]
  }
  expect(await read(['layla', 'layla-2'])).toEqual(['layla', 'layla-2'])
  expect(await read(null, { withPasses: true })).toEqual(['layla', 'layla-2'])
  expect(await read(null)).toEqual(['layla'])
  expect(session.readersOf(id)).toEqual(['layla-2'])
})

it('is over when the project is opened again, and can be gone on with', async () => {
  const { root, id, session, end } = await readOnce()
  value(await session.passes.start(id, null))
  void session.edit(id, adding(again))
  await session.flush()
  await end()
  const next = await begun(value(await openProject(root)))
  expect(value(await next.session.article(id)).reading.tags).toEqual([first])
  expect(await next.session.passes.list(id)).toMatchObject([{ id: 'layla-2', passOf: 'layla' }])
  value(await next.session.passes.start(id, 'layla-2'))
  const { reading, steps } = value(await next.session.article(id))
  expect(reading.tags).toEqual([again])
  expect(steps.done.edits).toEqual(adding(again))
  value(await next.session.passes.end(id))
  expect(value(await next.session.passes.start(id, null))).toMatchObject({ id: 'layla-3' })
})

it('shows the second reading’s versions and not the first one’s comments', async () => {
  const { id, place, session } = await readOnce()
  value(await session.passes.start(id, null))
  void session.edit(id, adding(again))
  await session.flush()
  expect(session.passes.readerOf(id)).toBe('layla-2')
  const versions = value(await readingVersions({ ...place, annotatorId: 'layla-2' }))
  expect(versions.every(({ problem }) => problem === null)).toBe(true)
  await session.lookAround()
  expect(session.readersOf(id)).toContain('layla-2')
  expect(await othersComments(session, place.article)).toEqual({ given: [], problems: [] })
})

it('keeps the own reading for whoever asks for that', async () => {
  const { id, session } = await readOnce()
  value(await session.passes.start(id, null))
  void session.edit(id, adding(again))
  expect(value(await session.opened(id)).store.reading.tags).toEqual([first])
  expect(session.openReading(id)?.tags).toEqual([first])
})

it('has nothing to compare when nothing was tagged, and takes the same name the next time', async () => {
  const { id, file, session } = await readOnce()
  value(await session.passes.start(id, null))
  expect(value(await session.passes.end(id))).toBeNull()
  expect(existsSync(file)).toBe(false)
  expect(value(await session.passes.end(id))).toBeNull()
  expect(value(await session.passes.start(id, null)).id).toBe('layla-2')
})

it('keeps clear of a colleague who has that id, and refuses who is no second pass', async () => {
  const { root, id, session } = await readOnce()
  await put(root, `annotations/layla-2/${id}.json`, '{}')
  await session.lookAround()
  expect(problem(await session.passes.start(id, 'layla-2')).code).toBe('pass.none')
  expect(value(await session.passes.start(id, null)).id).toBe('layla-3')
  expect(readFileSync(pathOf(root, `annotations/layla-2/${id}.json`), 'utf8')).toBe('{}')
})
