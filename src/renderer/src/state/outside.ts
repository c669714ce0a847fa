import type { Asked } from '#core/bridge/calls'
import { arrivalNotice, holderNotice, readingNotice } from '#core/bridge/notices'
import type { Change } from '#core/bridge/outside-calls'
import { noSteps } from '#core/bridge/history-calls'
import { editBetween } from '#core/annotation/edit-between'
import { tagById } from '#core/annotation/reading'
import { unreachable, type Problem } from '#core/outcome'
import { takeGold } from './gold-outside'
import { reopened } from './open-article'
import { showArticle, showProject } from './project-actions'
import { settle } from './saving'
import { stepFields } from './steps'
import { suggestingAfter } from './suggesting'
import { notify, withProgress, type Desk } from './workbench'

/** Asks main for changes as long as the window lives. */
export async function follow(desk: Desk): Promise<never> {
  for (;;) {
    const answer = await desk.ask('changes.next', {})
    if (answer.ok) for (const change of answer.value) await takeChange(desk, change)
    else await new Promise((resolve) => setTimeout(resolve, 2000))
  }
}

/** Shows one change that was not made in this window, and says so. */
export async function takeChange(desk: Desk, change: Change): Promise<void> {
  switch (change.is) {
    case 'reading':
      return takeReading(desk, change)
    case 'gold':
      return takeGold(desk, change)
    case 'library':
      return takeLibrary(desk, change)
    case 'lock':
      return notify(desk, holderNotice(change.holder))
    case 'handed-over':
      return takeHandedOver(desk, change)
    default:
      return unreachable(change)
  }
}

/** Makes the project one's own although somebody else has it open. */
export async function takeProject(desk: Desk): Promise<Problem | null> {
  const answer = await desk.ask('lock.take', {})
  if (!answer.ok) return answer.problem
  const { open } = desk.store.get()
  if (answer.value.holder)
    return { code: 'project.in-use', facts: { ...factsOf(answer.value.holder) } }
  await showProject(desk, answer.value, open?.article.id ?? null)
  return null
}

/** Shows both versions of a reading that was changed here and in its file. */
export async function compareVersions(desk: Desk): Promise<void> {
  const { unsaved, open } = desk.store.get()
  const opposed = [...unsaved].flatMap(([article, { code }]) =>
    code === 'save.changed-underneath' ? [article] : []
  )
  const article = opposed.find((id) => id === open?.article.id) ?? opposed[0]
  if (article !== undefined && article !== open?.article.id) await showArticle(desk, article)
  desk.store.patch({ dialog: 'conflict' })
}

/** Joins both versions of a reading as a person chose; answers why that was not possible. */
export async function settleConflict(
  desk: Desk,
  chosen: Asked<'conflict.settle'>
): Promise<Problem | null> {
  const answer = await desk.ask('conflict.settle', chosen)
  settle(desk, chosen.article, answer, desk.store.get().pending)
  if (!answer.ok) return answer.problem
  await refresh(desk, chosen.article)
  return null
}

async function takeReading(desk: Desk, change: Extract<Change, { is: 'reading' }>): Promise<void> {
  const { article, what } = change
  const { open, project } = desk.store.get()
  const isShown = open?.article.id === article
  if (what === 'taken' || what === 'merged') await refresh(desk, article)
  // What was taken over quietly is told when it is on the screen.
  if (what === 'taken' && !isShown) return
  const title = project?.articles.find(({ id }) => id === article)?.title ?? article
  notify(desk, readingNotice(change, title))
}

/**
 * Shows what main holds of an article, with the page where it is. An edit that is made while main
 * answers is in the next answer.
 */
export async function refresh(desk: Desk, article: string): Promise<void> {
  const { store, ask } = desk
  if (store.get().open?.article.id !== article) return
  const before = store.get().open
  const answer = await ask('article.open', { article })
  const { open, selected, project, suggesting } = store.get()
  if (open?.article.id !== article) return
  if (!answer.ok) return notify(desk, answer.problem)
  if (open !== before) return refresh(desk, article)
  const { reading, locked, steps } = answer.value
  const after = reopened(open, answer.value)
  const made = editBetween(open.reading, reading)
  store.patch({
    open: after,
    suggesting: suggesting && suggestingAfter(suggesting, made, { before: open, after }),
    suggested: null,
    acceptedAll: null,
    selected: selected !== null && tagById(reading, selected) ? selected : null,
    linking: null,
    linkMenu: null,
    project: project && withProgress(project, article, reading),
    ...stepFields(locked ? noSteps : steps)
  })
}

function takeLibrary(
  desk: Desk,
  { articles, annotators, problems }: Extract<Change, { is: 'library' }>
): void {
  const { project, taking } = desk.store.get()
  if (!project) return
  // What is being taken in from colleagues is told where it is.
  const isOurs = taking.step === 'taking' || taking.step === 'done'
  const changed = new Map(articles.map((card) => [card.id, card]))
  const known = new Set(project.articles.map(({ id }) => id))
  const fresh = articles.filter(({ id }) => !known.has(id))
  const cards = project.articles.map((card) => changed.get(card.id) ?? card)
  desk.store.patch({ project: { ...project, annotators, articles: [...cards, ...fresh] } })
  const arrived = fresh.length > 0 && !isOurs
  notify(desk, ...(arrived ? [arrivalNotice(fresh.length)] : []), ...problems)
}

async function takeHandedOver(
  desk: Desk,
  { project, article, problem }: Extract<Change, { is: 'handed-over' }>
): Promise<void> {
  if (problem) notify(desk, problem)
  if (!project) return
  if (project.id !== desk.store.get().project?.id) return showProject(desk, project, article)
  if (article !== null) await showArticle(desk, article)
}

function factsOf({ annotator, host }: { readonly annotator: string; readonly host: string }) {
  return { annotator, host }
}
