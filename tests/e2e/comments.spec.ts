import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { stringsOf } from '../../src/renderer/src/strings/use-strings'
import { expectAccessible } from './axe'
import { drawn, expect, reader, test } from './app'
import { project, tagWord } from './one-article'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

type Said = { id: string; text: string; about: { quote: string } | null; does?: string }

async function commentsIn(file: string): Promise<readonly Said[]> {
  const json = await readFile(file, 'utf8').catch(() => '{}')
  return (JSON.parse(json) as { comments?: Said[] }).comments ?? []
}

/** A colleague's reading of the article with one question in it, written by nobody's window. */
async function colleagueAsks(folder: string, file: string): Promise<void> {
  const own = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  const about = { start: 5, end: 10, quote: 'أربعة', annotator: 'omar', tag: 't-omar' }
  const question = {
    id: 'c-omar',
    about,
    text: 'أهم مقاتلون؟',
    author: 'omar',
    at: '2024-05-12T08:30:00Z'
  }
  await mkdir(join(folder, 'annotations/omar'), { recursive: true })
  const theirs = { ...own, annotatorId: 'omar', annotations: [], links: [], comments: [question] }
  await writeFile(file.replace('/layla/', '/omar/'), JSON.stringify(theirs))
}

for (const [language, theme] of [
  ['ar', 'light'],
  ['en', 'dark']
] as const)
  test(`comments, answers and resolves by keyboard, and finds open questions: ${language}`, async ({
    bench
  }) => {
    const { folder, file } = await project(bench)
    const words = stringsOf(language).comments
    const { page } = await bench.start(folder, '--language', language, '--theme', theme)
    await page.setViewportSize({ width: 1280, height: 800 })
    await tagWord(page, 3)
    await page.keyboard.press('KeyK')
    await page.keyboard.type('لماذا هذا الوسم؟')
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(() => commentsIn(file))
      .toMatchObject([{ text: 'لماذا هذا الوسم؟', about: { annotator: 'layla' } }])

    await colleagueAsks(folder, file)
    const thread = page.getByRole('group', { name: 'أربعة' })
    await expect(thread).toContainText('أهم مقاتلون؟')
    await thread.getByRole('button', { name: words.reply }).click()
    await page.keyboard.type('لا يقول النص')
    await page.keyboard.press('Control+Enter')
    await expect(thread).toContainText('لا يقول النص')
    await picture(page, `comments-${language}-${theme}`)
    await thread.getByRole('button', { name: words.resolve }).click()
    await expect.poll(() => commentsIn(file)).toMatchObject([{}, {}, { does: 'resolve' }])
    await reader(page).focus()
    await page.keyboard.press('Control+KeyZ')
    await expect.poll(() => commentsIn(file)).toHaveLength(2)

    await page.keyboard.press('Control+Digit2')
    await page.getByRole('tab', { name: words.page }).click()
    const questions = page.getByRole('listbox', { name: words.questions.list })
    await expect(questions.getByRole('option')).toHaveCount(2)
    await picture(page, `questions-${language}-${theme}`)
    await questions.focus()
    await page.keyboard.press('Enter')
    await drawn(page)
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('أربعة')
    await expect(page.getByRole('region', { name: words.here, exact: true })).toContainText(
      'أهم مقاتلون؟'
    )
  })

test('shows the guideline of a label, and keeps every version of it', async ({ bench }) => {
  const { folder } = await project(bench)
  const words = stringsOf('ar').guidelines
  const { page } = await bench.start(folder, '--language', 'ar', '--theme', 'light')
  await page.setViewportSize({ width: 1280, height: 800 })
  await tagWord(page, 3)
  await page.keyboard.press('KeyD')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('كتائب الفجر')
  await picture(page, 'guideline-ar-light')
  await dialog.getByRole('button', { name: words.edit }).click()
  const field = dialog.getByRole('textbox', { name: words.field })
  await field.fill('لا نَسِم الضمائر.')
  await dialog.getByRole('button', { name: words.save }).click()
  await expect(dialog.getByRole('textbox')).toHaveCount(0)
  expect(await readFile(join(folder, 'guidelines/ACTOR.ar.md'), 'utf8')).toContain('version: 1')

  await dialog.getByRole('button', { name: words.edit }).click()
  await writeFile(join(folder, 'guidelines/ACTOR.ar.md'), 'نصّ زميل.')
  await field.fill('لا نَسِم الضمائر قط.')
  await dialog.getByRole('button', { name: words.save }).click()
  await dialog.getByRole('button', { name: words.theirs }).click()
  await expect(dialog.getByRole('region', { name: words.theirs })).toContainText('نصّ زميل.')
  await picture(page, 'guideline-theirs-ar-light')
  await dialog.getByRole('button', { name: words.save }).click()
  await dialog.getByText(words.versions).click()
  await expect(dialog.getByText('نصّ زميل.')).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.getByText('لا نَسِم الضمائر قط.')).toBeVisible()
})

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300)
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/${name}.png` })
}
