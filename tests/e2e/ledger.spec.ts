import { mkdir, readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { drawn, expect, reader, selectedWords, test } from './app'
import { expectAccessible } from './axe'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

async function openLedger(page: Page): Promise<void> {
  await drawn(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Control+Digit3')
  await page.getByRole('grid').waitFor()
}

test('finds who was killed and goes to the words, from the window alone', async ({ bench }) => {
  const { page } = await bench.start(await bench.sample(), '--language', 'ar')
  await openLedger(page)
  await page.screenshot({ path: `${pictures}/ledger-ar.png` })
})
