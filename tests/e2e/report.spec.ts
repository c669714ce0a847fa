import { mkdir, readFile, stat } from 'node:fs/promises'
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
  await page.getByRole('button', { name: ar.report.form }).click()
  await page.getByRole('option', { name: ar.report.forms.pdf }).click()
  await save.click()
  await expect(page.getByText(/report\.pdf/)).toBeVisible()
  expect((await readFile(bench.path('report.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await stat(bench.path('report.pdf'))).size).toBeGreaterThan(20_000)

  for (const [name, scroll] of [
    ['top', 0],
    ['text', 900]
  ] as const) {
    const picture = await app.evaluate(
      async ({ BrowserWindow, session }, { html, scroll }) => {
        const own = session.fromPartition(`seen-${scroll}`)
        own.protocol.handle(
          'app',
          () => new Response(html, { headers: { 'Content-Type': 'text/html' } })
        )
        const webPreferences = { session: own, sandbox: true, javascript: false }
        const seen = new BrowserWindow({ width: 1280, height: 900, show: true, webPreferences })
        await seen.loadURL(`app://hashiya/report.html#${scroll === 0 ? 'a0' : 'a1'}`)
        await new Promise((done) => setTimeout(done, 400))
        const shot = (await seen.webContents.capturePage()).toPNG().toString('base64')
        seen.destroy()
        return shot
      },
      { html: await readFile(bench.path('report.html'), 'utf8'), scroll }
    )
    const { writeFile } = await import('node:fs/promises')
    await writeFile(`.results/pictures/report-${name}.png`, Buffer.from(picture, 'base64'))
  }
})
