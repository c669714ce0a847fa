import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inverse } from '#core/annotation/edits'
import { readingVersion, readingVersions } from '#disk/backup/reading-versions'
import { restoreInto } from '#disk/backup/restore-into'
import { backupsOf, pathOf, places } from '#disk/layout'
import { readReading } from '#disk/reading-files'
import { ReadingStore } from '#disk/reading-store'
import {
  contents,
  problem,
  projectOf,
  put,
  readingPorts,
  tinyDisk,
  value
} from '../../helpers/disk'
import { every } from '../../helpers/hands'
import { adding, placeIn, tagOn } from '../../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد" قرب "داعش"'
const tags = ['عشرات', 'العناصر', 'هجوم'].map((words) => tagOn(text, words))
const later = '2024-03-01T12:00:00.000Z'

/** A reading with one more tag in each of its three saves, still open. */
async function opened(secondPlace: string | null = null) {
  const found = await placeIn(await projectOf(text))
  const place = { ...found, backups: { now: () => '2024-03-01T09:05:00.000Z', secondPlace } }
  const store = await ReadingStore.open(place, readingPorts())
  for (const tag of tags) {
    void store.edit(adding(tag))
    value(await store.save())
  }
  const at = places.reading('layla', place.article.id)
  const path = pathOf(place.root, at)
  const versions = value(await readingVersions(place))
  const version = (rev: number) => versions.find(({ content }) => content?.rev === rev)!.id
  return { place, store, at, path, version }
}

describe('restoring an earlier version of an open reading', () => {
  it.each([1, 2])('makes version %i the newest save, as one edit', async (rev) => {
    const { place, store, version } = await opened()
    const saved = value(await restoreInto({ place, store }, version(rev), later))
    expect(saved.rev).toBe(4)
    expect(store.reading.tags).toHaveLength(rev)
    expect(value(await readReading(place))?.reading).toEqual(store.reading)
    expect(await every(store, 'done')).toHaveLength(4)
  })

  it('is undone like any other edit, also after a restart', async () => {
    const { place, store, version } = await opened()
    const before = store.reading
    value(await restoreInto({ place, store }, version(1), later))
    await store.history.settled()
    const again = await ReadingStore.open(place, readingPorts())
    const last = (await every(again, 'done')).at(-1)!
    void again.edit([inverse(last)], { way: 'undo' })
    value(await again.save())
    expect(again.reading).toEqual(before)
    void again.edit([last], { way: 'redo' })
    value(await again.save())
    expect(again.reading.tags).toHaveLength(1)
  })

  it('keeps what it replaces as a version of its own', async () => {
    const { place, store, path, at, version } = await opened()
    const before = readFileSync(path)
    value(await restoreInto({ place, store }, version(1), later))
    const folder = pathOf(place.root, backupsOf(at))
    const kept = readdirSync(folder).filter((name) => /restore/.test(name))
    expect(kept.map((name) => readFileSync(join(folder, name)))).toEqual([before])
  })

  it('saves first what is not saved yet, so that it can come back', async () => {
    const { place, store, version } = await opened()
    void store.edit(adding(tagOn(text, 'قسد')))
    value(await restoreInto({ place, store }, version(1), later))
    const [newest] = value(await readingVersions(place))
    expect(newest?.content?.tags).toBe(4)
    expect(value(await readingVersion(place, newest!.id)).tags).toHaveLength(4)
  })

  it('writes nothing when the version says what the reading says', async () => {
    const { place, store, path, version } = await opened()
    value(await restoreInto({ place, store }, version(1), later))
    const before = readFileSync(path)
    value(await restoreInto({ place, store }, version(1), later))
    expect(readFileSync(path)).toEqual(before)
  })

  it('changes nothing when the version is gone or damaged', async () => {
    const { place, store, at, version } = await opened()
    const id = version(1)
    rmSync(pathOf(place.root, backupsOf(at)), { recursive: true })
    const before = await contents(place.root)
    expect(problem(await restoreInto({ place, store }, id, later)).code).toBe('backup.gone')
    expect(await contents(place.root)).toEqual(before)
  })

  it('changes nothing when what is there can be kept nowhere', async (test) => {
    const disk = tinyDisk(256)
    if (!disk) return test.skip('mounting is not allowed here')
    const { place, store, path, version } = await opened(disk.folder)
    const id = version(1)
    disk.makeReadOnly()
    const copies = await contents(pathOf(place.root, places.backups))
    rmSync(pathOf(place.root, places.backups), { recursive: true })
    await put(place.root, places.backups, 'a file in the way')
    const before = readFileSync(path)
    expect(problem(await restoreInto({ place, store }, id, later)).code).toBe('backup.not-kept')
    expect([Object.keys(copies).length > 0, readFileSync(path)]).toEqual([true, before])
  })

  it('is refused while the reading is locked', async () => {
    const { place, path, version } = await opened()
    const id = version(1)
    await writeFile(path, '{"format":"something else"}')
    const store = await ReadingStore.open(place, readingPorts())
    expect(problem(await restoreInto({ place, store }, id, later)).code).toBe('file.other-format')
    expect(readFileSync(path, 'utf8')).toBe('{"format":"something else"}')
  })
})
