import { z } from 'zod'
import type { Problem } from '../outcome'
import type { Hits } from '../search/hits'

/** Stands for one search over the project's articles; the next one ends it. */
const search = z.uuid().brand('search')
export type SearchId = z.infer<typeof search>

/** A search over all articles is asked for piece by piece, so that it can be seen and stopped. */
export const searchAsks = {
  'search.start': z.strictObject({ words: z.string().max(1000), exact: z.boolean() }),
  /** Looks through the next few articles. */
  'search.next': z.strictObject({ search }),
  'search.stop': z.strictObject({ search })
} as const satisfies Record<string, z.ZodType>

export type SearchStarted = {
  readonly search: SearchId
  /** How many articles will be looked through. */
  readonly articles: number
}

export type SearchPage = {
  /** The articles of this piece in which something was found, in the order of the library. */
  readonly found: readonly ArticleHits[]
  /** Articles that could not be read. */
  readonly problems: readonly Problem[]
  /** How many articles have been looked through, this piece included. */
  readonly read: number
  /** Nothing is left to look through, or the search was stopped. */
  readonly finished: boolean
}

/** An article of the project with its hits. */
export type ArticleHits = Hits & { readonly article: string }

export type SearchAnswers = {
  'search.start': SearchStarted
  'search.next': SearchPage
  'search.stop': null
}
