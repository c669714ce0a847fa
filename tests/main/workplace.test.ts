import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { writeLockFile } from '#core/file/lock-file'
import { systemTimers } from '#disk/save-schedule'
import { SettingsFile } from '#disk/settings-file'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, projectOf, put, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'

async function workplace() {
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const ports = { ...readingPorts(systemTimers), changes: new Changes(), copies: temporaryFolder() }
  const made = new Workplace(settings, {}, ports)
  onTestFinished(() => made.leave())
  return made
}

/** A project whose reading was saved twice and then damaged. */
async function damaged() {
  const { root, ...project } = await projectOf(text)
  const place = await placeIn({ root, ...project })
  await savedReading(place, tagOn(text, 'قسد'))
  await savedReading(place, tagOn(text, 'عشرات'))
  const path = join(root, 'annotations/layla', `${place.article.id}.json`)
  await writeFile(path, '{"cut')
  return { root, path }
}

it('puts right on opening what is damaged, and says so', async () => {
  const { root, path } = await damaged()
  const { problems } = value(await (await workplace()).open(root))
  expect(problems).toMatchObject([{ code: 'recovery.restored' }])
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ rev: 1 })
})

it('puts nothing right in a project that another window has', async () => {
  const { root, path } = await damaged()
  await writeFile(path, '{"at work"')
  const first = await workplace()
  value(await first.open(root))
  await writeFile(path, '{"cut')
  const { problems } = value(await (await workplace()).open(root))
  expect(problems).toMatchObject([{ code: 'file.damaged' }])
  expect(readFileSync(path, 'utf8')).toBe('{"cut')
})

it('puts nothing right in a project that another computer has', async () => {
  const { root, path } = await damaged()
  const theirs = {
    host: 'PC-2',
    annotatorId: 'omar',
    annotator: 'Omar',
    session: 's',
    since: now()
  }
  await put(root, '.hashiya/lock.json', writeLockFile(theirs))
  const { problems } = value(await (await workplace()).open(root))
  expect(problems).toMatchObject([{ code: 'file.damaged' }])
  expect(readFileSync(path, 'utf8')).toBe('{"cut')
})
