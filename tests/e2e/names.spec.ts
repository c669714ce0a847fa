import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { drawn, expect, reader, test } from './app'

const name = 'السنديان'

test('tags every mention of a name as the bare name by keyboard alone, and exports it after a restart', async ({
  bench
}) => {
  const project = await bench.sample()
  const article = JSON.parse(
    await readFile(join(project, 'articles/power-station.json'), 'utf8')
  ) as { text: string }
  const { app, page } = await bench.start(project, '--article', 'power-station')
  await drawn(page)
  await reader(page).press('Control+Home')
  for (let last = -1, at = await caret(page); at !== last;) {
    const here = article.text.slice(at, at + name.length + 2)
    if (new RegExp(`^[وبل]?${name}`, 'u').test(here)) await page.keyboard.press('KeyA')
    await page.keyboard.press('Control+ArrowLeft')
    last = at
    at = await caret(page)
  }
  await expect(page.getByText(/^حُفظ/)).toBeVisible()
  await app.close()

  const again = await bench.start(project, '--article', 'power-station')
  await drawn(again.page)
  await expect(again.page.locator('svg g[data-tag]').first()).toBeAttached()
  await again.app.close()

  const out = bench.path('out.jsonl')
  expect((await bench.cli('export', project, '--format', 'jsonl', '--out', out)).code).toBe(0)
  const records = (await readFile(out, 'utf8')).trim().split('\n')
  const record = records
    .map((line) => JSON.parse(line) as { article: { id: string }; spans: Span[] })
    .find(({ article: { id } }) => id === 'power-station')
  expect(record?.spans.map(({ start, quote }) => [start, quote])).toEqual(
    mentions(article.text).map((start) => [start, name])
  )
})

type Span = { readonly start: number; readonly quote: string }

/** Where the name stands, in code points. */
function mentions(text: string): number[] {
  const found = [...text.matchAll(new RegExp(name, 'gu'))]
  expect(found.length).toBeGreaterThan(3)
  return found.map(({ index }) => [...text.slice(0, index)].length)
}

/** The caret's place in the article, in UTF-16 units. */
function caret(page: Page): Promise<number> {
  return page.evaluate(() => {
    const selection = document.getSelection()
    const words = selection?.focusNode?.parentElement
    return Number(words?.getAttribute('data-start')) + (selection?.focusOffset ?? 0)
  })
}
