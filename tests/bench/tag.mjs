import { figure } from './figures.mjs'
import { restId } from './project.mjs'
import { traced, workBetweenMarks } from './trace.mjs'

/** From the label's key to the painted tag, in the middle of the article, at every size. */
export async function measureTag(app, sizes, rounds) {
  const figures = []
  for (const { id, words, free } of sizes) {
    const spots = spotsIn(free, rounds + 1)
    const ours = await pressOurs(app, id, spots)
    const bound = await pressBound(app, id, spots)
    const size = `at ${words.toLocaleString('en')} words`
    figures.push(
      figure({ name: `One tag ${size}: to paint`, unit: 'ms', ...pick(ours, bound, 'total') }),
      figure({
        name: `One tag ${size}: work`,
        unit: 'ms',
        ...pick(ours, bound, 'work'),
        aim: { most: 16 }
      })
    )
  }
  return figures
}

/** Free words around the middle of the article, each in a place of its own. */
function spotsIn(free, count) {
  const step = Math.max(1, Math.floor(free.length / 4 / count))
  return Array.from({ length: count }, (_, at) => free[Math.floor(free.length / 2) + at * step])
}

async function pressOurs(app, id, spots) {
  const { page } = app
  await page.evaluate((article) => window.bench.open(article), id)
  const times = await press(app, spots, 'armOurs', async () => {
    await page.keyboard.press('Control+KeyZ')
    await page.evaluate(() => window.bench.settled())
  })
  await page.evaluate((article) => window.bench.open(article), restId)
  return times
}

async function pressBound(app, id, spots) {
  const { page } = app
  await page.evaluate(async (article) => {
    const view = await window.bench.fetch(article)
    await window.bench.enterBound()
    await window.bench.showBound(view)
  }, id)
  const times = await press(app, spots, 'armBound', () => undefined)
  await page.evaluate(() => window.bench.leaveBound())
  return times
}

/**
 * Presses the key once for every spot; the first press warms up and does not count. Garbage is
 * left to the browser, as it is when somebody works.
 */
async function press(app, spots, arm, takeBack) {
  const { page } = app
  const { result: totals, events } = await traced(app, async () => {
    const times = []
    for (const spot of spots) {
      await page.evaluate(([name, span]) => window.bench[name](span), [arm, spot])
      await page.keyboard.press('KeyA')
      times.push(await page.evaluate(() => window.bench.tagged()))
      await page.evaluate(() => window.bench.settled())
      await takeBack()
    }
    return times
  })
  const works = workBetweenMarks(events)
  if (works.length !== spots.length)
    throw new Error(`${works.length} of ${spots.length} keys traced`)
  return totals.map((total, at) => ({ total, work: works[at] })).slice(1)
}

function pick(ours, bound, field) {
  return { ours: ours.map((time) => time[field]), bound: bound.map((time) => time[field]) }
}
