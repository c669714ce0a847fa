import { z } from 'zod'
import type { Annotator } from '../file/project-file'
import { idSchema } from '../file/envelope'

/** Second passes: annotating an article again while one's first reading is hidden. */
export const passAsks = {
  /** The second passes of an article that have been saved, in the order in which they were begun. */
  'pass.list': z.strictObject({ article: idSchema }),
  /**
   * From now on the article's reading is that of a second pass: of the annotator named, or of a new
   * one. Answers when the first reading is on the disk.
   */
  'pass.start': z.strictObject({ article: idSchema, annotator: idSchema.nullable() }),
  /** The article's reading is the first one again. Answers when the second is on the disk. */
  'pass.end': z.strictObject({ article: idSchema })
} as const satisfies Record<string, z.ZodType>

export type PassAnswers = {
  'pass.list': readonly Annotator[]
  'pass.start': Annotator
  /** The two to compare; null when nothing was tagged in the second pass or in the first. */
  'pass.end': readonly [first: string, second: string] | null
}
