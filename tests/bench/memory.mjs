import { readFileSync } from 'node:fs'
import { launch } from './app.mjs'
import { figure, inTurns } from './figures.mjs'
import { restId } from './project.mjs'

const megabyte = 1024 * 1024

/**
 * What the longest article adds to the window's process, each time in a fresh one: to the heap of
 * its scripts, and to the memory that it shares with nobody.
 */
export async function measureMemory(place, { id, words }, rounds) {
  const { ours, bound } = await inTurns(
    rounds,
    () => added(place, ({ page }) => page.evaluate((it) => window.bench.open(it), id)),
    () => added(place, ({ page }) => page.evaluate(showBound, id))
  )
  const both = (field) => ({
    ours: ours.map((run) => run[field]),
    bound: bound.map((run) => run[field])
  })
  const size = `${words.toLocaleString('en')} words`
  return [
    // No ratio: the bound's page has no scripts, and its text is not on their heap.
    figure({ name: `Script heap added by ${size}`, unit: 'MB', ...both('heap'), compare: false }),
    figure({ name: `Private memory added by ${size}`, unit: 'MB', ...both('private') })
  ]
}

/* Runs in the page. */
async function showBound(article) {
  const view = await window.bench.fetch(article)
  await window.bench.enterBound()
  await window.bench.showBound(view)
}

async function added(place, show) {
  const app = await launch({ ...place, article: restId })
  try {
    const before = await memoryOf(app)
    await show(app)
    const after = await memoryOf(app)
    return { heap: after.heap - before.heap, private: after.private - before.private }
  } finally {
    await app.close()
  }
}

async function memoryOf({ electron, page, devtools, collectGarbage }) {
  await page.evaluate(() => window.bench.settled())
  await collectGarbage()
  await page.evaluate(() => window.bench.settled())
  await collectGarbage()
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { pid, workingSet } = await electron.evaluate(({ app, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0].webContents.getOSProcessId()
    const { memory } = app.getAppMetrics().find((metric) => metric.pid === pid)
    return { pid, workingSet: 1024 * (memory.privateBytes ?? memory.workingSetSize) }
  })
  return { heap: usedSize / megabyte, private: (privateBytes(pid) ?? workingSet) / megabyte }
}

/** What Linux says that a process shares with nobody; null elsewhere. */
function privateBytes(pid) {
  if (process.platform !== 'linux') return null
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const lines = [...text.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)]
  return lines.reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0)
}
