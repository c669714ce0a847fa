import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expectAccessibleOnEachPaper } from './axe'
import { drawn, expect, test } from './app'

const pictures = '.results/pictures'

test.beforeAll(() => void mkdirSync(pictures, { recursive: true }))

async function chooseFormat(page: Page, name: string): Promise<void> {
  const option = page.getByRole('option').filter({ has: page.getByText(name, { exact: true }) })
  await option.click()
  await expect(option).toHaveAttribute('aria-selected', 'true')
}

async function write(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export…' }).click()
  const status = page.getByRole('dialog').getByRole('status')
  await expect(status).toContainText('is written')
  return status.innerText()
}

test('writes CoNLL, a data set folder and a workbook, and says what came back of each', async ({
  bench
}) => {
  const targets = {
    conll: bench.path('conll'),
    dataset: bench.path('dataset'),
    workbook: bench.path('book.xlsx')
  }
  await bench.dialogs({
    saveFile: [targets.conll, targets.dataset, targets.dataset, targets.workbook]
  })
  const { page } = await bench.start(await bench.sample(), '--language', 'en')
  await drawn(page)
  await page.keyboard.press('Control+KeyE')
  await expect(page.getByRole('dialog')).toContainText('Tags:')

  await chooseFormat(page, 'CoNLL-2003')
  await page.getByRole('radio', { name: 'BIOES' }).click()
  const conll = await write(page)
  expect(conll).toContain('It does not carry:')
  expect(conll).toContain('links')
  expect(readFileSync(join(targets.conll, 'train.conll'), 'utf8')).toMatch(/ S-ACTOR$/m)

  await chooseFormat(page, 'Hugging Face, JSON Lines')
  await page.getByRole('radio', { name: 'Pseudonyms' }).click()
  const dataset = await write(page)
  const [, identical, total] = /(\d+) of (\d+) identical/.exec(dataset) ?? []
  expect(Number(total)).toBeGreaterThan(10)
  expect(identical).toBe(total)
  const manifest = readFileSync(join(targets.dataset, 'manifest.json'), 'utf8')
  expect(JSON.parse(manifest)).toMatchObject({
    exportFormat: 'hugging-face',
    choice: { pseudonyms: true }
  })
  expect(readFileSync(join(targets.dataset, 'data/train.jsonl'), 'utf8')).toMatch(
    /"annotator-[0-9a-f]{12}"/
  )

  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('folder of this name')

  await chooseFormat(page, 'Excel workbook')
  expect(await write(page)).toMatch(/\d+ of \d+ identical/)
  expect(readFileSync(targets.workbook).subarray(0, 2).toString()).toBe('PK')
})

test('stops an export and leaves nothing of it', async ({ bench }) => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => [`${number}.txt`, `قالت قسد ${number}. `.repeat(200)])
  )
  const project = await bench.project('many', files)
  await bench.cli('suggest', project, '--apply')
  const target = bench.path('out.xmi')
  await bench.dialogs({ saveFile: [target] })
  const { page } = await bench.start(project, '--language', 'en')
  await drawn(page)
  await page.keyboard.press('Control+KeyE')
  await chooseFormat(page, 'UIMA CAS, XMI')
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Nothing was written')
  expect(existsSync(target)).toBe(false)
})

for (const language of ['ar', 'en'])
  test(`has an export without barriers: ${language}`, async ({ bench }) => {
    await bench.dialogs({ saveFile: [bench.path('out')] })
    const { page } = await bench.start(await bench.sample(), '--language', language)
    await page.setViewportSize({ width: 1280, height: 800 })
    await drawn(page)
    await page.keyboard.press('Control+KeyE')
    await chooseFormat(page, language === 'ar' ? 'صيغة CoNLL-2003' : 'CoNLL-2003')
    await page.getByRole('radio', { name: language === 'ar' ? 'بحسب الحصص' : 'By share' }).click()
    await expectAccessibleOnEachPaper(page, `export-choices-${language}`)
    await page.getByRole('button', { name: language === 'ar' ? 'تصدير…' : 'Export…' }).click()
    await expect(page.getByRole('dialog').getByRole('status')).toBeVisible()
    await expectAccessibleOnEachPaper(page, `export-done-${language}`)
  })
