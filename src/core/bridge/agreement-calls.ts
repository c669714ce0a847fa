import { z } from 'zod'
import { idSchema } from '../file/envelope'
import type { Feedback } from '../file/feedback-file'
import type { Problem } from '../outcome'
import type { ReportPiece } from '../review/report'

/** Stands for one measuring of agreement; the next one ends it. */
const run = z.uuid().brand('agreement')
export type AgreementRunId = z.infer<typeof run>

/** Measuring is done beside the window and asked for piece by piece, so that it can be stopped. */
export const agreementAsks = {
  'agreement.start': z.strictObject({
    /** Null: all who share an article with another. */
    annotators: z.array(idSchema).min(1).max(8).readonly().nullable(),
    label: z.string().min(1).max(200).nullable(),
    /** Null: every article of the project. */
    article: idSchema.nullable()
  }),
  /** Waits for the next pieces. */
  'agreement.next': z.strictObject({ run }),
  'agreement.stop': z.strictObject({ run }),
  /** What one colleague is told of what was settled, from the files. */
  'feedback.make': z.strictObject({ annotator: idSchema, anonymous: z.boolean() }),
  /** Opens a save dialog and writes a table, its data or a page. False when it was cancelled. */
  'agreement.save': z.strictObject({
    name: z.string().min(1).max(100),
    kind: z.enum(['csv', 'json', 'html']),
    text: z.string().max(20_000_000)
  })
} as const satisfies Record<string, z.ZodType>

export type AgreementPage = {
  readonly pieces: readonly ReportPiece[]
  /** Files that could not be read. */
  readonly problems: readonly Problem[]
  readonly finished: boolean
}

export type AgreementAnswers = {
  'agreement.start': { readonly run: AgreementRunId }
  'agreement.next': AgreementPage
  'agreement.stop': null
  'feedback.make': Feedback
  'agreement.save': boolean
}
