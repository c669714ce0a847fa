import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCommand } from '../helpers/cli'
import { projectOf, temporaryFolder } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل ثلاثة عناصر'

async function read() {
  const project = await projectOf(text)
  await savedReading(await placeIn(project, text), tagOn(text, 'ثلاثة عناصر', { label: 'FIGURE' }))
  return project.root
}

it('writes a page of what was read, with its fonts in it', async () => {
  const out = join(temporaryFolder(), 'report.html')
  const done = await runCommand(['report', await read(), '--out', out, '--json'])
  expect(done).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(done.out)).toMatchObject({ articles: 1, annotations: 1, problems: [] })
  const page = await readFile(out, 'utf8')
  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain("font-family:'Noto Naskh Arabic';src:url(data:font/woff2;base64,")
  expect(page).toContain('ثلاثة عناصر')
})

it('says what it cannot do', async () => {
  const root = await read()
  const out = join(temporaryFolder(), 'report.html')
  const run = async (...more: string[]) => (await runCommand(['report', root, ...more])).code
  expect(await run()).toBe(2)
  expect(await run('--out', out, '--language', 'fr')).toBe(2)
  expect(await run('--out', out, '--article', 'none')).toBe(1)
  expect(await run('--out', out, '--annotator', 'sami')).toBe(1)
  expect(await run('--out', join(out, 'no', 'folder.html'))).toBe(1)
})

it('is not written into the project, whose files have meanings', async () => {
  const root = await read()
  const target = join(root, 'project.json')
  const before = await readFile(target, 'utf8')
  const { code, err } = await runCommand(['report', root, '--out', target])
  expect([code, await readFile(target, 'utf8')]).toEqual([1, before])
  expect(err).toContain('project.json')
})
