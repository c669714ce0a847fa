import type { Asked } from '#core/bridge/calls'
import { goldNotice, keptElsewhere } from '#core/bridge/notices'
import type { Change } from '#core/bridge/outside-calls'
import type { Problem } from '#core/outcome'
import { settlingProgress } from '#core/review/standing'
import { saveGold } from './review-actions'
import { patchReview } from './review-opening'
import { withGold, type OpenReview } from './reviewing'
import { notify, type Desk } from './workbench'

/** Shows that somebody else has settled something in an article, where its count or it is shown. */
export async function takeGold(
  desk: Desk,
  change: Extract<Change, { readonly is: 'gold' }>
): Promise<void> {
  const { article, what } = change
  const { project, reviewing } = desk.store.get()
  const isShown = reviewing.open?.article.id === article
  if (what === 'taken' || what === 'merged')
    await (isShown ? refreshGold(desk, article) : recount(desk, article))
  if (what === 'taken' && !isShown) return
  const title = project?.articles.find(({ id }) => id === article)?.title ?? article
  notify(desk, goldNotice(change, title))
}

/**
 * Shows what main holds of the gold reading, with the page where it is. A decision that is made while
 * main answers is in the next answer.
 */
export async function refreshGold(desk: Desk, article: string): Promise<void> {
  const before = desk.store.get().reviewing.open
  if (before?.article.id !== article) return
  const answer = await desk.ask('gold.open', { article })
  const { open, counts } = desk.store.get().reviewing
  if (open?.article.id !== article) return
  if (!answer.ok) return notify(desk, answer.problem)
  if (open !== before) return refreshGold(desk, article)
  const after = withGold(open, answer.value)
  patchReview(desk, { open: after, counts: new Map(counts).set(article, countOf(after)) })
}

/** Joins both versions of a gold reading as a person chose; answers why that was not possible. */
export async function settleGoldConflict(
  desk: Desk,
  sides: Asked<'conflict.settle'>['sides']
): Promise<Problem | null> {
  const article = desk.store.get().reviewing.open?.article.id
  if (article === undefined) return null
  const answer = await desk.ask('conflict.settle', { article, record: 'gold', sides })
  if (!answer.ok) return answer.problem
  await refreshGold(desk, article)
  await saveGold(desk)
  return null
}

/** Shows both versions of a gold reading that was changed here and in its file. */
export function compareGoldVersions({ store }: Desk): void {
  store.patch({ dialog: 'gold-conflict' })
}

/** Writes a gold reading that cannot be saved to a place that a person chooses. */
export async function saveGoldElsewhere(desk: Desk): Promise<void> {
  const article = desk.store.get().reviewing.open?.article.id
  if (article === undefined) return
  const answer = await desk.ask('reading.save-elsewhere', { article, record: 'gold' })
  if (!answer.ok) return notify(desk, answer.problem)
  if (answer.value.fileName !== null) notify(desk, keptElsewhere(answer.value.fileName))
}

/** What the list of articles shows is counted anew, if it was counted before. */
async function recount(desk: Desk, article: string): Promise<void> {
  const { annotators, counts } = desk.store.get().reviewing
  if (!counts.has(article)) return
  const answer = await desk.ask('compare.count', { article, annotators: [...annotators] })
  const now = desk.store.get().reviewing
  if (!answer.ok || now.annotators !== annotators) return
  patchReview(desk, { counts: new Map(now.counts).set(article, answer.value) })
}

function countOf({ cases, standings, readings, problems }: OpenReview) {
  const readers = readings.map(({ annotator }) => annotator)
  return { readers, progress: settlingProgress(cases, standings), problems }
}
