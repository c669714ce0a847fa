import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { jsonl, readJsonlRecord } from '#core/formats/jsonl'
import { everything } from '#core/formats/selection'
import { exportProject } from '#disk/export-project'
import { sha256 } from '#disk/hash'
import { openProject, type Project } from '#disk/open-project'
import { previewExport } from '#disk/preview-export'
import { problem, projectOf, temporaryFolder, tinyDisk, value } from '../helpers/disk'
import { optionsWith } from '../helpers/formats'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات\u2028العناصر 😀\u0085في هجوم على موقع لـ"قسد"'
const other = 'وقال "داعش" إن أربعة قُتلوا'

function choice(annotator: string | null) {
  const whose =
    annotator === null
      ? ({ kind: 'all' } as const)
      : ({ kind: 'annotator', id: annotator } as const)
  return { whose, selection: everything, pseudonyms: false, format: jsonl, options: optionsWith() }
}

function exportJsonl(project: Project, annotator: string | null, target: string) {
  return exportProject(project, { ...choice(annotator), target })
}

async function annotated() {
  const project = await projectOf(text, other)
  await savedReading(await placeIn(project, text), tagOn(text, 'قسد'), tagOn(text, 'عشرات'))
  await savedReading(await placeIn(project, other, 'omar'), tagOn(other, 'داعش'))
  return value(await openProject(project.root))
}

it('writes everybody’s readings, reads them back and finds them identical', async () => {
  const project = await annotated()
  const folder = temporaryFolder()
  const target = join(folder, 'تصدير.jsonl')
  const exported = value(await exportJsonl(project, null, target))
  const bytes = readFileSync(target)
  expect(exported).toEqual({
    fileName: 'تصدير.jsonl',
    articles: 2,
    annotations: 3,
    links: 0,
    comments: { carried: 0, left: 0 },
    comparison: { total: 3, identical: 3, asDeclared: 3, lost: {}, differing: [] },
    files: [{ name: 'readings.jsonl', bytes: bytes.length, sha256: sha256(bytes) }],
    leftOut: { readings: 0, tags: 0, links: 0 }
  })
  const lines = bytes.toString('utf8').trimEnd().split('\n')
  const records = lines.map((line) => value(readJsonlRecord(line, '')))
  expect(
    records.map(({ annotator, reading }) => [annotator.id, reading.tags.length]).toSorted()
  ).toEqual([
    ['layla', 2],
    ['omar', 1]
  ])
  expect(readdirSync(folder)).toEqual(['تصدير.jsonl'])
})

it('writes one annotator’s readings, and refuses one whom nobody knows', async () => {
  const project = await annotated()
  const target = join(temporaryFolder(), 'out.jsonl')
  expect(value(await exportJsonl(project, 'omar', target)).annotations).toBe(1)
  expect(problem(await exportJsonl(project, 'nobody', target))).toEqual({
    code: 'export.unknown-annotator',
    facts: { annotator: 'nobody' }
  })
})

it('shows beforehand what it will write', async () => {
  const project = await annotated()
  const target = join(temporaryFolder(), 'out.jsonl')
  await exportJsonl(project, null, target)
  expect(value(await previewExport(project, choice(null)))).toEqual({
    articles: 2,
    readings: 2,
    annotations: 3,
    links: 0,
    leftOut: { readings: 0, tags: 0, links: 0 },
    splits: { train: 2, validation: 0, test: 0 },
    isWhole: true,
    files: [{ name: 'readings.jsonl', text: readFileSync(target, 'utf8'), isCut: false }],
    inOtherForm: false
  })
})

it.each(['articles/out.jsonl', 'annotations/out.jsonl', 'project.json', 'scheme.json'])(
  'does not write to the project’s own %s',
  async (place) => {
    const project = await annotated()
    const before = readdirSync(project.root, { recursive: true })
    expect(problem(await exportJsonl(project, null, join(project.root, place))).code).toBe(
      'export.inside-project'
    )
    expect(readdirSync(project.root, { recursive: true })).toEqual(before)
  }
)

it('names the readings that it could not read, and exports the others', async () => {
  const project = await annotated()
  const [name] = readdirSync(join(project.root, 'annotations/omar'))
  await writeFile(join(project.root, 'annotations/omar', name!), '{')
  const exported = await exportJsonl(project, null, join(temporaryFolder(), 'out.jsonl'))
  expect(value(exported)).toMatchObject({
    articles: 1,
    annotations: 2,
    comparison: { identical: 2 }
  })
  expect(exported.ok && exported.notes).toMatchObject([
    { code: 'file.damaged', at: `annotations/omar/${name}` }
  ])
})

it('leaves the old export whole on a full disk', async (test) => {
  const disk = tinyDisk(16)
  if (!disk) return test.skip('mounting is not allowed here')
  const project = await projectOf('قُتل عشرات. '.repeat(2000))
  await savedReading(await placeIn(project))
  const target = join(disk.folder, 'out.jsonl')
  await writeFile(target, 'old')
  expect(problem(await exportJsonl(project, null, target))).toMatchObject({ code: 'disk.full' })
  expect(readdirSync(disk.folder)).toEqual(['out.jsonl'])
  expect(readFileSync(target, 'utf8')).toBe('old')
})
