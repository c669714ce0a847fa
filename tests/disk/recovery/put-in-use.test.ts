import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inverse } from '#core/annotation/edits'
import { newIncident } from '#core/incidents/record'
import { guidelineVersions, readGuidelineFile, saveGuideline } from '#disk/guideline-files'
import { readIncidents, saveIncident } from '#disk/incident-files'
import { openProject } from '#disk/open-project'
import { keptCopies, putAway } from '#disk/recovery/kept-copies'
import { backupsFor } from '#disk/recovery/open-and-recover'
import { putInUse, type UsePorts } from '#disk/recovery/put-in-use'
import { ReadingStore } from '#disk/reading-store'
import {
  contents,
  now,
  problem,
  projectOf,
  put,
  readingPorts,
  temporaryFolder,
  value
} from '../../helpers/disk'
import { adding, placeIn, tagOn } from '../../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'
const label = { label: 'ACTOR', language: 'ar' } as const
const draft = newIncident({ id: 'i-1', annotatorId: 'layla', now: now() })

/** A project of Layla's with one of each, and another version of each beside it. */
async function beside() {
  const project = await projectOf(text)
  const { root } = project
  const store = await ReadingStore.open(
    { ...(await placeIn(project)), record: 'gold' },
    readingPorts()
  )
  const settle = async (words: string) => {
    void store.edit(adding(tagOn(text, words)))
    value(await store.save())
  }
  const gold = `adjudication/${project.shelf[0]!.id}.json`
  const goldCopy = gold.replace('.json', '.conflict-1-0123abcd.json')
  await settle('قسد')
  await put(root, goldCopy, readFileSync(join(root, gold)))
  await settle('عشرات')
  const by = { by: 'layla', now: now() }
  value(await saveGuideline({ root, ...label }, { text: 'سم الفاعل.', seen: null }, by))
  const guidelineCopy = 'guidelines/ACTOR.ar.conflict-4-0123abcd.md'
  await put(root, guidelineCopy, '---\nversion: 4\nby: omar\n---\n\nسم الفاعل باسمه.\n')
  const first = value(await saveIncident({ ...draft, title: 'قصف' }, { root }))
  const incident = 'incidents/layla/i-1.json'
  const incidentCopy = 'incidents/layla/i-1.conflict-1-0123abcd.json'
  await put(root, incidentCopy, readFileSync(join(root, incident)))
  value(await saveIncident({ ...first, title: 'قصف السوق' }, { root }))
  const ports: UsePorts = {
    now,
    backups: backupsFor('project-1', { now, copies: temporaryFolder() }),
    gold: (_article, act) => act(store)
  }
  const opened = value(await openProject(root))
  return { root, project: opened, store, ports, goldCopy, guidelineCopy, incidentCopy }
}

it('lists what lies beside gold, guidelines and drafts, with who saved it', async () => {
  const { project, goldCopy, guidelineCopy, incidentCopy } = await beside()
  const copies = new Map((await keptCopies(project)).map((copy) => [copy.place, copy]))
  const differs = { isSame: false, usable: true }
  expect([goldCopy, incidentCopy, guidelineCopy].map((at) => copies.get(at)?.shared)).toEqual([
    {
      of: { is: 'gold', title: project.shelf[0]!.title },
      savedAt: now(),
      savedBy: 'Layla',
      text: null,
      ...differs
    },
    {
      of: { is: 'incident', title: 'قصف', reader: 'Layla' },
      savedAt: now(),
      savedBy: 'Layla',
      text: null,
      ...differs
    },
    {
      of: { is: 'guideline', ...label },
      savedAt: null,
      savedBy: 'omar',
      text: 'سم الفاعل باسمه.',
      ...differs
    }
  ])
})

it('puts a gold reading in use as an edit that can be undone', async () => {
  const { root, project, store, ports, goldCopy } = await beside()
  expect(store.reading.tags).toHaveLength(2)
  value(await putInUse(project, goldCopy, ports))
  expect(store.reading.tags).toHaveLength(1)
  expect(existsSync(join(root, goldCopy))).toBe(false)
  const { done } = await store.history.steps(store.reading)
  void store.edit([inverse(done.edits.at(-1)!)], { way: 'undo' })
  value(await store.save())
  expect(store.reading.tags).toHaveLength(2)
  expect(await keptCopies(project)).toHaveLength(2)
})

it('puts a guideline in use as the next version', async () => {
  const { root, project, ports, guidelineCopy } = await beside()
  value(await putInUse(project, guidelineCopy, ports))
  const { guideline } = value(await readGuidelineFile({ root, ...label }))
  expect(guideline).toMatchObject({ version: 2, by: 'layla', text: 'سم الفاعل باسمه.' })
  const versions = value(await guidelineVersions({ root, ...label }))
  expect(versions.map((one) => one.text)).toContain('سم الفاعل.')
  expect(readdirSync(join(root, 'guidelines'))).toEqual(['ACTOR.ar.md'])
})

it('puts a draft in use, and back again, as what was in use lies beside then', async () => {
  const { root, project, ports, incidentCopy } = await beside()
  value(await putInUse(project, incidentCopy, ports))
  const shown = async () =>
    value(await readIncidents(root, 'layla')).map((one) => [one.title, one.rev])
  expect(await shown()).toEqual([['قصف', 3]])
  const [other, ...more] = (await keptCopies(project)).filter(
    ({ shared }) => shared?.of.is === 'incident'
  )
  expect([other?.shared?.of, more]).toEqual([
    { is: 'incident', title: 'قصف السوق', reader: 'Layla' },
    []
  ])
  value(await putInUse(project, other!.place, ports))
  expect(await shown()).toEqual([['قصف السوق', 4]])
})

it.each([
  ['damaged', '{', 'file.damaged'],
  ['another draft', JSON.stringify({ ...draft, id: 'i-2' }), 'incident.misplaced']
])('changes nothing where the version is %s, and lists it', async (_, bytes, code) => {
  const { root, project, ports } = await beside()
  const place = 'incidents/layla/i-1.conflict-7.json'
  await put(root, place, bytes)
  const before = await contents(root)
  const listed = (await keptCopies(project)).find((copy) => copy.place === place)
  expect(listed?.shared).toMatchObject({ usable: false, isSame: false })
  expect(problem(await putInUse(project, place, ports)).code).toBe(code)
  expect(await contents(root)).toEqual(before)
  expect((await putAway(project, [place])).problems).toEqual([])
})

it.each([
  ['a file in use', 'guidelines/ACTOR.ar.md', 'copy.not-one'],
  ['a place outside', '../x.conflict-1-0123abcd.md', 'copy.not-one']
])('is never %s', async (_, place, code) => {
  const { project, ports } = await beside()
  expect(problem(await putInUse(project, place, ports)).code).toBe(code)
})

it('leaves a colleague’s draft to them', async () => {
  const { root, project, ports } = await beside()
  const manifest = { ...project.manifest, annotatorId: 'omar' }
  const [place = ''] = readdirSync(join(root, 'incidents/layla'))
    .filter((name) => name.includes('conflict'))
    .map((name) => `incidents/layla/${name}`)
  const refused = await putInUse({ ...project, manifest }, place, ports)
  expect(problem(refused).code).toBe('incident.of-another')
})
