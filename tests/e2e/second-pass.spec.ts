import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringsOf } from '../../src/renderer/src/strings/use-strings'
import { expectAccessible } from './axe'
import { drawn, expect, reader, test } from './app'
import { tags, tagWord } from './one-article'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

for (const [language, theme] of [
  ['ar', 'light'],
  ['en', 'dark']
] as const)
  test(`reads an article again, and sees how far it agrees: ${language}`, async ({ bench }) => {
    const words = stringsOf(language)
    const folder = await bench.sample()
    const { annotatorId, annotators } = JSON.parse(
      await readFile(join(folder, 'project.json'), 'utf8')
    ) as { annotatorId: string; annotators: { id: string; name: string }[] }
    const { page } = await bench.start(folder, '--language', language, '--theme', theme)
    await page.setViewportSize({ width: 1280, height: 800 })
    await tagWord(page, 2)
    const own = join(folder, 'annotations', annotatorId)
    await expect.poll(() => readdir(own).catch(() => [])).not.toEqual([])
    await page.keyboard.press('Control+KeyS')
    await expect(tags(page).first()).toBeVisible()
    const open = page.getByRole('button', { name: words.secondPass.open })
    await expect(open).toBeEnabled()
    await page.screenshot({ path: `${pictures}/second-pass-${language}-before.png` })

    await page.keyboard.press('Control+Shift+KeyP')
    await expect(page.getByRole('dialog', { name: words.secondPass.title })).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: `${pictures}/second-pass-${language}-dialog.png` })
    await page.getByRole('button', { name: words.secondPass.start }).click()
    await expect(page.getByText(words.secondPass.on)).toBeVisible()
    await expect(tags(page)).toHaveCount(0)
    await drawn(page)
    await tagWord(page, 2)
    await expect(tags(page)).toHaveCount(1)
    await expectAccessible(page)
    await page.screenshot({ path: `${pictures}/second-pass-${language}-on.png` })

    await page.getByRole('button', { name: words.secondPass.end }).first().click()
    await expect(page.getByRole('heading', { name: words.agreement.title })).toBeVisible()
    const name = annotators.find(({ id }) => id === annotatorId)?.name ?? annotatorId
    for (const who of [name, `${name} · 2`])
      await expect(
        page.getByRole('button', { name: who, exact: true, pressed: true })
      ).toBeVisible()
    await expect(page.getByRole('button', { name: words.agreement.again })).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: `${pictures}/second-pass-${language}-agreement.png` })
    await page.keyboard.press('Control+Digit1')
    await expect(reader(page)).toBeVisible()
    await expect(tags(page).first()).toBeVisible()
    await expect(page.getByText(words.secondPass.on)).toHaveCount(0)
  })
