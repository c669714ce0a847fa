import { refreshIncidents } from './incident-actions'
import { compareArticle } from './review-opening'
import type { Desk } from './workbench'

/**
 * After files came in: fetches anew what the window shows of them, or forgets it, so that it is
 * fetched when it is shown. `kinds` says what they are.
 */
export function lookAgain(desk: Desk, kinds: ReadonlySet<string>): void {
  const { guidelines, incidents, reviewing } = desk.store.get()
  if (kinds.has('guideline'))
    desk.store.patch({ guidelines: { ...guidelines, views: {}, versions: null } })
  if (kinds.has('incident') && incidents.list !== null) void refreshIncidents(desk)
  if (kinds.has('gold') && reviewing.open) void compareArticle(desk, reviewing.open.article.id)
}
