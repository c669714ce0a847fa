import { z } from 'zod'
import type { Comment } from '../annotation/comments'
import type { Thread } from '../annotation/threads'
import { idSchema } from '../file/envelope'
import type { Problem } from '../outcome'

/** Stands for one gathering of the project's threads; the next one ends it. */
const gathering = z.uuid().brand('gathering')
export type GatheringId = z.infer<typeof gathering>

/** What others said of an article, and what is asked in all of them, piece by piece. */
export const commentAsks = {
  'comments.of': z.strictObject({ article: idSchema }),
  'questions.start': z.strictObject({}),
  /** Looks through the next few articles. */
  'questions.next': z.strictObject({ gathering }),
  'questions.stop': z.strictObject({ gathering })
} as const satisfies Record<string, z.ZodType>

/** The comments in the reading of one annotator. */
export type GivenComments = {
  readonly annotator: string
  readonly comments: readonly Comment[]
}

/** What stands in the readings of the others; `problems` names those that could not be read. */
export type OthersComments = {
  readonly given: readonly GivenComments[]
  readonly problems: readonly Problem[]
}

export type GatheringStarted = {
  readonly gathering: GatheringId
  /** How many articles will be looked through. */
  readonly articles: number
}

/** A thread with the words that it is about; null means the article as a whole. */
export type QuotedThread = { readonly thread: Thread; readonly quote: string | null }

export type ArticleThreads = {
  readonly article: string
  readonly threads: readonly QuotedThread[]
}

export type QuestionsPage = {
  /** The articles of this piece that were commented on, in the order of the library. */
  readonly found: readonly ArticleThreads[]
  readonly problems: readonly Problem[]
  /** How many articles have been looked through, this piece included. */
  readonly read: number
  readonly finished: boolean
}

export type CommentAnswers = {
  'comments.of': OthersComments
  'questions.start': GatheringStarted
  'questions.next': QuestionsPage
  'questions.stop': null
}
