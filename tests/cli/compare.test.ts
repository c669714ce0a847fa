import { expect, it } from 'vitest'
import { runCommand } from '../helpers/cli'
import { projectOf } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = '😀 قال "داعش" إن أربعة قُتلوا'

it('lists what two annotators did otherwise, in code points', async () => {
  const project = await projectOf(text)
  await savedReading(await placeIn(project, text), tagOn(text, '"داعش"'), tagOn(text, 'أربعة'))
  await savedReading(await placeIn(project, text, 'omar'), tagOn(text, 'داعش'))
  const argv = ['compare', project.root, '--annotators', 'layla,omar']
  const { code, out } = await runCommand([...argv, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    annotators: ['layla', 'omar'],
    articles: [
      {
        rows: [
          {
            start: 6,
            end: 12,
            tags: [{ quote: '"داعش"' }, { quote: 'داعش', start: 7 }],
            differences: [{ kind: 'borders' }]
          },
          { tags: [{ quote: 'أربعة' }, null], differences: [{ kind: 'missing' }] }
        ]
      }
    ]
  })
  expect((await runCommand(argv)).out).toContain('2 of 2 differ (layla, omar)')
})

it('wants two annotators at least', async () => {
  expect(await runCommand(['compare', 'x', '--annotators', 'layla'])).toMatchObject({ code: 2 })
})
