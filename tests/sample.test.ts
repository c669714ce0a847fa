import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readArticleFile } from '#core/file/article-file'
import { readProjectFile } from '#core/file/project-file'
import { readReadingFile } from '#core/file/reading-file'
import type { Outcome } from '#core/outcome'
import { checkReading } from '#core/scheme/check'
import { schemeSchema } from '#core/scheme/scheme'
import { sampleFiles } from './helpers/sample'

/**
 * The project that a first look opens. It is made from tests/helpers/sample:
 * UPDATE_SAMPLE=1 npx vitest run tests/sample.test.ts
 */
const folder = fileURLToPath(new URL('../resources/sample', import.meta.url))

beforeAll(() => {
  if (process.env.UPDATE_SAMPLE !== '1') return
  rmSync(folder, { recursive: true, force: true })
  for (const [path, content] of sampleFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
})

const ids = ['power-station', 'souk-shelling', 'valley-truce']
const annotated = ['souk-shelling', 'valley-truce']

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'))
}

/** The value of an outcome that has neither a problem nor a note. */
function clean<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  expect(outcome.notes).toEqual([])
  return outcome.value
}

const articleIn = (id: string) => clean(readArticleFile(json(`articles/${id}.json`), id))

function readingIn(id: string) {
  const file = json(`annotations/layla/${id}.json`)
  return { file, ...clean(readReadingFile(file, id, articleIn(id))) }
}

describe('the sample project', () => {
  it('holds just what its sources make', () => {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.json'))
    const made = sampleFiles()
    expect(found.toSorted()).toEqual([...made.keys()].toSorted())
    for (const [path, content] of made)
      expect(readFileSync(join(folder, path), 'utf8'), path).toBe(content)
  })

  it('has a manifest and a scheme that read without a problem', () => {
    const project = clean(readProjectFile(json('project.json'), 'project.json'))
    expect(project.annotators.map(({ id }) => id)).toEqual([project.annotatorId])
    expect(schemeSchema.parse(json('scheme.json')).scheme).toBe('hashiya-default')
  })

  it.each(ids)('has %s with the hashes that it states and a marked head', (id) => {
    const article = articleIn(id)
    const sha256 = createHash('sha256').update(article.text, 'utf8').digest('hex')
    expect([article.textSha256, article.source.sha256]).toEqual([sha256, sha256])
    expect(article.metadata.lines.map(({ role }) => role).slice(0, 4)).toEqual([
      'headline',
      'repeated-headline',
      'date',
      'boilerplate'
    ])
    expect(article.metadata.date).toMatch(/^2024-\d\d-\d\d$/)
  })

  it.each(annotated)('has a reading of %s that the scheme allows whole', (id) => {
    const { head, reading } = readingIn(id)
    expect([head.articleId, head.annotatorId]).toEqual([id, 'layla'])
    expect(checkReading(schemeSchema.parse(json('scheme.json')), reading)).toEqual([])
  })

  it.each(annotated)('quotes %s by code points, and no quote begins or ends loosely', (id) => {
    const { file } = readingIn(id)
    const { annotations } = file as { annotations: { start: number; end: number; quote: string }[] }
    const codePoints = [...articleIn(id).text]
    for (const { start, end, quote } of annotations) {
      expect(codePoints.slice(start, end).join('')).toBe(quote)
      expect(quote).toMatch(/^[^\s،.«»].*[^\s،.«»]$/u)
    }
  })

  it('shows nesting, every kind of link and a text in which the units of offsets differ', () => {
    const { reading } = readingIn('souk-shelling')
    const article = articleIn('souk-shelling')
    expect(article.text.length).toBeGreaterThan([...article.text].length)
    expect(article.text).toContain('30\u00a0ألف')
    expect(new Set(reading.tags.map(({ label }) => label))).toEqual(
      new Set(['ACTOR', 'CLAIM', 'FIGURE', 'CUE'])
    )
    expect(new Set(reading.links.map(({ relation }) => relation)).size).toBe(8)
  })

  it('leaves the third article untouched', () => {
    expect(existsSync(join(folder, 'annotations/layla/power-station.json'))).toBe(false)
  })
})
