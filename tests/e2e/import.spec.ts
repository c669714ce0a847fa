import { mkdir, writeFile } from 'node:fs/promises'
import { encodeIn } from '../helpers/encode'
import { docxOf, paragraph } from '../helpers/docx'
import { drawn, expect, reader, test } from './app'
import { expectAccessible } from './axe'

const pictures = '.results/pictures'

const first = 'قالت لجان الوادي إن أربعة مدنيين قتلوا، مساء الجمعة، في قصف مدفعي استهدف سوق القرية.'
const second =
  'وأضافت أن فرق الإسعاف نقلت 12 جريحا إلى مشفى البلدة، وأن الطريق ما زال مغلقا حتى الآن.'
const page =
  '<html lang="ar" dir="rtl"><head><meta charset="windows-1256"><title>قصف السوق | وكالة الضفة</title>' +
  '<script>document.title = "hacked"</script></head><body onload="alert(1)"><nav>الرئيسية</nav>' +
  `<article><h1>قصف السوق القديم</h1><time datetime="2024-05-12">أمس</time><p>${first}</p><p>${second}</p>` +
  '<img src="https://example.invalid/x.png" onerror="alert(2)"></article></body></html>'

for (const [language, theme] of [
  ['ar', 'light'],
  ['en', 'dark']
] as const)
  test(`a page, a document, a table and old encodings are shown, decided and taken: ${language}`, async ({
    bench
  }) => {
    await mkdir(pictures, { recursive: true })
    const folder = await bench.project('p', { 'plain.txt': 'خبر قديم في المشروع' })
    const files = {
      'page.html': encodeIn('windows-1256', page)!,
      'بيان.docx': await docxOf(
        paragraph('بيان لجان الوادي') + paragraph('الهدنة قائمة منذ أسبوع.')
      ),
      'old.txt': encodeIn('windows-1256', `هدنة هشة\r\n${first}`)!,
      'short.txt': encodeIn('iso-8859-6', 'داعش')!,
      'table.csv': Buffer.from(`id,words\n1,"${second}"\n`),
      'scan.pdf': Buffer.from('%PDF-1.7\n')
    }
    for (const [name, bytes] of Object.entries(files)) await writeFile(bench.path(name), bytes)
    await bench.dialogs({ openFiles: [Object.keys(files).map((name) => bench.path(name))] })
    const { page: window } = await bench.start(folder, '--language', language, '--theme', theme)
    await window.setViewportSize({ width: 1280, height: 800 })
    await drawn(window)
    await window.keyboard.press('Control+KeyO')
    const dialog = window.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await expect(dialog.getByRole('listitem')).toHaveCount(6)
    await window.waitForTimeout(250)
    await expectAccessible(window)
    await window.screenshot({ path: `${pictures}/import-${language}-${theme}.png` })

    const confirm = dialog.getByRole('button').last()
    await expect(confirm).toBeDisabled()
    await dialog.getByRole('radio', { name: 'iso-8859-6' }).click()
    await dialog.locator('select').first().selectOption('words')
    await expect(confirm).toBeEnabled()
    await confirm.click()
    await expect(dialog).toBeHidden()
    const list = window.getByRole('listbox').first()
    await expect(list.getByRole('option')).toHaveCount(6)
    await expect(window.getByRole('status').filter({ hasText: 'scan.pdf' })).toBeVisible()
    await window.screenshot({ path: `${pictures}/imported-${language}-${theme}.png` })

    await list.getByRole('option', { name: /قصف السوق القديم/ }).click()
    await expect(reader(window)).toContainText(first)
    await expect(reader(window)).not.toContainText('الرئيسية')
    await list.getByRole('option', { name: /هدنة هشة/ }).click()
    await expect(reader(window)).toContainText('قتلوا، مساء الجمعة')
    await list.getByRole('option', { name: /بيان لجان الوادي/ }).click()
    await expect(reader(window)).toContainText('الهدنة قائمة منذ أسبوع.')
    expect(await window.title()).not.toContain('hacked')
  })

test('plain texts in UTF-8 ask nothing', async ({ bench }) => {
  const folder = await bench.project('p')
  await writeFile(bench.path('a.txt'), first)
  await writeFile(bench.path('b.txt'), second)
  await bench.dialogs({ openFiles: [[bench.path('a.txt'), bench.path('b.txt')]] })
  const { page: window } = await bench.start(folder)
  await expect(window.getByText('لا مقالات بعد')).toBeVisible()
  await window.keyboard.press('Control+KeyO')
  await expect(reader(window)).toContainText(first)
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(window.getByRole('listbox').first().getByRole('option')).toHaveCount(2)
})
