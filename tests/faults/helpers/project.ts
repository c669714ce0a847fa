import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '#core/outcome'
import { createProject } from '#disk/create-project'
import { importArticles } from '../../helpers/import-texts'
import { openProject } from '#disk/open-project'
import { openStore, placeIn, tagging } from '../children/reading'
import { readReading } from '#disk/reading-files'

export const now = () => '2024-03-01T09:00:00.000Z'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'.repeat(20)

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

/** A folder of one's own, which other users may look into. */
export function scratch(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'hashiya-faults-'))
  chmodSync(folder, 0o755)
  return folder
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** A project with one article, and a reading that was saved so many times. */
export async function makeProject(folder: string, saves: number): Promise<string> {
  const root = join(folder, 'project')
  const made = { name: 'رصد', annotatorName: 'Layla', now: now(), newId: () => 'project-1' }
  value(await createProject(root, made))
  const file = { name: '1.txt', bytes: Buffer.from(text) }
  await importArticles(value(await openProject(root)), [{ ok: true, value: file, notes: [] }], now)
  const store = await openStore(root)
  for (let number = 1; number <= saves; number += 1) {
    void store.edit(tagging(`before-${number}`))
    value(await store.save())
  }
  return root
}

export function bytesOf(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null
}

/** The ids of the tags that the reading's file holds. It must be whole. */
export async function tagsIn(root: string): Promise<ReadonlySet<string>> {
  const file = value(await readReading(await placeIn(root)))
  return new Set(file?.reading.tags.map(({ id }) => id))
}
