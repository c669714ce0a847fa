import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '#core/article/article'
import { readAdjudicationFile, writeAdjudicationFile } from '#core/file/adjudication-file'
import { readArticleFile } from '#core/file/article-file'
import type { ReadingHead } from '#core/file/reading-file'
import { anyGold } from '../../helpers/arbitrary'
import { value } from '../../helpers/disk'

function golden(name: string): Record<string, unknown> {
  const path = new URL(`../../fixtures/versions/1/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
}

const article = value(readArticleFile(golden('article'), 'article.json'))
const file = golden('adjudication')
const decisions = file['decisions'] as readonly Record<string, unknown>[]

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

describe('the file of a gold reading', () => {
  it('of version 1 gives the reading and the decisions that were in it', () => {
    const { head, reading } = value(readAdjudicationFile(file, 'gold.json', article))
    expect(head).toMatchObject({ annotatorId: 'layla', rev: 4 })
    expect([reading.state, reading.tags.map(({ id }) => id)]).toEqual(['done', ['t1', 't2']])
    expect(reading.settled).toEqual([
      {
        id: 'd1',
        at: '2024-03-01T09:30:00.000Z',
        by: 'layla',
        kind: 'borders',
        on: [
          { annotator: 'layla', annotation: 'a1', seen: '7f01c2d3' },
          { annotator: 'omar', annotation: 'b1', seen: '01ab5e77' }
        ],
        outcome: 'taken',
        from: ['omar'],
        result: ['t1'],
        reason: 'guideline-gap',
        words: 'العدد مع معدوده'
      },
      {
        id: 'd2',
        at: '2024-03-01T09:40:00.000Z',
        by: 'layla',
        kind: 'missing',
        on: [
          { annotator: 'layla', annotation: null, seen: '0' },
          { annotator: 'omar', annotation: 'b2', seen: '23c4a001' }
        ],
        outcome: 'none',
        from: [],
        result: [],
        reason: null,
        words: '',
        rest: { 'x-seminar': 3 }
      }
    ])
  })

  it('reads back what it wrote, for any text, any reading and any decisions', () => {
    fc.assert(
      fc.property(anyGold, ({ article: text, reading }) => {
        const head = { ...headFor(text), rest: { 'x-course': [1] } }
        const written = writeAdjudicationFile({ head, reading }, text)
        expect(readAdjudicationFile(JSON.parse(written), 'gold.json', text)).toStrictEqual({
          ok: true,
          value: { head, reading },
          notes: []
        })
      }),
      { numRuns: 300 }
    )
  })

  it.each([
    ['is no record', 7, 'bad-shape'],
    ['has an outcome that is not known', { ...decisions[0], outcome: 'tossed' }, 'bad-shape'],
    ['names nobody', { ...decisions[0], by: '../x' }, 'bad-shape'],
    ['has the id of another', { ...decisions[0], id: 'd2' }, 'duplicate-id']
  ])('keeps a decision that %s as it stands, and says so', (_what, odd, fault) => {
    const damaged = { ...file, decisions: [decisions[1], odd] }
    const back = readAdjudicationFile(damaged, 'gold.json', article)
    if (!back.ok) throw new Error(back.problem.code)
    expect(back.notes).toEqual([
      { code: `decision.${fault}`, at: 'gold.json', facts: { number: 2 } }
    ])
    expect(back.value.reading.settled?.map(({ id }) => id)).toEqual(['d2'])
    const again = JSON.parse(writeAdjudicationFile(back.value, article)) as typeof file
    expect((again['decisions'] as unknown[])[1]).toEqual(odd)
  })

  it.each([
    ['is a reading', golden('reading'), 'file.other-format'],
    ['needs a newer Hashiya', { ...file, schemaVersion: 9, minReader: 9 }, 'file.newer'],
    ['has no decisions', { ...file, decisions: undefined }, 'file.bad-shape'],
    ['counts in other units', { ...file, offsetUnit: 'byte' }, 'file.bad-shape'],
    ['speaks of another text', { ...file, textSha256: '0'.repeat(64) }, 'reading.other-text']
  ])('that %s is refused whole', (_what, json, code) => {
    const outcome = readAdjudicationFile(json, 'gold.json', article)
    expect(outcome).toMatchObject({ ok: false, problem: { code, at: 'gold.json' } })
  })
})
