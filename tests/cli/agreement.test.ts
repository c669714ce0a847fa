import { expect, it } from 'vitest'
import { runCommand } from '../helpers/cli'
import { projectOf } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قال "داعش" إن أربعة قُتلوا في هجوم على موقع لـ"قسد"'

async function readByTwo() {
  const project = await projectOf(text)
  await savedReading(await placeIn(project, text), tagOn(text, 'داعش'), tagOn(text, 'قسد'))
  await savedReading(await placeIn(project, text, 'omar'), tagOn(text, 'داعش'))
  return project.root
}

it('measures the agreement of all who have read anything', async () => {
  const root = await readByTwo()
  const { code, out, err } = await runCommand(['agreement', root, '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { measures } = JSON.parse(out) as { measures: readonly { measure: string }[] }
  expect(measures).toHaveLength(15)
  expect(measures[0]).toEqual({
    measure: 'f1_exact',
    annotators: ['layla', 'omar'],
    label: null,
    article: null,
    value: 2 / 3,
    interval: null,
    reason: null,
    articles: 1,
    samples: null,
    isExact: true
  })
})

it('measures what it is asked for', async () => {
  const root = await readByTwo()
  const asked = ['--annotators', 'omar,layla', '--measures', 'f1_exact,gamma', '--by', 'label']
  const { out } = await runCommand(['agreement', root, ...asked, '--json'])
  const { measures } = JSON.parse(out) as { measures: readonly Record<string, unknown>[] }
  expect(measures.map(({ measure, label }) => [measure, label])).toEqual([
    ['f1_exact', 'ACTOR'],
    ['gamma', 'ACTOR']
  ])
  const lines = await runCommand(['agreement', root, '--measures', 'number_equal'])
  expect(lines.out).toBe('number_equal        – (no two tags lie on the same words)  layla+omar\n')
})

it.each([
  [['--measures', 'kappa'], 'Known: f1_exact'],
  [['--by', 'day'], 'Known: article, label, pair'],
  [['--annotators', 'a,,b'], 'empty name'],
  [['--annotators', 'a,a'], 'twice'],
  [['--label', 'ACTOR', '--by', 'label'], 'not both']
])('does not understand %j', async (argv, message) => {
  const { code, err } = await runCommand(['agreement', 'x', ...argv])
  expect(code).toBe(2)
  expect(err).toContain(message)
})

it('says that there is no such label, unless somebody has tagged with it', async () => {
  const root = await readByTwo()
  const { code, err } = await runCommand(['agreement', root, '--label', 'ACTER'])
  expect({ code, err }).toEqual({ code: 1, err: 'the scheme has no label ACTER\n' })
  expect((await runCommand(['agreement', root, '--label', 'ACTOR'])).code).toBe(0)
})

it('says that nobody has the id of an annotator', async () => {
  const { code, err } = await runCommand(['agreement', await readByTwo(), '--annotators', 'sami'])
  expect(code).toBe(1)
  expect(err).toContain('no annotator has the id sami')
})
