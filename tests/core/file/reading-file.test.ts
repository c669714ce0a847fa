import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReadingFile, writeReadingFile, type ReadingHead } from '#core/file/reading-file'
import type { Article } from '#core/article/article'
import { anyWithRejections } from '../../helpers/arbitrary-comments'
import { reading as drawn } from '../../helpers/notation'

function headFor({ id, textSha256 }: Article): ReadingHead {
  return {
    projectId: 'project-1',
    articleId: id,
    annotatorId: 'layla',
    textSha256,
    rev: 3,
    prevSha256: 'a'.repeat(64),
    writer: { app: 'hashiya', session: 's' },
    updatedAt: '2024-03-01T09:00:00.000Z'
  }
}

const { article, reading } = drawn('قُتل ‹figure#f:عشرات ‹actor#a:العناصر›› من ‹actor#b:قسد›')
const link = { id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }
const written = writeReadingFile(
  { head: headFor(article), reading: { ...reading, links: [link] } },
  article
)
const file = JSON.parse(written) as Record<string, unknown>

describe('a reading’s file', () => {
  it('reads back what it wrote, for any text and any reading', () => {
    fc.assert(
      fc.property(anyWithRejections, ({ article, reading }) => {
        const head = headFor(article)
        const back = readReadingFile(
          JSON.parse(writeReadingFile({ head, reading }, article)),
          'file.json',
          article
        )
        expect(back).toStrictEqual({ ok: true, value: { head, reading }, notes: [] })
      }),
      { numRuns: 300 }
    )
  })

  it('keeps what was set aside through any number of saves', () => {
    const broken = { ...reading, setAside: { tags: [{ id: 'x', label: 9 }], links: [null] } }
    let text = writeReadingFile({ head: headFor(article), reading: broken }, article)
    for (let saves = 0; saves < 3; saves += 1) {
      const back = readReadingFile(JSON.parse(text), 'file.json', article)
      if (!back.ok) throw new Error(back.problem.code)
      expect(back.value.reading).toStrictEqual(broken)
      expect(back.notes.map(({ code }) => code)).toEqual(['annotation.bad-shape', 'link.bad-shape'])
      text = writeReadingFile(back.value, article)
    }
  })

  it('keeps what was turned down, in code points and with its words', () => {
    const { article, reading } = drawn('🔴 قتلى ‹actor:قسد›')
    const rejected = [{ kind: 'figure', span: { start: 3, end: 7 } }]
    const text = writeReadingFile(
      { head: headFor(article), reading: { ...reading, rejected } },
      article
    )
    expect((JSON.parse(text) as { rejected: unknown }).rejected).toEqual([
      { kind: 'figure', start: 2, end: 6, quote: 'قتلى' }
    ])
  })

  it.each([
    ['is no object', 7],
    ['has other words', { kind: 'actor', start: 0, end: 4, quote: 'قسد' }],
    ['lies beyond the text', { kind: 'actor', start: 0, end: 999, quote: 'قُتل' }],
    ['is of no kind', { start: 0, end: 4, quote: 'قُتل' }]
  ])('keeps a rejection that %s as it stands', (_what, odd) => {
    const back = readReadingFile({ ...file, rejected: [odd] }, 'f', article)
    if (!back.ok) throw new Error(back.problem.code)
    expect([back.value.reading.rejected, back.value.reading.setAside.rejected]).toEqual([
      undefined,
      [odd]
    ])
    const again = JSON.parse(writeReadingFile(back.value, article)) as { rejected: unknown }
    expect(again.rejected).toEqual([odd])
  })

  it('has a line for each annotation and link, and the unit of its offsets', () => {
    const lines = written.split('\n')
    expect(lines.filter((line) => line.startsWith('{"id":'))).toHaveLength(4)
    expect(lines[0]).toContain('"offsetUnit":"codepoint"')
    expect(written.endsWith(']}\n')).toBe(true)
  })

  it.each([
    ['is no object', [], 'file.other-format'],
    ['is of another kind', { ...file, format: 'hashiya.article' }, 'file.other-format'],
    ['is of no version', { ...file, schemaVersion: undefined }, 'file.other-format'],
    ['needs a newer Hashiya', { ...file, schemaVersion: 9, minReader: 9 }, 'file.newer'],
    ['counts in other units', { ...file, offsetUnit: 'utf-16' }, 'file.bad-shape'],
    ['has no annotations', { ...file, annotations: undefined }, 'file.bad-shape'],
    ['has an unknown state', { ...file, state: 'perfect' }, 'file.bad-shape'],
    ['has an id that is a path', { ...file, articleId: '../x' }, 'file.bad-shape'],
    ['speaks of another text', { ...file, textSha256: '0'.repeat(64) }, 'reading.other-text']
  ])('that %s is refused whole', (_what, json, code) => {
    const outcome = readReadingFile(json, 'file.json', article)
    expect(outcome).toMatchObject({ ok: false, problem: { code, at: 'file.json' } })
  })

  it('of a newer version that this one can still read is read', () => {
    expect(readReadingFile({ ...file, schemaVersion: 2 }, 'f', article).ok).toBe(true)
  })
})
