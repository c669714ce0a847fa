import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawn, expect, reader, selectedWords, test } from './app'
import { expectAccessible } from './axe'
import { darkPoints } from './picture'
import { projectOfThree, settledAsLayla } from './three-readings'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

test('measures the agreement of three, leads from a number to its words, and saves a chart', async ({
  bench
}) => {
  const folder = await projectOfThree(bench)
  const saved = ['confusion.svg', 'confusion.png'].map((name) => bench.path(name))
  await bench.dialogs({ saveFile: saved })
  const { app, page } = await bench.start(folder, '--language', 'ar', '--theme', 'light')
  await page.setViewportSize({ width: 1280, height: 800 })
  await drawn(page)
  await page.keyboard.press('Control+Digit2')
  await page.getByRole('tab', { name: 'الاتفاق' }).click()
  await expect(page.getByRole('heading', { name: 'الاتفاق' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'هل وجده الآخر؟' })).toBeVisible()
  // γ comes last, with the number of random texts.
  await expect(page.getByText(/قورن بنصوص عشوائية/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'قِس من جديد' })).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/agreement-ar.png` })

  const confusion = page.getByRole('table', { name: 'أي التصنيفات تلتقي' })
  for (const [at, name] of ['صورة SVG…', 'صورة PNG…'].entries()) {
    await page.getByRole('button', { name }).first().click()
    await expect.poll(() => existsSync(saved[at] ?? '')).toBe(true)
  }
  expect(await readFile(saved[0] ?? '', 'utf8')).toMatch(/^<svg [^>]*><style>@font-face/)
  expect(await darkPoints(page, saved[1] ?? '', { from: 0, to: 70 })).toBeGreaterThan(300)
  await copyFile(saved[1] ?? '', `${pictures}/agreement-saved.png`)
  await confusion
    .getByRole('button', { name: /^جهة فاعلة × أداة إسناد/ })
    .first()
    .click()
  const places = page.getByRole('group', { name: /جهة فاعلة × أداة إسناد/ })
  await expect(places).toBeVisible()
  await places.scrollIntoViewIfNeeded()
  await page.screenshot({ path: `${pictures}/agreement-ar-places.png` })
  await places.getByRole('button', { name: /^اعرض/ }).first().press('Enter')
  await expect(reader(page)).toBeVisible()
  await expect.poll(() => selectedWords(page)).not.toBe('')
  await app.close()
})

test('shows the same in English on dark paper', async ({ bench }) => {
  const folder = await projectOfThree(bench)
  const { page } = await bench.start(folder, '--language', 'en', '--theme', 'dark')
  await page.setViewportSize({ width: 1280, height: 800 })
  await drawn(page)
  await page.keyboard.press('Control+Digit2')
  await page.getByRole('tab', { name: 'Agreement' }).click()
  await expect(page.getByText(/random texts compared/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Measure again' })).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/agreement-en.png` })
  for (const [name, heading] of [
    ['table', 'All measures'],
    ['people', /^Who agrees with whom/],
    ['time', 'Over time'],
    ['labels', 'By label']
  ] as const) {
    await page.getByRole('heading', { name: heading }).evaluate((one) => one.scrollIntoView())
    await page.screenshot({ path: `${pictures}/agreement-en-${name}.png` })
  }
})

test('shows what a colleague is told, saves it, and opens it as one’s own corrections', async ({
  bench
}) => {
  const folder = await projectOfThree(bench)
  await settledAsLayla(folder)
  const [saved, read] = [bench.path('omar.html'), bench.path('omar.json')]
  await mkdir(join(folder, 'guidelines'))
  await writeFile(
    join(folder, 'guidelines', 'ACTOR.ar.md'),
    '---\nversion: 3\n---\n\nكل من يفعل أو يقول.\n\n## أمثلة\n\n- «داعش»: **جهة**، بلا تنصيص.\n'
  )
  await bench.dialogs({ saveFile: [saved, read] })
  const { page } = await bench.start(folder, '--language', 'ar', '--theme', 'sepia')
  await page.setViewportSize({ width: 1280, height: 800 })
  await drawn(page)
  await page.keyboard.press('Control+Digit2')
  await page.getByRole('tab', { name: 'تصحيحاتي' }).click()
  await page.getByRole('combobox', { name: 'الزميل' }).selectOption('omar')
  await page.getByRole('button', { name: 'اعرض', exact: true }).click()
  const corrections = page.getByRole('button', { name: /^اعرض «/ })
  await expect(corrections.first()).toBeVisible()
  await expect(page.getByText('دليل «جهة فاعلة»، النسخة 3').first()).toBeVisible()
  await expect(page.getByText('«داعش»: جهة، بلا تنصيص.').first()).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/corrections-ar.png` })
  await page.getByRole('button', { name: 'حفظ صفحةً (HTML)' }).click()
  await expect.poll(() => readFile(saved, 'utf8').catch(() => '')).toContain('dir="rtl"')
  await page.getByRole('button', { name: 'حفظ ملفاً (JSON)' }).click()
  await expect.poll(() => readFile(read, 'utf8').catch(() => '')).toContain('hashiya.feedback')
  const count = await corrections.count()
  await page.getByRole('button', { name: 'إغلاق التصحيحات' }).click()
  await expect(corrections).toHaveCount(0)
  await page.locator('input[type=file]').setInputFiles(read)
  await expect(corrections).toHaveCount(count)
  await corrections.nth(1).click()
  await expect(reader(page)).toBeVisible()
  await expect.poll(() => selectedWords(page)).not.toBe('')
})
