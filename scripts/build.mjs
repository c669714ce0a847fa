import { build } from './setup/build.mjs'
import { prepareTools } from './setup/prepare.mjs'
import { runScript, say } from './setup/say.mjs'

// npm run build
await runScript(async () => {
  await prepareTools()
  await build()
  say('Built into out/.')
})
