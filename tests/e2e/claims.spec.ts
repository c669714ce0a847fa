import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { drawn, expect, reader, selectedWords, test } from './app'
import { expectAccessible } from './axe'
import { inkOf } from './ink'

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
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/claims-chosen-ar.png` })
  await page.keyboard.press('ArrowLeft')
  await page.screenshot({ path: `${pictures}/claims-claim-ar.png` })

  await page.getByRole('tab', { name: /^على مصدر واحد/ }).click()
  await page.screenshot({ path: `${pictures}/claims-resting-ar.png` })
  await page.getByRole('button', { name: /النص: أكثر من 20 عنصراً/ }).click()
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

test('colours an article by who says what, and leaves every letter whole', async ({ bench }) => {
  await bench.settings({ language: 'ar', theme: 'light', marginNotes: false, ghosts: false })
  const project = await bench.sample()
  const { page } = await bench.start(project, '--article', 'souk-shelling')
  await drawn(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await reader(page).focus()
  await page.keyboard.press('Shift+KeyS')
  const legend = page.getByRole('region', { name: 'من يقول ماذا' })
  await expect(legend.getByRole('listitem')).toHaveCount(5)
  await expect(page.locator('svg g[data-voice]').first()).toBeAttached()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/by-source-ar.png` })
  const coloured = await inkOf(page)
  // The page stays as high as it is, so that its lines lie on the same pixels.
  await page.evaluate(() => {
    const hiding = new CSSStyleSheet()
    hiding.replaceSync('svg:has(> g[data-voice]) { visibility: hidden }')
    document.adoptedStyleSheets.push(hiding)
  })
  const plain = await inkOf(page)
  expect(coloured.map(({ letters }) => letters)).toEqual(plain.map(({ letters }) => letters))
  expect(coloured.some(({ marks }, at) => marks !== plain[at]?.marks)).toBe(true)

  await legend.getByRole('button', { name: 'الموضع التالي من كلام: مصدر عسكري' }).click()
  await expect.poll(() => selectedWords(page)).toMatch(/^الاشتباكات عند الجسر/)
  await reader(page).focus()
  await page.keyboard.press('Shift+KeyS')
  await expect(legend).toBeHidden()
})

test('colours it in English on dark paper from the tool bar', async ({ bench }) => {
  const project = await bench.sample()
  const { page } = await bench.start(
    project,
    ...['--article', 'souk-shelling', '--language', 'en', '--theme', 'dark']
  )
  await drawn(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Colour the text by who says it' }).click()
  await expect(page.getByRole('region', { name: 'Who says what' })).toBeVisible()
  await expect(page.locator('svg g[data-voice]').first()).toBeAttached()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/by-source-en-dark.png` })
})
