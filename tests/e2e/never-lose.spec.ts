import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { expectAccessible } from './axe'
import { drawn, expect, reader, test, type Bench, type ReadingJson } from './app'

const text = 'قُتل أربعة عناصر من "الحرس" 🔴 في هجوم.\n'
const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

test('takes back, after a restart, what was done before it, and makes it again', async ({
  bench
}) => {
  const { folder, file } = await project(bench)
  const first = await bench.start(folder, '--language', 'en')
  await tagWord(first.page, 3)
  await saved(first.page)
  await first.app.close()

  const { app, page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  await expect(tags(page)).toHaveCount(1)
  await page.keyboard.press('Control+KeyZ')
  await expect(tags(page)).toHaveCount(0)
  await page.keyboard.press('Control+KeyY')
  await expect(tags(page)).toHaveCount(1)
  await saved(page)
  await reader(page).press('KeyN')
  await page.getByText('History', { exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Layla' })).toHaveCount(3)
  await expect(page.getByRole('listitem').filter({ hasText: 'undone' })).toHaveCount(1)
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/history-en.png` })
  await app.close()
  expect((await readingIn(file)).annotations).toHaveLength(1)
})

test('loses nothing when the page dies, and opens it again', async ({ bench }) => {
  const { folder, file } = await project(bench)
  const { app, page } = await bench.start(folder, '--language', 'en')
  await tagWord(page, 3)
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId()
  )
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => annotationsIn(file)).toBe(1)
  await expect.poll(() => shownTags(app)).toBe(1)
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  test(`saves the last edit before it ends by ${signal}, and gives the project back`, async ({
    bench
  }) => {
    const { folder, file } = await project(bench)
    const { app, page } = await bench.start(folder, '--language', 'en')
    await tagWord(page, 3)
    await expect(tags(page)).toHaveCount(1)
    const program = app.process()
    const ended = once(program, 'exit')
    program.kill(signal)
    await ended
    expect((await readingIn(file)).annotations).toHaveLength(1)
    await expect(readFile(join(folder, '.hashiya/lock.json'))).rejects.toThrow('ENOENT')
  })

test('brings the window to the front at a second start, with what that was asked to open', async ({
  bench
}) => {
  const first = await bench.project('first', { 'a.txt': text })
  const second = await bench.project('second', { 'b.txt': `آخر: ${text}` })
  const { app, page } = await bench.start(first, '--language', 'en')
  await drawn(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize())
  const other = spawn(app.process().spawnfile, secondStart('second'), {
    cwd: bench.folder,
    env: bench.env
  })
  const [code] = (await once(other, 'exit')) as [number]
  expect(code).toBe(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('second')
  expect(second).toBe(bench.path('second'))
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMinimized())
  ).toBe(false)
})

test('lets one window at a time write, and the next one as soon as the first is killed', async ({
  bench
}) => {
  const { folder } = await project(bench)
  const { app } = await bench.start(folder, '--language', 'en')
  expect(await bench.cli('import', folder, bench.path('a.txt'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('another Hashiya has this project open') as string
  })
  const { page } = await bench.startAs('colleague', folder, '--language', 'en')
  const dialog = page.getByRole('dialog', { name: 'This project is open elsewhere' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  const ended = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await ended
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog).toBeHidden()
  await tagWord(page, 3)
  await saved(page)
})

for (const language of ['en', 'ar'])
  test(`says that another computer has the project, and lets a person decide: ${language}`, async ({
    bench
  }) => {
    const { folder } = await project(bench)
    await mkdir(join(folder, '.hashiya'))
    const lock = join(folder, '.hashiya/lock.json')
    await writeFile(lock, JSON.stringify(lockOf('PC-2', 'ليلى')))
    const { page } = await bench.start(folder, '--language', language)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('PC-2')
    await page.waitForTimeout(250)
    await expectAccessible(page)
    await page.screenshot({ path: `${pictures}/lock-${language}.png` })
    await dialog.getByRole('button').last().click()
    await reader(page).press('KeyA')
    await expect(tags(page)).toHaveCount(0)
    expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ host: 'PC-2' })

    await page.screenshot({ path: `${pictures}/read-only-${language}.png` })
    await page.getByRole('contentinfo').getByRole('button').first().click()
    await dialog.getByRole('button').first().click()
    await expect(dialog).toBeHidden()
    await tagWord(page, 3)
    await expect(tags(page)).toHaveCount(1)
    expect(JSON.parse(await readFile(lock, 'utf8'))).not.toMatchObject({ host: 'PC-2' })
  })

test('shows what another program wrote, and takes it back on undo', async ({ bench }) => {
  const { folder, file } = await project(bench)
  const { page } = await bench.start(folder, '--language', 'en')
  await tagWord(page, 3)
  await saved(page)
  await change(file, ({ annotations }) => [...annotations, tagOf('x-1', 'أربعة')])
  await expect(tags(page)).toHaveCount(2)
  await expect(page.getByRole('alert')).toContainText('changed your reading')
  await page.keyboard.press('Control+KeyZ')
  await expect(tags(page)).toHaveCount(1)
  await saved(page)
})

test('joins an edit that is not saved yet with what another program wrote', async ({ bench }) => {
  const { folder, file } = await project(bench)
  const { page } = await bench.start(folder, '--language', 'en')
  await tagWord(page, 3)
  await saved(page)
  await tagWord(page, 1)
  await change(file, ({ annotations }) => [...annotations, tagOf('x-1', 'هجوم')])
  await expect(tags(page)).toHaveCount(3)
  await saved(page)
  await expect.poll(() => annotationsIn(file)).toBe(3)
})

for (const language of ['en', 'ar'])
  test(`shows both versions of a tag that was changed on both sides: ${language}`, async ({
    bench
  }) => {
    const { folder, file } = await project(bench)
    const { page } = await bench.start(folder, '--language', language)
    await tagWord(page, 3)
    await expect.poll(() => annotationsIn(file)).toBe(1)
    await reader(page).press('KeyC')
    await change(file, ({ annotations }) => [{ ...annotations[0]!, note: 'من جهاز آخر' }])
    const status = page.getByRole('contentinfo').getByRole('status')
    await expect(status).toHaveAttribute('data-kind', 'failed')
    await page.screenshot({ path: `${pictures}/not-saved-${language}.png` })
    await status.getByRole('button').nth(1).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('من جهاز آخر')
    await page.waitForTimeout(250)
    await expectAccessible(page)
    await dialog.getByRole('radio').last().click({ force: true })
    await page.screenshot({ path: `${pictures}/conflict-${language}.png` })
    await dialog.getByRole('button').last().click()
    await expect(dialog).toBeHidden()
    await expect(status).toHaveAttribute('data-kind', 'saved')
    expect((await readingIn(file)).annotations).toMatchObject([
      { label: 'ACTOR', note: 'من جهاز آخر' }
    ])
  })

test('puts an article that comes into the folder on the shelf', async ({ bench }) => {
  const { folder } = await project(bench)
  const other = await bench.project('other', { 'b.txt': `خبر ثان. ${text}` })
  const { page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  const [name] = await namesIn(join(other, 'articles'))
  await writeFile(join(folder, 'articles', name!), await readFile(join(other, 'articles', name!)))
  await mkdir(join(folder, 'annotations/omar'), { recursive: true })
  await writeFile(join(folder, 'annotations/omar', name!), '{}')
  const articles = page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
  await expect(articles).toHaveCount(2)
  await expect(articles.last()).toContainText('Also read by')
})

test('says that it could not save, writes the work elsewhere, and saves when it can', async ({
  bench
}) => {
  const { folder, file } = await project(bench)
  const elsewhere = bench.path('rescued.json')
  await bench.dialogs({ saveFile: [elsewhere] })
  const { page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  await writeFile(join(folder, 'annotations'), 'in the way')
  await tagWord(page, 3)
  const status = page.getByRole('contentinfo').getByRole('status')
  await expect(status).toContainText('NOT SAVED')
  await status.getByRole('button', { name: 'Save elsewhere…' }).click()
  await expect(page.getByRole('alert')).toContainText('rescued.json')
  expect((await readingIn(elsewhere)).annotations).toHaveLength(1)
  await expect(status).toContainText('NOT SAVED')
  await rm(join(folder, 'annotations'))
  await status.getByRole('button', { name: 'Try again' }).click()
  await saved(page)
  expect((await readingIn(file)).annotations).toHaveLength(1)
})

async function project(bench: Bench) {
  const folder = await bench.project('project', { 'a.txt': text })
  const [name = ''] = await namesIn(join(folder, 'articles'))
  await rm(join(folder, 'annotations'), { recursive: true, force: true })
  return { folder, file: join(folder, 'annotations/layla', name) }
}

/** Tags the n-th word of the article. */
async function tagWord(page: Page, number: number): Promise<void> {
  await drawn(page)
  await reader(page).press('Escape')
  await page.keyboard.press('Control+Home')
  for (let count = 0; count < number; count += 1) await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('KeyA')
}

function tags(page: Page) {
  return page.locator('svg g[data-tag]')
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
}

async function readingIn(file: string): Promise<ReadingJson> {
  return JSON.parse(await readFile(file, 'utf8')) as ReadingJson
}

async function annotationsIn(file: string): Promise<number> {
  return readingIn(file).then(
    ({ annotations }) => annotations.length,
    () => 0
  )
}

type Annotations = ReadingJson['annotations']

/** Changes the file as a sync client does: whole, under another name first. */
async function change(file: string, next: (json: ReadingJson) => Annotations): Promise<void> {
  const json = await readingIn(file)
  await writeFile(`${file}.part`, JSON.stringify({ ...json, annotations: next(json) }))
  await rename(`${file}.part`, file)
}

function tagOf(id: string, quote: string): Annotations[number] {
  const start = [...text.slice(0, text.indexOf(quote))].length
  const end = start + [...quote].length
  return { id, label: 'ACTOR', start, end, quote, attributes: {}, note: '' }
}

function lockOf(host: string, annotator: string): object {
  const envelope = { format: 'hashiya.lock', schemaVersion: 1, minReader: 1 }
  const since = '2024-05-12T07:02:00.000Z'
  return { ...envelope, host, annotatorId: 'layla', annotator, session: 'another', since }
}

/** How many tags the window shows, asked of main: a page that died is dead to Playwright. */
function shownTags(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
      "document.querySelectorAll('svg g[data-tag]').length"
    )
  ) as Promise<number>
}

function secondStart(...args: readonly string[]): string[] {
  const root = join(import.meta.dirname, '../..')
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args]
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const { readdir } = await import('node:fs/promises')
  return readdir(folder)
}
