import type { Page } from 'playwright/test'
import { ar } from '../../src/renderer/src/strings/ar'
import { en } from '../../src/renderer/src/strings/en'
import { boxOf, drawn, expect, pressArabic, reader, selectedWords, test } from './app'
import { expectAccessible } from './axe'
import { inkOf } from './ink'

const article = `مقتل ثلاثة من "نسور الجبل" قرب وادي السدر

12 أيار 2023
قالت شبكة "صدى السهل" إنّ "نسور الجبل" هاجمت موقعاً لـ"حرس الوادي"، وللشبكة مراسل هناك.
وأضافت الشـبكة أنّ\u00a0وكالة\u200f Nabd\u200e نقلت عن سكان  إصابة العشرات، ولحرس\u200c الوادي رواية. \u202eقلب\u202c
`
const other = 'الشبكة تعود إلى المدينة\n\nقالت شبكه أخرى إن الوادي هادئ.\n'

const strings = { ar, en } as const

/** Opens a project of two articles at the first of them. */
async function open(page: Page) {
  await page.getByRole('option').filter({ hasText: 'نسور' }).click()
  await drawn(page)
}

const hits = (page: Page) => page.locator('svg rect[data-hit]')
const currentHit = (page: Page) => page.locator('svg rect[data-hit="current"]')

for (const language of ['ar', 'en'] as const)
  test(`finds words in any spelling, tags what it finds, and opens hits in other articles: ${language}`, async ({
    bench
  }) => {
    const { find, search } = strings[language]
    const folder = await bench.project('search', { 'a.txt': article, 'b.txt': other })
    const { page } = await bench.start(folder, '--language', language)
    await drawn(page)
    await open(page)

    await page.keyboard.press('Control+KeyF')
    const bar = page.getByRole('search', { name: find.label })
    await expect(bar.getByRole('textbox')).toBeFocused()
    await page.keyboard.type('شبكة')
    await expect(hits(page)).toHaveCount(3)
    await expect(currentHit(page)).toHaveCount(1)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expectAccessible(page)

    // Back in the reader the hit is the selection, without its clitics, and a label key tags it.
    await page.keyboard.press('Escape')
    await expect(reader(page)).toBeFocused()
    expect(await selectedWords(page)).toBe('شـبكة')
    await pressArabic(page, 'KeyA', 'ش')
    await expect(page.locator('blockquote')).toHaveText('شـبكة')

    // F3 goes on from the caret, round to the first hit, with the keys in the reader.
    await page.keyboard.press('F3')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F3')
    await page.keyboard.press('Escape')
    expect(await selectedWords(page)).toBe('شبكة')

    await page.keyboard.press('Control+Shift+KeyF')
    const panel = page.getByRole('search', { name: search.label })
    await expect(panel.getByRole('textbox')).toHaveValue('شبكة')
    await page.keyboard.press('Enter')
    const list = panel.getByRole('listbox', { name: search.results })
    await expect(list.getByRole('option')).toHaveCount(5)
    await expect(list.locator('mark')).toHaveText([
      ...['شبكة', 'وللشبكة', 'الشـبكة'],
      ...['الشبكة', 'شبكه']
    ])
    await expectAccessible(page)
    await list.getByRole('option').filter({ hasText: 'شبكه' }).click()
    await expect(reader(page)).toContainText('تعود إلى المدينة')
    await expect(reader(page)).toBeFocused()
    await expect.poll(() => selectedWords(page)).toBe('شبكه')
  })

test('finds thousands of words in a long article and draws those near the window', async ({
  bench
}) => {
  const line = `${'كلمات كثيرة عن الوادي والسهل '.repeat(12)}وقسد هنا.`
  const long = `${Array.from({ length: 1000 }, (_, at) => `${at} ${line}`).join('\n')}\nآخر سطر.\n`
  const folder = await bench.project('long', { 'a.txt': long })
  const { page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  await page.keyboard.press('Control+KeyF')
  await page.keyboard.type('قسد ')
  const bar = page.getByRole('search')
  await expect(bar.getByText('1 / 1,000')).toBeVisible()
  expect(await hits(page).count()).toBeLessThan(200)
  for (const [key, place] of [
    ['Shift+Enter', '1,000 / 1,000'],
    ['Enter', '1 / 1,000'],
    ['Shift+Enter', '1,000 / 1,000']
  ] as const) {
    await page.keyboard.press(key)
    await expect(bar.getByText(place)).toBeVisible()
    await expect(currentHit(page)).toBeInViewport()
  }
})

for (const language of ['ar', 'en'] as const)
  test(`shows invisible characters without touching words or selection: ${language}`, async ({
    bench
  }) => {
    const { lens } = strings[language]
    const folder = await bench.project('lens', { 'a.txt': article })
    const { page } = await bench.start(folder, '--language', language, '--theme', 'light')
    await drawn(page)
    const signs = page.locator('svg [data-sign]')
    await expect(page.getByRole('button', { name: lens.direction(4) })).toBeVisible()
    await expect(signs).toHaveCount(0)
    const words = await page.locator('[data-start]').allTextContents()
    await reader(page).focus()
    await pressArabic(page, 'KeyH', 'ا')
    const region = page.getByRole('region', { name: lens.label })
    await expect(region.getByRole('listitem')).toHaveCount(9)
    await expect(signs).toHaveCount(14)
    expect(await page.locator('[data-start]').allTextContents()).toEqual(words)
    await expectAccessible(page)

    // The next zero-width non-joiner, from the list; the keys stay there and the caret goes.
    const name = language === 'ar' ? 'فاصل بلا عرض' : 'Zero-width non-joiner'
    const next = region.getByRole('button', { name: lens.next(name) })
    await next.click()
    await expect(next).toBeFocused()
    const caret = () =>
      page.evaluate(() =>
        document
          .getSelection()
          ?.anchorNode?.textContent?.charCodeAt(document.getSelection()?.anchorOffset ?? 0)
      )
    expect(await caret()).toBe(0x200c)

    // Its name under the pointer; a double click takes the same word as without the lens.
    const sign = await page.locator('svg [data-kind="hidden"]').first().boundingBox()
    if (!sign) throw new Error('The sign is not drawn')
    await page.mouse.move(sign.x + sign.width / 2, sign.y + sign.height / 2)
    await expect(page.getByText('U+200C').last()).toBeVisible()
    const word = await boxOf(page, 'وأضافت')
    await page.mouse.dblclick(word.x + word.width / 2, word.y + word.height / 2)
    expect(await selectedWords(page)).toBe('أضافت')
    await page.keyboard.press('Escape')
    await page.keyboard.press('KeyH')
    await expect(signs).toHaveCount(0)
  })

test('paints every letter whole under hits and signs', async ({ bench }) => {
  const folder = await bench.project('ink', { 'a.txt': article })
  const { page } = await bench.start(folder, '--language', 'en', '--theme', 'light')
  await drawn(page)
  const bare = await inkOf(page)
  await reader(page).focus()
  await page.keyboard.press('KeyH')
  await page.keyboard.press('Control+KeyF')
  await page.getByRole('search').getByRole('button', { name: en.find.exact }).click()
  for (const letters of ['ا', 'ل', 'ب', 'س']) {
    await page.getByRole('search').getByRole('textbox').fill(letters)
    await expect(hits(page).first()).toBeAttached()
    const marked = await inkOf(page)
    expect(marked.map((ink) => ink.letters)).toEqual(bare.map((ink) => ink.letters))
    expect(marked.map((ink) => ink.marks)).not.toEqual(bare.map((ink) => ink.marks))
  }
})
