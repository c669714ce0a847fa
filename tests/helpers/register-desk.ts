import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entity } from '#core/actors/register'
import type { RegisterChange } from '#core/actors/register-changes'
import { starterRegister } from '#core/actors/starter'
import type { Tag } from '#core/annotation/reading'
import { readRegister } from '#disk/register-file'
import { systemTimers } from '#disk/save-schedule'
import { SettingsFile } from '#disk/settings-file'
import { registerCalls } from '../../src/main/bridge/register-calls'
import { Changes } from '../../src/main/changes'
import type { Dialogs } from '../../src/main/dialogs'
import { Workplace } from '../../src/main/workplace'
import { now, projectOf, readingPorts, temporaryFolder, value } from './disk'
import { placeIn, savedReading, tagOn } from './readings'

export const first = 'قال لواء النسور إن الصقور هاجموا النسور'
export const second = 'نفى الصقور ذلك'

export const eagles: Entity = {
  id: 'eagles',
  type: 'armed_group',
  names: { ar: 'لواء النسور', en: 'Eagles' },
  aliases: [{ text: 'النسور', framing: 'neutral' }]
}
export const hawks: Entity = {
  id: 'hawks',
  type: 'armed_group',
  names: { ar: 'الصقور', en: 'Hawks' },
  aliases: []
}
export const adding: readonly RegisterChange[] = [
  { type: 'add', entity: eagles },
  { type: 'add', entity: hawks }
]
export const merge: RegisterChange = { type: 'merge', from: 'hawks', into: 'eagles' }

export function naming(text: string, words: string, entity: string): Tag {
  return tagOn(text, words, { attributes: { entity } })
}

/** A project of two articles with tags of its annotator, and of a colleague in the second. */
export async function registerDesk(
  answers: { readonly table?: string; readonly save?: string } = {}
) {
  const project = await projectOf(first, second)
  const mine = [naming(first, 'لواء النسور', 'eagles'), naming(first, 'الصقور', 'hawks')]
  await savedReading(await placeIn(project, first), ...mine)
  await savedReading(await placeIn(project, second), naming(second, 'الصقور', 'hawks'))
  await savedReading(await placeIn(project, second, 'sam'), naming(second, 'الصقور', 'hawks'))
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const changes = new Changes()
  const workplace = new Workplace(settings, {}, { ...readingPorts(systemTimers), changes })
  value(await workplace.open(project.root))
  const dialogs: Dialogs = {
    openFolder: async () => null,
    newFolder: async () => null,
    openFiles: async () => [],
    openReadings: async () => [],
    openTable: async () => answers.table ?? null,
    openBundle: async () => null,
    saveFile: async () => answers.save ?? null,
    askBeforeClosing: async () => 'keep-open'
  }
  const ask = registerCalls({
    workplace,
    dialogs,
    changes,
    version: '1.2.3',
    now,
    newId: () => 'id',
    print: async () => new Uint8Array(),
    places: { shippedSample: '', documents: '', agreementWorker: '' },
    asked: { article: null, problem: null },
    drawn: () => undefined
  })
  const idOf = (text: string) =>
    project.shelf.find(({ words }) => words === text.split(' ').length)!.id
  const path = (text: string, annotator = project.manifest.annotatorId) =>
    join(project.root, 'annotations', annotator, `${idOf(text)}.json`)
  const named = (text: string, annotator?: string) => {
    const { annotations } = JSON.parse(readFileSync(path(text, annotator), 'utf8')) as {
      annotations: { attributes: { entity: string } }[]
    }
    return annotations.map(({ attributes }) => attributes.entity)
  }
  const edit = (...changes: readonly RegisterChange[]) =>
    ask['register.edit']({ changes: [...changes] })
  const kept = async () =>
    value(await readRegister(project.root)).entities.slice(starterRegister.entities.length)
  return { ask, edit, kept, named, idOf, path, root: project.root, workplace }
}
