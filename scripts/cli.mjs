import { join } from 'node:path'
import { ensureBuilt } from './setup/build.mjs'
import { runInTerminal } from './setup/launch.mjs'
import { callerFolder, projectRoot } from './setup/places.mjs'
import { prepareTools } from './setup/prepare.mjs'
import { runScript } from './setup/say.mjs'

// npm run --silent hashiya -- <command> [arguments]
await runScript(async () => {
  await prepareTools()
  await ensureBuilt()
  const cli = join(projectRoot, 'out', 'main', 'cli.js')
  return runInTerminal([process.execPath, cli, ...process.argv.slice(2)], { cwd: callerFolder() })
})
