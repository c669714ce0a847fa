import { figure, inTurns } from './figures.mjs'
import { restId } from './project.mjs'

const aims = { w6000: { ratio: 1.2 }, w60000: { ratio: 1 } }

/** From the data in the window to the painted page, margin notes included, against the bound. */
export async function measureLoad(app, sizes, rounds) {
  const figures = []
  for (const { id, words, tags } of sizes) {
    const { ours, bound } = await inTurns(
      rounds,
      () => loadOurs(app, id),
      () => loadBound(app, id)
    )
    const size = `${words.toLocaleString('en')} words, ${tags.toLocaleString('en')} tags`
    figures.push(
      figure({
        name: `Load ${size}`,
        unit: 'ms',
        ours,
        bound,
        aim: aims[id]
      })
    )
  }
  return figures
}

async function loadOurs({ page, collectGarbage }, id) {
  await collectGarbage()
  const loaded = await page.evaluate((article) => window.bench.open(article), id)
  await page.evaluate((article) => window.bench.open(article), restId)
  return loaded
}

async function loadBound({ page, collectGarbage }, id) {
  await page.evaluate(async (article) => {
    window.bench.view = await window.bench.fetch(article)
    await window.bench.enterBound()
  }, id)
  await collectGarbage()
  const milliseconds = await page.evaluate(() => window.bench.showBound(window.bench.view))
  await page.evaluate(() => {
    window.bench.view = null
    return window.bench.leaveBound()
  })
  return milliseconds
}
