import { z } from 'zod'
import { canHaveGuideline, guidelineLanguages, type Guideline } from '../guidelines/guideline'

const which = {
  /** A label's id, or `general`. */
  label: z.string().refine(canHaveGuideline),
  language: z.enum(guidelineLanguages)
}

/** What the project says of when a label is to be chosen. */
export const guidelineAsks = {
  'guideline.read': z.strictObject(which),
  /** Answers when it is on the disk. `seen` is what the text was written upon. */
  'guideline.save': z.strictObject({
    ...which,
    text: z.string().max(100_000),
    seen: z.string().max(100).nullable()
  }),
  /** The earlier versions, the newest first. */
  'guideline.versions': z.strictObject(which)
} as const satisfies Record<string, z.ZodType>

export type GuidelineView = Guideline & {
  /** The hash of its file; null when the project has none and the text came with the program. */
  readonly seen: string | null
}

export type GuidelineAnswers = {
  'guideline.read': GuidelineView
  'guideline.save': GuidelineView
  'guideline.versions': readonly Guideline[]
}
