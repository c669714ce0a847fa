import { realpath } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { emptyReading } from '#core/annotation/reading'
import { writeLockFile } from '#core/file/lock-file'
import type { Project } from '#disk/open-project'
import { takeProjectLock } from '#disk/project-lock'
import { ReadingStore } from '#disk/reading-store'
import { runCommand } from '../helpers/cli'
import { now, projectOf, put, readingPorts, value } from '../helpers/disk'
import { adding, placeIn, tagOn } from '../helpers/readings'

const texts = ['وقالت "قسد" إنّ داعش هاجم الحقل.', 'وقُتل ثلاثة مدنيين، بحسب قسد.']

function hashiya(...argv: readonly string[]) {
  let ids = 0
  return runCommand(argv, { newId: () => `id-${(ids += 1)}` })
}

async function storeOf(project: Project, text: string): Promise<ReadingStore> {
  return ReadingStore.open(await placeIn(project, text), readingPorts())
}

async function tagsIn(project: Project): Promise<readonly number[]> {
  const stores = await Promise.all(texts.map((text) => storeOf(project, text)))
  return stores.map(({ reading }) => reading.tags.length)
}

async function suggested() {
  const project = await projectOf(...texts)
  const { out } = await hashiya('suggest', project.root, '--apply', '--json')
  const { action } = JSON.parse(out) as { action: string }
  return { project, action, tagged: await tagsIn(project) }
}

describe('hashiya undo', () => {
  it('takes back what one command did to every article, and makes it again', async () => {
    const { project, action, tagged } = await suggested()
    expect(tagged.every((count) => count > 0)).toBe(true)
    const undone = await hashiya('undo', project.root, '--action', action)
    expect(undone).toMatchObject({ code: 0, err: '' })
    expect(undone.out).toContain('Taken back in 2 articles.')
    for (const text of texts) expect((await storeOf(project, text)).reading).toEqual(emptyReading)
    const twice = await hashiya('undo', project.root, '--action', action)
    expect(twice).toMatchObject({ code: 1, out: '' })
    expect(twice.err).toContain('taken back already')
    await hashiya('undo', project.root, '--action', action, '--redo')
    expect(await tagsIn(project)).toEqual(tagged)
  })

  it('leaves an article alone that was edited since, and names it', async () => {
    const { project, action, tagged } = await suggested()
    const store = await storeOf(project, texts[0]!)
    void store.edit(adding(tagOn(texts[0]!, 'الحقل', { id: 't-later' })))
    value(await store.save())
    await store.history.settled()
    const { code, err } = await hashiya('undo', project.root, '--action', action)
    expect(code).toBe(1)
    expect(err).toContain('later edits lie upon it')
    expect(await tagsIn(project)).toEqual([tagged[0]! + 1, 0])
  })

  it('knows no other action, and asks which', async () => {
    const { project, tagged } = await suggested()
    const unknown = await hashiya('undo', project.root, '--action', 'x')
    expect(unknown).toMatchObject({ code: 1, out: '' })
    expect(unknown.err).toContain('the action x')
    expect((await hashiya('undo', project.root)).code).toBe(2)
    expect(await tagsIn(project)).toEqual(tagged)
  })
})

describe('a command that writes', () => {
  const commands = ['import', 'suggest', 'unpack', 'undo'] as const
  const argumentsOf = (root: string) => ({
    import: ['import', root, 'x.txt'],
    suggest: ['suggest', root, '--apply'],
    unpack: ['unpack', 'x.zip', root],
    undo: ['undo', root, '--action', 'x']
  })

  it.each(commands)('(%s) keeps out of a project that is open here', async (command) => {
    const { root } = await projectOf(...texts)
    const lock = value(await takeProjectLock(await realpath(root)))
    const { code, err } = await hashiya(...argumentsOf(root)[command])
    expect(code).toBe(1)
    expect(err).toContain('another Hashiya has this project open on this computer')
    await lock.release()
  })

  it('only tells of another computer, whose note may be left over', async () => {
    const { root } = await projectOf(...texts)
    const note = {
      host: 'PC-2',
      annotatorId: 'omar',
      annotator: 'Omar',
      session: 's',
      since: now()
    }
    await put(root, '.hashiya/lock.json', writeLockFile(note))
    const { code, err } = await hashiya('suggest', root, '--apply')
    expect(code).toBe(0)
    expect(err).toBe('Omar seems to have this project open on PC-2\n')
  })

  it('gives the project back when it is done', async () => {
    const { root } = await projectOf(...texts)
    await hashiya('suggest', root, '--apply')
    await value(await takeProjectLock(await realpath(root))).release()
  })
})
