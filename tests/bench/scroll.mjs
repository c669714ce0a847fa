import { figure, inTurns } from './figures.mjs'
import { restId } from './project.mjs'

/** A wheel that is spun hard: so many CSS pixels a second, over so many. */
const wheel = { speed: 9_000, distance: 27_000 }

/** Scrolling the longest article with the wheel, and jumping to a screen never shown before. */
export async function measureScroll(app, { id, words }, rounds) {
  const { ours, bound } = await inTurns(
    rounds,
    (round) => onOurs(app, id, () => scrollAndJump(app, true, round / rounds)),
    (round) => onBound(app, id, () => scrollAndJump(app, false, round / rounds))
  )
  const size = `${words.toLocaleString('en')} words`
  const both = (field) => ({
    ours: ours.map((run) => run[field]),
    bound: bound.map((run) => run[field])
  })
  return [
    figure({ name: `Wheel through ${size}: longest frame`, unit: 'ms', ...both('longest') }),
    figure({ name: `Wheel through ${size}: frames dropped`, unit: '%', ...both('dropped') }),
    figure({ name: `Wheel through ${size}: frames lacking a tag`, unit: '%', ...both('bare') }),
    figure({ name: `Jump in ${size}: to painted tags`, unit: 'ms', ...both('jump') })
  ]
}

async function onOurs({ page }, id, run) {
  await page.evaluate((article) => window.bench.open(article), id)
  const result = await run()
  await page.evaluate((article) => window.bench.open(article), restId)
  return result
}

async function onBound({ page }, id, run) {
  await page.evaluate(async (article) => {
    const view = await window.bench.fetch(article)
    await window.bench.enterBound()
    await window.bench.showBound(view)
  }, id)
  const result = await run()
  await page.evaluate(() => window.bench.leaveBound())
  return result
}

async function scrollAndJump({ page, devtools, collectGarbage }, isOurs, share) {
  await collectGarbage()
  const jump = await page.evaluate(
    ([ours, to]) => window.bench.jump(ours, to),
    [isOurs, 0.93 - share / 3]
  )
  const middle = await page.evaluate(
    ([ours, to]) => window.bench.goTo(ours, to),
    [isOurs, share / 3]
  )
  await page.evaluate((ours) => window.bench.watchFrames(ours), isOurs)
  await devtools.send('Input.synthesizeScrollGesture', {
    ...middle,
    yDistance: -wheel.distance,
    speed: wheel.speed,
    gestureSourceType: 'mouse'
  })
  const { longest, dropped, frames, bare } = await page.evaluate(() => window.bench.stopWatching())
  return {
    jump,
    longest,
    dropped: (100 * dropped) / (frames + dropped),
    bare: (100 * bare) / frames
  }
}
