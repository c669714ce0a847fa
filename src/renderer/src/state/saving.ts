import type { Saved } from '#core/bridge/calls'
import type { Outcome, Problem } from '#core/outcome'
import type { Desk, SaveState, Workbench } from './workbench'

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
  const at = answer.ok ? answer.value.savedAt : null
  store.patch({ pending, unsaved, save: saveState(unsaved, pending, at) })
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

/** `saved` is said when no edit is on its way and none has failed, in any article. */
function saveState(
  unsaved: Workbench['unsaved'],
  pending: number,
  savedAt: string | null
): SaveState {
  const [problem]: readonly Problem[] = [...unsaved.values()]
  if (problem) return { kind: 'failed', problem }
  return pending > 0 ? { kind: 'saving' } : { kind: 'saved', at: savedAt }
}
