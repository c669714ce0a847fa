import { describe, expect, it } from 'vitest'
import { runCommand } from '../helpers/cli'
import { put, temporaryFolder } from '../helpers/disk'

const hashiya = runCommand

describe('quantity', () => {
  it('reads the figure of a phrase, with offsets in code points', async () => {
    const { code, out } = await hashiya(['quantity', '😀 مقتل ما لا يقل عن أربعة مدنيين', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      figures: [
        {
          text: 'ما لا يقل عن أربعة مدنيين',
          start: 7,
          end: 32,
          min: 4,
          max: null,
          best: 4,
          qualifier: 'at_least',
          harm: ['killed'],
          status: 'civilian',
          groups: [],
          unit: 'person',
          scope: 'event',
          subset: false,
          share: null,
          ambiguous: false,
          rule: 'number.at_least'
        }
      ]
    })
  })

  it('answers each line of standard input with one line', async () => {
    const input = 'مقتل مدنيين\nعلى بعد 12 كيلومتراً\n\nدون إصابات\n'
    const { out } = await hashiya(['quantity', '--json'], { input })
    const told = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).figures)
    expect(told).toMatchObject([
      [{ min: 2, max: null, ambiguous: true }],
      [],
      [],
      [{ min: 0, max: 0, qualifier: 'none' }]
    ])
  })

  it('says it to people in a line', async () => {
    const { out } = await hashiya(['quantity', 'عشرات القتلى'])
    expect(out).toBe('عشرات القتلى  10–99  vague  killed  (vague.tens)\n')
    expect((await hashiya(['quantity', 'لا شيء'])).out).toBe('no figure\n')
    expect((await hashiya(['quantity'], { input: 'معظمهم أطفال' })).out).toContain('0.5–1  share')
  })
})

describe('figures', () => {
  it('lists those of a file', async () => {
    const cwd = temporaryFolder()
    await put(cwd, 'خبر.txt', 'قُتل 3 جنود وأصيب آخرون، فيما انتشر 200 شرطي في المدينة.')
    const { code, out } = await hashiya(['figures', 'خبر.txt', '--json'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(out).figures).toMatchObject([
      { text: '3 جنود', start: 5, end: 11, min: 3, harm: ['killed'], status: 'combatant' },
      { text: 'آخرون', min: 2, harm: ['wounded'], status: 'combatant' }
    ])
  })

  it('ends with 1 for a file that is not there or is no text', async () => {
    const cwd = temporaryFolder()
    await put(cwd, 'bad.txt', Uint8Array.of(0xde, 0xd3, 0xcf))
    expect((await hashiya(['figures', 'gone.txt'], { cwd })).code).toBe(1)
    expect((await hashiya(['figures', 'bad.txt', '--json'], { cwd })).code).toBe(1)
    expect((await hashiya(['figures'], { cwd })).code).toBe(2)
  })
})
