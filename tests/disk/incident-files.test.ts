import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { living, newIncident } from '#core/incidents/record'
import { incidentVersions, readIncidents, saveIncident } from '#disk/incident-files'
import { validateProject } from '#disk/validate'
import { backupsFor, openAndRecover } from '#disk/recovery/open-and-recover'
import { now, problem, projectOf, put, temporaryFolder, value } from '../helpers/disk'

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

  it('count their saves, keep a deletion, and come back when it is taken back', async () => {
    const { root } = await projectOf('قسد هنا.')
    const first = value(await saveIncident(made, { root }))
    const deleted = value(await saveIncident({ ...first, deleted: true }, { root }))
    expect([first.rev, deleted.rev, deleted.deleted]).toEqual([1, 2, true])
    expect(living(value(await readIncidents(root, 'layla')))).toEqual([])
    const { deleted: _, ...before } = first
    expect(value(await saveIncident(before, { root }))).toMatchObject({ rev: 3 })
    const read = value(await readIncidents(root, 'layla'))
    expect([living(read).length, read[0]?.deleted]).toEqual([1, undefined])
  })

  it('have earlier versions that say something else, each once', async () => {
    const { root } = await projectOf('قسد هنا.')
    const backups = backupsFor('project-1', { now, copies: temporaryFolder() })
    for (const title of ['أ', 'ب', 'أ', 'ج'])
      value(await saveIncident({ ...made, title }, { root, backups }))
    const whose = { annotatorId: 'layla', id: 'i-1' }
    const versions = value(await incidentVersions(root, whose, backups.secondPlace))
    expect(versions.map(({ title }) => title)).toEqual(['أ', 'ب'])
    await put(root, place, '{')
    expect(problem(await incidentVersions(root, whose, null)).code).toBe('file.damaged')
  })

  it.each([
    ['damaged', () => '{"format":', 'file.damaged'],
    ['lost', null, 'file.lost']
  ])('that are %s come back when the project is opened', async (_, bytes, because) => {
    const { root } = await projectOf('قسد هنا.')
    const ports = { now, copies: temporaryFolder() }
    const backups = backupsFor('project-1', ports)
    value(await saveIncident({ ...made, title: 'دير الزور' }, { root, backups }))
    const whole = await readFile(join(root, place), 'utf8')
    if (bytes) await put(root, place, bytes())
    else await rm(join(root, place))
    expect(await validateProject(root)).toMatchObject([
      { severity: 'error', problem: { code: because, at: place }, remedy: 'restored' }
    ])
    const { problems } = value(await openAndRecover(root, ports))
    expect(problems).toMatchObject([{ at: place, facts: { because } }])
    expect(await readFile(join(root, place), 'utf8')).toBe(whole)
    expect(value(await openAndRecover(root, ports)).problems).toEqual([])
  })

  it('of a colleague that are damaged are told and stay', async () => {
    const { root } = await projectOf('قسد هنا.')
    const theirs = 'incidents/omar/i-1.json'
    await put(root, theirs, '{')
    expect(await validateProject(root)).toMatchObject([
      { severity: 'error', problem: { code: 'file.damaged', at: theirs }, remedy: 'shown' }
    ])
    value(await openAndRecover(root, { now, copies: null }))
    expect(await readFile(join(root, theirs), 'utf8')).toBe('{')
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
