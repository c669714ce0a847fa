import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edit } from '#core/annotation/edits'
import type { Choices } from '#core/annotation/merge'
import type { Tag } from '#core/annotation/reading'
import { ReadingStore, type Outside } from '#disk/reading-store'
import { HandTimers, problem, projectOf, readingPorts, value } from '../helpers/disk'
import { every, Hands } from '../helpers/hands'
import { adding, placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد" 😀 قرب "داعش"'
const actor = tagOn(text, 'قسد')
const other = tagOn(text, 'داعش')
const third = tagOn(text, 'هجوم')
const note = (tag: Tag, to: string): Edit => ({ type: 'note', id: tag.id, from: tag.note, to })

/** A saved reading with one tag, open twice: here, and in another program. */
async function openTwice() {
  const place = await placeIn(await projectOf(text))
  const path = join(place.root, 'annotations/layla', `${place.article.id}.json`)
  const mine = await savedReading(place, actor)
  const heard: Outside[] = []
  mine.onOutside = (change) => void heard.push(change)
  const theirs = await ReadingStore.open(place, readingPorts())
  const write = async (...edits: readonly Edit[]) => {
    void theirs.edit(edits)
    value(await theirs.save())
  }
  const again = async () => {
    await mine.history.settled()
    return ReadingStore.open(place, readingPorts())
  }
  return { place, path, mine, heard, write, again }
}

describe('a change from outside, while everything here is saved', () => {
  it('is taken over, told once, and taken back by undo', async () => {
    const { mine, heard, write } = await openTwice()
    await write(...adding(other), note(actor, 'لهم'))
    expect(await mine.takeIn()).toBe('taken')
    expect(await mine.takeIn()).toBe('none')
    expect(heard).toEqual(['taken'])
    expect(mine.reading.tags).toEqual([{ ...actor, note: 'لهم' }, other])
    const hands = new Hands(mine)
    await hands.pickUp()
    hands.undo()
    expect(mine.reading.tags).toEqual([actor])
    value(await mine.save())
  })

  it('is none when the file was only written anew', async () => {
    const { mine, heard, path } = await openTwice()
    writeFileSync(path, readFileSync(path))
    expect(await mine.takeIn()).toBe('none')
    expect(heard).toEqual([])
  })

  it('waits while the file is half written', async () => {
    const { mine, heard, path, write } = await openTwice()
    await write(...adding(other))
    const whole = readFileSync(path)
    writeFileSync(path, whole.subarray(0, 100))
    expect(await mine.takeIn()).toBe('none')
    expect(mine.locked).toBeNull()
    writeFileSync(path, whole)
    expect(await mine.takeIn()).toBe('taken')
    expect(heard).toEqual(['taken'])
  })

  it('that takes the file away takes nothing away here, and the next edit writes all of it', async () => {
    const { mine, heard, path, again } = await openTwice()
    rmSync(path)
    expect(await mine.takeIn()).toBe('gone')
    expect(await mine.takeIn()).toBe('none')
    expect(heard).toEqual(['gone'])
    expect(mine.reading.tags).toEqual([actor])
    void mine.edit(adding(other))
    value(await mine.save())
    expect((await again()).reading.tags).toEqual([actor, other])
  })

  it('of which the same size and time say nothing is found by its content', async () => {
    const { mine, path } = await openTwice()
    const changed = readFileSync(path, 'utf8')
      .replace('"note":""', '"note":""')
      .replace('"state":"new"', '"state":"new"')
    const other = changed.replace('"label":"ACTOR"', '"label":"CLAIM"')
    expect(other).toHaveLength(changed.length)
    writeFileSync(path, other)
    expect(await mine.takeIn()).toBe('taken')
    expect(mine.reading.tags[0]?.label).toBe('CLAIM')
  })
})

describe('a change from outside, while an edit here is not saved', () => {
  it('is joined with it, and both are saved', async () => {
    const { mine, heard, write, again, path } = await openTwice()
    void mine.edit(adding(third))
    await write(...adding(other))
    expect(value(await mine.save()).rev).toBe(3)
    expect(heard).toEqual(['merged'])
    expect((await again()).reading.tags).toEqual([third, actor, other])
    expect(readdirSync(dirname(path))).toHaveLength(1)
  })

  it('leaves the way back: undo takes the joining and then the edit back', async () => {
    const { mine, write, again } = await openTwice()
    void mine.edit(adding(third))
    await write(...adding(other))
    value(await mine.save())
    const hands = new Hands(await again())
    await hands.pickUp()
    expect(await every(hands.store, 'done')).toHaveLength(3)
    hands.undo()
    expect(hands.store.reading.tags).toEqual([third, actor])
    hands.undo()
    expect(hands.store.reading.tags).toEqual([actor])
  })

  it('of the same tag is never decided here: the file stays, and both versions are kept', async () => {
    const { mine, heard, write, path } = await openTwice()
    void mine.edit([note(actor, 'لي')])
    await write(note(actor, 'لهم'), ...adding(other))
    const before = readFileSync(path)
    expect(problem(await mine.save()).code).toBe('save.changed-underneath')
    expect(problem(await mine.save()).code).toBe('save.changed-underneath')
    expect(heard).toEqual(['conflict'])
    expect(readFileSync(path)).toEqual(before)
    const names = readdirSync(dirname(path))
    expect(names).toHaveLength(2)
    const copy = names.find((name) => name.includes('conflict'))!
    expect(readFileSync(join(dirname(path), copy), 'utf8')).toContain('لي')
    expect(await mine.conflicts()).toEqual([
      {
        kind: 'tag',
        id: actor.id,
        mine: { ...actor, note: 'لي' },
        theirs: { ...actor, note: 'لهم' }
      }
    ])
  })

  it.each([
    ['mine', 'لي'],
    ['theirs', 'لهم']
  ] as const)('is settled by a choice: %s', async (side, kept) => {
    const { mine, write, again } = await openTwice()
    const edited = mine.edit([note(actor, 'لي')])
    await write(note(actor, 'لهم'), ...adding(other))
    problem(await mine.save())
    problem(await edited)
    const choices: Choices = new Map([[`tag:${actor.id}`, side]])
    value(await mine.settle(choices))
    expect(mine.isDirty).toBe(false)
    expect((await again()).reading.tags).toEqual([{ ...actor, note: kept }, other])
  })

  it('is not settled by a choice for something else', async () => {
    const { mine, write, path } = await openTwice()
    void mine.edit([note(actor, 'لي')])
    await write(note(actor, 'لهم'))
    const before = readFileSync(path)
    expect(problem(await mine.settle(new Map())).code).toBe('conflict.changed')
    expect(readFileSync(path)).toEqual(before)
  })

  it('settles itself when the edit is taken back, and writes nothing over the file', async () => {
    const { mine, write, path } = await openTwice()
    void mine.edit([note(actor, 'لي')])
    await write(note(actor, 'لهم'))
    problem(await mine.save())
    const before = readFileSync(path)
    const undone = mine.edit([{ type: 'note', id: actor.id, from: 'لي', to: '' }], { way: 'undo' })
    expect(value(await mine.save()).rev).toBe(2)
    expect(value(await undone).rev).toBe(2)
    expect(mine.isDirty).toBe(false)
    expect(readFileSync(path)).toEqual(before)
    expect(mine.reading.tags).toEqual([{ ...actor, note: 'لهم' }])
  })

  it('that takes the file away does not take the edit', async () => {
    const { mine, path, again } = await openTwice()
    void mine.edit(adding(other))
    rmSync(path)
    value(await mine.save())
    expect((await again()).reading.tags).toEqual([actor, other])
  })

  it('is not made of a project that was moved away', async () => {
    const { mine, heard, place } = await openTwice()
    void mine.edit(adding(other))
    renameSync(place.root, `${place.root}-moved`)
    expect(problem(await mine.save()).code).toBe('disk.gone')
    expect(heard).toEqual([])
    renameSync(`${place.root}-moved`, place.root)
    value(await mine.save())
  })

  it('is joined however the saves of two programs follow each other', async () => {
    const { place, again } = await openTwice()
    const one = await ReadingStore.open(place, readingPorts(new HandTimers()))
    const two = await ReadingStore.open(place, readingPorts(new HandTimers()))
    const made: Tag[] = []
    for (let count = 0; count < 12; count += 1) {
      for (const [store, whose] of [
        [one, 'one'],
        [two, 'two']
      ] as const) {
        const tag = { ...third, id: `${whose}-${count}` }
        made.push(tag)
        void store.edit(adding(tag))
      }
      for (const store of count % 2 === 0 ? [one, two] : [two, one]) value(await store.save())
    }
    const ids = new Set((await again()).reading.tags.map(({ id }) => id))
    expect(made.filter(({ id }) => !ids.has(id))).toEqual([])
  })
})
