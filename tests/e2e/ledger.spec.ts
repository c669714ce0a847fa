import { mkdir, readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { drawn, expect, reader, selectedWords, test } from './app'
import { expectAccessible } from './axe'
import { darkPoints } from './picture'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

async function openLedger(page: Page): Promise<void> {
  await drawn(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Control+Digit3')
  await page.getByRole('grid').waitFor()
}

test('answers how many were killed at least and where it says so, from the window alone', async ({
  bench
}) => {
  const sample = await bench.sample()
  const saved = bench.path('figures.xlsx')
  await bench.dialogs({ saveFile: [bench.path('figures.csv'), saved] })
  const { page } = await bench.start(sample, '--language', 'ar')
  await openLedger(page)
  const grid = page.getByRole('grid', { name: 'أرقام الضحايا' })
  await expect(page.getByText('13 من 13 موضعاً')).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/ledger-ar.png` })

  await page.getByLabel('نوع الضرر').selectOption('killed')
  await page.getByLabel('صفة الضحايا').selectOption('civilian')
  await expect(page.getByText('4 من 13 موضعاً')).toBeVisible()
  const total = page.getByRole('region', { name: 'قتلى · مدنيون' })
  await expect(total.getByText('4', { exact: true }).first()).toBeVisible()
  await expect(total.getByText('موضعان آخران لا يُحسب ثانية')).toBeVisible()

  // By the keys alone to the words of the third row.
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await reader(page).waitFor()
  await expect.poll(() => selectedWords(page)).toBe('ما لا يقل عن أربعة مدنيين')
  await expect(page.locator('svg g[data-tag][data-selected]').first()).toBeAttached()

  await page.keyboard.press('Control+Digit3')
  await expect(page.getByText('4 من 13 موضعاً')).toBeVisible()
  await page.getByRole('button', { name: 'ملف CSV…' }).click()
  await expect(page.getByText('figures.csv: كُتب ثم قُرئ للتحقق، الصفوف: 4')).toBeVisible()
  await page.getByRole('button', { name: 'ملف إكسل…' }).click()
  await expect(page.getByText('figures.xlsx: كُتب ثم قُرئ للتحقق، الصفوف: 4')).toBeVisible()
  const csv = await readFile(bench.path('figures.csv'), 'utf8')
  expect(csv.trim().split('\r\n')).toHaveLength(5)
  expect((await readFile(saved)).subarray(0, 2).toString()).toBe('PK')

  await page.getByRole('button', { name: 'امسح المرشّحات' }).click()
  await page.getByRole('button', { name: 'على مصدر واحد غير مسمّى' }).click()
  await expect(page.getByText('1 من 13 موضعاً')).toBeVisible()
  await expect(grid.getByText('أكثر من 20 عنصراً بين قتيل وجريح')).toBeVisible()
})

test('copies rows, groups them and opens their groups, in English on dark paper', async ({
  bench
}) => {
  const { app, page } = await bench.start(
    await bench.sample(),
    '--language',
    'en',
    '--theme',
    'dark'
  )
  await openLedger(page)
  const grid = page.getByRole('treegrid', { name: 'Casualty figures' })
  await page.getByLabel('Group by').selectOption('victims')
  await expect(grid.getByRole('row', { expanded: true }).first()).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/ledger-en-dark.png` })
  await page.getByRole('tab', { name: /^Perhaps twice/ }).click()
  await page.screenshot({ path: `${pictures}/ledger-twice-en-dark.png` })
  await grid.focus()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.press('Control+KeyC')
  await expect(page.getByText('Copied: 13 rows')).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.trim().split('\n')).toHaveLength(14)
})

test('draws the figures as ranges, each bar the way to its rows, and saves them with their fonts', async ({
  bench
}) => {
  await bench.dialogs({ saveFile: [bench.path('chart.svg'), bench.path('chart.png')] })
  const { page } = await bench.start(await bench.sample(), '--language', 'ar')
  await openLedger(page)
  await page.getByRole('tab', { name: 'الرسوم البيانية' }).click()
  await page.getByRole('radio', { name: 'حسب الضرر والصفة' }).click()
  const bar = page.getByRole('button', { name: /^اعرض صفوف جرحى · مدنيون/ })
  await bar.waitFor()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/charts-ar.png` })

  await page.getByRole('button', { name: 'صورة SVG…' }).click()
  await expect(page.getByText('حُفظت chart.svg.')).toBeVisible()
  const svg = await readFile(bench.path('chart.svg'), 'utf8')
  expect(svg).toContain('@font-face')
  expect(svg).not.toContain('var(--')
  await page.getByRole('button', { name: 'صورة PNG…' }).click()
  await expect(page.getByText('حُفظت chart.png.')).toBeVisible()
  await writePicture(bench.path('chart.png'), 'charts-saved.png')
  // The heading is there, in letters of its own.
  expect(await darkPoints(page, bench.path('chart.png'), { from: 0, to: 70 })).toBeGreaterThan(300)

  await bar.press('Enter')
  await expect(page.getByText(/^فقط: /)).toBeVisible()
  await page.getByRole('tab', { name: 'الرسوم البيانية' }).click()
  await page.getByRole('radio', { name: 'الادعاءات حسب المصدر' }).click()
  await page.screenshot({ path: `${pictures}/charts-claims-ar.png` })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('radio', { name: 'By victim' }).click()
  await page.getByLabel('Harm').selectOption('wounded')
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${pictures}/charts-en.png` })
  await page.getByRole('radio', { name: 'Table' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await expectAccessible(page)
})

async function writePicture(from: string, name: string): Promise<void> {
  const { copyFile } = await import('node:fs/promises')
  await copyFile(from, `${pictures}/${name}`)
}
