import { readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { inverse, type Edit } from '#core/annotation/edits'
import type { Settlement } from '#core/annotation/settlement'
import { damagedGold, goldArticles, goldPlace, readGold } from '#disk/gold-readings'
import { pathOf, places } from '#disk/layout'
import { ReadingStore } from '#disk/reading-store'
import { openAndRecover } from '#disk/recovery/open-and-recover'
import { validateProject } from '#disk/validate'
import { now, problem, projectOf, put, readingPorts, value } from '../helpers/disk'
import { adding, placeIn, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد" 😀 قرب "داعش"'
const [actor, other] = [tagOn(text, 'قسد'), tagOn(text, 'داعش')]

const settlement: Settlement = {
  id: 'd1',
  at: now(),
  by: 'layla',
  kind: 'borders',
  on: [{ annotator: 'omar', annotation: 'x', seen: '0' }],
  outcome: 'taken',
  from: ['omar'],
  result: [actor.id],
  reason: 'slip',
  words: ''
}
const settling: Edit = {
  type: 'batch',
  edits: [
    { type: 'add', tag: actor },
    { type: 'settle', settlement }
  ]
}

async function begun() {
  const project = await projectOf(text)
  const { article } = await placeIn(project)
  const place = goldPlace(project.root, project.manifest, article)
  const open = () => ReadingStore.open(place, readingPorts())
  return { project, article, place, open, at: places.gold(article.id) }
}

async function save(store: ReadingStore, ...edits: readonly Edit[]): Promise<void> {
  const edited = store.edit(edits)
  value(await store.save())
  value(await edited)
  await store.history.settled()
}

describe('a gold reading', () => {
  it('is none before anything is settled', async () => {
    const { project, article } = await begun()
    expect(value(await readGold(project, article))).toBeNull()
    expect(await goldArticles(project.root)).toEqual([])
  })

  it('is on the disk with its decisions and who made them', async () => {
    const { project, article, open } = await begun()
    await save(await open(), settling)
    const gold = value(await readGold(project, article))
    expect(gold?.head).toMatchObject({ annotatorId: 'layla', rev: 1 })
    expect(gold?.reading).toMatchObject({ tags: [actor], settled: [settlement] })
    expect(await goldArticles(project.root)).toEqual([article.id])
    expect(await validateProject(project.root)).toMatchObject([
      { severity: 'warning', problem: { code: 'scheme.missing-attribute' } }
    ])
  })

  it('goes back and forth over a restart', async () => {
    const { open } = await begun()
    await save(await open(), settling)
    const again = await open()
    const { done } = await again.history.steps(again.reading)
    const undo = again.edit(done.edits.map(inverse), { way: 'undo' })
    value(await again.save())
    value(await undo)
    await again.history.settled()
    const third = await open()
    expect(third.reading).toMatchObject({ tags: [] })
    expect(third.reading.settled).toBeUndefined()
    expect((await third.history.steps(third.reading)).undone.edits).toEqual(done.edits)
  })

  it('names whoever saved it last, and belongs to the article', async () => {
    const { project, article, open } = await begun()
    await save(await open(), settling)
    const place = goldPlace(project.root, { projectId: 'project-1', annotatorId: 'omar' }, article)
    const store = await ReadingStore.open(place, readingPorts())
    expect(store.locked).toBeNull()
    await save(store, ...adding(other))
    const gold = value(await readGold(project, article))
    expect([gold?.head.annotatorId, gold?.reading.tags.length]).toEqual(['omar', 2])
  })

  it('has decisions that no other reading takes', async () => {
    const { project } = await begun()
    const store = await ReadingStore.open(await placeIn(project), readingPorts())
    expect(problem(await store.edit([settling])).code).toBe('reading.edit-refused')
  })

  it('that is damaged or lost comes back when the project is opened', async () => {
    const { project, open, at } = await begun()
    const store = await open()
    await save(store, settling)
    const whole = readFileSync(pathOf(project.root, at))
    await save(store, ...adding(other))
    for (const break_ of [
      () => writeFile(pathOf(project.root, at), '{"format":'),
      async () => rmSync(pathOf(project.root, at))
    ]) {
      await break_()
      const opened = value(await openAndRecover(project.root, { now, copies: null }))
      expect(opened.problems).toMatchObject([{ at, facts: { where: 'project' } }])
      expect(readFileSync(pathOf(project.root, at))).toEqual(whole)
    }
  })

  it('that cannot be read is named by validation and left alone', async () => {
    const { project, article, at } = await begun()
    await put(project.root, at, '{')
    expect(await damagedGold(project.root)).toMatchObject([{ code: 'file.damaged', at }])
    expect(await validateProject(project.root)).toMatchObject([
      { severity: 'error', problem: { code: 'file.damaged', at }, remedy: 'restored' }
    ])
    expect(problem(await readGold(project, article)).code).toBe('file.damaged')
  })
})
