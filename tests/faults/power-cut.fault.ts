import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAndRecover } from '#disk/recovery/open-and-recover'
import { acknowledged, childPath, start, until } from './helpers/child'
import { makeDisk, whyNoDisk, type DiskImage, type FileSystem } from './helpers/disk-image'
import { draftsBelow } from './helpers/found'
import { makeProject, now, remove, scratch, tagsIn, value } from './helpers/project'

const cuts = 20
const kinds: readonly FileSystem[] = ['ext4', 'xfs']

/** Lets a program save until the power goes, and answers what it had been told was saved. */
async function saveUntilCut(
  disk: DiskImage,
  program: readonly string[]
): Promise<readonly string[]> {
  const writer = await start(process.execPath, program)
  await until(writer, 'saved')
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 400))
  disk.cut()
  writer.process.kill('SIGKILL')
  const { output } = await writer.ended
  disk.unmount()
  disk.mount()
  return acknowledged(output)
}

function idsOfLowdb(path: string): readonly string[] | null {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { ids: string[] }).ids
  } catch {
    return null
  }
}

describe.each(kinds)('the power goes, on %s', (kind) => {
  const reason = whyNoDisk(kind)
  if (reason) {
    it.skip(`(not shown: ${reason})`, () => undefined)
    return
  }

  let folder: string
  let disk: DiskImage
  beforeAll(() => {
    folder = scratch()
    disk = makeDisk(kind, folder)
    disk.mount()
  })
  afterAll(() => {
    disk.unmount()
    remove(folder)
  })

  it(`${cuts} times while saving: no acknowledged save is lost, the file is whole`, async () => {
    const root = await makeProject(disk.folder, 1)
    const all = new Set<string>()
    for (let cut = 1; cut <= cuts; cut += 1) {
      const saved = await saveUntilCut(disk, [childPath('save-loop'), root, `cut${cut}`])
      for (const id of saved) all.add(id)
      const found = await tagsIn(root)
      expect([...all].filter((id) => !found.has(id))).toEqual([])
      expect(value(await openAndRecover(root, { now, copies: null })).problems).toEqual([])
      expect(draftsBelow(root)).toEqual([])
    }
    console.log(`${kind}, ${cuts} power cuts: ${all.size} saves acknowledged, 0 lost`)
    expect(all.size).toBeGreaterThanOrEqual(cuts)
  })

  it('while lowdb saves by itself: acknowledged saves are lost, so the cut is one', async () => {
    let [lost, broken] = [0, 0]
    for (let cut = 1; cut <= 8; cut += 1) {
      const place = join(disk.folder, `lowdb-${cut}`)
      mkdirSync(place)
      const saved = await saveUntilCut(disk, [childPath('lowdb-loop'), place])
      const found = idsOfLowdb(join(place, 'lowdb.json'))
      if (found === null) broken += 1
      if (!saved.every((id) => found?.includes(id))) lost += 1
    }
    console.log(
      `${kind}, 8 power cuts of lowdb: ${lost} lost acknowledged saves, ${broken} no file`
    )
    expect(lost).toBeGreaterThan(0)
  })
})
