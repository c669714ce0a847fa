import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { places } from '#disk/layout'
import { openProject } from '#disk/open-project'
import { openReading } from '#disk/reading-files'
import { RegisterFile } from '#disk/register-file'
import { contents, problem, projectOf, value } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'
const actor = tagOn(text, 'قسد')
const other = tagOn(text, 'عشرات')
const writer = { app: 'hashiya test', session: 's' }

async function saved() {
  const project = await projectOf(text)
  const place = await placeIn(project)
  await savedReading(place, actor)
  const path = join(place.root, places.reading('layla', place.article.id))
  return { root: project.root, place, path }
}

async function change(path: string, edit: (json: Record<string, unknown>) => object) {
  await writeFile(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')))))
}

it('shows a reading that a newer Hashiya wrote and that can be read, and locks it', async () => {
  const { place, path } = await saved()
  await change(path, (json) => ({ ...json, schemaVersion: 7 }))
  const opened = await openReading(place, writer)
  expect(opened.reading.tags).toEqual([actor])
  expect(opened.notes).toEqual([])
  expect(opened.locked).toMatchObject({ code: 'file.newer', facts: { found: 7, known: 1 } })
  await expect(opened.file.write()).rejects.toThrow('file.newer')
})

it('opens a project with a newer manifest for reading only, and changes no byte of it', async () => {
  const { root } = await saved()
  await change(join(root, 'project.json'), (json) => ({ ...json, schemaVersion: 2, tasks: [] }))
  const before = await contents(root)
  const project = value(await openProject(root))
  expect(project.readOnly).toMatchObject({ code: 'file.newer', at: 'project.json' })
  expect(project.problems).toEqual([project.readOnly])
  expect(await contents(root)).toEqual(before)
})

it('refuses to edit a newer register of actors, and changes no byte of it', async () => {
  const { root } = await saved()
  const newer = '{"format":"hashiya.register","schemaVersion":2,"minReader":1,"entities":[],"x":1}'
  await writeFile(join(root, 'actors.json'), newer)
  const register = value(await RegisterFile.open(root))
  expect(problem(await register.edit((found) => ({ ok: true, value: found, notes: [] })))).toEqual({
    code: 'file.newer',
    at: 'actors.json',
    facts: { found: 2, known: 1 }
  })
  expect(readFileSync(join(root, 'actors.json'), 'utf8')).toBe(newer)
})

it('writes the fields of other programs back, wherever they stand', async () => {
  const { place, path } = await saved()
  await change(path, (json) => ({ ...json, theirs: { of: ['x'] }, toString: 1 }))
  await savedReading(place, other)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    rev: 2,
    theirs: { of: ['x'] },
    toString: 1
  })
})
