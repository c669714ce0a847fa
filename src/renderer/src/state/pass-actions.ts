import type { Annotator } from '#core/file/project-file'
import { measureAgreement } from './agreement-actions'
import { finishTyping } from './finish-typing'
import { showArticle } from './project-actions'
import { goToPage } from './rooms'
import { noArticle, notify, withProgress, type Desk, type Workbench } from './workbench'

/** Offers a second pass over the open article, or ends the one that is on. */
export function turnPass(desk: Desk): void {
  const { open } = desk.store.get()
  if (open?.pass) return void endPass(desk)
  if (!open || open.locked) return
  finishTyping()
  desk.store.patch({ dialog: 'second-pass' })
}

/** The second passes of an article that can be gone on with; none where they cannot be listed. */
export async function passesOver(desk: Desk, article: string): Promise<readonly Annotator[]> {
  const answer = await desk.ask('pass.list', { article })
  if (!answer.ok) notify(desk, answer.problem)
  return answer.ok ? answer.value : []
}

/** Hides the first reading and shows that of a new pass, or of the annotator's who is named. */
export async function startPass(desk: Desk, annotator: string | null): Promise<void> {
  const article = leave(desk)
  if (article === null) return
  const answer = await desk.ask('pass.start', { article, annotator })
  if (!answer.ok) notify(desk, answer.problem)
  await showAnew(desk, article)
}

/** Shows the first reading again and, where there are two to compare, how far they agree. */
export async function endPass(desk: Desk): Promise<void> {
  const article = leave(desk)
  if (article === null) return
  const answer = await desk.ask('pass.end', { article })
  if (!answer.ok) notify(desk, answer.problem)
  await showAnew(desk, article)
  if (!answer.ok || answer.value === null) return
  goToPage(desk, 'review', 'agreement')
  await measureAgreement(desk, { annotators: [...answer.value], label: null, article })
}

/** Who reads the open article: the annotator, or the same person under the id of a second pass. */
export function readerHere({
  open,
  project
}: Pick<Workbench, 'open' | 'project'>): string | undefined {
  return open?.pass?.id ?? project?.annotator.id
}

/** Takes the article off the page, so that no edit meets the other reading; answers which it was. */
function leave({ store }: Desk): string | null {
  finishTyping()
  const { open } = store.get()
  if (open) store.patch({ ...noArticle, dialog: null })
  return open?.article.id ?? null
}

/** Shows what is at work now, and counts it in the library: a hidden reading is not counted there. */
async function showAnew(desk: Desk, article: string): Promise<void> {
  await showArticle(desk, article)
  const { open, project } = desk.store.get()
  if (open?.article.id !== article || !project) return
  desk.store.patch({ project: withProgress(project, article, open.reading) })
}
