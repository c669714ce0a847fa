import { z } from 'zod'
import type { Reading } from '../annotation/reading'
import type { Article } from '../article/article'
import { editSchema } from '../file/edit-schema'
import { idSchema } from '../file/envelope'
import type { Problem } from '../outcome'
import type { Compared, Comparison } from '../review/differences'
import type { SettlingProgress } from '../review/standing'
import { historyAsks, type StepPage, type Steps } from './history-calls'

const comparison = z.uuid().brand('comparison')
/** Stands for a comparison that is being made; the next one ends it. */
export type ComparisonId = z.infer<typeof comparison>

/** Two to eight readers, each once. */
const annotators = z
  .array(idSchema)
  .min(2)
  .max(8)
  .refine((ids) => new Set(ids).size === ids.length)
const read = { article: idSchema, annotators }

/** A comparison is asked for piece by piece, so that it can be seen and stopped. */
export const compareAsks = {
  /** How much of one article is left to settle. */
  'compare.count': z.strictObject(read),
  'compare.start': z.strictObject(read),
  'compare.next': z.strictObject({ comparison }),
  'compare.stop': z.strictObject({ comparison }),
  /** As `reading.edit`, of the gold reading. */
  'gold.edit': z.strictObject({
    article: idSchema,
    edits: z.array(editSchema).max(1000),
    way: z.enum(['do', 'undo', 'redo']).optional()
  }),
  /** The gold reading as main holds it now, with what somebody else may have saved. */
  'gold.open': z.strictObject({ article: idSchema }),
  'gold.save': z.strictObject({ article: idSchema }),
  'gold.older': historyAsks['history.older'],
  /** Puts two invented colleagues' readings into the sample project. */
  'compare.sample': z.strictObject({})
} as const satisfies Record<string, z.ZodType>

export type ArticleCount = {
  /** Those of the annotators who have read it. */
  readonly readers: readonly string[]
  /** Null where fewer than two have. */
  readonly progress: SettlingProgress | null
  readonly problems: readonly Problem[]
}

/** The gold reading as main holds it. */
export type GoldView = {
  readonly reading: Reading
  /** Why it may only be looked at, or null. */
  readonly locked: Problem | null
  readonly steps: Steps
}

/** Readings in order, what they differ in, and the gold reading so far. */
export type ComparedArticle = {
  readonly article: Article
  readonly readings: readonly Compared[]
  readonly comparison: Comparison
  readonly gold: GoldView
  readonly problems: readonly Problem[]
}

export type ComparisonStarted = {
  readonly comparison: ComparisonId
  /** How many tags will be paired. */
  readonly tags: number
}

export type ComparisonPiece = {
  readonly paired: number
  /** It is null until all are paired, and when the comparison was ended. */
  readonly compared: ComparedArticle | null
  readonly finished: boolean
}

export type CompareAnswers = {
  'compare.count': ArticleCount
  'compare.start': ComparisonStarted
  'compare.next': ComparisonPiece
  'compare.stop': null
  'gold.open': GoldView
  'gold.edit': { readonly rev: number; readonly savedAt: string }
  'gold.save': { readonly rev: number; readonly savedAt: string }
  'gold.older': StepPage
  'compare.sample': { readonly annotators: readonly string[] }
}
