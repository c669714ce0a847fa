import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Edit } from '#core/annotation/edits'
import { ReadingStore } from '#disk/reading-store'
import { systemTimers } from '#disk/save-schedule'
import { openStore, placeIn, tagging } from './children/reading'
import { readingPath } from './helpers/found'
import { makeProject, remove, scratch, value } from './helpers/project'

let folder: string
let root: string
beforeEach(async () => {
  folder = scratch()
  root = await makeProject(folder, 1)
})
afterEach(() => remove(folder))

const noted = (note: string): readonly Edit[] =>
  tagging('strange').map((edit) =>
    edit.type === 'add' ? { ...edit, tag: { ...edit.tag, note } } : edit
  )
const attributed = (attributes: object): readonly Edit[] =>
  tagging('strange').map((edit) =>
    edit.type === 'add' ? { ...edit, tag: { ...edit.tag, attributes: { ...attributes } } } : edit
  )

function nested(levels: number): unknown {
  let value: unknown = 0
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

describe('content that breaks other programs', () => {
  it.each([
    ['a NUL byte', 'قبل\0بعد'],
    ['a lone high surrogate', 'قبل\ud83dبعد'],
    ['a lone low surrogate', 'قبل\ude00بعد'],
    ['marks that turn the line', '\u202eقبل\u2066'],
    ['separators that JavaScript once refused', 'قبل\u2028بعد\u2029'],
    ['a byte order mark', '\ufeffقبل'],
    ['what looks like JSON', '"}],\n{"id":"x"']
  ])('such as %s in a note comes back as it was written', async (_what, note) => {
    const store = await openStore(root)
    void store.edit(noted(note))
    value(await store.save())
    const again = await openStore(root)
    expect(again.locked).toBeNull()
    expect(again.reading.tags.find(({ id }) => id === 'strange')?.note).toBe(note)
  })

  it.each([
    ['a key __proto__', JSON.parse('{"__proto__":{"polluted":1}}') as object],
    ['a key constructor', { constructor: 1 }],
    ['a hundred levels', { deep: nested(100) }],
    ['a hundred thousand levels', { deep: nested(100_000) }]
  ])('such as %s is refused, and the file stays as it is', async (_what, attributes) => {
    const before = readFileSync(readingPath(root))
    const store = await openStore(root)
    const edited = await store.edit(attributed(attributes))
    expect(edited.ok ? 'taken' : edited.problem.code).toBe('reading.edit-refused')
    value(await store.save())
    expect(readFileSync(readingPath(root))).toEqual(before)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('a clock that is set back', () => {
  it('changes nothing: versions follow each other by their number and hash', async () => {
    const times = [
      '2031-01-01T00:00:00.000Z',
      '2024-01-01T00:00:00.000Z',
      '1970-01-01T00:00:00.000Z'
    ]
    const place = await placeIn(root, `${folder}/second`)
    const revs: number[] = []
    for (const [index, time] of times.entries()) {
      const now = () => time
      const backups = { now, secondPlace: `${folder}/second` }
      const ports = { timers: systemTimers, now, writer: { app: 'x', session: 'x' } }
      const store = await ReadingStore.open({ ...place, backups }, ports)
      void store.edit(tagging(`time-${index}`))
      const saved = await store.save()
      expect(saved).toMatchObject({ ok: true, notes: [] })
      revs.push(value(saved).rev)
    }
    expect(revs).toEqual([2, 3, 4])
  })
})
