import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expectAccessible } from './axe'
import { drawn, expect, pressArabic, test, type Bench } from './app'

type Gold = {
  state: string
  annotatorId: string
  annotations: { id: string; label: string; quote: string; attributes: Record<string, unknown> }[]
  decisions: { kind: string; outcome: string; from: string[]; by: string; reason: string | null }[]
}

async function gold(folder: string): Promise<Gold> {
  const text = await readFile(join(folder, 'adjudication', 'souk-shelling.json'), 'utf8')
  return JSON.parse(text) as Gold
}

/** The sample with two invented colleagues, on the page that compares. */
async function comparing(bench: Bench, language: 'ar' | 'en', theme = 'light') {
  const folder = await bench.sample()
  const { page, app } = await bench.start(folder, '--language', language, '--theme', theme)
  await drawn(page)
  await page.keyboard.press('Control+Digit2')
  return { folder, page, app }
}

const rows = (page: Page) => page.locator('div[role=option]')
const card = (page: Page) => page.getByRole('article', { name: 'الفرق المختار' })

test('three readings are compared and settled by keys alone, under an Arabic layout', async ({
  bench
}) => {
  const { folder, page, app } = await comparing(bench, 'ar')
  const title = 'لم يقرأ أحد سواك شيئاً هنا بعد'
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await page.keyboard.press('F6')
  await page.getByRole('button', { name: 'جرّب مع زميلين متخيَّلين' }).press('Enter')
  await expect(rows(page).first()).toBeVisible()

  // Every kind of difference that was planted is found and named, the worst first.
  await expect(page.getByText('حُسم 0 من 11').first()).toBeVisible()
  const kinds = await page
    .locator('[role=option] [data-kind]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-kind')))
  expect(kinds.slice(0, 5)).toEqual(['missing', 'missing', 'label', 'number', 'borders'])
  await expect(card(page)).toContainText('لم يسمه')

  // The unanimous first, then: none of them, one with a reason, a taken number, a changed one.
  await pressArabic(page, 'KeyU', 'ع')
  await expect(page.getByText('حُسم 0 من 11').first()).toBeVisible()
  await pressArabic(page, 'Digit0', '٠')
  await pressArabic(page, 'KeyC', 'ؤ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await pressArabic(page, 'Digit1', '١')
  await expect(page.getByText('حُسم 2 من 11').first()).toBeVisible()
  await pressArabic(page, 'KeyE', 'ث')
  await pressArabic(page, 'BracketLeft', 'ج')
  await page.getByRole('button', { name: 'خذه هكذا' }).press('Enter')
  await expect(page.getByText('حُسم 3 من 11').first()).toBeVisible()

  // Undo goes back one answer and redo brings it again.
  await page.keyboard.press('Control+KeyZ')
  await expect(page.getByText('حُسم 2 من 11').first()).toBeVisible()
  await page.keyboard.press('Control+KeyY')
  await expect(page.getByText('حُسم 3 من 11').first()).toBeVisible()
  for (let left = 0; left < 8; left += 1) await pressArabic(page, 'Digit1', '١')
  await expect(page.getByText('حُسم كل شيء.', { exact: false })).toBeVisible()
  const list = page.getByRole('region', { name: 'الفروق، أسوؤها أولاً' })
  await expect(list.getByText('محفوظ', { exact: true })).toBeVisible()

  const made = await gold(folder)
  expect([made.state, made.annotatorId]).toEqual(['done', 'layla'])
  const disputed = made.decisions.filter(({ kind }) => kind !== 'unanimous')
  expect(disputed).toHaveLength(11)
  expect(disputed.map(({ outcome }) => outcome)).toEqual(
    expect.arrayContaining(['none', 'taken', 'edited'])
  )
  expect(disputed.filter(({ reason }) => reason !== null)).toMatchObject([
    { reason: 'guideline-gap', by: 'layla' }
  ])
  expect(made.annotations.map(({ quote }) => quote)).not.toContain('فرق الإسعاف')
  expect((await bench.cli('validate', folder, '--json')).stdout).not.toContain('adjudication/')

  // After a restart it stands as it was left; a decision can be opened again.
  await app.close()
  const again = await bench.start(folder, '--language', 'ar')
  await drawn(again.page)
  await again.page.keyboard.press('Control+Digit2')
  await expect(again.page.getByText('حُسم كل شيء.', { exact: false })).toBeVisible()
  await pressArabic(again.page, 'KeyR', 'ق')
  await expect(again.page.getByText('حُسم 10 من 11').first()).toBeVisible()
  await expect(again.page.getByText('سُحب جوابه.')).toBeVisible()
  await again.page.keyboard.press('Control+KeyZ')
  await expect(again.page.getByText('حُسم كل شيء.', { exact: false })).toBeVisible()
  // And further back than this session.
  await again.page.keyboard.press('Control+KeyZ')
  await expect(again.page.getByText('حُسم 10 من 11').first()).toBeVisible()

  // What is settled on another computer is seen while the page is open.
  const theirs = await gold(folder)
  const decisions = theirs.decisions.filter(({ kind }) => kind === 'unanimous')
  const place = join(folder, 'adjudication', 'souk-shelling.json')
  await writeFile(place, JSON.stringify({ ...theirs, decisions }))
  await expect(again.page.getByText('حُسم 0 من 11').first()).toBeVisible()
  await expect(again.page.getByText('حسم برنامج أو جهاز آخر فروقاً')).toBeVisible()
  await again.page.keyboard.press('Control+KeyZ')
  await expect(again.page.getByText('حُسم 10 من 11').first()).toBeVisible()
})

for (const [language, theme] of [
  ['ar', 'dark'],
  ['en', 'light']
] as const)
  test(`is without barriers in ${language} on ${theme} paper`, async ({ bench }) => {
    const { page } = await comparing(bench, language, theme)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(page)
    await picture(page, `empty-${language}-${theme}`)
    await page.getByRole('main').getByRole('button').press('Enter')
    await expect(rows(page).first()).toBeVisible()
    await page.waitForTimeout(300)
    await expectAccessible(page)
    await picture(page, `compare-${language}-${theme}`)
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('KeyB')
    await picture(page, `borders-${language}-${theme}`)
    await page.keyboard.press('KeyE')
    await expectAccessible(page)
    await picture(page, `edit-${language}-${theme}`)
  })

/** For those who look: HASHIYA_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['HASHIYA_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
