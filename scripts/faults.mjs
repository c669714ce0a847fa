import { prepareApp } from './setup/prepare.mjs'
import { runScript } from './setup/say.mjs'
import { ensureTestTools } from './setup/test-tools.mjs'
import { report } from './testing/checks.mjs'
import { runEndToEnd } from './testing/end-to-end.mjs'
import { faultsEnvironment, figuresIn, runFaults, skippedFaults } from './testing/faults.mjs'
import { sum, summaryLine } from './testing/results.mjs'

// npm run test:faults [-- --long] [arguments of vitest]
await runScript(async () => {
  const args = process.argv.slice(2)
  const isLong = args.includes('--long')
  const rest = args.filter((argument) => argument !== '--long')
  const runtime = await prepareApp()
  await ensureTestTools('faults', ...(isLong ? ['long faults'] : []))
  let output = ''
  const run = async () => {
    const result = await runFaults(rest, { isLong })
    output = result.output
    return result
  }
  const faults = await report({ name: 'faults', run })
  for (const line of figuresIn(output)) console.log(`  ${line}`)
  for (const name of await skippedFaults()) console.log(`  not shown: ${name}`)
  Object.assign(process.env, faultsEnvironment(isLong))
  const app = rest.length === 0 ? await runEndToEnd(runtime, ['kill.spec.ts']) : null
  const total = sum(app ? [faults, app] : [faults])
  console.log(summaryLine(total))
  return total.failed > 0 ? 1 : 0
})
