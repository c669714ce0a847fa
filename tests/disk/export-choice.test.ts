import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csv } from '#core/formats/tables/csv'
import { formatById, formats } from '#core/formats/list'
import { pseudonymOf } from '#core/formats/pseudonyms'
import { everything, type Selection, type Whose } from '#core/formats/selection'
import { exportProject, type ExportProgress, type ExportRequest } from '#disk/export-project'
import { hasGold } from '#disk/export-records'
import { sha256 } from '#disk/hash'
import { openProject, type Project } from '#disk/open-project'
import { previewExport } from '#disk/preview-export'
import { problem, projectOf, put, temporaryFolder, value } from '../helpers/disk'
import { optionsWith } from '../helpers/formats'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات من "قسد" قالت "داعش"'
const other = 'وقال "داعش" إن أربعة قُتلوا'

async function annotated(): Promise<Project> {
  const project = await projectOf(text, other)
  const figure = tagOn(text, 'عشرات', { label: 'FIGURE', attributes: { min: 20 } })
  const victim = tagOn(text, 'قسد')
  const store = await savedReading(await placeIn(project, text), figure, victim)
  const edited = store.edit([
    {
      type: 'link',
      link: { id: 'l', relation: 'source', from: figure.id, to: victim.id, attributes: {} }
    },
    { type: 'mark', from: store.reading.state, to: 'done' }
  ])
  value(await store.save())
  value(await edited)
  await savedReading(await placeIn(project, other, 'omar'), tagOn(other, 'داعش'))
  return value(await openProject(project.root))
}

type Choice = Partial<Selection> & { whose?: Whose; pseudonyms?: boolean; format?: string }

function request(choice: Choice = {}): Omit<ExportRequest, 'target'> {
  const { whose = { kind: 'all' }, pseudonyms = false, format = 'jsonl', ...selection } = choice
  return {
    whose,
    pseudonyms,
    format: formatById(format)!,
    selection: { ...everything, ...selection },
    options: optionsWith()
  }
}

async function exported(project: Project, choice: Choice) {
  const target = join(temporaryFolder(), 'out')
  const written = value(await exportProject(project, { ...request(choice), target }))
  return { written, target }
}

describe('an export of a choice', () => {
  it('holds the tags of some labels, and says how many tags and links it left out', async () => {
    const { written, target } = await exported(await annotated(), { labels: ['ACTOR'] })
    expect(written).toMatchObject({
      annotations: 2,
      links: 0,
      leftOut: { readings: 0, tags: 1, links: 1 },
      comparison: { total: 2, identical: 2 }
    })
    expect(readFileSync(target, 'utf8')).not.toContain('FIGURE')
  })

  it('holds the readings in some states, of one annotator, of some articles', async () => {
    const project = await annotated()
    const done = await exported(project, { states: ['done'] })
    expect(done.written).toMatchObject({ annotations: 2, leftOut: { readings: 1 } })
    const omar = await exported(project, { whose: { kind: 'annotator', id: 'omar' } })
    expect(omar.written).toMatchObject({ articles: 1, annotations: 1 })
    const place = await placeIn(project, other)
    const one = await exported(project, { articles: [place.article.id] })
    expect(one.written).toMatchObject({ articles: 1, annotations: 1 })
    const target = join(temporaryFolder(), 'out')
    const none = { ...request({ articles: ['a-none'] }), target }
    expect(problem(await exportProject(project, none))).toEqual({
      code: 'article.missing',
      at: 'a-none'
    })
  })

  it.each(formats.map(({ id }) => id))('names nobody under pseudonyms (%s)', async (format) => {
    const project = await annotated()
    const whose = { kind: 'annotator', id: 'omar' } as const
    const { target } = await exported(project, { whose, pseudonyms: true, format })
    const entries = readdirSync(target.replace(/out$/, ''), {
      recursive: true,
      withFileTypes: true
    })
    const files = entries.filter((entry) => entry.isFile())
    for (const { parentPath, name } of files) {
      expect(name).not.toContain('omar')
      expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain('omar')
    }
    expect(entries.map(({ name }) => name)).not.toContain('omar')
  })

  it('has the same pseudonyms every time', async () => {
    const project = await annotated()
    const { projectId } = project.manifest
    const { id } = pseudonymOf('layla', { projectId, sha256 })
    const texts = await Promise.all(
      [1, 2].map(async () => {
        const { target } = await exported(project, { pseudonyms: true })
        return readFileSync(target, 'utf8')
      })
    )
    expect(texts[0]).toContain(id)
    expect(texts[1]).toBe(texts[0])
  })

  it('of gold readings is none before there is one, though their folder has files', async () => {
    const project = await annotated()
    expect(await hasGold(project)).toBe(false)
    const target = join(temporaryFolder(), 'out')
    const gold = { ...request({ whose: { kind: 'gold' } }), target }
    expect(problem(await exportProject(project, gold)).code).toBe('export.no-gold')
    await put(project.root, 'adjudication/a-1.json', '{}')
    expect(await hasGold(project)).toBe(true)
  })

  it('tells how far it is, and ends on request without a trace', async () => {
    const project = await annotated()
    const folder = temporaryFolder()
    const target = join(folder, 'out')
    const told: ExportProgress[] = []
    const onProgress = (progress: ExportProgress) => void told.push(progress)
    value(await exportProject(project, { ...request(), target, onProgress }))
    expect(told.map(({ stage, done }) => `${stage} ${done}`)).toEqual([
      'writing 0',
      'writing 1',
      'reading-back 0',
      'reading-back 0',
      'reading-back 1',
      'reading-back 2'
    ])
    for (const at of told.keys()) {
      const stop = new AbortController()
      let seen = 0
      const watch = () => ((seen += 1) > at ? stop.abort() : undefined)
      const stopped = { ...request({ format: 'brat' }), signal: stop.signal, onProgress: watch }
      const answer = await exportProject(project, { ...stopped, target: join(folder, 'stopped') })
      if (at < told.length - 1) expect(problem(answer).code).toBe('export.cancelled')
    }
    expect(readdirSync(folder).filter((name) => !['out', 'stopped'].includes(name))).toEqual([])
  })
})

describe('a preview', () => {
  it.each(formats.map(({ id }) => id))('shows the first records as %s', async (format) => {
    const project = await annotated()
    const preview = value(await previewExport(project, request({ format })))
    expect(preview).toMatchObject({ articles: 2, readings: 2, annotations: 3, links: 1 })
    const [first] = preview.files
    expect(first?.text.length).toBeGreaterThan(20)
  })

  it.each(formats.filter(({ shows }) => !shows).map(({ id }) => id))(
    'is what the files hold (%s)',
    async (format) => {
      const project = await annotated()
      const { layout } = formatById(format)!
      if (layout === 'zip') return
      const { files } = value(await previewExport(project, request({ format })))
      const { target } = await exported(project, { format })
      for (const { name, text: shown } of files) {
        const path = layout === 'folder' ? join(target, name) : target
        const whole = readFileSync(path, 'utf8')
        expect(whole.startsWith(shown)).toBe(true)
      }
    }
  )

  it('shows workbooks as the tables that they hold', async () => {
    const project = await annotated()
    const { files, inOtherForm } = value(await previewExport(project, request({ format: 'xlsx' })))
    expect(inOtherForm).toBe(true)
    expect(files.map(({ name }) => name)).toEqual(['documents.csv', 'spans.csv', 'links.csv'])
    const tables = value(await previewExport(project, { ...request(), format: csv }))
    expect(files.map(({ text: shown }) => shown)).toEqual(
      tables.files.map(({ text: shown }) => shown)
    )
  })

  it('says how many articles each part gets, and what is left out', async () => {
    const project = await annotated()
    const splitOf = (id: string) => (id === project.shelf[0]?.id ? 'test' : 'train')
    const asked = { ...request({ labels: ['FIGURE'] }), options: optionsWith({ splitOf }) }
    expect(value(await previewExport(project, asked))).toMatchObject({
      splits: { train: 1, validation: 0, test: 1 },
      leftOut: { readings: 0, tags: 2, links: 1 },
      isWhole: true
    })
  })
})
