import { z } from 'zod'
import { idSchema } from '../file/envelope'
import type { Problem } from '../outcome'
import type { Trace } from '../progress/trace'

/** Stands for one way through the histories; the next one ends it. */
const progress = z.uuid().brand('progress')
export type ProgressId = z.infer<typeof progress>

/** An annotator's histories are asked for piece by piece, so that this can be seen and stopped. */
export const progressAsks = {
  'progress.start': z.strictObject({ annotator: idSchema }),
  /** Reads the next few articles. */
  'progress.next': z.strictObject({ progress }),
  'progress.stop': z.strictObject({ progress })
} as const satisfies Record<string, z.ZodType>

export type ProgressStarted = { readonly progress: ProgressId; readonly articles: number }

export type ProgressPage = {
  readonly traces: readonly Trace[]
  /** Readings that could not be read; their articles are not among the traces. */
  readonly problems: readonly Problem[]
  /** How many articles have been looked at, this piece included. */
  readonly read: number
  readonly finished: boolean
}

export type ProgressAnswers = {
  'progress.start': ProgressStarted
  'progress.next': ProgressPage
  'progress.stop': null
}
