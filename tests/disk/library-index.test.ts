import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '#disk/hash'
import { importArticles } from '../helpers/import-texts'
import { pathOf, places } from '#disk/layout'
import { readIndex, writeIndex, type Entry } from '#disk/library/index-file'
import { openListed, openProject } from '#disk/open-project'
import { openAndRecover } from '#disk/recovery/open-and-recover'
import { validateProject } from '#disk/validate'
import { contents, now, projectOf, put, temporaryFolder, value } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const texts = ['قُتل عشرات العناصر في هجوم على "قسد"', 'هدنة إلى آخر الشهر في السنديان', 'نص ثالث']

/** A minute later, when what was just written has settled. */
const later = () => Date.now() + 60_000

/** A project of three articles, two of them with a reading, that was opened for work before. */
async function known() {
  const project = await projectOf(...texts)
  await savedReading(await placeIn(project, texts[0]), tagOn(texts[0]!, 'قسد'))
  await savedReading(await placeIn(project, texts[1]), tagOn(texts[1]!, 'السنديان'))
  const { root, manifest } = project
  const open = async () => value(await openAndRecover(root, { now, copies: null, clock: later }))
  const { shelf } = await open()
  const place = { root, projectId: manifest.projectId, annotatorId: manifest.annotatorId }
  return { root, place, open, shelf, indexAt: pathOf(root, places.index(place.annotatorId)) }
}

/** Has the index say something else of an article, with the right hash and the right stamps. */
async function lie(place: Awaited<ReturnType<typeof known>>['place'], id: string, title: string) {
  const entries = [...(await readIndex(place)).values()]
  await writeIndex(
    place,
    entries.map((entry) =>
      entry.card.id === id ? { ...entry, card: { ...entry.card, title } } : entry
    )
  )
}

describe('the index of a library', () => {
  it('speaks for files that are as it knows them, and for no others', async () => {
    const { root, place, open, shelf } = await known()
    const [first, second] = shelf
    await lie(place, first!.id, 'من الفهرس')
    expect((await open()).shelf).toEqual([{ ...first, title: 'من الفهرس' }, second, shelf[2]])
    const path = pathOf(root, places.article(first!.id))
    await writeFile(path, readFileSync(path))
    expect((await open()).shelf).toEqual(shelf)
  })

  it('is not written by a save, nor by looking', async () => {
    const { root, indexAt, open } = await known()
    const before = readFileSync(indexAt)
    const project = value(await openProject(root))
    await savedReading(await placeIn(project, texts[2]), tagOn(texts[2]!, 'ثالث'))
    const files = await contents(root)
    const { shelf } = value(await openProject(root))
    await validateProject(root)
    expect(shelf.map(({ counts }) => counts)).toContainEqual({ ACTOR: 1 })
    expect(await contents(root)).toEqual(files)
    expect(readFileSync(indexAt)).toEqual(before)
    await open()
    expect(readFileSync(indexAt)).not.toEqual(before)
  })

  const flip = (bytes: Buffer, at: number) => {
    const flipped = Buffer.from(bytes)
    flipped[at] = flipped[at]! ^ 1
    return flipped
  }
  const from = (bytes: Buffer, what: string, to: string) =>
    Buffer.from(bytes.toString().replace(what, to))

  it.each<[string, (bytes: Buffer) => Uint8Array | null]>([
    ['missing', () => null],
    ['empty', () => Buffer.alloc(0)],
    ['cut off in its head', (bytes) => bytes.subarray(0, 20)],
    ['cut off in its rows', (bytes) => bytes.subarray(0, -40)],
    ['zeros', (bytes) => Buffer.alloc(bytes.length)],
    ['changed in one bit of a title', (bytes) => flip(bytes, bytes.indexOf('هدنة') + 1)],
    ['changed in one bit of a count', (bytes) => flip(bytes, bytes.lastIndexOf('1'))],
    ['followed by something', (bytes) => Buffer.concat([bytes, Buffer.from('[]')])],
    ['of a newer version', (bytes) => from(bytes, '"edition":1', '"edition":2')],
    ['of an older version', (bytes) => from(bytes, '"edition":1', '"edition":0')],
    ['of another project', (bytes) => from(bytes, '"project-1"', '"project-2"')],
    ['of another annotator', (bytes) => from(bytes, '"layla"', '"omar"')],
    ['another program’s', () => Buffer.from('{"articles":[]}\n[]')]
  ])('that is %s costs time only, and is made anew', async (_what, damage) => {
    const { place, indexAt, open, shelf } = await known()
    // What is not believed is seen by what it says.
    await lie(place, shelf[2]!.id, 'من الفهرس')
    const damaged = damage(readFileSync(indexAt))
    if (damaged) await writeFile(indexAt, damaged)
    else await rm(indexAt)
    expect(await open()).toMatchObject({ shelf, problems: [] })
    expect([...(await readIndex(place)).values()].map(({ card }) => card)).toEqual(shelf)
  })

  it.each<[string, (row: unknown[]) => unknown]>([
    ['a list', () => null],
    ['a title', (row) => row.with(3, 7)],
    ['a state', (row) => row.with(9, 'finished')],
    ['counts', (row) => row.with(10, { ACTOR: 'many' })]
  ])('that has a right hash and something else for %s is not used', async (_what, change) => {
    const { place, indexAt, open, shelf } = await known()
    const entries = [...(await readIndex(place)).values()]
    await writeIndex(place, entries)
    const [, rows = ''] = readFileSync(indexAt, 'utf8').split('\n')
    const strange = JSON.stringify((JSON.parse(rows) as unknown[][]).map(change))
    const head = {
      format: 'hashiya.index',
      edition: 1,
      projectId: place.projectId,
      annotatorId: place.annotatorId,
      sha256: sha256(strange)
    }
    await writeFile(indexAt, `${JSON.stringify(head)}\n${strange}`)
    expect((await readIndex(place)).size).toBe(0)
    expect((await open()).shelf).toEqual(shelf)
  })

  it('is not reached through a link, and a folder in its place does no harm', async () => {
    const { root, indexAt, open, shelf } = await known()
    rmSync(indexAt)
    mkdirSync(indexAt)
    expect((await open()).shelf).toEqual(shelf)
    rmSync(pathOf(root, places.indexes), { recursive: true })
    const elsewhere = temporaryFolder()
    symlinkSync(elsewhere, pathOf(root, places.indexes))
    expect((await open()).shelf).toEqual(shelf)
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('does not speak for files that are reached through a link', async () => {
    const { root, open } = await known()
    const elsewhere = join(temporaryFolder(), 'articles')
    await rename(pathOf(root, places.articles), elsewhere)
    symlinkSync(elsewhere, pathOf(root, places.articles))
    const { shelf, problems } = await open()
    expect([shelf.length, new Set(problems.map(({ code }) => code))]).toEqual([
      0,
      new Set(['file.not-a-file'])
    ])
  })

  it('does not hide a change that leaves size and time as they were', async () => {
    const { root, open, shelf } = await known()
    const truce = shelf.find(({ title }) => title.startsWith('هدنة'))!
    const path = pathOf(root, places.article(truce.id))
    const { size, atime, mtime } = statSync(path)
    const whole = readFileSync(path, 'utf8')
    await writeFile(path, whole.replace('"title": "هدنة', '"title": "هدنه'))
    await utimes(path, atime, mtime)
    const after = statSync(path)
    expect(after.size).toBe(size)
    // A disk may hold times a little finer or coarser than they are given.
    expect(Math.abs(after.mtimeMs - mtime.getTime())).toBeLessThan(1)
    const titles = (await open()).shelf.map(({ title }) => title)
    expect(titles.filter((title) => title.startsWith('هدنه'))).toHaveLength(1)
  })

  it('says nothing of a file that may change once more at the same time', async () => {
    const { root, place } = await known()
    await rm(pathOf(root, places.indexes), { recursive: true })
    value(await openAndRecover(root, { now, copies: null }))
    expect((await readIndex(place)).size).toBe(0)
    value(await openAndRecover(root, { now, copies: null, clock: () => 0 }))
    expect((await readIndex(place)).size).toBe(0)
  })

  it('is given up for a damaged file that it calls whole, which then comes back', async () => {
    const { root, place, open, shelf } = await known()
    const { id } = shelf.find(({ title }) => title.includes('العناصر'))!
    const path = pathOf(root, places.article(id))
    const whole = readFileSync(path)
    await writeFile(path, whole.toString().replaceAll('العناصر', 'العناصز'))
    // As a failing disk would have it: other bytes, and nothing that shows it.
    const { ino, size, mtimeMs, ctimeMs } = statSync(path)
    const article = `${ino} ${size} ${mtimeMs} ${ctimeMs}`
    const entries = [...(await readIndex(place)).values()]
    await writeIndex(
      place,
      entries.map((entry): Entry => (entry.card.id === id ? { ...entry, article } : entry))
    )
    expect((await open()).problems).toEqual([])
    expect(
      (await validateProject(root)).map(({ problem, remedy }) => [problem.code, remedy])
    ).toEqual(expect.arrayContaining([['article.hash-mismatch', 'restored']]))
    expect((await open()).problems.map(({ code }) => code)).toEqual(['recovery.restored'])
    expect(readFileSync(path)).toEqual(whole)
  })
})

/** What people, programs and sync clients do to a folder. */
type Change = (root: string, ids: readonly string[], pick: number) => Promise<void>

const articleAt = (root: string, id: string) => pathOf(root, places.article(id))
const readingAt = (root: string, id: string) => pathOf(root, places.reading('layla', id))

async function ifThere(path: string, change: (bytes: Buffer) => Promise<unknown>) {
  const bytes = statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null
  if (bytes) await change(bytes)
}

const changes: Readonly<Record<string, Change>> = {
  'an article comes': async (root, _ids, pick) => {
    const files = [
      {
        ok: true as const,
        value: { name: `${pick}.txt`, bytes: Buffer.from(`خبر رقم ${pick}`) },
        notes: []
      }
    ]
    await importArticles(value(await openProject(root)), files, now)
  },
  'an article goes': (root, ids, pick) =>
    rm(articleAt(root, ids[pick % ids.length]!), { force: true }),
  'a reading goes': (root, ids, pick) =>
    rm(readingAt(root, ids[pick % ids.length]!), { force: true }),
  'a reading is saved': async (root, ids, pick) => {
    const project = value(await openProject(root))
    const id = ids[pick % ids.length]!
    const wanted = project.shelf.find((article) => article.id === id)
    const isLocked = project.problems.some(({ at }) => at === places.reading('layla', id))
    if (!wanted || isLocked) return
    const place = await placeIn({ ...project, shelf: [wanted] })
    const words = place.article.text.split(' ')
    const tag = { id: randomUUID(), label: pick % 2 === 0 ? 'ACTOR' : 'CUE' }
    await savedReading(place, tagOn(place.article.text, words[pick % words.length]!, tag))
  },
  'a reading is damaged': (root, ids, pick) =>
    ifThere(readingAt(root, ids[pick % ids.length]!), (bytes) =>
      writeFile(readingAt(root, ids[pick % ids.length]!), bytes.subarray(0, pick % bytes.length))
    ),
  'an article is damaged': (root, ids, pick) =>
    ifThere(articleAt(root, ids[pick % ids.length]!), (bytes) => {
      const damaged = Buffer.from(bytes)
      damaged[pick % bytes.length] = 0x20
      return writeFile(articleAt(root, ids[pick % ids.length]!), damaged)
    }),
  'a file is touched': (root, ids, pick) =>
    ifThere(articleAt(root, ids[pick % ids.length]!), () =>
      utimes(articleAt(root, ids[pick % ids.length]!), pick, pick)
    ),
  'two readings change places': async (root, ids) => {
    const [a, b] = [readingAt(root, ids[0]!), readingAt(root, ids[1]!)]
    await ifThere(a, () =>
      ifThere(b, async () => {
        await rename(a, `${a}.x`)
        await rename(b, a)
        await rename(`${a}.x`, b)
      })
    )
  },
  'a copy is left by a sync client': async (root, ids, pick) =>
    void (await put(
      root,
      places.article(ids[pick % ids.length]!).replace('.json', ' (1).json'),
      '{}'
    ))
}

it('shows the same library as reading every file, whatever was done to the folder', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(500), fc.boolean()), {
        minLength: 1,
        maxLength: 6
      }),
      async (steps) => {
        const { root, place, shelf } = await known()
        const ids = shelf.map(({ id }) => id)
        for (const [name, pick, isWritten] of steps) {
          await changes[name]!(root, ids, pick)
          const quick = value(await openListed(root, { clock: later }))
          const full = value(await openListed(root, { clock: later, known: new Map() }))
          expect([name, quick.project]).toEqual([name, full.project])
          if (isWritten) await writeIndex(place, [...quick.shelf.entries.values()])
        }
      }
    ),
    { numRuns: 25 }
  )
})
