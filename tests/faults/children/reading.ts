import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Edit } from '#core/annotation/edits'
import { readArticle } from '#disk/article-files'
import { openProject } from '#disk/open-project'
import type { ReadingPlace } from '#disk/reading-place'
import { ReadingStore } from '#disk/reading-store'
import { systemTimers } from '#disk/save-schedule'

export const ports = {
  timers: systemTimers,
  now: () => new Date().toISOString(),
  writer: { app: 'hashiya faults', session: String(process.pid) }
}

/** Opens the only article's reading; with copies, as the app does. */
export async function openStore(root: string, secondPlace?: string): Promise<ReadingStore> {
  return ReadingStore.open(await placeIn(root, secondPlace), ports)
}

export async function placeIn(root: string, secondPlace?: string): Promise<ReadingPlace> {
  const project = await openProject(root)
  if (!project.ok) throw new Error(project.problem.code)
  const [name = ''] = readdirSync(join(root, 'articles'))
  const article = await readArticle(root, name.replace('.json', ''))
  if (!article.ok) throw new Error(article.problem.code)
  const { projectId, annotatorId } = project.value.manifest
  const backups = secondPlace === undefined ? undefined : { now: ports.now, secondPlace }
  return { root, projectId, annotatorId, article: article.value, backups }
}

/** An edit that can be found again by its id. */
export function tagging(id: string): readonly Edit[] {
  const span = { start: 0, end: 4 }
  return [{ type: 'add', tag: { id, label: 'FIGURE', span, attributes: {}, note: '' } }]
}

/** An edit of a tag that is there, which nobody else's edit of it can be joined with. */
export function noting(id: string, note: string): readonly Edit[] {
  return [{ type: 'note', id, from: '', to: note }]
}
