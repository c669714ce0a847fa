import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { figure, inTurns } from '../figures.mjs'

/**
 * What it takes to open a library that was opened before: against reading its index with JSON.parse,
 * and against that with one look at each file that the library is made of, which no program can do
 * without that wants to know whether they changed.
 */
export async function measureOpening({ scratch, root, records, openForWork, rounds }) {
  const open = () => openForWork(root, join(scratch, 'second-opening'))
  // What was changed within three seconds is read again by every opening.
  await new Promise((resolve) => setTimeout(resolve, 4000))
  const first = await timed(open)
  const { articles, readings } = await open()
  const index = join(root, '.hashiya', 'index', `${records.reading.annotatorId}.json`)
  const parse = () => JSON.parse(readFileSync(index, 'utf8').split('\n')[1])
  const looked = () => {
    const known = parse()
    for (const place of ['articles', join('annotations', records.reading.annotatorId)])
      for (const name of readdirSync(join(root, place))) lstatSync(join(root, place, name))
    return known
  }
  const count = articles.toLocaleString('en')
  const what = `Open ${count} articles, ${(readings + articles - 1).toLocaleString('en')} readings`
  const turns = (bound) =>
    inTurns(
      3 * rounds,
      () => timed(open),
      () => timed(bound)
    )
  process.stderr.write(`[bench] the first opening, without an index: ${Math.round(first)} ms\n`)
  return [
    figure({
      name: `${what}; bound: JSON.parse of the index`,
      unit: 'ms',
      ...(await turns(parse)),
      aim: { ratio: 3 }
    }),
    figure({
      name: `${what}; bound: that, and a bare look at each file`,
      unit: 'ms',
      ...(await turns(looked))
    })
  ]
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}
