import { readFile, writeFile } from 'node:fs/promises'
import { boxOf, drawn, expect, pressArabic, reader, selectedWords, test } from './app'

const article = `مقتل ثلاثة من "نسور الجبل" وعشرات الجرحى قرب وادي السدر

12 أيار 2023

قالت شبكة "صدى السهل" إنّ "نسور الجبل" هاجمت موقعاً لـ"حرس الوادي" 🔴، ما أدى إلى مقتل ما لا يقل عن أربعة عناصر.

وأضافت الشبكة أنّ وكالة Nabd نقلت عن سكان إصابة العشرات، ولحرس الوادي رواية أخرى.
`

test('makes a project, imports a file, tags by mouse and by keyboard, links, undoes, and finds all again', async ({
  bench
}) => {
  const folder = bench.path('مشروعي')
  const file = bench.path('خبر.txt')
  const out = bench.path('out.jsonl')
  await writeFile(file, article)
  await (await import('node:fs/promises')).mkdir(folder)
  await bench.dialogs({ openFolder: [folder], openFiles: [[file]], saveFile: [out] })
  const { app, page } = await bench.start('--language', 'en')

  await page.getByRole('button', { name: /New project/ }).click()
  await page.getByLabel('Project name').fill('وادي')
  await page.getByLabel('Your name').fill('Layla')
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await drawn(page)
  await expect(reader(page)).toContainText('نسور الجبل')

  // By mouse: a double click takes the bare name, without the clitic.
  const name = await boxOf(page, 'ولحرس')
  await page.mouse.dblclick(name.x + name.width / 2, name.y + name.height / 2)
  expect(await selectedWords(page)).toBe('حرس')
  await page.keyboard.press('Escape')

  // By mouse: drawn over the words, quotes and all; the quotes are left out.
  const quoted = await boxOf(page, '"حرس الوادي"')
  await page.mouse.move(quoted.x + quoted.width - 1, quoted.y + quoted.height / 2)
  await page.mouse.down()
  await page.mouse.move(quoted.x + 1, quoted.y + quoted.height / 2, { steps: 6 })
  await page.mouse.up()
  await page
    .getByRole('group', { name: 'Tag the selected words' })
    .getByRole('button', { name: /Actor/ })
    .click()

  // By keyboard, under an Arabic layout: the words before «أربعة» are not needed to reach it.
  const source = await boxOf(page, 'شبكة')
  await page.mouse.click(source.x + source.width / 2, source.y + source.height / 2)
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  expect(await selectedWords(page)).toBe('صدى السهل')
  await pressArabic(page, 'KeyA', 'ش')

  const claim = await boxOf(page, 'هاجمت')
  await page.mouse.click(claim.x + claim.width / 2, claim.y + claim.height / 2)
  for (let step = 0; step < 4; step += 1) await pressArabic(page, 'KeyE', 'ث')
  await pressArabic(page, 'KeyC', 'ؤ')

  // Links by keyboard: the claim is chosen; its source is the first allowed actor.
  await pressArabic(page, 'KeyL', 'م')
  await page.getByRole('menuitem', { name: /Source/ }).press('Enter')
  await expect(reader(page)).toBeFocused()
  await pressArabic(page, 'KeyN', 'ى')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Go to صدى السهل' })).toBeVisible()

  // Undo takes the link back, redo brings it again.
  await page.keyboard.press('Control+KeyZ')
  await expect(page.getByRole('button', { name: 'Go to صدى السهل' })).toBeHidden()
  await page.keyboard.press('Control+Shift+KeyZ')
  await expect(page.getByRole('button', { name: 'Go to صدى السهل' })).toBeVisible()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await app.close()

  const again = await bench.start(folder, '--language', 'en')
  await drawn(again.page)
  await expect(again.page.getByText('3 tags').first()).toBeVisible()
  await again.page.keyboard.press('Control+KeyE')
  await again.page.getByRole('button', { name: 'Export…' }).click()
  await expect(again.page.getByText(/Read back: \d+ of \d+ identical/)).toBeVisible()
  const [line] = (await readFile(out, 'utf8')).trim().split('\n')
  const record = JSON.parse(line ?? '') as {
    text: string
    spans: { label: string; start: number; end: number; quote: string }[]
    links: { relation: string }[]
  }
  expect(record.text).toBe(article)
  const codePoints = [...record.text]
  expect(record.spans.map(({ start, end }) => codePoints.slice(start, end).join(''))).toEqual(
    record.spans.map(({ quote }) => quote)
  )
  expect(record.spans.map(({ label, quote }) => [label, quote.slice(0, 9)])).toEqual([
    ['CLAIM', 'قالت شبكة'],
    ['ACTOR', 'صدى السهل'],
    ['ACTOR', 'حرس الواد']
  ])
  expect(record.links.map(({ relation }) => relation)).toEqual(['source'])
})

test('moves the edges of a tag by letter and by word, and changes and deletes it, by keyboard', async ({
  bench
}) => {
  const folder = await bench.project('edges', { 'a.txt': article })
  const { page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  const word = await boxOf(page, 'سكان')
  await page.mouse.click(word.x + word.width / 2, word.y + word.height / 2)
  await page.keyboard.press('KeyA')
  const quote = page.locator('blockquote')
  await expect(quote).toHaveText('سكان')
  for (const [key, words] of [
    ['BracketLeft', 'سكان إصابة'],
    ['Alt+ArrowRight', 'سكان إصاب'],
    ['Alt+ArrowLeft', 'سكان إصابة'],
    ['Shift+BracketRight', 'عن سكان إصابة'],
    ['Alt+Shift+ArrowLeft', 'ن سكان إصابة'],
    ['BracketRight', 'ن سكان']
  ] as const) {
    await page.keyboard.press(key)
    await expect(quote).toHaveText(words)
  }
  await page.keyboard.press('KeyF')
  await expect(page.getByRole('button', { name: /Casualty figure Label/ })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.locator('svg g[data-tag]')).toHaveCount(0)
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('Control+KeyZ')
  await expect(page.locator('svg g[data-tag]')).toHaveCount(0)
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('Control+KeyY')
  await expect(page.locator('svg g[data-tag]')).toHaveCount(1)
})

test('corrects a figure with Arabic digits and keeps an edit that was made just before closing', async ({
  bench
}) => {
  const folder = await bench.project('figure', { 'a.txt': article })
  const first = await bench.start(folder, '--language', 'ar')
  await drawn(first.page)
  const words = await boxOf(first.page, 'أربعة')
  await first.page.mouse.click(words.x + words.width / 2, words.y + words.height / 2)
  await first.page.keyboard.press('KeyF')
  await expect(first.page.getByLabel('الحد الأدنى')).toHaveValue('4')
  await first.page.getByLabel('الحد الأدنى').fill('٥')
  await first.page.getByRole('button', { name: 'جرحى', exact: true }).click()
  await first.app.close()

  const { annotations } = await bench.reading(folder, (await firstArticle(bench, folder)).id)
  expect(
    annotations.map(({ quote, attributes }) => [quote, attributes['min'], attributes['harm']])
  ).toEqual([['أربعة', 5, ['killed', 'wounded']]])
})

test('takes a dropped file, and says why it does not take another', async ({ bench }) => {
  const folder = await bench.project('drop')
  const { page } = await bench.start(folder, '--language', 'en')
  await expect(page.getByText('No articles yet.')).toBeVisible()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'good.txt', { type: 'text/plain' }))
    data.items.add(new File(['%PDF-1.7 no more than this'], 'bad.pdf'))
    const target = document.querySelector('nav')
    target?.dispatchEvent(
      new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true })
    )
    target?.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
    )
  }, article)
  await drawn(page)
  await expect(page.getByText('1 article imported')).toBeVisible()
  await expect(page.getByText(/bad\.pdf.*no PDF/)).toBeVisible()
})

async function firstArticle(
  bench: { cli(...args: string[]): Promise<{ stdout: string }> },
  folder: string
) {
  const { stdout } = await bench.cli('info', folder, '--json')
  const { articles } = JSON.parse(stdout) as { articles: { id: string }[] }
  const [first] = articles
  if (!first) throw new Error('The project has no article')
  return first
}
