import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Tag } from '#core/annotation/reading'
import type { ReadingVersion } from '#core/bridge/version-views'
import { readingVersions, restoreReading } from '#disk/backup/reading-versions'
import { sha256 } from '#disk/hash'
import { backupsOf, pathOf, places } from '#disk/layout'
import { readReading } from '#disk/reading-files'
import { ReadingStore } from '#disk/reading-store'
import {
  contents,
  problem,
  projectOf,
  put,
  readingPorts,
  temporaryFolder,
  tinyDisk,
  value
} from '../../helpers/disk'
import { adding, placeIn, tagOn } from '../../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد" قرب "داعش"'
const tags = ['عشرات', 'العناصر', 'هجوم', 'موقع', 'قسد', 'داعش'].map((words) => tagOn(text, words))
const by = { writer: readingPorts().writer, now: '2024-03-01T12:00:00.000Z' }
const none = { added: 0, removed: 0, changed: 0 }

/** A reading with one more tag in each of its saves. */
async function withSaves(count: number, secondPlace = temporaryFolder()) {
  const clock = { now: '2024-03-01T09:05:00.000Z' }
  const found = await placeIn(await projectOf(text))
  const place = { ...found, backups: { now: () => clock.now, secondPlace } }
  const store = await ReadingStore.open(place, readingPorts())
  for (const tag of tags.slice(0, count)) {
    void store.edit(adding(tag))
    value(await store.save())
  }
  const at = places.reading('layla', place.article.id)
  return { place, at, path: pathOf(place.root, at) }
}

const tagsOf = async (place: Parameters<typeof readReading>[0]): Promise<readonly Tag[]> =>
  value(await readReading(place))!.reading.tags
const byRev = (versions: readonly ReadingVersion[], rev: number) =>
  versions.find(({ content }) => content?.rev === rev)!

describe('the earlier versions of a reading', () => {
  it('are listed newest first, each once, with what putting it back would change', async () => {
    const { place } = await withSaves(5)
    const versions = value(await readingVersions(place))
    expect(versions.map(({ kind, where, content }) => [kind, where, content?.rev])).toEqual([
      ['replaced', 'project', 4],
      ['replaced', 'project', 3],
      ['replaced', 'project', 2],
      ['hourly', 'project', 1]
    ])
    expect(byRev(versions, 2).content).toEqual({
      rev: 2,
      savedAt: '2024-03-01T09:00:00.000Z',
      tags: 2,
      links: 0,
      difference: { tags: { ...none, removed: 3 }, links: none, comments: none, state: false }
    })
  })

  it('come from the second place when the folder of the copies is gone', async () => {
    const { place } = await withSaves(2)
    rmSync(pathOf(place.root, places.backups), { recursive: true })
    const versions = value(await readingVersions(place))
    expect(versions.map(({ where, content }) => [where, content?.rev])).toEqual([
      ['second-place', 1]
    ])
  })

  it('say what is wrong with those that cannot be put back', async () => {
    const { place, at } = await withSaves(2)
    const copy = join(pathOf(place.root, backupsOf(at)), 'before-1.json')
    await writeFile(copy, '{"cut')
    const [damaged, whole] = value(await readingVersions(place))
    expect(damaged).toMatchObject({
      content: null,
      problem: { code: 'file.damaged', facts: { reason: 'not-json' } }
    })
    expect(whole?.content?.rev).toBe(1)
    expect(problem(await restoreReading(place, damaged!.id, by)).code).toBe('file.damaged')
  })

  it('are none where nothing was saved twice', async () => {
    const { place } = await withSaves(1)
    expect(value(await readingVersions(place))).toEqual([])
  })
})

describe('putting a version back', () => {
  it.each([1, 2, 3, 4])('makes version %i the newest save, and can be taken back', async (rev) => {
    const { place, path } = await withSaves(5)
    const before = readFileSync(path)
    const version = byRev(value(await readingVersions(place)), rev)
    const restored = value(await restoreReading(place, version.id, by))
    expect(restored).toEqual({ rev: 6, savedAt: by.now, undo: sha256(before) })
    expect(await tagsOf(place)).toHaveLength(rev)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      rev: 6,
      prevSha256: sha256(before)
    })
    const undone = value(await restoreReading(place, restored.undo!, by))
    expect(undone.rev).toBe(7)
    expect(await tagsOf(place)).toHaveLength(5)
  })

  it('keeps what it replaced byte for byte, however many are tried', async () => {
    const { place, path, at } = await withSaves(5)
    const before = readFileSync(path)
    for (const rev of [4, 3, 2, 1]) {
      const version = byRev(value(await readingVersions(place)), rev)
      value(await restoreReading(place, version.id, by))
    }
    const folder = pathOf(place.root, backupsOf(at))
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
    expect(kept.some((bytes) => bytes.equals(before))).toBe(true)
  })

  it('is refused, with nothing changed, when there is no such version any more', async () => {
    const { place } = await withSaves(3)
    const before = await contents(place.root)
    expect(problem(await restoreReading(place, 'f'.repeat(64), by)).code).toBe('backup.gone')
    expect(await contents(place.root)).toEqual(before)
  })

  it('is refused, with the file as it is, when that cannot be kept anywhere', async (test) => {
    const disk = tinyDisk(256)
    if (!disk) return test.skip('mounting is not allowed here')
    const { place, path } = await withSaves(3, disk.folder)
    const version = byRev(value(await readingVersions(place)), 1)
    disk.makeReadOnly()
    rmSync(pathOf(place.root, '.hashiya'), { recursive: true })
    await put(place.root, '.hashiya', 'a file in the way')
    const before = readFileSync(path)
    expect(problem(await restoreReading(place, version.id, by)).code).toBe('backup.not-kept')
    expect(readFileSync(path)).toEqual(before)
  })

  it('over a damaged file leaves its bytes in the quarantine', async () => {
    const { place, path } = await withSaves(3)
    const [version] = value(await readingVersions(place))
    await writeFile(path, '{"format":"something else"}')
    value(await restoreReading(place, version!.id, by))
    expect(sha256(readFileSync(path))).toBe(version!.id)
    const quarantined = Object.entries(await contents(place.root)).filter(([name]) =>
      name.startsWith(places.quarantine)
    )
    expect(quarantined.map(([, bytes]) => bytes)).toEqual(['{"format":"something else"}'])
  })

  it('over a newer Hashiya’s file is refused', async () => {
    const { place, path } = await withSaves(3)
    const [version] = value(await readingVersions(place))
    const newer = JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), schemaVersion: 9 })
    await writeFile(path, newer)
    expect(problem(await restoreReading(place, version!.id, by)).code).toBe('file.newer')
    expect(readFileSync(path, 'utf8')).toBe(newer)
  })
})
