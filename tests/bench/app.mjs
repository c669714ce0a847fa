import { mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright'
import { installBound } from './page/bound.mjs'
import { installDesk } from './page/desk.mjs'
import { installFrames } from './page/frames.mjs'
import { installScroll } from './page/scroll.mjs'
import { installTags } from './page/tags.mjs'

const kit = [installFrames, installDesk, installBound, installTags, installScroll]

export const projectRoot = resolve(import.meta.dirname, '..', '..')

/** As root Electron starts only without its sandbox. */
export const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/**
 * Starts the app on a project with an article in the reader and puts our helpers into its page
 * (`window.bench`). The profile is a fresh one in the `scratch` folder.
 */
export async function launch({ scratch, project, article }) {
  const profile = mkdtempSync(join(scratch, 'profile-'))
  const electron = await _electron.launch({
    executablePath: process.env.HASHIYA_ELECTRON,
    args: [...sandbox, projectRoot, project, `--article=${article}`],
    env: { ...process.env, HASHIYA_USER_DATA: profile, HASHIYA_DOCUMENTS: join(profile, 'docs') }
  })
  try {
    const page = await electron.firstWindow()
    await page.locator('p[data-start]').first().waitFor()
    const devtools = await page.context().newCDPSession(page)
    for (const install of kit) await page.evaluate(install)
    await page.evaluate(() => window.bench.settled())
    return {
      electron,
      page,
      devtools,
      collectGarbage: () => devtools.send('HeapProfiler.collectGarbage'),
      close: () => electron.close()
    }
  } catch (error) {
    await electron.close().catch(() => undefined)
    throw error
  }
}
