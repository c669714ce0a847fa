import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch, projectRoot } from '../app.mjs'
import { figure } from '../figures.mjs'
import { longestTask, scroll } from '../ledger/grid.mjs'
import { restId, writeProject } from '../project.mjs'
import { writeClaims } from './project.mjs'

const claims = 500
/** Above this the browser calls a task long, in milliseconds. */
const long = 50

/** The longest task of the page's thread while a graph of 500 claims is scrolled, zoomed and gone through. */
export async function measureClaims({ scratch, rounds }) {
  const project = join(scratch, 'claims')
  mkdirSync(project, { recursive: true })
  writeProject(project, join(projectRoot, 'resources', 'sample'), [])
  writeClaims(project, claims)
  const app = await launch({ scratch, project, article: restId })
  try {
    const { page } = app
    await page.keyboard.press('Control+Digit3')
    await page.getByRole('tab').nth(2).click()
    const lists = page.getByRole('listbox')
    await lists.nth(1).getByRole('option').first().waitFor({ timeout: 60_000 })
    const taken = { wheel: [], far: [], choose: [], zoom: [] }
    for (let round = 0; round < rounds; round += 1) {
      taken.wheel.push(await longestTask(app, () => scroll(app, lists.nth(1))))
      taken.choose.push(await longestTask(app, () => goThrough(page, lists.first())))
      taken.zoom.push(await longestTask(app, () => zoom(page, lists.nth(1), 'Minus')))
      taken.far.push(await longestTask(app, () => scroll(app, lists.nth(1))))
      await zoom(page, lists.nth(1), 'Equal')
      await lists.nth(1).evaluate((list) => (list.scrollTop = 0))
    }
    const row = (name, ours) =>
      figure({ name, unit: 'ms', ours, bound: ours.map(() => long), aim: { most: long } })
    return [
      row(`Wheel through ${claims} claims: longest task`, taken.wheel),
      row(`Wheel through ${claims} claims as bars: longest task`, taken.far),
      row(`Go through the sources of ${claims} claims: longest task`, taken.choose),
      row(`Zoom out of ${claims} claims: longest task`, taken.zoom)
    ]
  } finally {
    await app.close()
  }
}

async function goThrough(page, list) {
  await list.focus()
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(60)
  }
  await page.keyboard.press('Escape')
}

async function zoom(page, list, key) {
  await list.focus()
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press(key)
    await page.waitForTimeout(80)
  }
}
