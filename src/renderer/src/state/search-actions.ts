import { readQuery } from '#core/search/query'
import type { Span } from '#core/text/span'
import { findAt } from './find-actions'
import { goToField } from './go-to-field'
import { showArticle } from './project-actions'
import { goToRoom } from './rooms'
import type { ProjectSearch } from './search'
import { notify, type Desk } from './workbench'

/** The field of the panel, to which Ctrl+Shift+F goes. */
export const searchFieldId = 'search-words'

/** Opens the panel with what it held, or with the words of the article's own search. */
export function openSearch(desk: Desk): void {
  const { store } = desk
  goToRoom(desk, 'read')
  const { search, find } = store.get()
  const words = search.words === '' ? find.words.trim() : search.words
  store.patch({ search: { ...search, words, shown: true } })
  goToField(searchFieldId)
}

/** Closes the panel and ends what is going on in it; what was found is kept. */
export function closeSearch(desk: Desk): void {
  stopSearch(desk)
  patch(desk, { shown: false })
  document.querySelector<HTMLElement>('main article')?.focus()
}

export function changeSearch(
  desk: Desk,
  change: Pick<Partial<ProjectSearch>, 'words' | 'exact'>
): void {
  patch(desk, change)
}

/** Looks through all articles; what is found is shown as it comes. The last search asked for wins. */
export async function runSearch(desk: Desk): Promise<void> {
  const { words, exact } = desk.store.get().search
  if (!readQuery(words, exact)) return
  const asked = { words, exact }
  const started = await desk.ask('search.start', asked)
  if (!started.ok) return notify(desk, started.problem)
  const { search, articles } = started.value
  patch(desk, { ...fresh, running: search, asked, articles })
  while (desk.store.get().search.running === search) {
    const page = await desk.ask('search.next', { search })
    const now = desk.store.get().search
    if (now.running !== search) return
    if (!page.ok) {
      patch(desk, { running: null })
      return notify(desk, page.problem)
    }
    const { found, problems, read, finished } = page.value
    patch(desk, {
      found: [...now.found, ...found],
      problems: [...now.problems, ...problems],
      read: Math.max(read, now.read),
      running: finished ? null : search
    })
  }
}

/** Ends the search that is going on; what was found so far stays. */
export function stopSearch(desk: Desk): void {
  const { running } = desk.store.get().search
  if (running === null) return
  patch(desk, { running: null })
  void desk.ask('search.stop', { search: running })
}

/** Opens an article at a hit: its words are selected, and the article's own search goes on there. */
export async function showHit(desk: Desk, article: string, span: Span): Promise<void> {
  const { asked } = desk.store.get().search
  if (desk.store.get().open?.article.id !== article) await showArticle(desk, article)
  if (desk.store.get().open?.article.id !== article) return
  if (asked) findAt(desk, asked, span)
  desk.store.patch({ goTo: { span, withKeys: true } })
}

const fresh = { found: [], problems: [], read: 0 } as const

function patch({ store }: Desk, change: Partial<ProjectSearch>): void {
  store.patch({ search: { ...store.get().search, ...change } })
}
