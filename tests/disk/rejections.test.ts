import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Rejection } from '#core/annotation/reading'
import { ReadingStore } from '#disk/reading-store'
import { HandTimers, problem, projectOf, readingPorts, value } from '../helpers/disk'
import { placeIn, savedReading } from '../helpers/readings'

const text = 'قُتل عشرات العناصر 😀 قرب "داعش"'
const start = text.indexOf('داعش')
const rejection: Rejection = { kind: 'actor', span: { start, end: start + 4 } }

async function opened() {
  const place = await placeIn(await projectOf(text))
  const store = await ReadingStore.open(place, readingPorts(new HandTimers()))
  const path = join(place.root, 'annotations', 'layla', `${place.article.id}.json`)
  return { place, store, file: () => JSON.parse(readFileSync(path, 'utf8')) }
}

describe('what an annotator turned down', () => {
  it('is in the file by its words and code points, and there again after opening', async () => {
    const { place, store, file } = await opened()
    void store.edit([{ type: 'reject', rejection }])
    value(await store.save())
    expect(file().rejected).toEqual([
      { kind: 'actor', start: start - 1, end: start + 3, quote: 'داعش' }
    ])
    const again = await ReadingStore.open(place, readingPorts())
    expect(again.reading.rejected).toEqual([rejection])
  })

  it('leaves no trace when it is let in again', async () => {
    const { place, store, file } = await opened()
    void store.edit([{ type: 'reject', rejection }])
    value(await store.save())
    const again = await ReadingStore.open(place, readingPorts(new HandTimers()))
    void again.edit([{ type: 'restore', rejection }])
    value(await again.save())
    expect(file()).not.toHaveProperty('rejected')
  })

  it('that was written by a newer hand is kept as it stands', async () => {
    const { place } = await opened()
    const store = await savedReading(place)
    void store.edit([{ type: 'reject', rejection: { ...rejection, rest: { 'x-why': 'بيت' } } }])
    value(await store.save())
    const again = await ReadingStore.open(place, readingPorts())
    expect(again.reading.rejected?.[0]?.rest).toEqual({ 'x-why': 'بيت' })
  })

  it.each<[string, Rejection]>([
    ['beyond the text', { ...rejection, span: { start: 0, end: 999 } }],
    ['at half a pair', { ...rejection, span: { start: 0, end: text.indexOf('😀') + 1 } }],
    ['with a forbidden key', { ...rejection, rest: JSON.parse('{"__proto__":1}') }]
  ])('%s is refused, and nothing is changed', async (_, odd) => {
    const { store } = await opened()
    expect(problem(await store.edit([{ type: 'reject', rejection: odd }])).code).toBe(
      'reading.edit-refused'
    )
    expect([store.isDirty, store.reading.rejected]).toEqual([false, undefined])
  })
})
