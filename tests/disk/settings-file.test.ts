import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultSettings } from '#core/bridge/settings'
import { SettingsFile } from '#disk/settings-file'
import { now, problem, temporaryFolder, value } from '../helpers/disk'

const recent = (folder: string) => ({ folder, name: 'رصد', openedAt: now() })

it('starts with the defaults, in a folder that is made', async () => {
  const path = join(temporaryFolder(), 'data', 'settings.json')
  const file = await SettingsFile.open(path)
  expect([file.settings, file.recent, file.problem]).toEqual([defaultSettings, [], null])
})

it('keeps changes and recent projects, the last one first and each once', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  const file = await SettingsFile.open(path)
  value(await file.change({ theme: 'sepia' }))
  value(await file.remember(recent('/a')))
  value(await file.remember(recent('/b')))
  value(await file.remember(recent('/a')))
  value(await file.forget('/b'))
  const again = await SettingsFile.open(path)
  expect(again.settings).toEqual({ ...defaultSettings, theme: 'sepia' })
  expect(again.recent).toEqual([recent('/a')])
})

it('puts a damaged file aside with its bytes and goes on with the defaults', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'settings.json')
  await writeFile(path, '{"format":"hashiya.sett')
  const file = await SettingsFile.open(path)
  expect(file.settings).toEqual(defaultSettings)
  expect(file.problem).toMatchObject({ code: 'file.damaged', at: 'settings.json' })
  value(await file.change({ textSize: 30 }))
  const [aside, ...others] = readdirSync(folder)
  expect(aside).toMatch(/^settings\.damaged-\d+\.json$/)
  expect(others).toEqual(['settings.json'])
  expect(readFileSync(join(folder, aside!), 'utf8')).toBe('{"format":"hashiya.sett')
})

it('does not give up the other settings for one that it does not understand', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  const settings = { theme: 'neon', language: 'en', textSize: 1000 }
  await writeFile(
    path,
    JSON.stringify({ format: 'hashiya.settings', settings, recent: [7, recent('/a')] })
  )
  const file = await SettingsFile.open(path)
  expect(file.settings).toEqual({ ...defaultSettings, language: 'en' })
  expect(file.recent).toEqual([recent('/a')])
})

it('holds a change for this run when it cannot be saved', async () => {
  const path = join(temporaryFolder(), 'settings.json')
  const file = await SettingsFile.open(path)
  await writeFile(path, 'somebody else')
  expect(problem(await file.change({ language: 'en' })).code).toBe('save.changed-underneath')
  expect(file.settings.language).toBe('en')
})
