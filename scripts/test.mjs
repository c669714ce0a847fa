import { prepareApp, prepareTools } from './setup/prepare.mjs'
import { runScript, SetupProblem } from './setup/say.mjs'
import { ensureTestTools } from './setup/test-tools.mjs'
import { readArguments } from './testing/arguments.mjs'
import { readings, reportRows, unit } from './testing/checks.mjs'
import { runEndToEnd } from './testing/end-to-end.mjs'
import { runFaults } from './testing/faults.mjs'
import { countStep, sum, summaryLine } from './testing/results.mjs'

// npm test [-- --only unit|faults|e2e [arguments of that runner]]
await runScript(async () => {
  const { only, rest } = readArguments(process.argv.slice(2))
  const ready = await attempt(prepareTools, 'The tests cannot be run here.')
  if (!ready) return finish([countStep(false)])
  const wants = (suite) => only === null || only === suite
  const app = wants('e2e') ? await attempt(prepareApp, 'The app cannot be started here.') : null

  // The faults mostly wait for disks and for processes that die; the other tests fill that time.
  const beside = only === null ? [...readings] : []
  await ensureTestTools(...['unit', 'faults'].filter(wants))
  if (wants('faults')) beside.push({ name: 'faults', run: () => runFaults(rest) })
  const counts = await reportRows(beside, wants('unit') ? [unit(rest)] : [])
  if (wants('e2e')) counts.push(app ? await runEndToEnd(app.value, rest) : countStep(false))
  return finish(counts)
})

/** What cannot be prepared is one failure; it does not keep the other suites from running. */
async function attempt(prepare, complaint) {
  try {
    return { value: await prepare() }
  } catch (error) {
    console.error(
      `\n${complaint}\n${error instanceof SetupProblem ? error.message : error.stack}\n`
    )
    return null
  }
}

function finish(counts) {
  const total = sum(counts)
  if (total.flaky > 0) console.log(`${total.flaky} of those that passed needed a second try.`)
  console.log(summaryLine(total))
  return total.failed > 0 ? 1 : 0
}
