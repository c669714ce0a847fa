import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch, projectRoot } from './app.mjs'
import { measureLoad } from './load.mjs'
import { measureMemory } from './memory.mjs'
import { restId, sizes, writeProject } from './project.mjs'
import { measureScroll } from './scroll.mjs'
import { measureStart } from './start.mjs'
import { measureStorage } from './storage.mjs'
import { tableOf } from './table.mjs'
import { measureTag } from './tag.mjs'

const parts = ['load', 'tag', 'scroll', 'start', 'memory', 'storage']

const usage = `npm run bench -- [--quick] [--json] [--only=${parts.join(',')}]

Measures the app against what the browser itself takes for the same page. Figures, not tests: it
fails only where something could not be measured.

  --quick  without the longest article, with 2,000 articles instead of 20,000, and three runs
           instead of five
  --json   every single measurement, as JSON
  --only   some of the parts`

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: parts.join(',') },
    help: { type: 'boolean', short: 'h', default: false }
  }
})

if (options.help) console.log(usage)
else await run().catch(report)

async function run() {
  if (!process.env.HASHIYA_ELECTRON) throw new Error('Run it with: npm run bench')
  const scratch = mkdtempSync(join(tmpdir(), 'hashiya-bench-'))
  try {
    const rounds = options.quick ? 3 : 5
    const project = join(scratch, 'project')
    const sample = join(projectRoot, 'resources', 'sample')
    const measured = writeProject(project, sample, options.quick ? sizes.slice(0, 2) : sizes)
    const figures = await measure({ scratch, project }, measured, rounds)
    console.log(options.json ? JSON.stringify(figures, null, 1) : page(figures, rounds))
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function measure(place, measured, rounds) {
  const wanted = options.only.split(',')
  const longest = measured.at(-1)
  const measures = {
    load: () => inApp(place, (app) => measureLoad(app, measured, rounds)),
    tag: () => inApp(place, (app) => measureTag(app, measured, rounds)),
    scroll: () => inApp(place, (app) => measureScroll(app, longest, rounds)),
    start: () => measureStart(place.scratch, rounds),
    memory: () => measureMemory(place, longest, rounds),
    storage: () => measureStorage(place.scratch, rounds, { large: options.quick ? 2000 : 20_000 })
  }
  const figures = []
  for (const part of parts.filter((name) => wanted.includes(name))) {
    // Progress goes to stderr, so that stdout holds the figures alone.
    process.stderr.write(`[bench] ${part}\n`)
    figures.push(...(await measures[part]()))
  }
  return figures
}

async function inApp(place, run) {
  const app = await launch({ ...place, article: restId })
  try {
    return await run(app)
  } finally {
    await app.close()
  }
}

function page(figures, rounds) {
  return `${tableOf(figures)}

Medians of ${rounds} runs, the least and the most in brackets; Hashiya and the bound in turn.
The bound is the same text as plain paragraphs with CSS highlights, in the same window, font and
width; for the start it is an empty window. Work is processor time of the page's main thread. The
storage is measured in plain Node, and each line names its bound.`
}

function report(error) {
  process.stderr.write(`[bench] It could not be measured.\n${error.stack ?? error}\n`)
  process.exitCode = 1
}
