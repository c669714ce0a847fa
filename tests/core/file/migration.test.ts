import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { registerFormat, registerSchema, registerVersion } from '#core/actors/register'
import { readArticleFile } from '#core/file/article-file'
import { readRecord, newerThanKnown } from '#core/file/envelope'
import type { Migrations } from '#core/file/migration'
import { readProjectFile } from '#core/file/project-file'
import { readReadingFile } from '#core/file/reading-file'
import { value } from '../../helpers/disk'

/** A format that has come to its third version: a field was renamed, then split. */
const steps: Migrations = [
  ({ author, ...record }) => ({ ...record, schemaVersion: 2, writer: author }),
  ({ writer, ...record }) => {
    if (typeof writer !== 'string') throw new Error('Version 2 always has a writer')
    const [app, session] = writer.split('/')
    return { ...record, schemaVersion: 3, writer: { app, session } }
  }
]
const third = {
  format: 'test.record',
  version: 3,
  schema: z.looseObject({ writer: z.object({ app: z.string(), session: z.string() }) }),
  migrations: steps
}
const head = (schemaVersion: number, minReader = schemaVersion) => ({
  format: 'test.record',
  schemaVersion,
  minReader
})
const now = { ...head(3), writer: { app: 'hashiya', session: 's1' } }

describe('an older record', () => {
  it.each([
    ['the first version', { ...head(1), author: 'hashiya/s1' }],
    ['the second', { ...head(2), writer: 'hashiya/s1' }],
    ['the present one', now]
  ])('of %s is read as the present one', (_, record) => {
    const before = structuredClone(record)
    const read = value(readRecord(record, 'x.json', third))
    expect({ ...read, minReader: 3 }).toEqual(now)
    expect(record).toEqual(before)
  })

  it('keeps the fields of other programs on the way', () => {
    const read = value(readRecord({ ...head(1), author: 'a/b', theirs: [1] }, 'x.json', third))
    expect(read).toMatchObject({ theirs: [1] })
  })

  it('that does not hold what its version should is told by that version', () => {
    expect(readRecord({ ...head(2), writer: 5 }, 'x.json', third)).toEqual({
      ok: false,
      problem: {
        code: 'file.bad-shape',
        at: 'x.json',
        facts: { field: '.', rule: 'version-2' }
      }
    })
  })
})

describe('a newer record', () => {
  const newer = { code: 'file.newer', at: 'x.json', facts: { found: 9, known: 3 } }

  it('that says it can be read here is read, and must not be written over', () => {
    const read = readRecord({ ...now, schemaVersion: 9, more: true }, 'x.json', third)
    expect(read).toMatchObject({ ok: true, value: { more: true }, notes: [newer] })
    expect(read.ok && newerThanKnown(read.notes)).toEqual(newer)
  })

  it.each([
    ['that says it cannot be', { ...now, schemaVersion: 9, minReader: 9 }],
    ['whose shape is not known', { ...now, schemaVersion: 9, writer: ['hashiya'] }]
  ])('%s is called newer, never damaged', (_, record) => {
    expect(readRecord(record, 'x.json', third)).toEqual({ ok: false, problem: newer })
  })
})

/** Files as each version of Hashiya wrote them. They stay here, and readable, for good. */
function golden(version: number, name: string): unknown {
  const path = new URL(`../../fixtures/versions/${version}/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8'))
}

describe.each([1])('the files of version %i', (version) => {
  it('are read without a note', () => {
    const article = readArticleFile(golden(version, 'article'), 'article.json')
    const read = [
      readProjectFile(golden(version, 'project'), 'project.json'),
      article,
      readReadingFile(golden(version, 'reading'), 'reading.json', value(article)),
      readRecord(golden(version, 'register'), 'actors.json', {
        format: registerFormat,
        version: registerVersion,
        schema: registerSchema
      })
    ]
    expect(read.map((one) => one.ok && one.notes)).toEqual([[], [], [], []])
  })

  it('give the reading that was in them', () => {
    const article = value(readArticleFile(golden(version, 'article'), ''))
    const { head, reading } = value(readReadingFile(golden(version, 'reading'), '', article))
    expect(head).toMatchObject({ rev: 7, updatedAt: '2024-03-01T10:00:00.000Z' })
    expect(reading).toEqual({
      state: 'in-progress',
      tags: [
        {
          id: 't1',
          label: 'FIGURE',
          span: { start: 5, end: 18 },
          attributes: { min: 20, max: null, harm: ['killed'] },
          note: 'تقدير'
        },
        { id: 't2', label: 'ACTOR', span: { start: 42, end: 45 }, attributes: {}, note: '' }
      ],
      links: [
        {
          id: 'l1',
          relation: 'perpetrator',
          from: 't1',
          to: 't2',
          attributes: { certainty: 'stated' }
        }
      ],
      setAside: { tags: [], links: [] }
    })
  })
})
