import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { drawn, expect, reader, selectedWords, test } from './app'
import { expectAccessible } from './axe'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

async function openClaims(page: Page, name: string): Promise<void> {
  await drawn(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Control+Digit3')
  await page.getByRole('tab', { name, exact: true }).click()
  await page.getByRole('listbox').first().waitFor()
}

test('answers where two sources contradict each other, and what rests on one unnamed source', async ({
  bench
}) => {
  const { page } = await bench.start(await bench.sample(), '--language', 'ar')
  await openClaims(page, 'من يقول ماذا')
  const odds = page.getByRole('tabpanel', { name: 'التناقضات (1)' })
  await expect(odds.getByRole('button')).toHaveCount(2)
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/claims-ar.png` })

  const sources = page.getByRole('listbox', { name: /^المصادر/ })
  await sources.focus()
  await page.keyboard.press('ArrowDown')
  await page.screenshot({ path: `${pictures}/claims-chosen-ar.png` })
  await page.keyboard.press('ArrowLeft')
  await page.screenshot({ path: `${pictures}/claims-claim-ar.png` })

  await page.getByRole('tab', { name: /^على مصدر واحد/ }).click()
  await page.screenshot({ path: `${pictures}/claims-resting-ar.png` })
  await page.getByRole('button', { name: /أكثر من 20 عنصراً/ }).click()
  await reader(page).waitFor()
  await expect.poll(() => selectedWords(page)).toBe('أكثر من 20 عنصراً بين قتيل وجريح')
})

test('shows the same in English on dark paper, nearer and farther and as a table', async ({
  bench
}) => {
  const { page } = await bench.start(await bench.sample(), '--language', 'en', '--theme', 'dark')
  await openClaims(page, 'Who claims what')
  await page.screenshot({ path: `${pictures}/claims-en-dark.png` })
  await page.getByRole('button', { name: 'Smaller claims' }).click()
  await page.getByRole('button', { name: 'Smaller claims' }).click()
  await page.screenshot({ path: `${pictures}/claims-far-en-dark.png` })
  await page.getByRole('radio', { name: 'Table' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/claims-table-en-dark.png` })
})
