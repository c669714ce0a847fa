import type { ArticleHits, SearchId } from '#core/bridge/search-calls'
import type { Problem } from '#core/outcome'

/** A search over all articles, as far as it has come. */
export type ProjectSearch = {
  readonly words: string
  readonly exact: boolean
  readonly shown: boolean
  /** Null when none is going on. */
  readonly running: SearchId | null
  /** What was looked for, once something was. */
  readonly asked: { readonly words: string; readonly exact: boolean } | null
  readonly found: readonly ArticleHits[]
  readonly problems: readonly Problem[]
  readonly read: number
  readonly articles: number
}

export const noSearch: ProjectSearch = {
  words: '',
  exact: false,
  shown: false,
  running: null,
  asked: null,
  found: [],
  problems: [],
  read: 0,
  articles: 0
}
