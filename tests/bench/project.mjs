import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freeWords, makeTags, readSample, repeatText } from './corpus.mjs'

const now = '2024-03-14T09:00:00.000Z'
const annotatorId = 'bench'
const projectId = 'bench-project'

/** The article that stands in the reader between two measurements: one line, no tags. */
export const restId = 'a-rest'

/** Words and tags of the articles that are measured. */
export const sizes = [
  { id: 'w600', words: 600, tags: 50 },
  { id: 'w6000', words: 6_000, tags: 500 },
  { id: 'w60000', words: 60_000, tags: 5_000 }
]

/**
 * Writes a project in Hashiya's own format with one article per size. Answers with the sizes, each
 * with words that are free for the tags that are made while measuring.
 */
export function writeProject(folder, sample, wanted) {
  for (const name of ['articles', join('annotations', annotatorId)])
    mkdirSync(join(folder, name), { recursive: true })
  copyFileSync(join(sample, 'scheme.json'), join(folder, 'scheme.json'))
  writeJson(join(folder, 'project.json'), {
    format: 'hashiya.project',
    schemaVersion: 1,
    minReader: 1,
    projectId,
    name: 'Benchmark',
    createdAt: now,
    annotators: [{ id: annotatorId, name: 'Benchmark' }],
    annotatorId
  })
  const { texts, attributes } = readSample(sample)
  writeArticle(folder, restId, repeatText(texts, 10))
  return wanted.map((size) => {
    const text = repeatText(texts, size.words)
    const tags = makeTags(text, attributes)
    if (tags.length !== size.tags) throw new Error(`${size.id} has ${tags.length} tags`)
    writeArticle(folder, size.id, text)
    writeReading(folder, size.id, { text, tags })
    return { ...size, free: freeWords(text, tags) }
  })
}

export function writeArticle(folder, id, text) {
  const bytes = Buffer.from(text)
  const sha256 = hash(text)
  writeJson(join(folder, 'articles', `${id}.json`), {
    format: 'hashiya.article',
    schemaVersion: 1,
    minReader: 1,
    articleId: id,
    offsetUnit: 'codepoint',
    textSha256: sha256,
    newlines: { kind: 'lf' },
    source: {
      fileName: `${id}.txt`,
      bytes: bytes.length,
      sha256,
      encoding: 'utf-8',
      byteOrderMark: false
    },
    // No lines with a role: they are drawn in other weights, and the bound knows none.
    metadata: { title: id, date: null, outlet: null, lines: [] },
    importedAt: now,
    text
  })
}

export function writeReading(folder, id, { text, tags, links = [] }) {
  const toCodePoint = codePoints(text)
  const annotations = tags.map(({ span: { start, end }, ...tag }) => ({
    id: tag.id,
    label: tag.label,
    start: toCodePoint[start],
    end: toCodePoint[end],
    quote: text.slice(start, end),
    attributes: tag.attributes,
    note: ''
  }))
  writeJson(join(folder, 'annotations', annotatorId, `${id}.json`), {
    format: 'hashiya.reading',
    schemaVersion: 1,
    minReader: 1,
    projectId,
    articleId: id,
    annotatorId,
    textSha256: hash(text),
    rev: 1,
    prevSha256: null,
    writer: { app: 'hashiya', session: 'bench' },
    updatedAt: now,
    offsetUnit: 'codepoint',
    state: 'in-progress',
    annotations,
    links
  })
}

/** For every UTF-16 unit of the text, the code point that starts there. */
function codePoints(text) {
  const table = new Uint32Array(text.length + 1)
  let point = 0
  for (let unit = 0; unit < text.length; point += 1) {
    const width = text.codePointAt(unit) > 0xffff ? 2 : 1
    table.fill(point, unit, unit + width)
    unit += width
  }
  table[text.length] = point
  return table
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex')
}

function writeJson(path, record) {
  writeFileSync(path, `${JSON.stringify(record, null, 1)}\n`)
}
