import type { Saved } from '#core/bridge/calls'
import { keptElsewhere } from '#core/bridge/notices'
import type { Outcome, Problem } from '#core/outcome'
import { notify, type Desk, type SaveState, type Workbench } from './workbench'

/** Notes what main answered to a save of one article, and says how things stand over all of them. */
export function settle(
  { store }: Desk,
  article: string,
  answer: Outcome<Saved>,
  pending: number
): void {
  const unsaved = new Map(store.get().unsaved)
  if (answer.ok) unsaved.delete(article)
  else unsaved.set(article, answer.problem)
  store.patch({ pending, unsaved, save: saveState(unsaved, pending, answer) })
}

/** Tries again to save what could not be saved, in whichever article, and the open one. */
export async function saveNow(desk: Desk): Promise<void> {
  const { open, unsaved } = desk.store.get()
  const articles = new Set([...unsaved.keys(), ...(open ? [open.article.id] : [])])
  if (articles.size === 0) return
  desk.store.patch({ save: { kind: 'saving' } })
  for (const article of articles) {
    const answer = await desk.ask('reading.save', { article })
    settle(desk, article, answer, desk.store.get().pending)
  }
}

/** Writes what cannot be saved to places that a person chooses, one dialog for each article. */
export async function saveElsewhere(desk: Desk): Promise<void> {
  for (const article of desk.store.get().unsaved.keys()) {
    const answer = await desk.ask('reading.save-elsewhere', { article })
    if (!answer.ok) return notify(desk, answer.problem)
    if (answer.value.fileName !== null) notify(desk, keptElsewhere(answer.value.fileName))
  }
}

/** `saved` is said when no edit is on its way and none has failed, in any article. */
function saveState(
  unsaved: Workbench['unsaved'],
  pending: number,
  answer: Outcome<Saved>
): SaveState {
  const [problem]: readonly Problem[] = [...unsaved.values()]
  if (problem) return { kind: 'failed', problem }
  if (pending > 0) return { kind: 'saving' }
  const [note] = answer.ok ? answer.notes : []
  return { kind: 'saved', at: answer.ok ? answer.value.savedAt : null, ...(note && { note }) }
}
