import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Page } from 'playwright/test'
import { expectAccessible } from './axe'
import { expect, test, type Bench } from './app'
import { annotationsIn, project, saved, tagWord } from './one-article'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

/** The project as a colleague has it on another computer. */
async function omarsCopy(bench: Bench, folder: string): Promise<string> {
  const copy = bench.path('omar')
  await cp(folder, copy, { recursive: true })
  const file = join(copy, 'project.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { annotators: object[] }
  const annotators = [...manifest.annotators, { id: 'omar', name: 'عمر' }]
  await writeFile(file, JSON.stringify({ ...manifest, annotators, annotatorId: 'omar' }))
  return copy
}

/** A guideline as somebody saved it. */
async function guideline(folder: string, by: string, text: string): Promise<string> {
  const file = join(folder, 'guidelines/ACTOR.ar.md')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `---\nversion: 1\nby: ${by}\n---\n\n${text}\n`)
  return file
}

/** Drops a file on the window, as the system would. */
async function drop(page: Page, path: string): Promise<void> {
  const bytes = [...(await readFile(path))]
  await page.evaluate(
    ({ name, bytes }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name))
      const place = document.querySelector('[data-region="library"]')
      place?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }))
    },
    { name: basename(path), bytes }
  )
}

test('sends a reading to a colleague, who receives it chosen and dropped', async ({ bench }) => {
  const { folder, file } = await project(bench)
  const bundle = bench.path('omar.hashiya.zip')
  const omars = await omarsCopy(bench, folder)
  await guideline(omars, 'omar', 'سم الفاعل باسمه.')
  const own = await guideline(folder, 'layla', 'سم الفاعل.')
  await bench.dialogs({ saveFile: [bundle], openBundle: [bundle] })

  const omar = await bench.startAs('omar-profile', omars, '--language', 'en')
  await tagWord(omar.page, 3)
  await saved(omar.page)
  await omar.page.keyboard.press('Control+KeyB')
  const sending = omar.page.getByRole('dialog')
  await expect(sending.getByText('Readings: 1 · Articles: 0 · Guidelines: 1')).toBeVisible()
  await expect(sending.getByRole('checkbox', { name: /^Gold readings \(0\)/ })).toBeDisabled()
  await expectAccessible(omar.page)
  await sending.getByRole('button', { name: 'Save the bundle…' }).click()
  await expect(sending.getByText(/packed, read back and compared/)).toBeVisible()
  await omar.page.screenshot({ path: `${pictures}/bundle-sent-en.png` })
  await omar.app.close()

  const { page } = await bench.start(folder, '--language', 'ar', '--theme', 'dark')
  await page.setViewportSize({ width: 1280, height: 800 })
  await tagWord(page, 1)
  await page.keyboard.press('Control+KeyB')
  const dialog = page.getByRole('dialog')
  await page.waitForTimeout(200)
  await page.screenshot({ path: `${pictures}/bundle-send-ar.png` })
  await dialog.getByRole('tab', { name: 'استلام' }).click()
  await dialog.getByRole('button', { name: 'اختر حزمة…' }).click()
  await expect(dialog.getByRole('heading', { name: /جديد هنا/ })).toBeVisible()
  await page.waitForTimeout(200)
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/bundle-received-ar.png` })
  await dialog.getByRole('button', { name: 'انظر في المحفوظ جانباً…' }).click()
  await page.waitForTimeout(200)
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/bundle-choose-ar.png` })
  await dialog.getByRole('button', { name: /^استعمل هذه/ }).click()
  await expect(dialog.getByText(/^هي المستعملة الآن/)).toBeVisible()
  expect(await readFile(own, 'utf8')).toContain('سم الفاعل باسمه.')
  await page.keyboard.press('Escape')
  await expect(page.getByText(/قرأها أيضاً/)).toBeVisible()
  expect(await annotationsIn(file.replace('layla', 'omar'))).toBe(1)

  const copy = file.replace('.json', '.conflict-9.json')
  await cp(file, copy)
  await page.keyboard.press('Control+KeyB')
  await dialog.getByRole('tab', { name: 'المحفوظ جانباً' }).click()
  await expect(dialog.getByRole('checkbox', { name: /كل ما فيها موجود/ })).toBeChecked()
  await page.waitForTimeout(200)
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/bundle-beside-ar.png` })
  await dialog.getByRole('button', { name: 'انقل واحدة إلى مجلد العزل' }).click()
  await expect(dialog.getByText('نُقلت واحدة إلى مجلد العزل.')).toBeVisible()
  expect(await annotationsIn(copy)).toBe(0)
  await page.keyboard.press('Escape')

  await drop(page, bundle)
  await expect(dialog.getByRole('heading', { name: /هو نفسه هنا من قبل/ })).toBeVisible()
  expect(await annotationsIn(file)).toBe(1)
})
