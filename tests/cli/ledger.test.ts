import { expect, it } from 'vitest'
import { runCommand } from '../helpers/cli'
import { projectOf } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل ثلاثة عناصر وجُرح آخرون'
const three = {
  label: 'FIGURE',
  attributes: { min: 3, max: 3, best: 3, qualifier: 'exact', harm: ['killed'], status: 'combatant' }
}

async function withFigures() {
  const project = await projectOf(text)
  await savedReading(await placeIn(project, text), tagOn(text, 'ثلاثة عناصر', three))
  return project.root
}

it('lists figures with their values and adds them up', async () => {
  const { code, out, err } = await runCommand(['ledger', await withFigures(), '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({
    figures: [{ quote: 'ثلاثة عناصر', start: 5, end: 16, min: 3, max: 3, harm: ['killed'] }],
    lines: [{ value: { min: 3 }, apart: null }],
    totals: [{ harm: 'killed', status: 'combatant', min: 3, max: 3 }],
    sameFigures: [],
    problems: []
  })
})

it('lists numbers of two articles that rule each other out', async () => {
  const told = (count: string) => `خبر\nالخميس 14 مارس/آذار 2024\nقُتل ${count} عناصر في هجوم\n`
  const numbers = { ثلاثة: 3, تسعة: 9 }
  const project = await projectOf(...Object.keys(numbers).map(told))
  for (const [count, value] of Object.entries(numbers)) {
    const attributes = { ...three.attributes, min: value, max: value, best: value }
    const store = await savedReading(
      await placeIn(project, told(count)),
      tagOn(told(count), count, { id: 'f', label: 'FIGURE', attributes }),
      tagOn(told(count), 'عناصر', { id: 'v', attributes: { entity: 'sdf' } })
    )
    const link = { id: 'l', relation: 'victim', from: 'f', to: 'v', attributes: {} }
    void store.edit([{ type: 'link', link }])
    await store.save()
  }
  const { out } = await runCommand(['ledger', project.root, '--json'])
  const { figures, differingFigures } = JSON.parse(out) as {
    figures: readonly { key: string }[]
    differingFigures: unknown
  }
  const [first, second] = figures.map(({ key }) => key)
  expect(differingFigures).toEqual([{ first, second, because: 'alike' }])
})

it('writes a table', async () => {
  const { code, out } = await runCommand(['ledger', await withFigures(), '--csv'])
  expect(code).toBe(0)
  expect(out.split('\r\n')[0]).toContain('article,title,date')
  expect(out).toContain('ثلاثة عناصر,3,3,3,exact,killed,combatant')
})

it('says what it cannot do', async () => {
  const root = await withFigures()
  expect(await runCommand(['ledger', root, '--csv', '--json'])).toMatchObject({ code: 2 })
  expect(await runCommand(['ledger', root, '--article', 'none'])).toMatchObject({ code: 1 })
  expect(await runCommand(['ledger', root, '--annotator', 'sami'])).toMatchObject({ code: 1 })
})
