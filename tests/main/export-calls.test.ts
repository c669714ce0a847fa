import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExportChoice } from '#core/bridge/export-choice'
import type { ExportId } from '#core/bridge/export-calls'
import { formatIds } from '#core/formats/format-ids'
import { SettingsFile } from '#disk/settings-file'
import type { Desk } from '../../src/main/bridge/desk'
import { exportCalls } from '../../src/main/bridge/export-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, projectOf, put, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { exportChoice } from '../helpers/export-choice'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات من "قسد"'

/** The calls of an export of a project, and where its dialogs say that it goes. */
async function exporting(...places: readonly (string | null)[]) {
  const project = await projectOf(text, 'وقال "داعش" إن أربعة قُتلوا')
  await savedReading(await placeIn(project, text), tagOn(text, 'قسد'))
  const folder = temporaryFolder()
  const settings = await SettingsFile.open(join(folder, 'settings.json'))
  const ports = { ...readingPorts(), changes: new Changes() }
  const workplace = new Workplace(settings, {}, ports)
  value(await workplace.open(project.root))
  const suggested: (readonly [name: string, purpose: string | undefined])[] = []
  const saveFile = async (name: string, purpose?: string) => {
    suggested.push([name, purpose])
    const place = places[suggested.length - 1] ?? null
    return place === null ? null : join(folder, place)
  }
  const desk = { workplace, now, newId: randomUUID, dialogs: { saveFile } }
  const calls = exportCalls(desk as unknown as Desk)

  async function end(id: ExportId) {
    for (;;) {
      const page = value(await calls['export.next']({ export: id }))
      if (page.finished) return page
    }
  }
  async function whole(choice: Partial<ExportChoice> = {}) {
    const started = value(await calls['export.start']({ choice: { ...exportChoice, ...choice } }))
    return started && end(started.export)
  }
  return { ...project, folder, calls, suggested, whole, end }
}

describe('an export', () => {
  it('offers every format with what it can, and gold where its folder has files', async () => {
    const { calls, root } = await exporting()
    const before = value(await calls['export.options']({}))
    expect(before.formats.map(({ id }) => id)).toEqual([...formatIds])
    expect(before.formats.find(({ id }) => id === 'conll')).toMatchObject({
      layout: 'folder',
      offsetUnit: null,
      heeds: ['tokens', 'tagging', 'splits'],
      reads: true
    })
    expect([before.gold, before.last]).toEqual([false, null])
    await put(root, 'adjudication/a-1.json', '{}')
    expect(value(await calls['export.options']({})).gold).toBe(true)
  })

  it('shows its first records and counts what it leaves out', async () => {
    const { calls } = await exporting()
    const choice = { ...exportChoice, labels: ['FIGURE'] }
    expect(value(await calls['export.preview']({ choice }))).toMatchObject({
      readings: 1,
      annotations: 0,
      leftOut: { tags: 1 }
    })
  })

  it('writes, reads back and tells the hash of what it wrote', async () => {
    const { whole, folder } = await exporting('out.jsonl')
    const page = await whole()
    const bytes = readFileSync(join(folder, 'out.jsonl')).length
    expect(page).toMatchObject({
      finished: true,
      problem: null,
      report: { fileName: 'out.jsonl', bytes, comparison: { total: 1, identical: 1 } }
    })
    expect(page?.report?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('asks for the name of a folder where the format needs one, and for a file elsewhere', async () => {
    const { whole, suggested } = await exporting()
    for (const format of ['conll', 'xlsx', 'ledger-csv'] as const) await whole({ format })
    expect(suggested).toEqual([
      ['رصد conll', 'export-folder'],
      ['رصد.xlsx', 'export'],
      ['رصد.csv', 'export']
    ])
  })

  it('does not write over a folder with files in it', async () => {
    const { whole, folder } = await exporting('out')
    await put(folder, 'out/mine.txt', 'x')
    const page = await whole({ format: 'brat' })
    expect(page?.problem).toEqual({ code: 'export.target-exists', at: 'out' })
    expect(readdirSync(join(folder, 'out'))).toEqual(['mine.txt'])
  })

  it('remembers the last choice of the project, but not one whose dialog was cancelled', async () => {
    const { whole, calls } = await exporting(null, 'out')
    expect(await whole({ format: 'brat' })).toBeNull()
    expect(value(await calls['export.options']({})).last).toBeNull()
    await whole({ format: 'spacy', pseudonyms: true })
    expect(value(await calls['export.options']({})).last).toEqual({
      ...exportChoice,
      format: 'spacy',
      pseudonyms: true
    })
  })

  it('leaves nothing when it is stopped, and another one ends it', async () => {
    const { calls, end, folder } = await exporting('one.xmi', 'two.xmi')
    const choice: ExportChoice = { ...exportChoice, format: 'cas-xmi' }
    const first = value(await calls['export.start']({ choice }))!.export
    await calls['export.stop']({ export: first })
    expect((await end(first)).problem?.code).toBe('export.cancelled')
    const second = value(await calls['export.start']({ choice }))!.export
    expect(await end(first)).toMatchObject({ finished: true, report: null, problem: null })
    expect((await end(second)).report?.fileName).toBe('two.xmi')
    expect(existsSync(join(folder, 'one.xmi'))).toBe(false)
  })
})
