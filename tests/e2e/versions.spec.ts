import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expectAccessible, expectAccessibleOnEachPaper } from './axe'
import { drawn, expect, test } from './app'
import { annotationsIn, project, saved, tags, tagWord } from './one-article'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

/** Tags a word and waits until that is a save of its own. */
async function tagAndSave(page: Page, word: number, file: string, count: number): Promise<void> {
  await tagWord(page, word)
  await expect(tags(page)).toHaveCount(count)
  await expect.poll(() => annotationsIn(file)).toBe(count)
  await saved(page)
}

test('restores an earlier version, takes that back, and knows both after a restart', async ({
  bench
}) => {
  const { folder, file } = await project(bench)
  const first = await bench.start(folder, '--language', 'en')
  for (const [at, word] of [1, 2, 3].entries()) await tagAndSave(first.page, word, file, at + 1)

  await first.page.keyboard.press('Control+KeyH')
  const dialog = first.page.getByRole('dialog', { name: 'Earlier versions' })
  await dialog
    .getByRole('option', { name: /1 tag\b/ })
    .first()
    .click()
  await expect(dialog.getByText('2 tags go')).toBeVisible()
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  await expect(dialog).toBeHidden()
  await expect(tags(first.page)).toHaveCount(1)
  expect(await annotationsIn(file)).toBe(1)

  await first.page.keyboard.press('Control+KeyZ')
  await expect(tags(first.page)).toHaveCount(3)
  await expect.poll(() => annotationsIn(file)).toBe(3)
  await first.page.keyboard.press('Control+KeyY')
  await expect(tags(first.page)).toHaveCount(1)
  await saved(first.page)
  await first.app.close()

  const { page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  await expect(tags(page)).toHaveCount(1)
  await page.keyboard.press('Control+KeyZ')
  await expect(tags(page)).toHaveCount(3)
  await expect.poll(() => annotationsIn(file)).toBe(3)
})

test('puts a whole version in the place of an article that is something else', async ({
  bench
}) => {
  const { folder } = await project(bench)
  const [name = ''] = await readdir(join(folder, 'articles'))
  const file = join(folder, 'articles', name)
  const whole = await readFile(file, 'utf8')
  await writeFile(file, '{"format":"something else"}')
  const { page } = await bench.start(folder, '--language', 'ar', '--theme', 'light')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('alert').getByRole('button', { name: 'استعد…' }).click()
  const dialog = page.getByRole('dialog', { name: 'استعادة ملف' })
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await page.waitForTimeout(200)
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/repair-ar.png` })
  await dialog.getByRole('button', { name: 'ضعها مكانه' }).click()
  await drawn(page)
  await expect(page.getByRole('alert').getByText(/كان الملف تالفاً/)).toBeVisible()
  expect(await readFile(file, 'utf8')).toBe(whole)
  const away = await readdir(join(folder, '.hashiya/quarantine/articles'))
  expect(away).toEqual([expect.stringMatching(/\.damaged$/)])
})

for (const language of ['ar', 'en'])
  test(`shows versions without barriers: ${language}`, async ({ bench }) => {
    const { folder, file } = await project(bench)
    const { page } = await bench.start(folder, '--language', language)
    await page.setViewportSize({ width: 1280, height: 800 })
    for (const [at, word] of [1, 2, 3].entries()) {
      await tagWord(page, word)
      await expect.poll(() => annotationsIn(file)).toBe(at + 1)
    }
    await page.keyboard.press('Control+KeyH')
    await page.getByRole('dialog').getByRole('option').last().click()
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
    await expectAccessibleOnEachPaper(page, `versions-${language}`)
  })
