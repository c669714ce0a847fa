import { z } from 'zod'
import { readingStates } from '../annotation/reading'
import { idSchema } from '../file/envelope'
import { formatIds } from '../formats/format-ids'
import { offsetUnits } from '../formats/offsets/unit-index'

const parts = z.int().min(0).max(1_000_000)

const whose = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('annotator'), id: idSchema }),
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('gold') })
])

const split = z
  .strictObject({ train: parts, validation: parts, test: parts, seed: z.string().max(200) })
  .refine(({ train, validation, test }) => train + validation + test > 0)

/** All that a person chooses for an export; each format looks at what concerns it. */
export const exportChoiceSchema = z.strictObject({
  format: z.enum(formatIds),
  whose,
  /** Ids of labels; null for all. */
  labels: z.array(z.string().min(1).max(100)).max(1000).nullable(),
  states: z.array(z.enum(readingStates)).max(readingStates.length).nullable(),
  /** Ids of articles; null for all. */
  articles: z.array(idSchema).max(1000).nullable(),
  withText: z.boolean(),
  pseudonyms: z.boolean(),
  tokens: z.enum(['split-at-tags', 'words', 'spaces']),
  tagging: z.enum(['bio', 'iob1', 'bioes']),
  offsetUnit: z.enum(offsetUnits),
  /** Parts of the articles for training, validation and testing; null where all is for training. */
  split: split.nullable()
})

export type ExportChoice = z.infer<typeof exportChoiceSchema>
