import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadingState } from '#core/annotation/reading'
import { trimCopies } from '#disk/backup/trim-copies'
import { backupsOf, pathOf, places } from '#disk/layout'
import { openReading } from '#disk/reading-files'
import type { ReadingPlace } from '#disk/reading-place'
import { ReadingStore } from '#disk/reading-store'
import { projectOf, put, readingPorts, temporaryFolder, tinyDisk, value } from '../../helpers/disk'
import { placeIn } from '../../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'

/** A reading whose clock goes as the test says, with a second place. */
async function kept(secondPlace: string | null = temporaryFolder()) {
  const clock = { now: '2024-03-01T09:05:00.000Z' }
  const project = await projectOf(text)
  const found = await placeIn(project)
  const place = { ...found, backups: { now: () => clock.now, secondPlace } }
  const at = places.reading('layla', place.article.id)
  const folder = pathOf(place.root, backupsOf(at))
  const second = secondPlace && join(secondPlace, 'annotations/layla', place.article.id)
  return { place, at, path: pathOf(place.root, at), folder, second, secondPlace, clock }
}

/** Saves the reading once more; each save can be told by its number. */
async function save(place: ReadingPlace) {
  const store = await ReadingStore.open(place, readingPorts())
  const [from, to]: ReadingState[] =
    store.reading.state === 'done' ? ['done', 'new'] : [store.reading.state, 'done']
  void store.edit([{ type: 'mark', from: from!, to: to! }])
  const saved = await store.save()
  return { saved: value(saved), notes: saved.ok ? saved.notes : [] }
}

const revOf = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { rev: number }).rev
const revs = (folder: string) =>
  readdirSync(folder).map((name) => [name, revOf(join(folder, name))])

describe('the versions that saves replace', () => {
  it('stay beside the file, three at most, the newest first', async () => {
    const { place, folder } = await kept(null)
    const withoutClock = { ...place, backups: undefined }
    for (let count = 0; count < 6; count += 1) await save(withoutClock)
    expect(revs(folder)).toEqual([
      ['before-3.json', 3],
      ['before-4.json', 4],
      ['before-5.json', 5]
    ])
  })

  it('are kept for the articles that were imported as well', async () => {
    const { place } = await kept()
    const copy = pathOf(place.root, `${backupsOf(places.article(place.article.id))}/before-1.json`)
    expect(readFileSync(copy)).toEqual(
      readFileSync(pathOf(place.root, places.article(place.article.id)))
    )
  })

  it('are counted anew in each session, and what a crash left over is taken away', async () => {
    const { place, folder } = await kept(null)
    for (let count = 0; count < 5; count += 1) await save({ ...place, backups: undefined })
    for (const number of [1, 2, 11]) await put(folder, `before-${number}.json`, '{"rev":0}')
    await save({ ...place, backups: undefined })
    expect(readdirSync(folder)).toEqual(
      ['before-12.json', 'before-11.json', 'before-4.json'].toSorted()
    )
  })

  it('are no second copy of a version that a failed save left standing', async () => {
    const { place, path, folder } = await kept(null)
    await save(place)
    const { file } = await openReading({ ...place, backups: undefined }, readingPorts().writer)
    const conflict = `${path.slice(0, -5)}.conflict-1.json`
    await writeFile(path, `${readFileSync(path, 'utf8')} `)
    for (let count = 0; count < 3; count += 1) await file.write().catch(() => undefined)
    expect(readdirSync(join(path, '..'))).toContain(conflict.split('/').at(-1))
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  })

  it('are kept again after somebody took their folder away', async () => {
    const { place, folder } = await kept(null)
    const { file } = await openReading(place, readingPorts().writer)
    const next = (rev: number) => ({ ...file.data, head: { ...file.data.head, rev } })
    mkdirSync(pathOf(place.root, places.readings('layla')))
    for (const rev of [1, 2, 3]) {
      file.data = next(rev)
      await file.write()
      if (rev === 2) rmSync(pathOf(place.root, '.hashiya'), { recursive: true })
    }
    expect(revs(folder).map(([, rev]) => rev)).toContain(2)
  })

  it('cost no save when they cannot be kept, and the warning says why', async () => {
    const { place, at } = await kept(null)
    await save(place)
    rmSync(pathOf(place.root, '.hashiya'), { recursive: true })
    await put(place.root, '.hashiya', 'a file in the way')
    const { saved, notes } = await save(place)
    expect(saved.rev).toBe(2)
    expect(notes).toContainEqual({
      code: 'backup.not-kept',
      at,
      facts: { where: 'project', because: 'ENOTDIR' }
    })
  })

  it('never go through a link', async () => {
    const outside = temporaryFolder()
    const { place, at } = await kept(null)
    await save(place)
    rmSync(pathOf(place.root, '.hashiya'), { recursive: true })
    symlinkSync(outside, pathOf(place.root, '.hashiya'))
    const { notes } = await save(place)
    expect(notes).toContainEqual({
      code: 'backup.not-kept',
      at,
      facts: { where: 'project', because: 'file.not-a-file' }
    })
    expect(readdirSync(outside)).toEqual([])
  })
})

describe('generations', () => {
  it('are made once an hour, of what the first save of the hour replaced, in both places', async () => {
    const { place, folder, second, clock } = await kept()
    await save(place)
    await save(place)
    await save(place)
    clock.now = '2024-03-01T10:00:00.000Z'
    await save(place)
    const generations = [
      ['000001-20240301T0905Z.json', 1],
      ['000002-20240301T1000Z.json', 3]
    ]
    expect(revs(folder).slice(0, 2)).toEqual(generations)
    expect(revs(second!)).toEqual(generations)
  })

  it('take the article along to the second place', async () => {
    const { place, secondPlace } = await kept()
    await save(place)
    await save(place)
    const copy = join(secondPlace!, 'articles', place.article.id, 'before-1.json')
    expect(readFileSync(copy)).toEqual(
      readFileSync(pathOf(place.root, places.article(place.article.id)))
    )
  })

  it('are made in whatever order the clock goes, and rev tells the order', async () => {
    const { place, folder, clock } = await kept(null)
    await save(place)
    for (const now of ['2027-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z']) {
      clock.now = now
      await save(place)
    }
    expect(revs(folder).slice(0, 2)).toEqual([
      ['000001-20270101T0000Z.json', 1],
      ['000002-20240101T0000Z.json', 2]
    ])
  })

  it('are thinned, and the newest stays', async () => {
    const { place, folder, clock } = await kept(null)
    await save(place)
    for (let day = 1; day <= 28; day += 1) {
      clock.now = `2024-02-${String(day).padStart(2, '0')}T09:00:00.000Z`
      await save(place)
    }
    const days = readdirSync(folder).filter((name) => /^\d/.test(name))
    expect(days).toHaveLength(14)
    expect(days.at(-1)).toBe('000028-20240228T0900Z.json')
  })

  it('are skipped on a full disk, and the save is not', async (test) => {
    const disk = tinyDisk(16)
    if (!disk) return test.skip('mounting is not allowed here')
    await writeFile(join(disk.folder, 'filler'), Buffer.alloc(16 * 1024)).catch(() => undefined)
    const { place, at } = await kept(disk.folder)
    await save(place)
    const { saved, notes } = await save(place)
    expect(saved.rev).toBe(2)
    expect(notes).toEqual([
      { code: 'backup.not-kept', at, facts: { where: 'second-place', because: 'ENOSPC' } }
    ])
  })

  it('are never made from a file that is damaged', async () => {
    const { place, path, folder, clock } = await kept(null)
    await save(place)
    await save(place)
    const opened = await openReading(place, readingPorts().writer)
    const damaged = readFileSync(path).subarray(0, 50)
    await writeFile(path, damaged)
    clock.now = '2024-03-02T09:00:00.000Z'
    await expect(opened.file.write()).rejects.toThrow('save.changed-underneath')
    expect((await openReading(place, readingPorts().writer)).locked?.code).toBe('file.damaged')
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name))).not.toEqual(damaged)
  })
})

describe('trimming', () => {
  const file = (folder: string, name: string) => put(folder, name, Buffer.alloc(100))

  it('takes the oldest generations until the rest fits, and never the newest of a file', async () => {
    const folder = temporaryFolder()
    const names = [
      'x/a/000001-20240101T0000Z.json',
      'x/a/000002-20240301T0000Z.json',
      'x/a/before-1.json',
      'x/b/000001-20230101T0000Z.json',
      'y/000001-20240102T0000Z.json',
      'y/000002-20240103T0000Z.json',
      'y/000003-20240104T0000Z.json'
    ]
    for (const name of names) await file(folder, name)
    expect(await trimCopies(folder, 600)).toBe(0)
    expect(await trimCopies(folder, 450)).toBe(2)
    const left = () =>
      names.filter((name) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).includes(name)
      )
    expect(left()).toEqual(names.filter((_, index) => index !== 0 && index !== 4))
    expect(await trimCopies(folder, 0)).toBe(1)
    expect(left()).toEqual([names[1], names[2], names[3], names[6]])
  })

  it('is content with a folder that is not there', async () => {
    expect(await trimCopies(join(temporaryFolder(), 'none'))).toBe(0)
  })
})
