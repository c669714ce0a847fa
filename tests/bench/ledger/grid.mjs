import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch, projectRoot } from '../app.mjs'
import { figure } from '../figures.mjs'
import { restId, writeProject } from '../project.mjs'
import { writeFigures } from './project.mjs'

/** A wheel that is spun hard: so many CSS pixels a second, over so many. */
const wheel = { speed: 9_000, distance: 27_000 }
/** Above this the browser calls a task long, in milliseconds. */
const long = 50

/** The longest task of the page's thread while a grid of so many figures is scrolled and filtered. */
export async function measureGrid(scratch, rounds, { figures, articles }) {
  const project = join(scratch, 'ledger')
  mkdirSync(project, { recursive: true })
  writeProject(project, join(projectRoot, 'resources', 'sample'), [])
  writeFigures(project, figures, articles)
  const app = await launch({ scratch, project, article: restId })
  try {
    const { page } = app
    const started = performance.now()
    await page.keyboard.press('Control+Digit3')
    const grid = page.getByRole('grid')
    await grid.waitFor({ timeout: 300_000 })
    const loaded = performance.now() - started
    const scrolls = []
    const filters = []
    for (let round = 0; round < rounds; round += 1) {
      scrolls.push(await longestTask(app, () => scroll(app, grid)))
      filters.push(await longestTask(app, () => type(page, round)))
    }
    const none = scrolls.map(() => long)
    const size = figures.toLocaleString('en')
    return [
      figure({
        name: `Wheel through ${size} figures: longest task`,
        unit: 'ms',
        ours: scrolls,
        bound: none,
        aim: { most: long }
      }),
      figure({
        name: `Type a filter over ${size} figures: longest task`,
        unit: 'ms',
        ours: filters,
        bound: none,
        aim: { most: long }
      }),
      figure({
        name: `Read ${size} figures of ${articles} files`,
        unit: 'ms',
        ours: [loaded],
        bound: [loaded],
        compare: false
      })
    ]
  } finally {
    await app.close()
  }
}

/** The longest task that the browser reports (50 ms and more), or 0; it reports no shorter ones. */
export async function longestTask({ page }, run) {
  await page.evaluate(() => window.bench.settled())
  await page.evaluate(() => {
    window.bench.longTasks = []
    window.bench.taskObserver = new PerformanceObserver((list) =>
      window.bench.longTasks.push(...list.getEntries().map(({ duration }) => duration))
    )
    window.bench.taskObserver.observe({ type: 'longtask' })
  })
  await run()
  await page.evaluate(() => window.bench.settled())
  return page.evaluate(() => {
    window.bench.taskObserver.disconnect()
    return Math.max(0, ...window.bench.longTasks)
  })
}

export async function scroll({ devtools }, grid) {
  const { x, y, width, height } = await grid.boundingBox()
  await devtools.send('Input.synthesizeScrollGesture', {
    x: Math.round(x + width / 2),
    y: Math.round(y + height / 2),
    yDistance: -wheel.distance,
    speed: wheel.speed,
    gestureSourceType: 'mouse'
  })
}

async function type(page, round) {
  const field = page.locator('#ledger-words')
  await field.click()
  await field.pressSequentially(round % 2 === 0 ? 'قتلى ١٢' : 'أربعة', { delay: 60 })
  await page.waitForTimeout(800)
  await field.press('Escape')
  await page.waitForTimeout(800)
}
