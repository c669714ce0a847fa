import type { ArticleThreads, GatheringId, GivenComments } from '#core/bridge/comment-calls'
import type { Problem } from '#core/outcome'

/** What others said, and what is being said. */
export type Comments = {
  /** The article whose colleagues' comments are `given`. */
  readonly article: string | null
  readonly given: readonly GivenComments[]
  /** What is typed and not yet said, by what it will answer. */
  readonly drafts: Readonly<Record<string, string>>
}

export const noComments: Comments = { article: null, given: [], drafts: {} }

/** The questions of the whole project as far as they have been gathered. */
export type Questions = {
  readonly running: GatheringId | null
  readonly found: readonly ArticleThreads[]
  readonly problems: readonly Problem[]
  readonly read: number
  readonly articles: number
}

export const noQuestions: Questions = {
  running: null,
  found: [],
  problems: [],
  read: 0,
  articles: 0
}
