import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inverse } from '#core/annotation/edits'
import { casesOf } from '#core/review/disputes'
import { settlingEdit } from '#core/review/settling'
import { SettingsFile } from '#disk/settings-file'
import { systemTimers } from '#disk/save-schedule'
import type { Desk } from '../../src/main/bridge/desk'
import { compareCalls } from '../../src/main/bridge/compare-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, projectOf, put, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'
import { deed } from '../helpers/settling'

const text = 'هاجم وداعش موقع "قسد" وقُتل أربعة'

async function comparing() {
  const project = await projectOf(text, 'نص لم يقرأه غير واحد')
  const place = await placeIn(project, text)
  await savedReading(place, tagOn(text, 'قسد'), tagOn(text, 'داعش'))
  await savedReading(
    { ...place, annotatorId: 'omar' },
    tagOn(text, 'قسد', { id: 'o1' }),
    tagOn(text, 'وداعش', { id: 'o2' })
  )
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const workplace = new Workplace(
    settings,
    {},
    { ...readingPorts(systemTimers), changes: new Changes() }
  )
  value(await workplace.open(project.root))
  const places = { shippedSample: join(temporaryFolder(), 'none'), documents: '' }
  const calls = compareCalls({ workplace, now, newId: randomUUID, places } as unknown as Desk)
  const article = place.article.id
  const annotators = ['omar', 'layla']
  const compare = async () => {
    const { comparison } = value(await calls['compare.start']({ article, annotators }))
    for (;;) {
      const { compared, finished } = value(await calls['compare.next']({ comparison }))
      if (finished) return compared
    }
  }
  const other = project.shelf.find(({ id }) => id !== article)!.id
  return { root: project.root, calls, article, other, annotators, compare, workplace }
}

describe('a comparison', () => {
  it('holds the readings in one order, their differences and the gold reading so far', async () => {
    const { compare, article } = await comparing()
    const compared = await compare()
    expect(compared?.article.id).toBe(article)
    expect(compared?.comparison.annotators).toEqual(['layla', 'omar'])
    expect(compared?.comparison.decisions.map(({ differences }) => differences.length)).toEqual([
      1, 0
    ])
    expect(compared?.gold).toMatchObject({ reading: { tags: [], state: 'new' }, locked: null })
  })

  it('ends when it is stopped, and when another begins', async () => {
    const { calls, article, annotators } = await comparing()
    const first = value(await calls['compare.start']({ article, annotators }))
    const second = value(await calls['compare.start']({ article, annotators }))
    const over = { paired: 0, compared: null, finished: true }
    expect(value(await calls['compare.next'](first))).toEqual(over)
    await calls['compare.stop'](second)
    expect(value(await calls['compare.next'](second))).toEqual(over)
  })

  it('counts what is left, and says where fewer than two have read', async () => {
    const { calls, article, other, annotators } = await comparing()
    expect(value(await calls['compare.count']({ article, annotators }))).toMatchObject({
      readers: ['layla', 'omar'],
      progress: { disputes: 1, settled: 0, accords: 1, taken: 0 }
    })
    expect(value(await calls['compare.count']({ article: other, annotators }))).toEqual({
      readers: [],
      progress: null,
      problems: []
    })
  })

  it('goes on without a reading that cannot be read, and names it', async () => {
    const { root, calls, article, annotators } = await comparing()
    const at = `annotations/omar/${article}.json`
    await put(root, at, '{')
    expect(value(await calls['compare.count']({ article, annotators }))).toMatchObject({
      readers: ['layla'],
      progress: null,
      problems: [{ code: 'file.damaged', at }]
    })
  })
})

describe('the gold reading', () => {
  it('takes edits, is saved, and is there with its steps when it is compared again', async () => {
    const { calls, article, compare, workplace } = await comparing()
    const compared = (await compare())!
    const cases = casesOf(compared.readings, compared.comparison)
    const choice = { of: cases.disputes[0]!, answer: { is: 'take', candidate: 0 } } as const
    const edit = settlingEdit(cases, compared.gold.reading, [choice], deed())
    value(await calls['gold.edit']({ article, edits: [edit] }))
    expect(workplace.session?.isDirty).toBe(false)
    const again = await compare()
    expect(again?.gold.reading.settled).toMatchObject([{ kind: 'borders', outcome: 'taken' }])
    expect(again?.gold.steps.done.edits).toHaveLength(1)
    value(await calls['gold.edit']({ article, edits: [inverse(edit)], way: 'undo' }))
    expect((await compare())?.gold.reading.settled).toBeUndefined()
  })

  it('refuses what was made for another state', async () => {
    const { calls, article } = await comparing()
    const edits = [{ type: 'remove', tag: tagOn(text, 'قسد') } as const]
    expect(await calls['gold.edit']({ article, edits })).toMatchObject({
      ok: false,
      problem: { code: 'reading.edit-refused' }
    })
  })
})

it('gives the invented colleagues to nobody but the sample project', async () => {
  const { calls } = await comparing()
  expect(await calls['compare.sample']({})).toMatchObject({
    ok: false,
    problem: { code: 'sample.missing' }
  })
})
