import { prepareTools } from './setup/prepare.mjs'
import { runScript } from './setup/say.mjs'
import { readings, report, unit } from './testing/checks.mjs'

// npm run check: stops at the first check that fails
await runScript(async () => {
  await prepareTools()
  for (const check of [...readings, unit()]) {
    const { failed } = await report(check)
    if (failed > 0) return 1
  }
})
