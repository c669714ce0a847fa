import { mkdir, readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { drawn, expect, reader, test } from './app'
import { expectAccessible } from './axe'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

async function openPage(page: Page, name: string): Promise<void> {
  await drawn(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Control+Digit3')
  await page.getByRole('tab', { name, exact: true }).click()
}

test('shows how far the sample is and leads to an article', async ({ bench }) => {
  const { page } = await bench.start(await bench.sample(), '--language', 'ar')
  await openPage(page, 'التقدّم')
  const table = page.getByRole('table', { name: 'المقالات حسب الحالة', exact: true })
  await expect(table).toBeVisible()
  await expect(page.getByRole('status').first()).toContainText('تستند إلى تعديلاتها')
  await page.screenshot({ path: `${pictures}/progress-ar.png` })
  await expectAccessible(page)
  await table.getByRole('button', { name: 'اسرد مقالات جديدة' }).click()
  const list = page.getByRole('region', { name: 'جديدة' })
  await list.getByRole('button').first().press('Enter')
  await reader(page).waitFor()
})

test('shows the progress in English on dark paper', async ({ bench }) => {
  const { page } = await bench.start(await bench.sample(), '--language', 'en', '--theme', 'dark')
  await openPage(page, 'Progress')
  await expect(page.getByRole('table', { name: 'Tags by label' })).toBeVisible()
  await page.screenshot({ path: `${pictures}/progress-en-dark.png` })
  await expectAccessible(page)
  await page.getByRole('region', { name: 'Speed' }).scrollIntoViewIfNeeded()
  await page.screenshot({ path: `${pictures}/progress-speed-en-dark.png` })
})

test('drafts an incident from the ledger that rests on words, keeps it and writes it', async ({
  bench
}) => {
  const sample = await bench.sample()
  const targets = ['incident.json', 'incident.html'].map((name) => bench.path(name))
  await bench.dialogs({ saveFile: targets })
  const { page } = await bench.start(sample, '--language', 'ar')
  await openPage(page, 'دفتر الضحايا')
  await page.getByRole('grid').waitFor()
  await page.getByLabel('نوع الضرر').selectOption('killed')
  await page.getByLabel('صفة الضحايا').selectOption('civilian')
  await page.getByRole('button', { name: /^حادثة من/ }).click()

  const harm = page.getByRole('region', { name: 'الضرر', exact: true })
  await expect(harm.getByRole('cell', { name: '4', exact: true })).toBeVisible()
  const place = page.getByRole('region', { name: 'المكان', exact: true })
  await place.getByLabel('المكان: ما يُذكر').fill('مكان لا يذكره أحد')
  await place.getByRole('button', { name: 'أضف إلى المكان' }).click()
  await expect(place.getByText('بلا دليل', { exact: true }).last()).toBeVisible()
  const grading = page.getByRole('region', { name: 'التصنيف', exact: true })
  await grading.getByLabel('التصنيف', { exact: true }).selectOption('weak')
  await grading.getByLabel('التصنيف: الدليل').selectOption({ index: 1 })
  await grading.getByRole('button', { name: 'أضف إلى التصنيف' }).click()
  await expect(grading.getByText('ضعيفة').first()).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/incident-ar.png` })
  await grading.scrollIntoViewIfNeeded()
  await page.screenshot({ path: `${pictures}/incident-end-ar.png` })

  await page.getByRole('button', { name: 'ملف JSON…' }).click()
  await expect(page.getByText('حُفظ incident.json.')).toBeVisible()
  await page.getByRole('button', { name: 'صفحة HTML…' }).click()
  await expect(page.getByText('حُفظ incident.html.')).toBeVisible()
  const [record] = JSON.parse(await readFile(targets[0]!, 'utf8'))
  expect(record.harm[0]).toMatchObject({ harm: 'killed', status: 'civilian', min: 4 })
  expect(record.place.at(-1)).toMatchObject({ evidenced: false, evidence: [] })
  expect(await readFile(targets[1]!, 'utf8')).not.toContain('<script')

  await page.getByRole('button', { name: 'احذف هذه المسودة' }).click()
  await expect(harm).toBeHidden()
  await page.waitForTimeout(200)
  await page.screenshot({ path: `${pictures}/incident-deleted-ar.png` })
  await page.keyboard.press('Control+KeyZ')
  await expect(grading.getByText('ضعيفة').first()).toBeVisible()
  await page.keyboard.press('Control+KeyZ')
  await expect(grading.getByText('ضعيفة', { exact: true })).toHaveCount(1)

  await harm
    .getByRole('button', { name: /^إلى الكلمات/ })
    .first()
    .press('Enter')
  await reader(page).waitFor()
})

test('shows an incident in English on dark paper, with what the command line says', async ({
  bench
}) => {
  const sample = await bench.sample()
  const { app, page } = await bench.start(sample, '--language', 'en', '--theme', 'dark')
  await openPage(page, 'Ledger')
  await page.getByRole('grid').waitFor()
  await page.getByRole('grid').focus()
  for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space'])
    await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Incident from 3 figures…' }).click()
  await expect(page.getByRole('region', { name: 'Harm', exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/incident-en-dark.png` })
  await page.getByRole('button', { name: 'Delete this draft' }).click()
  await page.getByText('Deleted (1)', { exact: true }).click()
  await expectAccessible(page)
  await page.screenshot({ path: `${pictures}/incident-deleted-en-dark.png` })
  await page.getByRole('button', { name: /^Bring back/ }).click()
  await expect(page.getByRole('region', { name: 'Harm', exact: true })).toBeVisible()
  await app.close()
  const { stdout, code } = await bench.cli('incidents', sample, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout).incidents[0].figures).toHaveLength(3)
})
