import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runOnDisplay } from './setup/launch.mjs'
import { projectRoot } from './setup/places.mjs'
import { prepareApp } from './setup/prepare.mjs'
import { runScript, SetupProblem } from './setup/say.mjs'

// npm run bench [-- arguments of the benchmarks]
await runScript(async () => {
  const bench = join(projectRoot, 'tests', 'bench', 'index.mjs')
  if (!existsSync(bench)) throw new SetupProblem('There are no benchmarks in tests/bench.')
  const runtime = await prepareApp()
  const env = { HASHIYA_ELECTRON: runtime.path }
  const command = [process.execPath, bench, ...process.argv.slice(2)]
  return runOnDisplay(command, { cwd: projectRoot, env })
})
