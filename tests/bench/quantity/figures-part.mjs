import { join } from 'node:path'
import { projectRoot } from '../../../scripts/setup/places.mjs'
import { bundleCore } from '../bundle-core.mjs'
import { readSample, repeatText } from '../corpus.mjs'
import { figure, inTurns } from '../figures.mjs'
import { accuracyTable } from './accuracy-table.mjs'
import { measureAccuracy, readCases } from './accuracy.mjs'

const ownCases = join(projectRoot, 'tests', 'fixtures', 'figures')
const megabyte = 1_000_000

/**
 * How right figures are read, over the cases of a reference folder or our own, and how fast, beside
 * what reads the same text once: a Unicode normalisation and a plain regular expression.
 */
export async function measureFigures({ rounds, reference }) {
  const { findFigures } = await bundleCore({ findFigures: 'quantity/find-figures' })
  const accuracy = measureAccuracy(readCases(reference ?? ownCases), findFigures)
  const source = reference ? 'the reference folder' : 'our own, tests/fixtures/figures'
  const rows = []
  for (const [name, text] of textsOf(reference ?? ownCases)) {
    const bytes = Buffer.byteLength(text)
    const { ours, bound } = await inTurns(
      rounds,
      () => milliseconds(() => findFigures(text)),
      () => milliseconds(() => readOnce(text))
    )
    const perMegabyte = (times) => times.map((time) => (time * megabyte) / bytes)
    const measured = { ours: perMegabyte(ours), bound: perMegabyte(bound) }
    const aim = name === 'news' ? { most: 200 } : null
    rows.push(figure({ name: `Figures of 1 MB of ${name}`, unit: 'ms', ...measured, aim }))
  }
  return { rows, tables: [accuracyTable(accuracy, source), speedOf(rows)], data: { accuracy } }
}

/** News as it comes, and the cases end to end, of which nearly every word is a figure's. */
function textsOf(folder) {
  const { texts } = readSample(join(projectRoot, 'resources', 'sample'))
  const cases = readCases(folder)
    .phrases.map(({ text }) => text)
    .join('.\n')
  return [
    ['news', repeatText(texts, 100_000)],
    ['figures alone', cases.repeat(Math.ceil(megabyte / Buffer.byteLength(cases)))]
  ]
}

function readOnce(text) {
  let words = 0
  for (const _ of text.normalize('NFKC').matchAll(/\p{L}+/gu)) words += 1
  return words
}

/** Processor time, which other programs do not lengthen. */
function milliseconds(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function speedOf(rows) {
  const speed = ({ median }) => (1000 / median).toFixed(1)
  return rows
    .map(
      ({ name, ours, bound }) =>
        `${name.replace('1 MB of ', '')}: ${speed(ours)} MB a second; one pass of NFKC and /\\p{L}+/gu: ${speed(bound)}`
    )
    .join('\n')
}
