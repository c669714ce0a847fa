import { forgetBuild } from './setup/build.mjs'
import { runOnDisplay, sandboxSwitch } from './setup/launch.mjs'
import { projectRoot } from './setup/places.mjs'
import { prepareRuntime } from './setup/prepare.mjs'
import { runScript } from './setup/say.mjs'
import { tool } from './setup/tools.mjs'

// npm run dev [-- arguments of the app]
await runScript(async () => {
  const runtime = await prepareRuntime()
  await forgetBuild()
  const env = {
    ELECTRON_EXEC_PATH: runtime.path,
    ELECTRON_ENTRY: projectRoot,
    ...(sandboxSwitch().length > 0 && { NO_SANDBOX: '1' })
  }
  const command = [process.execPath, tool('electron-vite'), 'dev', '--', ...process.argv.slice(2)]
  return runOnDisplay(command, { cwd: projectRoot, env, quiet: !process.env.HASHIYA_VERBOSE })
})
