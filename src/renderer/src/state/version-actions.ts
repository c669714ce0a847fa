import { remedyOf } from '#core/file/remedies'
import type { ProjectView } from '#core/bridge/calls'
import type { Problem } from '#core/outcome'
import { finishTyping } from './finish-typing'
import { refresh } from './outside'
import { showProject } from './project-actions'
import { saveNow, settle } from './saving'
import { notify, type Desk } from './workbench'

/** Shows the earlier versions of the open article's reading. */
export function openVersions({ store }: Desk): void {
  if (!store.get().open) return
  finishTyping()
  store.patch({ dialog: 'versions' })
}

/** Puts an earlier version of a reading back, as an edit; answers why that was not possible. */
export async function restoreReading(
  desk: Desk,
  article: string,
  version: string
): Promise<Problem | null> {
  const answer = await desk.ask('versions.restore', { article, version })
  if (answer.ok) settle(desk, article, answer, desk.store.get().pending)
  // The edit may have been made and not be saved: how that stands, the next save says.
  else await saveNow(desk)
  await refresh(desk, article)
  return answer.ok ? null : answer.problem
}

/** Whether an earlier version may take the place of the file that a problem speaks of. */
export function canRepair({ code, at }: Problem): boolean {
  return at !== undefined && (remedyOf(code) === 'offered' || remedyOf(code) === 'restored')
}

/**
 * Whether that waits for a person. What is certainly damaged was restored when the project was
 * opened, if it could be; colleagues' readings are theirs.
 */
export function isOffered({ code, at = '' }: Problem, project: ProjectView | null): boolean {
  const [folder, owner] = at.split('/')
  const isOwned = folder === 'annotations' || folder === 'incidents'
  const isTheirs = isOwned && owner !== project?.annotator.id
  return project !== null && at !== '' && remedyOf(code) === 'offered' && !isTheirs
}

export function openRepair({ store }: Desk, place: string): void {
  store.patch({ dialog: 'repair', repairing: place })
}

/** Puts a version in the place of a damaged file, and shows the project as it is then. */
export async function restoreFile(
  desk: Desk,
  place: string,
  version: string
): Promise<Problem | null> {
  const shown = desk.store.get().open?.article.id ?? null
  const answer = await desk.ask('repair.restore', { place, version })
  if (!answer.ok) return answer.problem
  await showProject(desk, answer.value, shown)
  notify(desk, ...answer.notes)
  return null
}
