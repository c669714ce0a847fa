import { runApp } from './setup/launch.mjs'
import { prepareApp } from './setup/prepare.mjs'
import { runScript } from './setup/say.mjs'

// npm start [-- <project folder>] [switches of the app]
await runScript(async () => runApp(await prepareApp(), process.argv.slice(2)))
