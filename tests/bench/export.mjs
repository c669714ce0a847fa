import { execFile } from 'node:child_process'
import { createReadStream, mkdirSync, openSync, closeSync, fsyncSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { documentNumber } from './export/documents.mjs'
import { bundleEngine, optionsOf } from './export/engine.mjs'
import { figure, inTurns } from './figures.mjs'

/** So many different articles, written again and again: what is measured is not their making. */
const different = 250

/**
 * An export as JSON lines, in plain Node: the lines themselves, the finished file, the reading back,
 * and what the process grows by while many or few articles go through it.
 */
export async function measureExport(scratch, rounds, { articles }) {
  const folder = join(scratch, 'export')
  mkdirSync(folder)
  const url = await bundleEngine(join(folder, 'engine'))
  const engine = await import(url)
  const place = { engine, folder, articles, options: optionsOf(engine) }
  const size = `${articles.toLocaleString('en')} articles, ${(articles * 50).toLocaleString('en')} tags`
  const lines = await linesInTurns(place, rounds)
  const files = await filesInTurns(place, rounds)
  const back = await readingInTurns(place, rounds)
  return [
    figure({
      name: `Lines of ${size}; bound: JSON.stringify of the same records`,
      unit: 'ms',
      ...lines,
      aim: { ratio: 2 }
    }),
    figure({
      name: `Their file, hashed and flushed; bound: JSON.stringify, written and flushed`,
      unit: 'ms',
      ...files,
      aim: { ratio: 2 }
    }),
    figure({
      name: 'Reading back and comparing; bound: JSON.parse of the lines',
      unit: 'ms',
      ...back
    }),
    ...(await memoryFigures(url, place))
  ]
}

function batchOf() {
  return Array.from({ length: different }, (_, number) => documentNumber(number))
}

/** The batch as often as it takes. */
async function* repeated(batch, articles) {
  for (let count = 0; count < articles; count += batch.length)
    yield* batch.slice(0, articles - count)
}

function lineOf({ engine, options }, one) {
  return engine.jsonl.writer(options).write(one).pieces[0].content
}

async function linesInTurns(place, rounds) {
  const batch = batchOf()
  const records = batch.map((one) => JSON.parse(lineOf(place, one)))
  const writer = place.engine.jsonl.writer(place.options)
  const times = place.articles / different
  let length = 0
  return inTurns(
    rounds,
    timed(() => {
      for (let time = 0; time < times; time += 1)
        for (const one of batch) length += writer.write(one).pieces[0].content.length
    }),
    timed(() => {
      for (let time = 0; time < times; time += 1)
        for (const one of records) length += JSON.stringify(one).length
    })
  )
}

async function filesInTurns(place, rounds) {
  const batch = batchOf()
  const records = batch.map((one) => JSON.parse(lineOf(place, one)))
  return inTurns(
    rounds,
    timed(() => write(place, batch, { read: undefined, readLine: undefined })),
    timed(() => {
      const file = openSync(join(place.folder, 'bound.jsonl'), 'w')
      for (let count = 0; count < place.articles; count += different)
        for (const one of records) writeSync(file, `${JSON.stringify(one)}\n`)
      fsyncSync(file)
      closeSync(file)
    })
  )
}

async function readingInTurns(place, rounds) {
  const batch = batchOf()
  await write(place, batch, { read: undefined, readLine: undefined })
  const draft = join(place.folder, 'out.jsonl')
  const { engine, options, articles } = place
  return inTurns(
    rounds,
    timed(async () => {
      const compared = await engine.readBack({
        format: engine.jsonl,
        options,
        draft,
        names: ['out.jsonl'],
        documents: () => repeated(batch, articles),
        at: 'out.jsonl'
      })
      if (!compared.ok) throw new Error(JSON.stringify(compared.problem))
      if (compared.value.identical !== articles * 60) throw new Error('Not all came back')
    }),
    timed(async () => {
      let spans = 0
      for await (const line of createInterface({ input: createReadStream(draft) }))
        spans += JSON.parse(line).spans.length
      if (spans !== articles * 50) throw new Error('Not all were read')
    })
  )
}

async function write({ engine, options, folder, articles }, batch, changes) {
  const written = await engine.writeFormat({
    format: { ...engine.jsonl, ...changes },
    options,
    documents: () => repeated(batch, articles),
    target: join(folder, 'out.jsonl')
  })
  if (!written.ok) throw new Error(JSON.stringify(written.problem))
}

/** Each in a process of its own, which has written or read a few before. */
async function memoryFigures(url, { folder, articles }) {
  const grown = async (what, count) => {
    const file = join(folder, `memory-${count}.jsonl`)
    const child = join(import.meta.dirname, 'export', 'memory-child.mjs')
    const { stdout } = await promisify(execFile)(process.execPath, [child, url, what, file, count])
    return Number(stdout) / 1024 / 1024
  }
  const few = Math.round(articles / 10)
  const made = []
  for (const [what, name] of [
    ['write', 'Peak memory added by exporting all and reading it back; bound: a tenth of them'],
    ['read', 'Peak memory added by reading the file as another program’s; bound: a tenth of it']
  ]) {
    const bound = [await grown(what, few)]
    made.push(figure({ name, unit: 'MB', ours: [await grown(what, articles)], bound }))
  }
  return made
}

function timed(work) {
  return async () => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
}
