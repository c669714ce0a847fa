import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edit } from '#core/annotation/edits'
import { sha256 } from '#disk/hash'
import { openProject } from '#disk/open-project'
import { ReadingStore } from '#disk/reading-store'
import { HandTimers, problem, projectOf, put, readingPorts, value } from '../helpers/disk'
import { adding, placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد" 😀 قرب "داعش"'
const actor = tagOn(text, 'قسد')
const other = tagOn(text, 'داعش')

async function opened(timers = new HandTimers()) {
  const project = await projectOf(text)
  const place = await placeIn(project)
  const path = join(place.root, 'annotations', 'layla', `${place.article.id}.json`)
  const store = await ReadingStore.open(place, readingPorts(timers))
  return { project, place, path, store, timers }
}

const file = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const change = (path: string, edit: (json: Record<string, unknown>) => unknown) =>
  writeFile(path, JSON.stringify(edit(file(path))))

describe('a first edit', () => {
  it('makes the annotator’s file, with offsets in code points and the words beside them', async () => {
    const { store, path } = await opened()
    const edited = store.edit(adding(other))
    expect(value(await store.save())).toEqual({ rev: 1, savedAt: '2024-03-01T09:00:00.000Z' })
    expect(value(await edited)).toEqual({ rev: 1, savedAt: '2024-03-01T09:00:00.000Z' })
    const start = Array.from(text.slice(0, other.span.start)).length
    expect(file(path)).toMatchObject({
      format: 'hashiya.reading',
      projectId: 'project-1',
      annotatorId: 'layla',
      rev: 1,
      prevSha256: null,
      offsetUnit: 'codepoint',
      annotations: [{ id: other.id, start, end: start + 4, quote: 'داعش' }]
    })
    expect(start).toBe(other.span.start - 1)
  })

  it('is there again after opening', async () => {
    const { store, place } = await opened()
    void store.edit(adding(actor, other))
    value(await store.save())
    const again = await ReadingStore.open(place, readingPorts())
    expect(again.reading.tags).toEqual([actor, other])
    expect(again.locked).toBeNull()
  })
})

describe('saving', () => {
  it('waits for 300 ms of quiet', async () => {
    const { store, timers, path } = await opened()
    const edited = store.edit(adding(actor))
    timers.pass(299)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(() => file(path)).toThrow('ENOENT')
    timers.pass(1)
    expect(value(await edited).rev).toBe(1)
  })

  it('comes at most two seconds after the first unsaved edit, however busy the hands', async () => {
    const { store, timers } = await opened()
    const first = store.edit(adding(actor))
    const notes: Promise<unknown>[] = []
    for (let count = 0; count < 8; count += 1) {
      timers.pass(250)
      notes.push(store.edit([{ type: 'note', id: actor.id, from: '', to: `${count}` }]))
    }
    expect(value(await first).rev).toBe(1)
    await store.save()
    await Promise.all(notes)
  })

  it('counts versions and chains them by the hash of the one before', async () => {
    const { store, path } = await opened()
    void store.edit(adding(actor))
    await store.save()
    const before = readFileSync(path)
    void store.edit([{ type: 'remove', tag: actor }])
    expect(value(await store.save()).rev).toBe(2)
    expect(file(path)).toMatchObject({ rev: 2, prevSha256: sha256(before) })
  })

  it('writes nothing when nothing has changed', async () => {
    const { store, path } = await opened()
    expect(value(await store.save()).rev).toBe(0)
    expect(() => file(path)).toThrow('ENOENT')
  })

  it('keeps edits that were made while it ran for the next one', async () => {
    const { store, path } = await opened()
    void store.edit(adding(actor))
    const saving = store.save()
    const later = store.edit(adding(other))
    await saving
    value(await store.save())
    expect(value(await later).rev).toBeLessThanOrEqual(2)
    expect(file(path).annotations).toHaveLength(2)
    expect(store.isDirty).toBe(false)
  })
})

describe('a save that fails', () => {
  it('is told to everyone who waits, keeps the edits, and succeeds when it is tried again', async () => {
    const { store, place, path } = await opened()
    const folder = join(place.root, 'annotations')
    rmSync(folder, { recursive: true })
    await writeFile(folder, 'a file where the folder was')
    const edited = store.edit(adding(actor))
    expect(problem(await store.save()).code).toBe('disk.gone')
    expect(problem(await edited).code).toBe('disk.gone')
    expect(store.isDirty).toBe(true)
    expect(store.reading.tags).toEqual([actor])
    rmSync(folder)
    expect(value(await store.save()).rev).toBe(1)
    expect(file(path).annotations).toHaveLength(1)
    expect(store.isDirty).toBe(false)
  })

  it('does not make a project anew that was moved away', async () => {
    const { store, place } = await opened()
    renameSync(place.root, `${place.root}-moved`)
    void store.edit(adding(actor))
    expect(problem(await store.save()).code).toBe('disk.gone')
    expect(() => readdirSync(place.root)).toThrow('ENOENT')
    renameSync(`${place.root}-moved`, place.root)
    expect(value(await store.save()).rev).toBe(1)
  })

  it('because somebody else changed the same tag in the file keeps both versions', async () => {
    const { place, path } = await opened()
    const mine = await savedReading(place, actor)
    const theirs = await ReadingStore.open(place, readingPorts())
    void theirs.edit([{ type: 'note', id: actor.id, from: '', to: 'لهم' }])
    value(await theirs.save())
    const before = readFileSync(path)
    void mine.edit([{ type: 'note', id: actor.id, from: '', to: 'لي' }])
    expect(problem(await mine.save())).toMatchObject({
      code: 'save.changed-underneath',
      facts: { copy: `${place.article.id}.conflict-2.json` }
    })
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(join(place.root, 'annotations/layla'))).toHaveLength(2)
  })
})

describe('an edit that does not fit', () => {
  const refused: readonly (readonly [string, readonly Edit[]])[] = [
    ['removes a tag that is not there', [{ type: 'remove', tag: actor }]],
    ['comes second to one that fits', [...adding(actor), ...adding(actor)]],
    ['lies outside the text', adding({ ...actor, span: { start: 0, end: 5000 } })],
    ['is empty', adding({ ...actor, span: { start: 3, end: 3 } })],
    [
      'cuts a character in two',
      adding({ ...actor, span: { start: 0, end: text.indexOf('😀') + 1 } })
    ],
    ['carries a forbidden key', adding({ ...actor, rest: JSON.parse('{"__proto__":1}') })],
    ['nests too deep for a file', adding({ ...actor, rest: { deep: deep(100) } })]
  ]

  it.each(refused)('because it %s changes nothing', async (_name, edits) => {
    const { store, path } = await opened()
    expect(problem(await store.edit(edits)).code).toBe('reading.edit-refused')
    expect(store.isDirty).toBe(false)
    expect(store.reading.tags).toEqual([])
    value(await store.save())
    expect(() => file(path)).toThrow('ENOENT')
  })
})

describe('a reading that cannot be read', () => {
  it.each([
    [
      'is cut in half',
      (path: string) => writeFile(path, readFileSync(path).subarray(0, 80)),
      'file.damaged'
    ],
    [
      'is of a newer Hashiya',
      (path: string) => change(path, (f) => ({ ...f, minReader: 7 })),
      'file.newer'
    ],
    [
      'is of a newer Hashiya, though it can be read',
      (path: string) => change(path, (f) => ({ ...f, schemaVersion: 7, more: 1 })),
      'file.newer'
    ],
    [
      'speaks of another text',
      (path: string) => change(path, (f) => ({ ...f, textSha256: '0'.repeat(64) })),
      'reading.other-text'
    ],
    [
      'is another annotator’s',
      (path: string) => change(path, (f) => ({ ...f, annotatorId: 'omar' })),
      'reading.misplaced'
    ],
    [
      'is another project’s',
      (path: string) => change(path, (f) => ({ ...f, projectId: 'x' })),
      'reading.misplaced'
    ],
    [
      'counts in other units',
      (path: string) => change(path, (f) => ({ ...f, offsetUnit: 'byte' })),
      'file.bad-shape'
    ]
  ])('because it %s is locked, and its file stays as it is', async (_name, damage, code) => {
    const { place, path, project } = await opened()
    await savedReading(place, actor)
    await damage(path)
    const before = readFileSync(path)
    const store = await ReadingStore.open(place, readingPorts())
    expect(store.locked).toMatchObject({ code, at: `annotations/layla/${place.article.id}.json` })
    expect(problem(await store.edit(adding(other)))).toEqual(store.locked)
    value(await store.save())
    expect(readFileSync(path)).toEqual(before)
    const reopened = value(await openProject(project.root))
    expect(reopened.shelf).toHaveLength(1)
    expect(reopened.problems).toEqual([store.locked])
  })
})

describe('annotations that do not fit the text', () => {
  it('are set aside, noted, and written back untouched', async () => {
    const { place, path } = await opened()
    await savedReading(place, actor)
    const whole = file(path)
    const strange = [
      { ...whole.annotations[0], id: 'outside', start: 0, end: 99_999 },
      { ...whole.annotations[0], id: 'negative', start: -1, end: 2 },
      { ...whole.annotations[0], id: 'reversed', start: 9, end: 3 },
      { ...whole.annotations[0], id: 'moved', start: 0, end: 3 },
      { ...whole.annotations[0], start: 5, end: 6, future: { of: ['a', 'newer', 1.5] } },
      { id: 'no-shape', start: '1' },
      'not even an object'
    ]
    const links = [
      { id: 'l-1', relation: 'x', from: actor.id, to: 'nobody', attributes: {}, extra: 1 }
    ]
    await writeFile(
      path,
      JSON.stringify({ ...whole, annotations: [...whole.annotations, ...strange], links })
    )
    const store = await ReadingStore.open(place, readingPorts())
    expect(store.reading.tags).toEqual([actor])
    expect(store.notes.map(({ code, facts }) => [code, facts?.['number']])).toEqual([
      ['annotation.outside', 2],
      ['annotation.outside', 3],
      ['annotation.reversed', 4],
      ['annotation.quote-moved', 5],
      ['annotation.quote-moved', 6],
      ['annotation.bad-shape', 7],
      ['annotation.bad-shape', 8],
      ['link.missing-end', 1]
    ])
    void store.edit(adding(other))
    value(await store.save())
    const saved = file(path)
    expect(saved.annotations.slice(2)).toEqual(strange)
    expect(saved.links).toEqual(links)
  })
})

describe('opening again', () => {
  it('takes over what a sync client wrote meanwhile', async () => {
    const { place } = await opened()
    const store = await savedReading(place, actor)
    const colleague = await ReadingStore.open(place, readingPorts())
    void colleague.edit(adding(other))
    value(await colleague.save())
    await store.reload()
    expect(store.reading.tags).toEqual([actor, other])
    void store.edit([{ type: 'note', id: other.id, from: '', to: 'لي' }])
    expect(value(await store.save()).rev).toBe(3)
  })

  it('keeps unsaved edits instead', async () => {
    const { place, store, path } = await opened()
    mkdirSync(join(place.root, 'annotations', 'layla'), { recursive: true })
    void store.edit(adding(actor))
    await put(place.root, `annotations/layla/${place.article.id}.json`, '{}')
    await store.reload()
    expect(store.reading.tags).toEqual([actor])
    expect(problem(await store.save()).code).toBe('save.changed-underneath')
    expect(readFileSync(path, 'utf8')).toBe('{}')
  })
})

function deep(levels: number): unknown {
  return levels === 0 ? 0 : [deep(levels - 1)]
}
