import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lacksDisplay } from '../setup/display.mjs'
import { runOnDisplay } from '../setup/launch.mjs'
import { projectRoot, resultsFolder } from '../setup/places.mjs'
import { tool } from '../setup/tools.mjs'
import { readPlaywright, readSuite } from './results.mjs'

const report = join(resultsFolder, 'playwright.json')

/** Runs the Playwright suite against a runtime, showing its progress, and answers with counts. */
export async function runEndToEnd(runtime, args) {
  await mkdir(resultsFolder, { recursive: true })
  await rm(report, { force: true })
  const env = {
    HASHIYA_ELECTRON: runtime.path,
    ...(lacksDisplay() ? { HASHIYA_OWN_DISPLAYS: '1' } : {}),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report
  }
  const runner = [process.execPath, tool('playwright'), 'test', '--reporter=list,json', ...args]
  const code = await runOnDisplay(runner, { cwd: projectRoot, env })
  return readSuite(report, readPlaywright, code)
}
