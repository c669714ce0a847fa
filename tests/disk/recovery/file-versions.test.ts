import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '#disk/hash'
import { backupsOf, places } from '#disk/layout'
import type { Project } from '#disk/open-project'
import { restoreVersion, wholeVersions } from '#disk/recovery/file-versions'
import { openAndRecover } from '#disk/recovery/open-and-recover'
import { contents, now, problem, projectOf, put, value } from '../../helpers/disk'
import { adding, placeIn, savedReading, tagOn } from '../../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'
const foreign = '{"format":"something else"}'

/** A project opened for work, with a reading that was saved twice. */
async function worked(): Promise<Project> {
  const project = await projectOf(text)
  const store = await savedReading(await placeIn(project), tagOn(text, 'قسد'))
  void store.edit(adding(tagOn(text, 'هجوم')))
  value(await store.save())
  return value(await openAndRecover(project.root, { now, copies: null }))
}

const placesOf = ({ shelf }: Project) => ({
  reading: places.reading('layla', shelf[0]!.id),
  article: places.article(shelf[0]!.id),
  scheme: places.scheme
})
const broken = (project: Project, place: string) => ({ project, place, secondPlace: null })
const quarantined = async ({ root }: Project) =>
  Object.entries(await contents(root))
    .filter(([name]) => name.startsWith(places.quarantine))
    .map(([, bytes]) => bytes)

describe('a file that is not what belongs at its place', () => {
  it.each(['reading', 'scheme'] as const)(
    'a %s: comes back byte for byte, and its bytes go to the quarantine',
    async (kind) => {
      const project = await worked()
      const place = placesOf(project)[kind]
      await writeFile(join(project.root, place), foreign)
      const [version] = value(await wholeVersions(broken(project, place)))
      const done = value(await restoreVersion(broken(project, place), version!.id))
      expect(done).toMatchObject({ code: 'recovery.restored', at: place })
      expect(sha256(readFileSync(join(project.root, place)))).toBe(version!.id)
      expect(await quarantined(project)).toEqual([foreign])
    }
  )

  it('an article: comes back from its only copy', async () => {
    const project = await worked()
    const place = placesOf(project).article
    const whole = readFileSync(join(project.root, place))
    await put(project.root, `${backupsOf(place)}/before-1.json`, whole)
    await writeFile(join(project.root, place), foreign)
    expect(value(await wholeVersions(broken(project, place)))).toMatchObject([
      { id: sha256(whole), kind: 'replaced', where: 'project', bytes: whole.byteLength }
    ])
    value(await restoreVersion(broken(project, place), sha256(whole)))
    expect(readFileSync(join(project.root, place))).toEqual(whole)
  })

  it('offers no version that is itself damaged', async () => {
    const project = await worked()
    const { reading } = placesOf(project)
    await put(project.root, `${backupsOf(reading)}/before-9.json`, '{"cut')
    await writeFile(join(project.root, reading), foreign)
    const damaged = sha256('{"cut')
    const ids = value(await wholeVersions(broken(project, reading))).map(({ id }) => id)
    expect([ids.length > 0, ids.includes(damaged)]).toEqual([true, false])
    const before = await contents(project.root)
    const refused = await restoreVersion(broken(project, reading), damaged)
    expect(problem(refused).code).toBe('backup.gone')
    expect(await contents(project.root)).toEqual(before)
  })
})

describe('nothing is put in the place of', () => {
  it('a file that is whole', async () => {
    const project = await worked()
    const { reading } = placesOf(project)
    const refused = await wholeVersions(broken(project, reading))
    expect(problem(refused)).toEqual({ code: 'repair.not-needed', at: reading })
  })

  it('a newer Hashiya’s file', async () => {
    const project = await worked()
    const { reading } = placesOf(project)
    const path = join(project.root, reading)
    const newer = JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), schemaVersion: 9 })
    await writeFile(path, newer)
    expect(problem(await wholeVersions(broken(project, reading))).code).toBe('file.newer')
    expect(readFileSync(path, 'utf8')).toBe(newer)
  })

  it.each([
    ['a colleague’s reading', 'annotations/omar/a-1.json'],
    ['a file beside the project', '../outside.json'],
    ['a folder', 'articles'],
    ['a history', '.hashiya/history/layla/a-1.jsonl'],
    ['an absolute path', '/etc/passwd']
  ])('%s', async (_what, place) => {
    const project = await worked()
    const before = await contents(project.root)
    const codes = [
      problem(await wholeVersions(broken(project, place))).code,
      problem(await restoreVersion(broken(project, place), 'f'.repeat(64))).code
    ]
    expect(codes).toEqual(['repair.not-here', 'repair.not-here'])
    expect(await contents(project.root)).toEqual(before)
  })
})
