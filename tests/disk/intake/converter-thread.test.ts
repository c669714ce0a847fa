import { describe, expect, it, onTestFinished } from 'vitest'
import { ConverterThread } from '#disk/intake/converter-thread'
import { problem, put, temporaryFolder, value } from '../../helpers/disk'

/** A thread that does with each file what its first word says. */
const script = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ file }) => {
  const word = Buffer.from(file.bytes).toString()
  if (word === 'hang') for (;;);
  if (word === 'grow') { const all = []; for (;;) all.push(new Array(100_000).fill(all.length)) }
  if (word === 'throw') throw new Error('no')
  if (word === 'exit') process.exit(3)
  parentPort.postMessage({ ok: true, value: { kind: 'html', said: word }, notes: [] })
})`

async function threadWith(limits: { milliseconds: number; megabytes: number }) {
  const thread = new ConverterThread(await put(temporaryFolder(), 'thread.mjs', script), limits)
  onTestFinished(() => thread.close())
  return (word: string, name = 'page.html') =>
    thread.convert({ name, bytes: Buffer.from(word) }, {})
}

describe('a file in the thread', () => {
  it('is answered, one after the other', async () => {
    const ask = await threadWith({ milliseconds: 20_000, megabytes: 64 })
    const answers = await Promise.all(['أ', 'ب', 'ج'].map((word) => ask(word)))
    expect(answers.map((answer) => value(answer))).toMatchObject([
      { said: 'أ' },
      { said: 'ب' },
      { said: 'ج' }
    ])
  })

  it.each([
    ['hang', 'import.too-slow', { milliseconds: 300, megabytes: 64 }],
    ['grow', 'import.too-heavy', { milliseconds: 60_000, megabytes: 32 }],
    ['throw', 'import.too-heavy', { milliseconds: 60_000, megabytes: 64 }],
    ['exit', 'import.stopped', { milliseconds: 60_000, megabytes: 64 }]
  ])('that makes it %s is left out, and the next one is taken', async (word, code, limits) => {
    const ask = await threadWith(limits)
    const [bad, next] = await Promise.all([ask(word), ask('قسد')])
    expect(problem(bad)).toMatchObject({ code, at: 'page.html' })
    expect(value(next)).toMatchObject({ said: 'قسد' })
  })

  it('that is plain text never goes there', async () => {
    const ask = await threadWith({ milliseconds: 300, megabytes: 64 })
    expect(value(await ask('hang', 'a.txt')).drafts).toMatchObject([{ text: 'hang' }])
  })
})
