import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Format } from '#core/formats/format'
import { everything } from '#core/formats/selection'
import { formatById, formats } from '#core/formats/list'
import { exportProject } from '#disk/export-project'
import { sha256 } from '#disk/hash'
import { openProject } from '#disk/open-project'
import { problem, projectOf, temporaryFolder, tinyDisk, value } from '../helpers/disk'
import { optionsWith } from '../helpers/formats'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر 😀 في هجوم على موقع لـ"قسد"\nثم عادوا.'
const other = 'وقال "داعش" إن أربعة قُتلوا'

async function annotated() {
  const project = await projectOf(text, other)
  await savedReading(
    await placeIn(project, text),
    tagOn(text, 'قسد', { attributes: { entity: 'sdf' } }),
    tagOn(text, 'عشرات', {
      label: 'FIGURE',
      attributes: { min: 10, harm: ['killed'] },
      note: 'كثير'
    })
  )
  await savedReading(await placeIn(project, text, 'omar'), tagOn(text, 'قسد'))
  await savedReading(await placeIn(project, other), tagOn(other, 'داعش'))
  return value(await openProject(project.root))
}

const byId = (id: string): Format => formatById(id)!

const allOf = { whose: { kind: 'all' }, selection: everything, pseudonyms: false } as const

function request(format: Format, target: string, changes = {}) {
  return { ...allOf, format, options: optionsWith(changes), target }
}

describe.each(formats.map((format) => [format.id, format] as const))(
  'an export as %s',
  (_id, format) => {
    it('is written, read back and compared, and nothing else is left', async () => {
      const project = await annotated()
      const folder = temporaryFolder()
      const exported = await exportProject(project, request(format, join(folder, 'out')))
      expect(exported).toMatchObject({ ok: true, notes: [] })
      const { comparison, files, articles, annotations } = value(exported)
      expect({ articles, annotations }).toEqual({ articles: 2, annotations: 4 })
      if (format.read) expect(comparison).toMatchObject({ total: 4, asDeclared: 4, differing: [] })
      else expect(comparison).toBeNull()
      expect(readdirSync(folder)).toEqual(['out'])
      if (format.layout === 'folder') {
        const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')) as {
          files: typeof files
        }
        expect(manifest).toMatchObject({ format: 'hashiya.export', exportFormat: format.id, files })
        for (const { name, bytes, sha256: hash } of manifest.files) {
          const content = readFileSync(join(folder, 'out', name))
          expect([content.byteLength, sha256(content)]).toEqual([bytes, hash])
        }
      } else if (format.layout === 'file') {
        expect(sha256(readFileSync(join(folder, 'out')))).toBe(files[0]?.sha256)
      }
    })

    it('of nothing is written too', async () => {
      const project = await projectOf(text)
      const target = join(temporaryFolder(), 'out')
      const exported = value(await exportProject(project, request(format, target)))
      expect(exported).toMatchObject({ articles: 0, annotations: 0 })
      expect(statSync(target).isDirectory()).toBe(format.layout === 'folder')
    })
  }
)

it('puts every reading of an article into one split, the same every time', async () => {
  const project = await annotated()
  const folder = temporaryFolder()
  const splitOf = (id: string) => (id === project.shelf[0]!.id ? 'train' : 'test')
  const spacy = byId('spacy')
  value(await exportProject(project, request(spacy, join(folder, 'a'), { splitOf })))
  const lines = (name: string) =>
    readFileSync(join(folder, 'a', name), 'utf8')
      .trimEnd()
      .split('\n')
  expect([lines('train.jsonl').length, lines('test.jsonl').length].toSorted()).toEqual([1, 2])
})

it('does not write into a folder that has files in it, nor into the project', async () => {
  const project = await annotated()
  const folder = temporaryFolder()
  await mkdir(join(folder, 'out'))
  await writeFile(join(folder, 'out/mine.txt'), 'x')
  const brat = byId('brat')
  expect(problem(await exportProject(project, request(brat, join(folder, 'out')))).code).toBe(
    'export.target-exists'
  )
  expect(readdirSync(join(folder, 'out'))).toEqual(['mine.txt'])
  const inside = join(project.root, 'articles')
  expect(problem(await exportProject(project, request(brat, join(inside, 'out')))).code).toBe(
    'export.inside-project'
  )
  const whose = { kind: 'annotator', id: 'nobody' } as const
  const nobody = { ...request(brat, join(folder, 'x')), whose }
  expect(problem(await exportProject(project, nobody)).code).toBe('export.unknown-annotator')
})

it.for(['jsonl', 'brat', 'cas-xmi'])(
  'leaves nothing behind on a full disk (%s)',
  async (id, test) => {
    const disk = tinyDisk(64)
    if (!disk) return test.skip('mounting is not allowed here')
    const long = 'قُتل عشرات. '.repeat(8000)
    const project = await projectOf(long)
    await savedReading(await placeIn(project), tagOn(long, 'عشرات'))
    const target = join(disk.folder, 'out')
    expect(problem(await exportProject(project, request(byId(id), target))).code).toBe('disk.full')
    expect(readdirSync(disk.folder)).toEqual([])
  }
)

it('tells which article a format could not hold, and writes the others', async () => {
  const odd = `قسد \u0001 ${'هنا '.repeat(40)}`
  const project = await projectOf(odd, other)
  await savedReading(await placeIn(project, odd), tagOn(odd, 'قسد'))
  await savedReading(await placeIn(project, other), tagOn(other, 'داعش'))
  const opened = value(await openProject(project.root))
  const exported = await exportProject(
    opened,
    request(byId('cas-xmi'), join(temporaryFolder(), 'o'))
  )
  expect(value(exported)).toMatchObject({ articles: 1, annotations: 1, comparison: { total: 1 } })
  expect(exported.ok && exported.notes).toMatchObject([
    { code: 'format.text-not-carried', facts: { character: 'U+0001' } }
  ])
})
