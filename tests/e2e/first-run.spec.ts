import { mkdir } from 'node:fs/promises'
import { expectAccessible, expectAccessibleOnEachPaper } from './axe'
import { drawn, expect, reader, test, type Bench } from './app'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

test('offers the sample project on the first run, in Arabic, and opens it ready to tag', async ({
  bench
}) => {
  const { page } = await bench.start()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/start-ar.png` })

  await page.getByRole('button', { name: 'افتح المشروع التجريبي' }).click()
  await drawn(page)
  await expect(page.getByRole('listbox', { name: 'المقالات' }).getByRole('option')).toHaveCount(3)
  await expect(page.locator('svg g[data-tag]').first()).toBeAttached()

  // Each article is drawn with its own tags, also when it is not the first to be opened.
  for (const [title, tags] of [
    [/هدنة هشة/, 13],
    [/أربعة قتلى/, 42]
  ] as const) {
    await page.getByRole('option', { name: title }).click()
    await expect(page.getByRole('article')).toHaveAccessibleName(title)
    await expect(page.locator('svg g[data-tag]')).not.toHaveCount(0)
    await expect(page.getByText(`الوسوم: ${tags}`)).toBeVisible()
  }
})

test('switches the language at once, mirrors the window and remembers it', async ({ bench }) => {
  const first = await bench.start()
  await first.page.getByRole('button', { name: 'English' }).click()
  await expect(first.page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(first.page.getByRole('button', { name: /Open the sample project/ })).toBeVisible()
  await expectAccessible(first.page)
  await first.page.screenshot({ path: `${pictures}/start-en.png` })
  await first.app.close()

  const second = await bench.start()
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'en')
})

const start = async (bench: Bench, ...look: readonly string[]) => {
  const { page } = await bench.start(
    ...[await bench.sample(), '--article', 'souk-shelling', ...look]
  )
  await drawn(page)
  return page
}

for (const language of ['ar', 'en'])
  test(`shows a tagged article without barriers: ${language}`, async ({ bench }) => {
    const page = await start(bench, '--language', language)
    await reader(page).press('KeyN')
    await expectAccessibleOnEachPaper(page, `article-${language}`)
    await page.getByRole('tab').nth(1).click()
    await expectAccessibleOnEachPaper(page, `all-tags-${language}`)
  })

for (const language of ['ar', 'en'])
  test(`shows a tagged article on sepia, and dialogs, without barriers: ${language}`, async ({
    bench
  }) => {
    const page = await start(bench, '--language', language, '--theme', 'sepia')
    await reader(page).press('KeyN')
    await expectAccessible(page)
    await page.screenshot({ path: `${pictures}/article-${language}-sepia.png` })
    for (const [name, key] of [
      ['export', 'Control+KeyE'],
      ['keys', 'F1']
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.waitForTimeout(200)
      await expectAccessible(page)
      await page.screenshot({ path: `${pictures}/${name}-${language}.png` })
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await page.getByRole('button', { name: language === 'ar' ? 'المظهر' : 'Appearance' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: `${pictures}/appearance-${language}.png` })
  })
