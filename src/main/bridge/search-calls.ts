import type { SearchId, SearchPage } from '#core/bridge/search-calls'
import { good } from '#core/outcome'
import { readQuery } from '#core/search/query'
import { ArticleSearch } from '../article-search'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

type SearchCall = Extract<keyof Handlers, `search.${string}`>

/** A search that another one, or the end of its project, has ended. */
const over: SearchPage = { found: [], problems: [], read: 0, finished: true }

export function searchCalls(desk: Desk): Pick<Handlers, SearchCall> {
  let running: { readonly id: SearchId; readonly search: ArticleSearch } | null = null

  return {
    'search.start': async ({ words, exact }) => {
      running?.search.stop()
      const search = new ArticleSearch(openSession(desk).project, readQuery(words, exact))
      // The desk's ids are UUIDs, which is all that the brand says.
      const id = desk.newId() as SearchId
      running = { id, search }
      return good({ search: id, articles: search.articles })
    },
    'search.next': async ({ search }) =>
      good(running?.id === search ? await running.search.next() : over),
    'search.stop': async ({ search }) => {
      if (running?.id === search) {
        running.search.stop()
        running = null
      }
      return good(null)
    }
  }
}
