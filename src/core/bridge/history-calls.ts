import { z } from 'zod'
import type { Edit } from '../annotation/edits'
import type { Way } from '../annotation/steps'
import { idSchema } from '../file/envelope'
import { digestSchema } from '../file/history-record'

const count = z.int().nonnegative()

/** Where a history is read on; made by main, and handed back as it was. */
const place = z.strictObject({ state: digestSchema, skip: count, before: count })
export type HistoryPlace = Readonly<z.infer<typeof place>>

export const historyAsks = {
  /** More of what can be undone or redone, once the first page is used up. */
  'history.older': z.strictObject({
    article: idSchema,
    side: z.enum(['done', 'undone']),
    from: place
  }),
  /** Who did what to a tag and its links, the newest first; a page at a time. */
  'history.about': z.strictObject({
    article: idSchema,
    tag: z.string().min(1).max(100),
    from: place.nullable()
  })
} as const satisfies Record<string, z.ZodType>

export type StepPage = {
  /** The next one to undo, or to redo, stands last. */
  readonly edits: readonly Edit[]
  readonly older: HistoryPlace | null
}

/** What can be undone and redone in a reading, also of what was done in earlier sessions. */
export type Steps = {
  readonly done: StepPage
  readonly undone: StepPage
  /** How many of `undone` the saved reading has lost, or never had: a crash came before the save. */
  readonly ahead: number
}

export const noSteps: Steps = {
  done: { edits: [], older: null },
  undone: { edits: [], older: null },
  ahead: 0
}

export type Deed = {
  readonly way: Way
  /** The annotator's id, and the time in ISO 8601, UTC. */
  readonly by: string
  readonly at: string
  readonly edits: readonly Edit[]
}

export type Deeds = { readonly deeds: readonly Deed[]; readonly older: HistoryPlace | null }

export type HistoryAnswers = {
  'history.older': StepPage
  'history.about': Deeds
}
