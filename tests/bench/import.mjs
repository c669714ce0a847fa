import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './app.mjs'
import { bundle } from './bundle-core.mjs'
import { readSample, repeatText } from './corpus.mjs'
import { figure, inTurns } from './figures.mjs'

const characters = 2000

/**
 * What it takes to import a folder of articles, each durable with its copy and recognised: against
 * `cp` of the folder and the SHA-256 of every file; and what memory that takes for the tenth part.
 */
export async function measureImport(scratch, rounds, { articles }) {
  const folder = join(scratch, 'import')
  const [many, few] = [join(folder, 'many'), join(folder, 'few')]
  writeArticles(many, articles)
  writeArticles(few, articles / 10)
  const { importFolder } = await bundle(
    join(import.meta.dirname, 'import', 'import.ts'),
    join(folder, 'bundled')
  )
  let run = 0
  const target = () => join(folder, `run-${(run += 1)}`)
  const ours = (source, count) => async () => {
    const root = target()
    mkdirSync(root)
    const start = performance.now()
    const taken = await importFolder(root, source)
    const spent = performance.now() - start
    if (taken !== count) throw new Error(`Took ${taken} of ${count}`)
    rmSync(root, { recursive: true })
    return spent
  }
  const copied = async () => {
    const root = target()
    const start = performance.now()
    execFileSync('cp', ['-r', many, root])
    for (const name of readdirSync(root))
      createHash('sha256')
        .update(readFileSync(join(root, name)))
        .digest()
    const spent = performance.now() - start
    rmSync(root, { recursive: true })
    return spent
  }
  const count = articles.toLocaleString('en')
  const turns = Math.min(rounds, 3)
  return [
    figure({
      name: `Import ${count} articles of 2,000 characters, durable; bound: cp and SHA-256`,
      unit: 'ms',
      ...(await inTurns(turns, ours(many, articles), copied)),
      aim: { ratio: 5 }
    }),
    figure({
      name: `Most memory while importing ${count} articles; bound: a tenth of them`,
      unit: 'MB',
      ...(await inTurns(1, peak(ours(many, articles)), peak(ours(few, articles / 10)))),
      aim: { ratio: 2 }
    })
  ]
}

/** The most memory of the process during some work, in megabytes, above what it had before. */
function peak(work) {
  return async () => {
    globalThis.gc?.()
    let most = 0
    const look = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
    await work()
    clearInterval(look)
    return most / 1_000_000
  }
}

function writeArticles(folder, count) {
  mkdirSync(folder, { recursive: true })
  const { texts } = readSample(join(projectRoot, 'resources', 'sample'))
  const long = repeatText(texts, 2000)
  for (let number = 0; number < count; number += 1) {
    const from = (number * 37) % (long.length - characters)
    const text = `${number} ${long.slice(from, from + characters)}`.slice(0, characters)
    writeFileSync(join(folder, `${number}.txt`), text)
  }
}
