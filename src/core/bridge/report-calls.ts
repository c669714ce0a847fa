import { z } from 'zod'
import { idSchema } from '../file/envelope'
import type { Problem } from '../outcome'
import { languages } from '../words/language'

export const reportForms = ['html', 'pdf'] as const

/** Reports of annotated articles, for people without the program. */
export const reportAsks = {
  /** Opens a save dialog and writes. Null: the project's own annotator; all articles. */
  'report.write': z.strictObject({
    annotator: idSchema.nullable(),
    article: idSchema.nullable(),
    language: z.enum(languages),
    form: z.enum(reportForms)
  })
} as const satisfies Record<string, z.ZodType>

/** `written` is null when the dialog was cancelled. */
export type ReportWritten = {
  readonly written: {
    readonly fileName: string
    readonly articles: number
    readonly annotations: number
    readonly bytes: number
  } | null
  readonly problems: readonly Problem[]
}

export type ReportAnswers = { 'report.write': ReportWritten }
