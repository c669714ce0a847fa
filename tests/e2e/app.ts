import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDisplay } from './own-display'
import { _electron, test as base, type ElectronApplication, type Page } from 'playwright/test'

const root = join(import.meta.dirname, '../..')

export type TestDialogs = {
  openFolder?: (string | null)[]
  openFiles?: string[][]
  openTable?: (string | null)[]
  openReadings?: string[][]
  openBundle?: (string | null)[]
  saveFile?: (string | null)[]
  closing?: ('keep-open' | 'close')[]
}

export type RunningApp = { app: ElectronApplication; page: Page }

/**
 * Starts the app. Under a virtual display one start in a few hundred never reaches its driver; it is
 * given up, told of, and made once more. Nothing else of a test is.
 */
async function launched(options: Parameters<typeof _electron.launch>[0]) {
  const limited = { ...options, timeout: 20_000 }
  try {
    return await _electron.launch(limited)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error
    console.warn(`The app did not reach its driver and was started once more:\n${error.message}`)
    return _electron.launch(limited)
  }
}

/** A folder of a test's own, with the profile of an imagined person in it. */
export class Bench {
  readonly #running: ElectronApplication[] = []
  constructor(
    readonly folder: string,
    readonly display: string | null = null
  ) {}

  path(...names: string[]): string {
    return join(this.folder, ...names)
  }

  /** What the system's dialogs will answer, in order, from the next start of the app on. */
  async dialogs(answers: TestDialogs): Promise<void> {
    await writeFile(this.path('dialogs.json'), JSON.stringify(answers))
  }

  /** What this person chose for the window before. */
  async settings(settings: object): Promise<void> {
    await mkdir(this.path('profile'), { recursive: true })
    await writeFile(
      this.path('profile', 'settings.json'),
      JSON.stringify({ format: 'hashiya.settings', settings, recent: [] })
    )
  }

  /** What keeps the app out of a real person's folders. */
  get env(): Record<string, string> {
    return this.#envOf('profile')
  }

  /** Starts the real app as this person; arguments follow the app's own. */
  start(...args: string[]): Promise<RunningApp> {
    return this.startAs('profile', ...args)
  }

  /** Starts it as somebody with settings of their own: two of one profile would be one window. */
  async startAs(profile: string, ...args: string[]): Promise<RunningApp> {
    const executablePath = process.env['HASHIYA_ELECTRON']
    if (!executablePath) throw new Error('HASHIYA_ELECTRON is not set: run the tests with npm test')
    const app = await launched({
      executablePath,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args],
      env: this.#envOf(profile)
    })
    this.#running.push(app)
    // A step that hangs says which one it is, before the whole test is over.
    app.context().setDefaultTimeout(30_000)
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1440, height: 900 })
    return { app, page }
  }

  /** The shipped sample, copied: what is opened gets backups and a lock. */
  async sample(): Promise<string> {
    const folder = this.path('sample')
    await cp(join(root, 'resources/sample'), folder, { recursive: true })
    return folder
  }

  /** A project made by the command line, with these files imported. */
  async project(name: string, files: Record<string, string> = {}): Promise<string> {
    const folder = this.path(name)
    await this.cli('init', folder, '--name', name, '--annotator', 'Layla')
    const paths = await Promise.all(
      Object.entries(files).map(async ([file, text]) => {
        await writeFile(this.path(file), text)
        return this.path(file)
      })
    )
    if (paths.length > 0) await this.cli('import', folder, ...paths)
    return folder
  }

  async cli(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const { execFile } = await import('node:child_process')
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [join(root, 'out/main/cli.js'), ...args],
        (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      )
    })
  }

  /** The only reading of the project, as its file has it. */
  async reading(project: string, article: string, annotator = 'layla'): Promise<ReadingJson> {
    const file = join(project, 'annotations', annotator, `${article}.json`)
    return JSON.parse(await readFile(file, 'utf8')) as ReadingJson
  }

  #envOf(profile: string): Record<string, string> {
    return {
      ...(process.env as Record<string, string>),
      ...(this.display === null ? {} : { DISPLAY: this.display }),
      HASHIYA_USER_DATA: this.path(profile),
      HASHIYA_DOCUMENTS: this.path('documents'),
      HASHIYA_TEST_DIALOGS: this.path('dialogs.json')
    }
  }

  async stop(): Promise<void> {
    for (const app of this.#running) await app.close().catch(() => undefined)
    await rm(this.folder, { recursive: true, force: true })
  }
}

export type ReadingJson = {
  state: string
  annotations: {
    id: string
    label: string
    start: number
    end: number
    quote: string
    attributes: Record<string, unknown>
    note: string
  }[]
  links: { relation: string; from: string; to: string }[]
}

/** Playwright's test with a bench of its own for each. */
export const test = base.extend<{ bench: Bench }, { display: string | null }>({
  // Tests at the same time have a display each, where there is none that a person looks at.
  display: [
    // Playwright reads the first parameter's pattern, even when it is empty.
    async ({}, provide) => {
      if (!process.env['HASHIYA_OWN_DISPLAYS']) return provide(null)
      const own = await startDisplay()
      await provide(own.name)
      own.stop()
    },
    { scope: 'worker' }
  ],
  bench: async ({ display }, provide) => {
    const bench = new Bench(await mkdtemp(join(tmpdir(), 'hashiya-e2e-')), display)
    await bench.dialogs({})
    await provide(bench)
    await bench.stop()
  }
})

export { expect } from 'playwright/test'

/** The article's page, which takes the keys. */
export function reader(page: Page) {
  return page.getByRole('article')
}

/** Waits until the article and its first tags are on the page. */
export async function drawn(page: Page): Promise<void> {
  await reader(page).waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(250)
}

/** Presses a key as an Arabic layout sends it: another letter, the same physical key. */
export async function pressArabic(page: Page, code: string, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text: key })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key })
  await session.detach()
}

/** What is selected in the article's words. */
export function selectedWords(page: Page): Promise<string> {
  return page.evaluate(() => document.getSelection()?.toString() ?? '')
}

/** The window rectangle of the first occurrence of some words in the article. */
export async function boxOf(page: Page, words: string) {
  const box = await page.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll('[data-start]')) {
      const node = paragraph.firstChild
      const at = node?.textContent?.indexOf(wanted) ?? -1
      if (!node || at === -1) continue
      paragraph.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x, y, width, height }
    }
    return null
  }, words)
  if (!box) throw new Error(`No «${words}» in the article`)
  return box
}
