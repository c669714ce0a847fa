import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright/test'
import { drawn, expect, test } from './app'
import { expectAccessible } from './axe'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

const article = `مقتل أربعة قرب دير الزور

هاجمت قسد نقطة لداعش شرق الفرات، وقال المجلس المحلي إن القتلى أربعة.
`
const at = (words: string) => ({
  start: article.indexOf(words),
  end: article.indexOf(words) + words.length
})

/** Files as three colleagues send them: one of doccano, one of brat, one of WebAnno. */
async function colleagues(folder: string): Promise<readonly string[]> {
  const actor = at('قسد')
  const gone = { start: 4, end: 4000 }
  const line = {
    text: article,
    label: [
      [actor.start, actor.end, 'PER'],
      [gone.start, gone.end, 'PER']
    ]
  }
  const place = at('داعش')
  const sentence = 'هاجمت قسد نقطة'
  const start = article.indexOf(sentence)
  const tsv = [
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=custom.Span|label',
    '',
    '',
    `#Text=${sentence}`,
    `1-1\t0-5\tهاجمت\t_\t`,
    `1-2\t6-9\tقسد\tACTOR\t`,
    `1-3\t10-14\tنقطة\t_\t`,
    ''
  ]
  expect(start).toBeGreaterThan(0)
  const files = {
    'عمر.jsonl': `${JSON.stringify(line)}\n`,
    'souk.ann': `T1\tACTOR ${place.start} ${place.end}\tداعش\n`,
    'souk.txt': article,
    'sara.tsv': tsv.join('\n')
  }
  const paths = Object.keys(files).map((name) => join(folder, name))
  await Promise.all(Object.values(files).map((text, index) => writeFile(paths[index]!, text)))
  return paths
}

/** A folder of two people, with what lies in folders besides, and a reading of a text that is edited here. */
async function folderOf(root: string): Promise<string> {
  const older = article.replace('مقتل أربعة قرب دير الزور\n\n', 'خبر عاجل من الشرق\n\nتمهيد. ')
  const words = 'داعش'
  const start = older.indexOf(words)
  const files = {
    'هدى/old.ann': `T1\tACTOR ${start} ${start + words.length}\t${words}\nT2\tACTOR 0 8\tخبر عاجل\n`,
    'هدى/old.txt': older.replace('القتلى أربعة', 'القتلى أكثر من ستة في أول حصيلة أعلنت'),
    'رامي/sara.jsonl': `${JSON.stringify({ text: article, label: [[at('قسد').start, at('قسد').end, 'ACTOR']] })}\n`,
    'رامي/torn.jsonl': '{"text": "x", "label": [[0, 1, "ACTOR"]]}\n{"text":\n',
    'notes.txt': 'ملاحظات',
    '.DS_Store': 'x'
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  return root
}

/** Drops a folder on the window as a file manager does. */
async function dropOn(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: 640, y: 300, data })
}

test('takes in what three colleagues sent, by name and label, and shows them in the library', async ({
  bench
}) => {
  const folder = await bench.project('valley', { 'souk.txt': article })
  const sent = bench.path('sent')
  await mkdir(sent)
  const paths = await colleagues(sent)
  const sentLater = await folderOf(bench.path('sent-later'))
  await bench.dialogs({ openReadings: [[...paths]] })
  const { app, page } = await bench.start(folder, '--language', 'ar')
  await drawn(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.keyboard.press('Control+Shift+KeyO')
  const dialog = page.getByRole('dialog', { name: 'ملفات الزملاء' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'اختر ملفات…' }).click()
  const found = dialog.getByRole('table', { name: 'ما وُجد' })
  await expect(found.getByRole('row')).toHaveCount(4)
  await dialog.getByRole('textbox', { name: /souk\.ann/ }).fill('خالد')
  await dialog.getByRole('combobox', { name: /PER/ }).selectOption('ACTOR')
  await dialog.getByRole('checkbox').uncheck()
  await expectAccessible(page)
  await page.screenshot({ path: join(pictures, 'taking-in-deciding-ar.png') })

  await dialog.getByRole('button', { name: 'خذها إلى المشروع' }).click()
  await expect(dialog.getByRole('status')).toContainText('خالد')
  await expect(dialog.getByText('بلا موضع').first()).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: join(pictures, 'taking-in-report-ar.png') })
  await dialog.getByRole('button', { name: 'إغلاق' }).click()
  await expect(page.getByText(/عمر/).first()).toBeVisible()
  await expect(page.getByText(/خالد/).first()).toBeVisible()
  await page.screenshot({ path: join(pictures, 'taking-in-library-ar.png') })

  await dropOn(page, sentLater)
  await expect(found.getByRole('row')).toHaveCount(4)
  await expect(dialog.getByText(/لم يُلتفت إليه: [2٢]/)).toBeVisible()
  const which = dialog.getByRole('combobox', { name: /old/ })
  await page.screenshot({ path: join(pictures, 'taking-in-folder-ar.png') })
  await which.fill('مقتل اربعه')
  await page.keyboard.press('ArrowDown')
  await page.screenshot({ path: join(pictures, 'taking-in-which-ar.png') })
  await page.keyboard.press('Enter')
  await expect(found.getByText('كما قلت')).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: join(pictures, 'taking-in-said-ar.png') })
  await dialog.getByRole('button', { name: 'خذها إلى المشروع' }).click()
  await expect(dialog.getByRole('status')).toContainText('هدى')
  await expect(dialog.getByText('كلماته ليست في هذا النص')).toBeVisible()
  await page.screenshot({ path: join(pictures, 'taking-in-folder-report-ar.png') })
  await dialog.getByRole('button', { name: 'إغلاق' }).click()

  const manifest = JSON.parse(await readFile(join(folder, 'project.json'), 'utf8')) as {
    annotators: { id: string; name: string }[]
  }
  expect(manifest.annotators.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Layla', 'عمر', 'خالد', 'هدى', 'رامي'])
  )
  await app.close()
})
