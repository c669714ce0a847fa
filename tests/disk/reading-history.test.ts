import {
  appendFileSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '#core/annotation/edits'
import type { Reading } from '#core/annotation/reading'
import { ReadingStore } from '#disk/reading-store'
import { anyAttempts, editsFrom } from '../helpers/arbitrary-edits'
import { contents, HandTimers, projectOf, readingPorts, value } from '../helpers/disk'
import { every, Hands } from '../helpers/hands'
import { adding, placeIn, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد" 😀 قرب "داعش"'
const actor = tagOn(text, 'قسد')
const other = tagOn(text, 'داعش')
const note = (to: string, from = ''): Edit => ({ type: 'note', id: actor.id, from, to })

async function placed() {
  const place = await placeIn(await projectOf(text))
  const file = join(place.root, '.hashiya/history/layla', `${place.article.id}.jsonl`)
  let last: ReadingStore | null = null
  // Nobody waits for a history; a program that ends gives it the moment that it needs.
  const start = async () => {
    await last?.history.settled()
    last = await ReadingStore.open(place, readingPorts(new HandTimers()))
    return last
  }
  return { place, file, start }
}

const moves = fc.array(fc.constantFrom('edit', 'undo', 'redo', 'restart'), { maxLength: 20 })

describe('undo across restarts', () => {
  it('takes any run of edits back to the start, and redo leads to the end again', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts, moves, async (attempts, run) => {
        const { place, start } = await placed()
        const base: Reading = (await start()).reading
        let hands = new Hands(await start())
        let left = attempts
        for (const move of [...run, 'restart']) {
          if (move === 'undo') hands.undo()
          if (move === 'redo') hands.redo()
          if (move === 'edit') {
            const [next, ...rest] = left
            const now = { article: place.article, reading: hands.store.reading }
            const newId = (serial: number) => `n${rest.length}-${serial}`
            for (const edit of editsFrom(now, [next ?? []], newId)) hands.make(edit)
            left = rest
          }
          if (move === 'restart') {
            value(await hands.store.save())
            hands = new Hands(await start())
            await hands.pickUp()
          }
        }
        const end = hands.store.reading
        let steps = 0
        for (; hands.undo(); steps += 1);
        expect(hands.store.reading).toEqual(base)
        value(await hands.store.save())
        hands = new Hands(await start())
        await hands.pickUp()
        expect(hands.undo()).toBe(false)
        for (; steps > 0; steps -= 1) hands.redo()
        expect(hands.store.reading).toEqual(end)
      }),
      { numRuns: 15 }
    )
  }, 60_000)

  it('has no end after hundreds of steps, page by page', async () => {
    const { start } = await placed()
    const hands = new Hands(await start())
    hands.make({ type: 'add', tag: actor })
    for (let count = 1; count <= 700; count += 1)
      hands.make(note(`${count}`, count === 1 ? '' : `${count - 1}`))
    value(await hands.store.save())
    const again = new Hands(await start())
    await again.pickUp()
    let steps = 0
    while (again.undo()) steps += 1
    expect(steps).toBe(701)
    expect(again.store.reading.tags).toEqual([])
  })

  it('takes many edits that were made as one back as one', async () => {
    const { start } = await placed()
    const store = await start()
    void store.edit([{ type: 'batch', edits: [...adding(actor, other), note('كلها')] }])
    value(await store.save())
    expect(await every(await start(), 'done')).toEqual([
      { type: 'batch', edits: [...adding(actor, other), note('كلها')] }
    ])
  })

  it('keeps offsets in code points, and words of any letters', async () => {
    const { start, file } = await placed()
    const store = await start()
    void store.edit([{ type: 'add', tag: { ...other, note: 'سطر\nوآخر\u2028"' } }])
    value(await store.save())
    await store.history.settled()
    const { edit } = JSON.parse(readFileSync(file, 'utf8')) as { edit: { tag: { span: object } } }
    const before = Array.from(text.slice(0, other.span.start)).length
    expect(edit.tag.span).toEqual({ start: before, end: before + 4 })
    const [undone] = await every(await start(), 'done')
    expect(undone).toEqual({ type: 'add', tag: { ...other, note: 'سطر\nوآخر\u2028"' } })
  })

  it('leads back exactly, also from an edit that misstates what it replaces', async () => {
    const { start } = await placed()
    const store = await start()
    void store.edit(adding(actor))
    void store.edit([note('أول')])
    void store.edit([note('ثان', 'ما لم يكن')])
    value(await store.save())
    const hands = new Hands(await start())
    await hands.pickUp()
    hands.undo()
    expect(hands.store.reading.tags[0]?.note).toBe('أول')
  })
})

describe('edits that a crash kept from being saved', () => {
  it('are no part of the reading, and redo brings them back', async () => {
    const { start } = await placed()
    const store = await start()
    void store.edit(adding(actor))
    value(await store.save())
    void store.edit([note('لم يُحفظ')])
    void store.edit(adding(other))
    await store.history.settled()
    const next = await start()
    expect(next.reading.tags).toEqual([actor])
    const steps = await next.history.steps(next.reading)
    expect(steps.ahead).toBe(2)
    expect(steps.done.edits).toEqual(adding(actor))
    const hands = new Hands(next)
    await hands.pickUp()
    while (hands.redo());
    expect(next.reading.tags).toEqual([{ ...actor, note: 'لم يُحفظ' }, other])
  })

  it('do not stand in the way of undo once work has gone on without them', async () => {
    const { start } = await placed()
    const store = await start()
    void store.edit(adding(actor))
    value(await store.save())
    void store.edit([note('ضاع')])
    await store.history.settled()
    const next = await start()
    void next.edit(adding(other))
    value(await next.save())
    const last = await start()
    expect(await every(last, 'done')).toEqual([...adding(actor), ...adding(other)])
    expect(await every(last, 'undone')).toEqual([])
    const { entries } = await last.history.about(actor.id, last.reading)
    expect(entries.map(({ edit }) => edit)).toEqual([{ type: 'batch', edits: adding(actor) }])
  })
})

describe('a damaged history', () => {
  const three = async () => {
    const { start, ...rest } = await placed()
    const store = await start()
    void store.edit(adding(actor))
    void store.edit([note('أ')])
    void store.edit([note('ب', 'أ')])
    value(await store.save())
    await store.history.settled()
    return { start, ...rest }
  }

  it.each<[string, (file: string) => void, number]>([
    ['is gone', (file) => rmSync(file), 0],
    ['is empty', (file) => writeFileSync(file, ''), 0],
    ['is torn in its last line', (file) => truncateSync(file, readFileSync(file).length - 9), 0],
    ['ends in a torn line of a later edit', (file) => appendFileSync(file, '{"check":"00'), 3],
    ['ends in noise', (file) => appendFileSync(file, Buffer.alloc(5_000, 7)), 3],
    ['has one letter changed in its middle', (file) => corrupt(file, 1), 1],
    ['has one letter changed in its first line', (file) => corrupt(file, 0), 2],
    ['holds no lines at all', (file) => writeFileSync(file, Buffer.alloc(300_000, 0x61)), 0],
    ['repeats itself', (file) => appendFileSync(file, readFileSync(file)), 3]
  ])('that %s costs steps to undo and nothing else', async (_what, damage, left) => {
    const { start, file, place } = await three()
    const before = await contents(join(place.root, 'annotations'))
    damage(file)
    const store = await start()
    expect(store.reading.tags).toEqual([{ ...actor, note: 'ب' }])
    expect(store.locked).toBeNull()
    expect(await every(store, 'done')).toHaveLength(left)
    void store.edit(adding(other))
    value(await store.save())
    expect(await every(await start(), 'done')).toHaveLength(left + 1)
    expect(await contents(join(place.root, 'annotations'))).not.toEqual(before)
  })

  it('that is another file by a link is not followed and not written', async () => {
    const { start, file, place } = await placed()
    const target = join(place.root, 'elsewhere.txt')
    writeFileSync(target, 'لا تُكتب')
    await mkdir(dirname(file), { recursive: true })
    symlinkSync(target, file)
    const store = await start()
    void store.edit(adding(actor))
    const saved = await store.save()
    expect(saved).toMatchObject({ ok: true, notes: [{ code: 'history.not-kept' }] })
    expect(readFileSync(target, 'utf8')).toBe('لا تُكتب')
  })

  it('whose reading was exchanged for another one is not used', async () => {
    const { start, place } = await three()
    const path = join(place.root, 'annotations/layla', `${place.article.id}.json`)
    writeFileSync(path, readFileSync(path, 'utf8').replace('"note":"ب"', '"note":"غير"'))
    const store = await start()
    expect(store.reading.tags).toMatchObject([{ note: 'غير' }])
    expect(await every(store, 'done')).toEqual([])
  })
})

describe('a history of 200 MB', () => {
  it('is read from its end, and only as far as it is asked for', async () => {
    const { start, file } = await placed()
    await mkdir(dirname(file), { recursive: true })
    const chunk = Buffer.alloc(1_000_000, 'ح'.repeat(40) + '\n')
    const large = await open(file, 'w')
    for (let count = 0; count < 200; count += 1) await large.appendFile(chunk)
    await large.close()
    const store = await start()
    void store.edit(adding(actor))
    void store.edit([note('أ')])
    value(await store.save())
    const memory = process.memoryUsage().rss
    const next = await start()
    expect(await every(next, 'done')).toHaveLength(2)
    expect(await every(next, 'undone')).toEqual([])
    expect(process.memoryUsage().rss - memory).toBeLessThan(100_000_000)
  })
})

function corrupt(file: string, line: number): void {
  const lines = readFileSync(file, 'utf8').split('\n')
  lines[line] = lines[line]!.replace('"way":"do"', '"way":"dO"')
  writeFileSync(file, lines.join('\n'))
}
