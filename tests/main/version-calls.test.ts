import { writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { places } from '#disk/layout'
import { systemTimers } from '#disk/save-schedule'
import { SettingsFile } from '#disk/settings-file'
import type { Desk } from '../../src/main/bridge/desk'
import { versionCalls } from '../../src/main/bridge/version-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, problem, projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { adding, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'
const foreign = '{"format":"something else"}'

/** The calls over a project with a reading of three saves, in the window. */
async function working() {
  const { root, shelf } = await projectOf(text)
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const changes = new Changes()
  const workplace = new Workplace(settings, {}, { ...readingPorts(systemTimers), changes })
  value(await workplace.open(root))
  const article = shelf[0]!.id
  for (const words of ['عشرات', 'هجوم', 'قسد']) {
    void workplace.session!.edit(article, adding(tagOn(text, words)))
    await workplace.flush()
  }
  const calls = versionCalls({ workplace, now } as unknown as Desk)
  const reading = places.reading('layla', article)
  return { root, workplace, changes, article, calls, reading }
}

describe('the versions of a reading', () => {
  it('are looked at and restored; what the window shows follows', async () => {
    const { calls, article, workplace } = await working()
    const versions = value(await calls['versions.list']({ article }))
    expect(versions.map(({ content }) => content?.tags)).toEqual([2, 1])
    const version = versions[1]!.id
    expect(value(await calls['versions.look']({ article, version })).tags).toHaveLength(1)
    expect(value(await calls['versions.restore']({ article, version })).rev).toBe(4)
    const view = value(await workplace.session!.article(article))
    expect(view.reading.tags).toHaveLength(1)
    expect(view.steps.done.edits).toHaveLength(4)
  })

  it('count what was not saved yet among what is there now', async () => {
    const { calls, article, workplace } = await working()
    void workplace.session!.edit(article, adding(tagOn(text, 'موقع')))
    const versions = value(await calls['versions.list']({ article }))
    expect(versions.map(({ content }) => content?.tags)).toEqual([3, 2, 1])
  })
})

describe('a damaged reading', () => {
  it('is put back, and the project opened again says so', async () => {
    const { calls, article, workplace, root, reading } = await working()
    writeFileSync(join(root, reading), foreign)
    expect(value(await workplace.session!.article(article)).locked?.code).toBe('file.other-format')
    const [version] = value(await calls['repair.list']({ place: reading }))
    const restored = await calls['repair.restore']({ place: reading, version: version!.id })
    expect(value(restored).problems).toEqual([])
    expect(restored.ok && restored.notes).toMatchObject([
      { code: 'recovery.restored', at: reading }
    ])
    const view = value(await workplace.session!.article(article))
    expect([view.locked, view.reading.tags.length]).toEqual([null, 2])
  })

  it('stays, with the project open as it was, when the version is gone', async () => {
    const { calls, workplace, root, reading } = await working()
    writeFileSync(join(root, reading), foreign)
    const { session } = workplace
    const asked = { place: reading, version: 'f'.repeat(64) }
    expect(problem(await calls['repair.restore'](asked)).code).toBe('backup.gone')
    expect(readFileSync(join(root, reading), 'utf8')).toBe(foreign)
    expect(workplace.session).toBe(session)
  })

  it('blocks no other file: a broken scheme comes back, and then edits are saved again', async () => {
    const { calls, article, workplace, root } = await working()
    writeFileSync(join(root, places.scheme), foreign)
    value(await workplace.open(root))
    expect(workplace.session!.view()).toMatchObject({ readOnly: true })
    const [version] = value(await calls['repair.list']({ place: places.scheme }))
    const asked = { place: places.scheme, version: version!.id }
    expect(value(await calls['repair.restore'](asked)).readOnly).toBe(false)
    void workplace.session!.edit(article, adding(tagOn(text, 'موقع')))
    expect(await workplace.flush()).toBeNull()
  })
})
