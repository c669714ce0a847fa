import { describe, expect, it } from 'vitest'
import { projectOf, put, temporaryFolder } from '../../helpers/disk'
import { readingIn, takeIn } from '../../helpers/taking'

const words = Array.from({ length: 5000 }, (_, number) => `كلمة${number}`)
const text = `${words.join(' ')}\n`

/** A line of doccano with a tag on each word; `label` tells one reading from another. */
function line(label: string, count = words.length): string {
  let at = 0
  const spans = Array.from({ length: count }, (_, number) => {
    const word = words[number % words.length]!
    if (number % words.length === 0) at = 0
    const span = [at, at + word.length, label]
    at += word.length + 1
    return span
  })
  return `${JSON.stringify({ text, label: spans })}\n`
}

describe('readings of thousands of tags', () => {
  it('are all taken in: eight people’s, five thousand tags each', async () => {
    const project = await projectOf(text)
    const folder = temporaryFolder()
    for (let number = 0; number < 8; number += 1)
      await put(folder, `p${number}.jsonl`, line(number % 2 === 0 ? 'ACTOR' : 'CUE'))
    const { plan, report, project: after } = await takeIn(project, [folder])
    expect(plan.files.map(({ fitting, orphans }) => [fitting, orphans])).toEqual(
      Array.from({ length: 8 }, () => [5000, 0])
    )
    expect(report.problems).toEqual([])
    expect(report.annotators).toHaveLength(8)
    expect((await readingIn(after, 'p7'))!.tags).toHaveLength(5000)
  })

  it('beyond what a reading may hold are refused, and said, and leave nothing unreadable', async () => {
    const project = await projectOf(text)
    const file = await put(temporaryFolder(), 'omar.jsonl', line('ACTOR', 20_001))
    const { plan, report, project: after } = await takeIn(project, [file])
    const facts = { count: 20_001, limit: 20_000 }
    const problems = [{ code: 'taking.too-many-tags', at: 'omar.jsonl:1', facts }]
    expect([plan.problems, report.problems]).toEqual([problems, problems])
    expect(report.files).toMatchObject([{ taken: { new: 0, 'left-out': 1 } }])
    expect(after.manifest.annotators).toHaveLength(1)
  })
})
