import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from './axe'
import { drawn, expect, reader, test, type ReadingJson } from './app'
import { annotationsIn, project, readingIn, saved, tags, tagWord, text } from './one-article'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

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
    stderr: expect.stringContaining('another Hashiya has this project open') as unknown
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
    await mkdir(join(folder, '.hashiya'), { recursive: true })
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
  const [name] = await readdir(join(other, 'articles'))
  await writeFile(join(folder, 'articles', name!), await readFile(join(other, 'articles', name!)))
  await mkdir(join(folder, 'annotations/omar'), { recursive: true })
  await writeFile(join(folder, 'annotations/omar', name!), '{}')
  const articles = page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
  await expect(articles).toHaveCount(2)
  await expect(articles.last()).toContainText('Also read by')
})

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

function secondStart(...args: readonly string[]): string[] {
  const root = join(import.meta.dirname, '../..')
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args]
}
