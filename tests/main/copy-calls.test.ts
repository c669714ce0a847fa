import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SettingsFile } from '#disk/settings-file'
import { copyCalls } from '../../src/main/bridge/copy-calls'
import type { Desk } from '../../src/main/bridge/desk'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, projectOf, put, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { adding, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'

it('puts a gold reading that lies beside in use, over edits that were not saved yet, and back', async () => {
  const { root, shelf } = await projectOf(text)
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const workplace = new Workplace(settings, {}, { ...readingPorts(), changes: new Changes() })
  value(await workplace.open(root))
  const { gold } = workplace.session!
  const article = shelf[0]!.id
  const calls = copyCalls({ workplace, now, newId: randomUUID } as unknown as Desk)
  const settle = (words: string) => void gold.edit(article, adding(tagOn(text, words)), {})
  const labels = async () => value(await gold.view(article)).reading.tags.length
  settle('قسد')
  await workplace.session!.flush()
  const at = `adjudication/${article}.json`
  const copy = at.replace('.json', '.conflict-1-0123abcd.json')
  await put(root, copy, readFileSync(join(root, at)))
  settle('عشرات')
  expect(await labels()).toBe(2)
  value(await calls['copies.use']({ place: copy }))
  expect(await labels()).toBe(1)
  expect(readdirSync(join(root, 'adjudication'))).toEqual([`${article}.json`])
  expect(value(await calls['copies.list']({}))).toEqual([])
  const { steps } = value(await gold.view(article))
  expect(steps.done.edits).toHaveLength(3)
})
