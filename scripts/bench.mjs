import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { textParts, wantedParts } from './testing/bench-parts.mjs'
import { runInTerminal, runOnDisplay } from './setup/launch.mjs'
import { projectRoot } from './setup/places.mjs'
import { prepareApp, prepareTools } from './setup/prepare.mjs'
import { runScript, SetupProblem } from './setup/say.mjs'

// npm run bench [-- arguments of the benchmarks]
await runScript(async () => {
  const bench = join(projectRoot, 'tests', 'bench', 'index.mjs')
  if (!existsSync(bench)) throw new SetupProblem('There are no benchmarks in tests/bench.')
  const args = process.argv.slice(2)
  const command = [process.execPath, bench, ...args]
  // Parts that only read texts need neither a window nor a build of the app.
  if (wantedParts(args).every((part) => textParts.includes(part))) {
    await prepareTools()
    return runInTerminal(command, { cwd: projectRoot })
  }
  const runtime = await prepareApp()
  const env = { HASHIYA_ELECTRON: runtime.path }
  return runOnDisplay(command, { cwd: projectRoot, env })
})
