import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { putReceived, type Order } from '#disk/put-received'
import { put, temporaryFolder, value } from '../helpers/disk'

it('looks again when somebody writes the file while it is judged, and loses neither', async () => {
  const root = temporaryFolder()
  const path = await put(root, 'x.json', 'old')
  const seen: string[] = []
  const order = async (there: Buffer): Promise<Order> => {
    seen.push(there.toString())
    if (there.toString() !== 'old') return 'fork'
    await writeFile(path, 'theirs')
    return 'newer'
  }
  const bytes = Buffer.from('sent')
  const taken = await putReceived({ root, at: 'x.json', bytes, order, revOf: () => 1 })
  expect([value(taken), seen]).toEqual(['beside', ['old', 'theirs']])
  expect(await readFile(path, 'utf8')).toBe('theirs')
  const others = (await readdir(root)).filter((name) => name !== 'x.json')
  const kept = await Promise.all(others.map((name) => readFile(join(root, name), 'utf8')))
  expect(kept.toSorted()).toEqual(['old', 'sent'])
})

it('replaces the file that it judged', async () => {
  const root = temporaryFolder()
  const path = await put(root, 'x.json', 'old')
  const order = (): Order => 'newer'
  const arrival = { root, at: 'x.json', bytes: Buffer.from('sent'), order, revOf: () => 1 }
  expect(value(await putReceived(arrival))).toBe('updated')
  expect(await readFile(path, 'utf8')).toBe('sent')
  expect(await readdir(root)).toHaveLength(2)
  expect(value(await putReceived(arrival))).toBe('same')
})
