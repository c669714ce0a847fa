import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { ar } from '../../src/renderer/src/strings/ar'
import { expectAccessible } from './axe'
import { test } from './app'

test('writes a report as a page that needs no script, and as a PDF', async ({ bench }) => {
  const project = await bench.sample()
  await bench.dialogs({ saveFile: [bench.path('report.html'), bench.path('report.pdf')] })
  const { app, page } = await bench.start(project, '--language', 'ar', '--theme', 'light')
  await page.getByRole('radio', { name: ar.rooms.data }).click()
  await page.getByRole('tab', { name: ar.report.page }).click()
  await expectAccessible(page)
  await mkdir('.results/pictures', { recursive: true })
  await page.screenshot({ path: '.results/pictures/report-page-ar.png' })

  const save = page.getByRole('button', { name: ar.report.write })
  await save.click()
  await expect(page.getByText(/report\.html/)).toBeVisible()
  await page.getByRole('button', { name: ar.report.language }).click()
  await page.getByRole('option', { name: ar.report.languages.en }).click()
  await page.getByRole('button', { name: ar.report.form }).click()
  await page.getByRole('option', { name: ar.report.forms.pdf }).click()
  await save.click()
  await expect(page.getByText(/report\.pdf/)).toBeVisible()
  expect((await readFile(bench.path('report.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await stat(bench.path('report.pdf'))).size).toBeGreaterThan(20_000)

  // Read back: what stands in it in Latin letters. Of Arabic ones Chromium prints shapes, of many fonts
  // without the letters that they stand for.
  const read = await bench.project('read-back')
  expect((await bench.cli('import', read, bench.path('report.pdf'))).code).toBe(0)
  const printed = (await textOf(read)).replaceAll(/\s+/g, ' ')
  const { textSha256 } = await articleOf(project, 'souk-shelling')
  for (const words of ['Alleged perpetrator', 'Added up', 'Who says what', textSha256])
    expect(printed).toContain(words)

  for (const anchor of ['top', 'a1']) {
    const html = await readFile(bench.path('report.html'), 'utf8')
    const picture = await app.evaluate(seenWithoutScripts, { html, anchor })
    await writeFile(`.results/pictures/report-${anchor}.png`, Buffer.from(picture, 'base64'))
  }
})

type ArticleJson = { readonly text: string; readonly textSha256: string }

async function articleOf(project: string, id: string): Promise<ArticleJson> {
  return JSON.parse(await readFile(join(project, 'articles', `${id}.json`), 'utf8')) as ArticleJson
}

/** The text of a project's only article. */
async function textOf(project: string): Promise<string> {
  const [file = ''] = await readdir(join(project, 'articles'))
  return (await articleOf(project, file.replace('.json', ''))).text
}

/** In the app: a picture of a page in a window that runs no script and reaches nothing. */
async function seenWithoutScripts(
  { BrowserWindow, session }: typeof import('electron'),
  { html, anchor }: { html: string; anchor: string }
): Promise<string> {
  const own = session.fromPartition(`seen-${anchor}`)
  own.protocol.handle(
    'app',
    () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  )
  const webPreferences = { session: own, sandbox: true, javascript: false }
  const seen = new BrowserWindow({ width: 1280, height: 900, show: true, webPreferences })
  await seen.loadURL(`app://hashiya/report.html#${anchor}`)
  await new Promise((done) => setTimeout(done, 400))
  const picture = (await seen.webContents.capturePage()).toPNG().toString('base64')
  seen.destroy()
  return picture
}
