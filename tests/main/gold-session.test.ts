import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edit } from '#core/annotation/edits'
import type { Tag } from '#core/annotation/reading'
import { goldPlace } from '#disk/gold-readings'
import { pathOf, places } from '#disk/layout'
import { ReadingStore } from '#disk/reading-store'
import { SettingsFile } from '#disk/settings-file'
import { compareCalls } from '../../src/main/bridge/compare-calls'
import type { Desk } from '../../src/main/bridge/desk'
import { outsideCalls } from '../../src/main/bridge/outside-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { HandTimers, now, projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { placeIn, tagOn } from '../helpers/readings'

const text = 'هاجم وداعش موقع "قسد" وقُتل أربعة'
const [isis, sdf] = [tagOn(text, 'داعش'), tagOn(text, 'قسد')]
const record = 'gold' as const

/** A project with its gold reading open in a session, and somebody else who can save it, too. */
async function reviewing() {
  const project = await projectOf(text)
  const { article } = await placeIn(project)
  const changes = new Changes()
  const timers = new HandTimers()
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const workplace = new Workplace(settings, {}, { ...readingPorts(timers), changes })
  value(await workplace.open(project.root))
  const elsewhere = join(temporaryFolder(), 'gold.json')
  const dialogs = { saveFile: async () => elsewhere }
  const desk = { workplace, changes, now, newId: randomUUID, dialogs } as unknown as Desk
  const calls = { ...compareCalls(desk), ...outsideCalls(desk) }
  const place = goldPlace(project.root, project.manifest, article)
  const store = await ReadingStore.open(place, readingPorts(new HandTimers()))
  const theirs = async (...edits: readonly Edit[]) => {
    await store.takeIn()
    const edited = store.edit(edits)
    value(await store.save())
    value(await edited)
  }
  const look = async () => {
    await workplace.session?.lookAround()
    return value(await calls['changes.next']({}))
  }
  const file = pathOf(project.root, places.gold(article.id))
  return { calls, article: article.id, theirs, look, timers, file, elsewhere }
}

const add = (tag: Tag): Edit => ({ type: 'add', tag })
const note = (id: string, to: string): Edit => ({ type: 'note', id, from: '', to })

describe('a gold reading that is changed outside', () => {
  it('is taken over and told, once', async () => {
    const { calls, article, theirs, look } = await reviewing()
    value(await calls['gold.open']({ article }))
    await theirs(add(sdf))
    expect(await look()).toEqual([{ is: 'gold', article, what: 'taken' }])
    const { reading, steps } = value(await calls['gold.open']({ article }))
    expect(reading.tags).toEqual([sdf])
    expect(steps.done.edits).toHaveLength(1)
  })

  it('is joined with what is not saved yet', async () => {
    const { calls, article, theirs, look } = await reviewing()
    value(await calls['gold.open']({ article }))
    await theirs(add(sdf))
    const mine = calls['gold.edit']({ article, edits: [add(isis)] })
    await theirs(note(sdf.id, 'هنا'))
    expect(await look()).toMatchObject([{ what: 'merged' }])
    value(await calls['gold.save']({ article }))
    value(await mine)
    expect(value(await calls['gold.open']({ article })).reading.tags).toEqual([
      isis,
      { ...sdf, note: 'هنا' }
    ])
  })

  it('is never written over where both changed the same: a person chooses', async () => {
    const { calls, article, theirs, look } = await reviewing()
    value(await calls['gold.open']({ article }))
    await theirs(add(sdf))
    await look()
    const mine = calls['gold.edit']({ article, edits: [note(sdf.id, 'لي')] })
    await theirs(note(sdf.id, 'لهم'))
    expect(await look()).toEqual([{ is: 'gold', article, what: 'conflict' }])
    const save = await calls['gold.save']({ article })
    expect(save).toMatchObject({ ok: false, problem: { code: 'save.changed-underneath' } })
    expect(await mine).toMatchObject({ ok: false })
    expect(value(await calls['conflict.open']({ article, record })).conflicts).toEqual([
      { kind: 'tag', id: sdf.id, mine: { ...sdf, note: 'لي' }, theirs: { ...sdf, note: 'لهم' } }
    ])
    // The annotator's own reading is another file, in which nothing is at odds.
    expect(value(await calls['conflict.open']({ article })).conflicts).toEqual([])
    const sides = { [`tag:${sdf.id}`]: 'theirs' as const }
    value(await calls['conflict.settle']({ article, record, sides }))
    const { reading } = value(await calls['gold.open']({ article }))
    expect(reading.tags).toEqual([{ ...sdf, note: 'لهم' }])
  })

  it('can be written elsewhere, and comes back when its file is gone', async () => {
    const { calls, article, theirs, look, file } = await reviewing()
    value(await calls['gold.open']({ article }))
    await theirs(add(sdf))
    await look()
    expect(value(await calls['reading.save-elsewhere']({ article, record })).fileName).toBe(
      'gold.json'
    )
    rmSync(file)
    expect(await look()).toMatchObject([{ is: 'gold', what: 'gone' }])
    const mine = calls['gold.edit']({ article, edits: [add(isis)] })
    value(await calls['gold.save']({ article }))
    value(await mine)
    expect(value(await calls['gold.open']({ article })).reading.tags).toEqual([isis, sdf])
  })
})
