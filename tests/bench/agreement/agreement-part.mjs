import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleCore } from '../bundle-core.mjs'
import { figure, inTurns } from '../figures.mjs'
import { readArticles } from './corpus.mjs'

const plain = [
  ...['f1_exact', 'f1_partial', 'f1_type', 'kappa_cohen_token', 'kappa_fleiss_token'],
  ...['alpha_nominal_token', 'alpha_u', 'u_alpha', 'bar_u_alpha', 'cu_alpha'],
  ...['number_equal', 'number_overlap', 'harm_equal']
]

/**
 * What aligning and measuring takes: many articles beside one pass of `JSON.parse` over the same
 * files, one long article that eight have read, and γ with the number of its random continua.
 */
export async function measureAgreement(scratch, rounds) {
  const core = await bundleCore({ agreement: 'review/agreement' })
  const many = readArticles({ articles: 1000, annotators: 3, spans: 30, words: 400 })
  const files = writtenIn(join(scratch, 'agreement'), many)
  const annotators = [...many[0].readings.keys()]
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  const whole = await inTurns(
    rounds,
    () => timeOf(() => core.agreement(many, { annotators, measures: plain, resamples: 0 })),
    () => timeOf(() => parseAll(files))
  )
  const withIntervals = await inTurns(
    1,
    () => timeOf(() => core.agreement(many, { annotators, measures: plain })),
    () => timeOf(() => texts.forEach((text) => JSON.parse(text)))
  )
  const [long] = readArticles({ articles: 1, annotators: 8, spans: 2000, words: 9000 })
  const eight = [...long.readings.keys()]
  const longText = JSON.stringify(recordOf(long))
  const ofEight = await inTurns(
    rounds,
    () => timeOf(() => core.agreement([long], { annotators: eight, measures: plain })),
    () => timeOf(() => JSON.parse(longText))
  )
  const rows = [
    figure({
      name: 'All plain measures, 1,000 articles × 3; bound: reading and parsing their files',
      unit: 'ms',
      ...whole,
      aim: { ratio: 10 }
    }),
    figure({
      name: '… with intervals of 1,000 draws each; bound: JSON.parse alone',
      unit: 'ms',
      ...withIntervals
    }),
    figure({
      name: 'One article, 8 × 2,000 spans, plain measures; bound: JSON.parse of it',
      unit: 'ms',
      ...ofEight
    })
  ]
  return { rows, tables: [gammaTable(core)] }
}

/** γ alone: seconds and random continua, for a short article and a long one. */
function gammaTable(core) {
  const cases = [
    { articles: 1, annotators: 2, spans: 60, words: 800 },
    { articles: 1, annotators: 3, spans: 60, words: 800 },
    { articles: 20, annotators: 3, spans: 30, words: 400 },
    { articles: 1, annotators: 8, spans: 2000, words: 9000 }
  ]
  return cases
    .map((shape) => {
      const articles = readArticles(shape)
      const annotators = [...articles[0].readings.keys()]
      let row
      const time = timeOf(() => {
        ;[row] = core.agreement(articles, { annotators, measures: ['gamma'], resamples: 0 })
      })
      return `γ, ${shape.articles} × ${shape.annotators} × ${shape.spans} spans: ${(time / 1000).toFixed(2)} s, ${row.samples} random continua, ${row.isExact ? 'every alignment the best' : 'some searches cut short'}`
    })
    .join('\n')
}

function timeOf(pass) {
  const start = performance.now()
  pass()
  return performance.now() - start
}

function parseAll(files) {
  for (const file of files) JSON.parse(readFileSync(file, 'utf8'))
}

function writtenIn(folder, articles) {
  mkdirSync(folder, { recursive: true })
  return articles.flatMap(({ id, text, readings }) => {
    const article = join(folder, `${id}.json`)
    writeFileSync(article, JSON.stringify({ id, text }))
    return [
      article,
      ...[...readings].map(([annotator, reading]) => {
        const file = join(folder, `${id}.${annotator}.json`)
        writeFileSync(file, JSON.stringify(filed(reading, text)))
        return file
      })
    ]
  })
}

/** A reading with what its file has beside the offsets: the words and some context. */
function filed({ tags, ...rest }, text) {
  const annotations = tags.map(({ span: { start, end }, ...tag }) => ({
    ...tag,
    ...{ start, end, quote: text.slice(start, end) },
    ...{ prefix: text.slice(Math.max(0, start - 20), start), suffix: text.slice(end, end + 20) },
    ...{ createdBy: 'bench', createdAt: '2024-03-01T09:00:00.000Z' }
  }))
  return { format: 'hashiya.reading', ...rest, annotations }
}

function recordOf({ id, text, readings }) {
  return { id, text, readings: [...readings.values()].map((reading) => filed(reading, text)) }
}
