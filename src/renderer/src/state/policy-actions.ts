import type { PolicyPage } from '#core/bridge/policy-calls'
import type { Problem } from '#core/outcome'
import { goToWords } from './rooms'
import { refresh } from './outside'
import { notify, type Desk } from './workbench'

/** What looking through the figures has found so far. */
export type PolicyPreview = PolicyPage & {
  readonly policy: string
  readonly problem: Problem | null
}

/** Looks through the annotator's figures for those that a policy would read otherwise, as long as it is wanted. */
export async function previewPolicy(
  desk: Desk,
  policy: string,
  { tell, isWanted }: { tell: (preview: PolicyPreview) => void; isWanted: () => boolean }
): Promise<void> {
  let found: PolicyPreview = { policy, changes: [], done: 0, total: 1, problem: null }
  while (found.done < found.total && isWanted()) {
    const page = await desk.ask('policy.preview', { policy, from: found.done })
    if (!isWanted()) return
    if (!page.ok) return tell({ ...found, done: found.total, problem: page.problem })
    const { changes, done, total } = page.value
    found = { ...found, changes: [...found.changes, ...changes], done, total }
    tell(found)
  }
}

/**
 * Gives the annotator's figures the bounds of the project's policy, as one action, and shows the open article
 * as it is then. What could not be changed is told.
 */
export async function followPolicy(desk: Desk): Promise<void> {
  const action = crypto.randomUUID()
  const changed = new Set<string>()
  for (let from = 0, total = 1; from < total;) {
    const answer = await desk.ask('policy.follow', { from, action })
    if (!answer.ok) {
      notify(desk, answer.problem)
      break
    }
    notify(desk, ...answer.value.problems)
    for (const article of answer.value.articles) changed.add(article)
    from = answer.value.done
    total = answer.value.total
  }
  const { open } = desk.store.get()
  if (open && changed.has(open.article.id)) await refresh(desk, open.article.id)
}

/** Makes a policy that of the project; answers why that was not possible. */
export async function choosePolicy(desk: Desk, policy: string): Promise<Problem | null> {
  const answer = await desk.ask('policy.choose', { policy })
  if (!answer.ok) return answer.problem
  const { project } = desk.store.get()
  if (project) desk.store.patch({ project: { ...project, scheme: answer.value } })
  return null
}

/** Leaves the dialog for a figure's words. */
export function goToChange(
  desk: Desk,
  { article, tag, span }: PolicyPage['changes'][number]
): Promise<void> {
  desk.store.patch({ dialog: null })
  return goToWords(desk, article, span, tag)
}
