import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { drawn, expect, reader, test } from './app'
import { expectAccessible } from './axe'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

async function openPage(page: Page, name: string): Promise<void> {
  await drawn(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Control+Digit3')
  await page.getByRole('tab', { name, exact: true }).click()
}

test('shows how far the sample is and leads to an article', async ({ bench }) => {
  const { page } = await bench.start(await bench.sample(), '--language', 'ar')
  await openPage(page, 'التقدّم')
  const table = page.getByRole('table', { name: 'المقالات حسب الحالة', exact: true })
  await expect(table).toBeVisible()
  await expect(page.getByRole('status').first()).toContainText('يستند إلى')
  await page.screenshot({ path: `${pictures}/progress-ar.png` })
  await expectAccessible(page)
  await table.getByRole('button', { name: 'اسرد مقالات جديدة' }).click()
  const list = page.getByRole('region', { name: 'جديدة' })
  await list.getByRole('button').first().press('Enter')
  await reader(page).waitFor()
})

test('shows the progress in English on dark paper', async ({ bench }) => {
  const { page } = await bench.start(await bench.sample(), '--language', 'en', '--theme', 'dark')
  await openPage(page, 'Progress')
  await expect(page.getByRole('table', { name: 'Tags by label' })).toBeVisible()
  await page.screenshot({ path: `${pictures}/progress-en-dark.png` })
  await expectAccessible(page)
  await page.getByRole('region', { name: 'Speed' }).scrollIntoViewIfNeeded()
  await page.screenshot({ path: `${pictures}/progress-speed-en-dark.png` })
})
