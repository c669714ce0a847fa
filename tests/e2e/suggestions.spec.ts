import { expectAccessible, expectAccessibleOnEachPaper } from './axe'
import { boxOf, drawn, expect, pressArabic, reader, test, type Bench } from './app'
import type { Page } from 'playwright/test'

const article = `مقتل عشرات المدنيين في غارة على بلدة السدر

قالت مواقع مقربة من "قسد" إنّ تنظيم "داعش" هاجم الحقل، ما أدى إلى مقتل ما لا يقل عن أربعة عناصر بينهم طفلان.

وأضافت أنّ التحالف الدولي قصف المنطقة، وأصيب 15 مدنياً على الأقل.
`

const ghosts = (page: Page) => page.locator('svg g[data-suggestion]')
const tags = (page: Page) => page.locator('svg g[data-tag]')

async function fresh(bench: Bench, language = 'en') {
  const folder = await bench.project('fresh', { 'a.txt': article })
  const { page, app } = await bench.start(folder, '--language', language)
  await drawn(page)
  await expect(ghosts(page)).not.toHaveCount(0)
  return { folder, page, app }
}

async function saved(page: Page, bench: Bench, folder: string) {
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const { stdout } = await bench.cli('info', folder, '--json')
  const { articles } = JSON.parse(stdout) as { articles: { id: string }[] }
  return (await bench.reading(folder, articles[0]!.id)) as unknown as {
    annotations: {
      label: string
      quote: string
      source?: string
      rule?: string
      edited?: boolean
    }[]
    links: { relation: string }[]
    rejected?: { kind: string; quote: string }[]
  }
}

test('goes through a fresh article by Tab and Enter alone, and out of it again', async ({
  bench
}) => {
  const { folder, page } = await fresh(bench)
  await expect(reader(page)).toBeFocused()
  const count = await ghosts(page).count()
  await page.keyboard.press('Tab')
  for (let step = 0; step < count; step += 1) await page.keyboard.press('Enter')
  await expect(ghosts(page)).toHaveCount(0)
  await expect(tags(page)).toHaveCount(count)
  await page.keyboard.press('Tab')
  await expect(reader(page)).not.toBeFocused()
  const { annotations, links } = await saved(page, bench, folder)
  expect(annotations).toHaveLength(count)
  expect(annotations.every(({ source, rule }) => source === 'suggested' && rule)).toBe(true)
  expect(links.map(({ relation }) => relation)).toEqual(
    expect.arrayContaining(['source', 'cue_of', 'in_claim', 'subset_of'])
  )
})

test('never keeps the focus: after the last suggestion, after Escape, by F6', async ({ bench }) => {
  const { page } = await fresh(bench)
  const count = await ghosts(page).count()
  for (let step = 0; step < count; step += 1) await page.keyboard.press('Tab')
  await expect(reader(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(reader(page)).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(reader(page)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(reader(page)).not.toBeFocused()
  await reader(page).focus()
  await page.keyboard.press('F6')
  await expect(page.getByRole('tab', { selected: true })).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(reader(page)).toBeFocused()
})

test('keeps away what was turned down, also after a restart, and brings it back', async ({
  bench
}) => {
  const { folder, page, app } = await fresh(bench)
  const count = await ghosts(page).count()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Delete')
  await expect(ghosts(page)).toHaveCount(count - 1)
  const { rejected } = await saved(page, bench, folder)
  expect(rejected).toMatchObject([
    { kind: 'claim', quote: 'مقتل عشرات المدنيين في غارة على بلدة السدر' }
  ])
  await app.close()

  const again = await bench.start(folder, '--language', 'en')
  await drawn(again.page)
  await expect(ghosts(again.page)).toHaveCount(count - 1)
  await pressArabic(again.page, 'KeyS', 'س')
  await expect(again.page.getByText('1 suggestion turned down')).toBeVisible()
  await again.page.getByRole('button', { name: 'Show', exact: true }).click()
  await expectAccessible(again.page)
  await again.page.getByRole('button', { name: /Bring back/ }).click()
  await expect(ghosts(again.page)).toHaveCount(count)
})

test('accepts all of a kind at once, and one undo takes them back', async ({ bench }) => {
  const { page } = await fresh(bench)
  const count = await ghosts(page).count()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByText('4 suggestions accepted.')).toBeVisible()
  await expect(tags(page)).toHaveCount(4)
  await page.keyboard.press('Control+KeyZ')
  await expect(tags(page)).toHaveCount(0)
  await expect(ghosts(page)).toHaveCount(count)
})

test('fills a figure that is tagged by hand, and marks what a hand changes', async ({ bench }) => {
  const { folder, page } = await fresh(bench)
  const word = await boxOf(page, 'أربعة عناصر')
  await page.mouse.dblclick(word.x + word.width - 6, word.y + word.height / 2)
  await pressArabic(page, 'KeyF', 'ب')
  await expect(page.getByLabel('Min', { exact: true })).toHaveValue('4')
  await expect(page.getByRole('button', { name: 'Killed', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true'
  )
  await page.getByLabel('Max', { exact: true }).fill('٦')
  await expect(page.getByText('Changed by hand')).toBeVisible()
  const { annotations } = await saved(page, bench, folder)
  expect(annotations).toMatchObject([{ quote: 'أربعة', source: 'manual', edited: true }])
  await page.getByRole('button', { name: 'Read again' }).click()
  await expect(page.getByLabel('Max', { exact: true })).toHaveValue('4')
  await expect(page.getByText('Changed by hand')).toBeHidden()
})

test('hides the suggestions with a key and remembers it', async ({ bench }) => {
  const { folder, page, app } = await fresh(bench, 'ar')
  await pressArabic(page, 'KeyG', 'ل')
  await expect(ghosts(page)).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(reader(page)).not.toBeFocused()
  await app.close()
  const again = await bench.start(folder, '--language', 'ar')
  await drawn(again.page)
  await again.page.waitForTimeout(500)
  await expect(ghosts(again.page)).toHaveCount(0)
  await pressArabic(again.page, 'KeyG', 'ل')
  await expect(ghosts(again.page)).not.toHaveCount(0)
})

test('does not move the text when suggestions come and go', async ({ bench }) => {
  const { page } = await fresh(bench)
  const before = await boxOf(page, 'وأضافت')
  await page.keyboard.press('KeyG')
  await expect(ghosts(page)).toHaveCount(0)
  expect(await boxOf(page, 'وأضافت')).toEqual(before)
})

for (const language of ['ar', 'en'])
  test(`shows suggestions without barriers: ${language}`, async ({ bench }) => {
    const folder = await bench.project('fresh', { 'a.txt': article })
    const { page } = await bench.start(folder, '--language', language)
    await drawn(page)
    await expect(ghosts(page)).not.toHaveCount(0)
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab')
    await expectAccessibleOnEachPaper(page, `suggestions-${language}`)
  })
