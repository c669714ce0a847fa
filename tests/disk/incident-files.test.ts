import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newIncident } from '#core/incidents/record'
import { readIncidents, saveIncident } from '#disk/incident-files'
import { validateProject } from '#disk/validate'
import { problem, projectOf, put, value } from '../helpers/disk'

const made = newIncident({ id: 'i-1', annotatorId: 'layla', now: '2024-05-15T08:00:00.000Z' })
const place = 'incidents/layla/i-1.json'

describe('incidents on the disk', () => {
  it('are files of their own, with the version before kept', async () => {
    const { root } = await projectOf('قسد هنا.')
    value(await saveIncident(made, { root }))
    value(await saveIncident({ ...made, title: 'دير الزور' }, { root }))
    value(await saveIncident({ ...made, id: 'i-2' }, { root }))
    const read = value(await readIncidents(root, 'layla'))
    expect(read.map(({ id, title }) => [id, title])).toEqual([
      ['i-1', 'دير الزور'],
      ['i-2', '']
    ])
    expect(await readdir(join(root, '.hashiya/backups/incidents/layla/i-1'))).not.toEqual([])
    expect(await validateProject(root)).toEqual([])
    expect(value(await readIncidents(root, 'omar'))).toEqual([])
  })

  it.each([
    ['damaged', '{"format":', 'file.damaged'],
    ['newer', JSON.stringify({ ...made, schemaVersion: 9, minReader: 9 }), 'file.newer'],
    ['of another place', JSON.stringify({ ...made, id: 'i-9' }), 'incident.misplaced']
  ])('that are %s are told and never written over', async (_, bytes, code) => {
    const { root } = await projectOf('قسد هنا.')
    value(await saveIncident({ ...made, id: 'i-2' }, { root }))
    await put(root, place, bytes)
    const read = await readIncidents(root, 'layla')
    expect(read.ok && read.value.map(({ id }) => id)).toEqual(['i-2'])
    expect(read.ok && read.notes.map((note) => [note.code, note.at])).toEqual([[code, place]])
    expect(problem(await saveIncident(made, { root })).code).toBe(code)
    expect(await readFile(join(root, place), 'utf8')).toBe(bytes)
    const found = await validateProject(root)
    expect(found.map(({ severity, problem }) => [severity, problem.code])).toEqual([
      ['error', code]
    ])
  })

  it('whose evidence is gone are named by validate', async () => {
    const { root, shelf } = await projectOf('قسد هنا.')
    const article = shelf[0]!.id
    const gone = { article, annotator: 'layla', tag: 't', start: 0, end: 3, quote: 'قسد' }
    value(await saveIncident({ ...made, figures: [gone] }, { root }))
    expect(await validateProject(root)).toMatchObject([
      { severity: 'warning', problem: { code: 'incident.evidence-broken', facts: { count: 1 } } }
    ])
  })
})
