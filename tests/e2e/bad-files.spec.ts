import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawn, expect, reader, test } from './app'

const text = 'قُتل أربعة عناصر من "الحرس" 🔴 في هجوم.\n'

/** Files that are no article, each with the words that say so. */
const refused: readonly (readonly [name: string, bytes: Buffer, words: RegExp])[] = [
  ['empty.txt', Buffer.alloc(0), /empty/],
  ['half-utf-16.txt', Buffer.from([0xff, 0xfe, 0x42, 0x06, 0x2a]), /not text/],
  ['scan.pdf', Buffer.from('%PDF-1.7\n'), /no PDF, or a damaged one/],
  ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /picture/],
  ['large.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'ا'), /Too large/]
]

test('refuses files that are no article, names each with its reason, and takes the good one', async ({
  bench
}) => {
  const folder = await bench.project('project')
  await Promise.all(refused.map(([name, bytes]) => writeFile(bench.path(name), bytes)))
  await writeFile(bench.path('good.txt'), text)
  const files = [...refused.map(([name]) => bench.path(name)), bench.path('good.txt')]
  await bench.dialogs({ openFiles: [files] })
  const { page } = await bench.start(folder, '--language', 'en')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await drawn(page)
  await expect(page.getByText('1 article imported')).toBeVisible()
  for (const [name, , words] of refused)
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(words)
})

test('says that a folder is no project and stays usable', async ({ bench }) => {
  const { page } = await bench.start(bench.folder, '--language', 'en')
  await expect(page.getByRole('alert')).toContainText('no Hashiya project')
  await page.getByRole('button', { name: /Open the sample project/ }).click()
  await drawn(page)
})

const damages: readonly (readonly [string, (json: string) => string, RegExp])[] = [
  ['cut in half', (json) => json.slice(0, json.length / 2), /damaged/],
  [
    'from a newer version',
    (json) => json.replaceAll(/"(schemaVersion|minReader)":1/g, '"$1":9'),
    /newer Hashiya/
  ],
  [
    'made on another text',
    (json) => json.replace(/"textSha256":"[0-9a-f]{64}"/, `"textSha256":"${'0'.repeat(64)}"`),
    /another text/
  ]
]

for (const [what, damage, words] of damages)
  test(`opens the article for reading only when its reading is ${what}, and leaves the file alone`, async ({
    bench
  }) => {
    const { folder, file } = await taggedProject(bench)
    const damaged = damage(await readFile(file, 'utf8'))
    await writeFile(file, damaged)
    const { app, page } = await bench.start(folder, '--language', 'en')
    await drawn(page)
    await expect(reader(page).getByRole('alert')).toContainText(words)
    await reader(page).press('Control+ArrowLeft')
    await page.keyboard.press('KeyA')
    await expect(page.locator('svg g[data-tag]')).toHaveCount(0)
    await app.close()
    expect(await readFile(file, 'utf8')).toBe(damaged)
  })

test('sets annotations that do not fit the text aside, says so, and writes them back', async ({
  bench
}) => {
  const { folder, file } = await taggedProject(bench)
  const json = JSON.parse(await readFile(file, 'utf8')) as { annotations: object[] }
  const misfit = {
    id: 'x-1',
    label: 'ACTOR',
    start: 9000,
    end: 9004,
    quote: 'قسد',
    attributes: {},
    note: ''
  }
  json.annotations.push(misfit)
  await writeFile(file, JSON.stringify(json))
  const { app, page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  await expect(reader(page).getByText('1 annotation does not fit this text')).toBeVisible()
  await reader(page).press('Control+ArrowLeft')
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('KeyF')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await app.close()
  const after = JSON.parse(await readFile(file, 'utf8')) as { annotations: object[] }
  expect(after.annotations).toContainEqual(misfit)
  expect(after.annotations).toHaveLength(3)
})

test('says that a damaged manifest without a copy cannot be opened, and leaves it alone', async ({
  bench
}) => {
  const { folder } = await taggedProject(bench)
  const manifest = join(folder, 'project.json')
  await rm(join(folder, '.hashiya/backups'), { recursive: true })
  await writeFile(manifest, '{"format":"hashiya.proj')
  const { page } = await bench.start(folder, '--language', 'ar')
  await expect(page.getByRole('alert')).toContainText('الملف تالف')
  expect(await readFile(manifest, 'utf8')).toBe('{"format":"hashiya.proj')
})

test('puts a damaged manifest and a reading that is gone back from their copies, and says so', async ({
  bench
}) => {
  const { folder, file } = await taggedProject(bench)
  const { app, page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  await reader(page).press('Control+ArrowLeft')
  await page.keyboard.press('KeyF')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await app.close()
  await writeFile(join(folder, 'project.json'), '{"format":"hashiya.proj')
  await rm(file)
  const again = await bench.start(folder, '--language', 'en')
  await drawn(again.page)
  const told = again.page.getByRole('alert')
  await expect(told.filter({ hasText: 'project.json' })).toContainText('was damaged')
  await expect(told.filter({ hasText: 'layla' })).toContainText('was missing')
  await expect(again.page.locator('svg g[data-tag]').first()).toBeAttached()
  await again.app.close()
  const kept = await readdir(join(folder, '.hashiya/quarantine'))
  expect(kept).toEqual([expect.stringMatching(/^project\.[0-9a-f]{8}\.damaged$/)])
})

/** A project whose one article has one tag, made in the window. */
async function taggedProject(bench: Parameters<Parameters<typeof test>[2]>[0]['bench']) {
  const folder = await bench.project('project', { 'a.txt': text })
  const { app, page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  await reader(page).press('Control+ArrowLeft')
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('KeyA')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await app.close()
  const [name] = await readdir(join(folder, 'annotations/layla'))
  return { folder, file: join(folder, 'annotations/layla', name ?? '') }
}
