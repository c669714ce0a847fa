import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAndRecover } from '#disk/recovery/open-and-recover'
import { acknowledged, childPath, start, until } from './helpers/child'
import { howMany } from './helpers/length'
import { draftsBelow } from './helpers/found'
import { makeProject, now, remove, scratch, tagsIn, value } from './helpers/project'

const runs = howMany({ short: 12, long: 300 })

describe(`a writer that is killed at any moment (${runs} kills)`, () => {
  let folder: string
  let root: string
  beforeAll(async () => {
    folder = scratch()
    root = await makeProject(folder, 1)
  })
  afterAll(() => remove(folder))

  it('loses no save that was acknowledged, leaves a whole file, and its draft is swept', async () => {
    let drafts = 0
    const all = new Set<string>()
    for (let run = 1; run <= runs; run += 1) {
      const writer = await start(process.execPath, [childPath('save-loop'), root, `run${run}`])
      await until(writer, 'saved')
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
      writer.process.kill('SIGKILL')
      const { output, signal } = await writer.ended
      expect(signal).toBe('SIGKILL')
      for (const id of acknowledged(output)) all.add(id)
      drafts += draftsBelow(root).length
      expect(value(await openAndRecover(root, { now, copies: null })).problems).toEqual([])
      expect(draftsBelow(root)).toEqual([])
      const found = await tagsIn(root)
      expect([...all].filter((id) => !found.has(id))).toEqual([])
    }
    console.log(`${runs} kills: ${all.size} saves acknowledged, 0 lost; ${drafts} drafts swept`)
    expect(all.size).toBeGreaterThanOrEqual(runs)
  })
})
