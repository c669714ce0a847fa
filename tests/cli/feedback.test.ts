import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Settlement } from '#core/annotation/settlement'
import { readFeedbackFile } from '#core/file/feedback-file'
import { goldPlace } from '#disk/gold-readings'
import { ReadingStore } from '#disk/reading-store'
import { runCommand } from '../helpers/cli'
import { HandTimers, now, projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قال "داعش" إن أربعة قُتلوا في هجوم على موقع لـ"قسد"'

async function settled() {
  const project = await projectOf(text)
  await savedReading(await placeIn(project, text), tagOn(text, 'داعش'), tagOn(text, 'قسد'))
  await savedReading(await placeIn(project, text, 'omar'), tagOn(text, '"داعش"', { id: 'quoted' }))
  const { article } = await placeIn(project, text)
  const place = goldPlace(project.root, project.manifest, article)
  const store = await ReadingStore.open(place, readingPorts(new HandTimers()))
  const gold = [tagOn(text, 'داعش', { id: 'g' }), tagOn(text, 'قسد', { id: 'h' })]
  const settlement: Settlement = {
    id: 'd1',
    at: now(),
    by: 'layla',
    kind: 'borders',
    on: [{ annotator: 'omar', annotation: 'quoted', seen: '0' }],
    outcome: 'taken',
    from: ['layla'],
    result: ['g'],
    reason: 'slip',
    words: 'Layla has it right'
  }
  const edited = store.edit([
    ...gold.map((tag) => ({ type: 'add', tag }) as const),
    { type: 'settle', settlement }
  ])
  value(await store.save())
  value(await edited)
  return project.root
}

it('writes for each colleague exactly their differences, as JSON and as a page', async () => {
  const root = await settled()
  const out = join(temporaryFolder(), 'mail')
  const argv = ['feedback', root, '--all', '--out', out, '--language', 'en', '--json']
  const { code, out: printed } = await runCommand(argv)
  expect(code).toBe(0)
  const { feedback } = JSON.parse(printed) as { feedback: readonly Record<string, unknown>[] }
  expect(
    feedback.map(({ annotator, corrections, same }) => [annotator, corrections, same])
  ).toEqual([
    ['layla', 0, 2],
    ['omar', 2, 0]
  ])
  expect(readdirSync(out).toSorted()).toEqual([
    'feedback-layla.html',
    'feedback-layla.json',
    'feedback-omar.html',
    'feedback-omar.json'
  ])
  const file: unknown = JSON.parse(readFileSync(join(out, 'feedback-omar.json'), 'utf8'))
  const [article] = value(readFeedbackFile(file, 'omar')).articles
  expect(article!.corrections.map(({ quote, changes }) => [quote, changes[0]!.kind])).toEqual([
    ['"داعش"', 'borders'],
    ['قسد', 'missing']
  ])
  const page = readFileSync(join(out, 'feedback-omar.html'), 'utf8')
  expect(page).toContain('Layla has it right')
  expect(page).toContain('quotation mark')
})

it('names nobody else when that is wished', async () => {
  const out = temporaryFolder()
  const argv = ['feedback', await settled(), '--annotator', 'omar', '--out', out, '--anonymous']
  expect((await runCommand(argv)).code).toBe(0)
  for (const ending of ['json', 'html'])
    expect(readFileSync(join(out, `feedback-omar.${ending}`), 'utf8')).not.toMatch(/layla|ليلى/i)
})

it('says that nothing is settled yet', async () => {
  const project = await projectOf(text)
  const argv = ['feedback', project.root, '--all', '--out', temporaryFolder()]
  const { code, err } = await runCommand(argv)
  expect(code).toBe(1)
  expect(err).toContain('nothing is settled yet')
})

it.each([
  [['--out', 'x'], 'either --annotator'],
  [['--all', '--annotator', 'a', '--out', 'x'], 'either --annotator'],
  [['--all'], 'Say where to'],
  [['--all', '--out', 'x', '--language', 'fr'], 'ar or en']
])('does not understand %j', async (argv, message) => {
  const { code, err } = await runCommand(['feedback', 'x', ...argv])
  expect(code).toBe(2)
  expect(err).toContain(message)
})
