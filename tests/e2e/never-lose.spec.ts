import { once } from 'node:events'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ElectronApplication } from 'playwright/test'
import { expectAccessible } from './axe'
import { drawn, expect, reader, test } from './app'
import { annotationsIn, project, readingIn, saved, tags, tagWord } from './one-article'

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

test('brings back by redo what a kill of the whole program kept from being saved', async ({
  bench
}) => {
  const { folder, file } = await project(bench)
  const history = join(folder, '.hashiya/history/layla', `${basename(file)}l`)
  const { app, page } = await bench.start(folder, '--language', 'en')
  await tagWord(page, 3)
  while ((await readFile(history).catch(() => '')).length === 0);
  const ended = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await ended
  const again = await bench.start(folder, '--language', 'en')
  await drawn(again.page)
  await again.page.keyboard.press('Control+KeyY')
  await expect(tags(again.page)).toHaveCount(1)
  await expect.poll(() => annotationsIn(file)).toBe(1)
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

/** How many tags the window shows, asked of main: a page that died is dead to Playwright. */
function shownTags(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
      "document.querySelectorAll('svg g[data-tag]').length"
    )
  ) as Promise<number>
}
