import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { drawn, expect, pressArabic, reader, test, type ReadingJson } from './app'
import { expectAccessible, expectAccessibleOnEachPaper } from './axe'

const pictures = '.results/pictures'

test.beforeAll(() => mkdir(pictures, { recursive: true }))

const clash = `مقتل ثلاثة من "قسد" قرب دير الزور

قالت شبكة فرات بوست إنّ "قسد" هاجمت موقعاً لـ"داعش". وردّت قوات سوريا الديمقراطية بالنفي، وأضافت قسد أن داعش وقسد اشتبكا.

وذكرت قـسد أنّ مليشيا قسد ليست اسمها، وأن التنظيم سيطر على نقاط لقسد والقوات الكردية.
`
const reply = `نفت قسد الخبر، وقالت إن داعش كذب.
`

test('tags all mentions of a name from a list, by keyboard under an Arabic layout, as one step', async ({
  bench
}) => {
  const folder = await bench.project('mentions', { 'a.txt': clash })
  const { app, page } = await bench.start(folder, '--language', 'ar')
  await drawn(page)
  await reader(page).press('Control+Home')
  // «مقتل ثلاثة من "قسد"»: three words on.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+ArrowLeft')
  await pressArabic(page, 'KeyA', 'ش')
  await expect(page.locator('svg g[data-tag]')).toHaveCount(1)

  // The tag names nobody yet; its actor is written down, and with it the other names are found.
  await pressArabic(page, 'KeyI', 'ه')
  await tabTo(page, 'الجهة الموحَّدة')
  await page.keyboard.type('sdf')
  await page.keyboard.press('Shift+Tab')
  await reader(page).focus()
  await pressArabic(page, 'KeyM', 'ة')
  const tree = page.getByRole('tree', { name: 'المواضع في هذه المقالة' })
  await expect(tree).toBeFocused()
  await expect(page.getByText('وُجد: 9 · المؤشَّر: 7')).toBeVisible()
  await expectAccessible(page)

  // The second mention is left out, the ambiguous name stays so.
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('وُجد: 9 · المؤشَّر: 6')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(reader(page)).toBeFocused()
  await expect(page.locator('svg g[data-tag]')).toHaveCount(7)
  await page.keyboard.press('Control+KeyZ')
  await expect(page.locator('svg g[data-tag]')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+KeyZ')
  await expect(page.locator('svg g[data-tag]')).toHaveCount(7)
  await expect(page.getByText(/^حُفظ/)).toBeVisible()
  await app.close()

  const [article] = await articlesOf(bench, folder)
  const { annotations } = await bench.reading(folder, article!)
  const propagated = annotations as (ReadingJson['annotations'][number] & { rule?: string })[]
  expect(
    propagated.map(({ quote, rule, attributes: { entity, framing } }) => [
      quote,
      rule,
      entity,
      framing
    ])
  ).toEqual([
    ['قسد', 'actor.alias', 'sdf', 'neutral'],
    ['قوات سوريا الديمقراطية', 'propagate.alias', 'sdf', 'neutral'],
    ['قسد', 'propagate.exact', 'sdf', 'neutral'],
    ['قسد', 'propagate.clitic', 'sdf', 'neutral'],
    ['قـسد', 'propagate.spelling', 'sdf', 'neutral'],
    ['قسد', 'propagate.exact', 'sdf', 'pejorative'],
    ['قسد', 'propagate.clitic', 'sdf', 'neutral']
  ])
})

test('renames and merges an actor by keyboard alone, moves the tags of all articles with it, and undoes that', async ({
  bench
}) => {
  const folder = await bench.project('merge', { 'a.txt': clash, 'b.txt': reply })
  await bench.cli('suggest', folder, '--apply', '--kind', 'actor')
  const articles = await articlesOf(bench, folder)
  const entities = async () => {
    const readings = await Promise.all(articles.map((id) => bench.reading(folder, id)))
    return new Set(readings.flatMap(({ annotations }) => annotations.map(entityOf)))
  }
  expect(await entities()).toEqual(new Set(['sdf', 'isis', 'furat_post']))
  const { page } = await bench.start(folder, '--language', 'en')
  await drawn(page)

  await page.keyboard.press('Control+Shift+KeyA')
  await expect(page.getByRole('searchbox', { name: 'Find an actor by any name' })).toBeFocused()
  await page.keyboard.type('فرات بوست')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, 'English name')
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.type('Euphrates Post')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Euphrates Post' })).toBeVisible()

  await page.getByRole('searchbox', { name: 'Find an actor by any name' }).focus()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.type('داعش')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { name: 'Islamic State (ISIS)' })).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, 'Merge into…')
  await page.keyboard.press('Enter')
  await page.keyboard.type('syrian democratic')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('Tags that will name the other actor:')).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, /^Merge into .*Syrian Democratic Forces/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Former ids: isis')).toBeVisible()
  await expect.poll(entities).toEqual(new Set(['sdf', 'furat_post']))
  expect(await registerIds(folder)).not.toContain('isis')

  await page.keyboard.press('Control+KeyZ')
  await expect(page.getByText('Former ids: isis')).toBeHidden()
  await expect.poll(entities).toEqual(new Set(['sdf', 'isis', 'furat_post']))
  expect(await registerIds(folder)).toContain('isis')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('sends the register out as a table and takes a changed one in', async ({ bench }) => {
  const folder = await bench.project('table', { 'a.txt': reply })
  const out = bench.path('out.csv')
  const changed = bench.path('in.csv')
  await writeFile(
    changed,
    'id,type,name_ar,alias\nvalley,communal,أهل الوادي,الأهالي\nsdf,,,قسديون\n'
  )
  await bench.dialogs({ saveFile: [out], openTable: [changed] })
  const { page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  await page.keyboard.press('Control+Shift+KeyA')
  await page.getByRole('button', { name: 'Export CSV…' }).press('Enter')
  await expect(page.getByText('written and read back, actors: 82')).toBeVisible()
  expect(await readFile(out, 'utf8')).toContain('\r\nsdf,armed_group,قوات سوريا الديمقراطية')

  await page.getByRole('button', { name: 'Import CSV…' }).press('Enter')
  await expect(page.getByText('New actors: 1')).toBeVisible()
  await expect(page.getByText('names added: 1')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Import', exact: true }).last().press('Enter')
  await expect(page.getByText('83 of 83')).toBeVisible()
  await expect.poll(() => registerIds(folder).catch(() => [])).toContain('valley')
})

for (const language of ['ar', 'en'])
  test(`shows actors and mentions without barriers: ${language}`, async ({ bench }) => {
    const folder = await bench.project('look', { 'a.txt': clash })
    await bench.cli('suggest', folder, '--apply', '--kind', 'actor')
    const { page } = await bench.start(folder, '--language', language)
    const look = (name: string) => expectAccessibleOnEachPaper(page, `${name}-${language}`)
    await drawn(page)
    await reader(page).press('KeyN')
    await page.keyboard.press('KeyM')
    await look('mentions')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+KeyA')
    await page.keyboard.type('داعش')
    await page.keyboard.press('ArrowDown')
    await look('actors')
    const detail = page.getByRole('dialog').getByRole('heading', { level: 3 }).locator('..')
    for (const [at, name] of ['merge', 'split', 'delete'].entries()) {
      await detail.getByRole('button').nth(at).press('Enter')
      await look(`actors-${name}`)
      await page.keyboard.press('Escape')
    }
  })

/** Presses Tab until the focus is on the control of this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('dialog').or(page.locator('body')).last()
  for (let step = 0; step < 60; step += 1) {
    const focused = wanted.locator(':focus')
    const named = wanted.getByLabel(name, { exact: true }).or(wanted.getByRole('button', { name }))
    if ((await focused.and(named).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(name)}`)
}

function entityOf({ attributes }: ReadingJson['annotations'][number]): unknown {
  return attributes['entity']
}

async function registerIds(folder: string): Promise<readonly string[]> {
  const { entities } = JSON.parse(await readFile(join(folder, 'actors.json'), 'utf8')) as {
    entities: { id: string }[]
  }
  return entities.map(({ id }) => id)
}

async function articlesOf(
  bench: { cli(...args: string[]): Promise<{ stdout: string }> },
  folder: string
): Promise<readonly string[]> {
  const { stdout } = await bench.cli('info', folder, '--json')
  return (JSON.parse(stdout) as { articles: { id: string }[] }).articles.map(({ id }) => id)
}
