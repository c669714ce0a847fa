import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findColleagues, newlyRead } from '#disk/colleagues'
import { rescan } from '#disk/rescan'
import { systemTimers } from '#disk/save-schedule'
import { ProjectWatch, type Stir } from '#disk/watch-project'
import { projectOf, put } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'

async function watched() {
  const project = await projectOf(text)
  const heard: Stir[] = []
  const place = { root: project.root, annotatorId: 'layla' }
  const watch = new ProjectWatch(place, systemTimers, (stir) => void heard.push(stir))
  onTestFinished(() => watch.close())
  await watch.start()
  const until = async (isThere: (stir: Stir) => boolean) => {
    await expect.poll(() => heard.some(isThere), { timeout: 10_000 }).toBe(true)
    heard.length = 0
  }
  return { project, heard, until }
}

describe('watching a project', () => {
  it('tells of readings by their article, also after each replacing, and in a folder that is new', async () => {
    const { project, until } = await watched()
    const place = await placeIn(project)
    const isOurs = ({ readings }: Stir) => readings.includes(place.article.id)
    await savedReading(place, tagOn(text, 'قسد'))
    await until(({ library }) => library)
    const file = `annotations/layla/${place.article.id}.json`
    for (const content of ['{}', '[]', '{"a":1}']) {
      const draft = await put(project.root, 'draft.json', content)
      renameSync(draft, join(project.root, file))
      await until(isOurs)
    }
  })

  it('tells of articles and colleagues that come, and of the lock', async () => {
    const { project, until } = await watched()
    await put(project.root, 'articles/a-2.json', '{}')
    await until(({ library }) => library)
    await put(project.root, 'annotations/omar/a-2.json', '{}')
    await until(({ library }) => library)
    mkdirSync(join(project.root, '.hashiya'), { recursive: true })
    await new Promise((resolve) => setTimeout(resolve, 50))
    await put(project.root, '.hashiya/lock.json', '{}')
    await until(({ lock }) => lock)
  })

  it('tells of gold readings by their article, and in a folder that is new', async () => {
    const { project, until } = await watched()
    mkdirSync(join(project.root, 'adjudication'))
    await until(({ library }) => library)
    await put(project.root, 'adjudication/a-4.json', '{}')
    await until(({ gold }) => gold.includes('a-4'))
  })

  it('goes on when a folder is exchanged for another of its name', async () => {
    const { project, until } = await watched()
    rmSync(join(project.root, 'articles'), { recursive: true })
    await until(({ library }) => library)
    mkdirSync(join(project.root, 'articles'))
    await until(({ library }) => library)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await put(project.root, 'articles/a-3.json', '{}')
    await until(({ library }) => library)
  })
})

describe('looking through a project again', () => {
  it('puts what has come on the shelf, counts touched readings anew and takes new names over', async () => {
    const project = await projectOf(text)
    const richer = await projectOf(`${text} الثاني`)
    const [fresh] = richer.shelf
    const [first] = project.shelf
    await savedReading(await placeIn(project), tagOn(text, 'قسد'))
    const bytes = await import('node:fs/promises').then(({ readFile }) =>
      readFile(join(richer.root, 'articles', `${fresh!.id}.json`))
    )
    await put(project.root, `articles/${fresh!.id}.json`, bytes)
    await put(project.root, 'articles/broken.json', '{')
    const manifest = { ...project.manifest, name: 'اسم جديد', annotatorId: 'omar' }
    await put(project.root, 'project.json', JSON.stringify(manifest))
    const again = await rescan(project, [first!.id])
    expect(new Set(again.found)).toEqual(new Set([first!.id, fresh!.id]))
    expect(again.project.shelf.find(({ id }) => id === first!.id)?.counts).toEqual({ ACTOR: 1 })
    expect(again.project.manifest).toMatchObject({ name: 'اسم جديد', annotatorId: 'layla' })
    expect(again.problems).toMatchObject([{ at: 'articles/broken.json' }])
    expect((await rescan(again.project, [])).problems).toEqual([])
  })

  it('keeps an article whose file has gone for a moment', async () => {
    const project = await projectOf(text)
    rmSync(join(project.root, 'articles'), { recursive: true })
    expect((await rescan(project, [])).project.shelf).toEqual(project.shelf)
  })

  it('finds the colleagues whose files have come, by name', async () => {
    const { root, manifest } = await projectOf(text)
    const before = await findColleagues(root, manifest)
    await put(root, 'annotations/omar/a-1.json', '{}')
    await put(root, 'annotations/layla/a-1.json', '{}')
    await put(root, 'annotations/notes.txt', 'ليس مجلداً')
    const after = await findColleagues(root, manifest)
    expect(after.annotators.map(({ id }) => id)).toEqual(['layla', 'omar'])
    expect(after.readers).toEqual(new Map([['a-1', ['omar']]]))
    expect(newlyRead(before, after)).toEqual(['a-1'])
    expect(newlyRead(after, after)).toEqual([])
  })
})
