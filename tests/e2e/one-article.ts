import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { drawn, expect, reader, type Bench, type ReadingJson } from './app'

export const text = 'قُتل أربعة عناصر من "الحرس" 🔴 في هجوم.\n'

export async function project(bench: Bench) {
  const folder = await bench.project('project', { 'a.txt': text })
  const [name = ''] = await readdir(join(folder, 'articles'))
  await rm(join(folder, 'annotations'), { recursive: true, force: true })
  return { folder, file: join(folder, 'annotations/layla', name) }
}

/** Tags the n-th word of the article. */
export async function tagWord(page: Page, number: number): Promise<void> {
  await drawn(page)
  await reader(page).press('Escape')
  await page.keyboard.press('Control+Home')
  for (let count = 0; count < number; count += 1) await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('KeyA')
}

export function tags(page: Page) {
  return page.locator('svg g[data-tag]')
}

export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
}

export async function readingIn(file: string): Promise<ReadingJson> {
  return JSON.parse(await readFile(file, 'utf8')) as ReadingJson
}

export async function annotationsIn(file: string): Promise<number> {
  return readingIn(file).then(
    ({ annotations }) => annotations.length,
    () => 0
  )
}
