import { readdir } from 'node:fs/promises'
import { drawn, expect, reader, test } from './app'

const kills = process.env['HASHIYA_FAULTS'] === 'long' ? 20 : 2
const text = Array.from({ length: 80 }, (_, index) => `قالت شبكة${index} إن هجوما وقع`).join('\n')

test(`loses nothing that it called saved when it is killed (${kills} kills)`, async ({ bench }) => {
  test.setTimeout(60_000 + kills * 30_000)
  const folder = await bench.project('project', { 'a.txt': text })
  const [article = ''] = (await readdir(`${folder}/articles`)).map((name) => name.slice(0, -5))
  const saved = new Set<string>()
  const found = async () => (await bench.reading(folder, article)).annotations.map(({ id }) => id)

  for (let kill = 1; kill <= kills; kill += 1) {
    const { app, page } = await bench.start(folder, '--language', 'en')
    await drawn(page)
    const before = saved.size === 0 ? [] : await found()
    for (let word = 0; word < 4 * kill; word += 1) await reader(page).press('Control+ArrowLeft')
    await page.keyboard.press('KeyA')
    await expect(page.getByText(/^Saved \d/)).toBeVisible()
    const told = await found()
    expect(told.length).toBeGreaterThan(before.length)
    for (const id of told) saved.add(id)

    await page.keyboard.press('Control+ArrowLeft')
    await page.keyboard.press('Control+ArrowLeft')
    await page.keyboard.press('KeyF')
    await page.waitForTimeout(Math.random() * 600)
    const gone = app.waitForEvent('close')
    app.process().kill('SIGKILL')
    await gone
    const left = await found()
    expect([...saved].filter((id) => !left.includes(id))).toEqual([])
  }

  const { app, page } = await bench.start(folder, '--language', 'en')
  await drawn(page)
  // The last edit may be in the history alone: then Redo has it, and nothing else is told.
  const told = await page.getByRole('alert').locator('li, :scope:not(:has(li))').allInnerTexts()
  expect(told.filter((words) => !words.startsWith('Edits that the saved reading lacks'))).toEqual(
    []
  )
  const names = await readdir(folder, { recursive: true })
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
  await app.close()
})
