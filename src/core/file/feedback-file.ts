import { z } from 'zod'
import { reasonCodes } from '../annotation/settlement'
import { bad, type Outcome } from '../outcome'
import { idSchema, readRecord, sha256Schema } from './envelope'

export const feedbackFormat = 'hashiya.feedback'
export const feedbackVersion = 1

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

/** A tag as a file has it: offsets are code points of the article's text. */
const tag = z.object({
  label: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string()
})

const change = z.discriminatedUnion('kind', [
  /** Only one of the two has a tag here. */
  z.object({ kind: z.literal('missing'), has: z.enum(['yours', 'settled']) }),
  z.object({ kind: z.literal('label'), yours: z.string(), settled: z.string() }),
  z.object({
    kind: z.literal('borders'),
    patterns: z.array(
      z.object({ side: z.enum(['start', 'end']), letters: z.string(), what: z.string() })
    )
  }),
  z.object({
    kind: z.enum(['number', 'attribute']),
    attribute: z.string(),
    yours: value,
    settled: value
  }),
  z.object({
    kind: z.literal('link'),
    relation: z.string(),
    /** The words at its other end. */
    to: z.string(),
    has: z.enum(['yours', 'settled'])
  })
])

/** An example as a guideline has it, and the heading that it stands under. */
const example = z.object({ under: z.string(), text: z.string() })

const correction = z.object({
  /** From the first to the last letter that is meant, with what stands around it in its line. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  before: z.string(),
  quote: z.string(),
  after: z.string(),
  yours: tag.nullable(),
  settled: tag.nullable(),
  changes: z.array(change).min(1),
  /** Why, as whoever settled it said; null where nothing was said. */
  reason: z.enum(reasonCodes).nullable(),
  words: z.string(),
  /** Who decided, and whose tag was taken; names, or what stands for them. */
  decidedBy: z.string().nullable(),
  takenFrom: z.array(z.string()),
  /** Of the guidelines in each language the example that is nearest; absent in older files. */
  examples: z.object({ ar: example.nullable(), en: example.nullable() }).optional()
})

const article = z.object({
  id: idSchema,
  title: z.string(),
  textSha256: sha256Schema,
  /** Tags that are in both, the same in everything. */
  same: z.int().nonnegative(),
  /** Tags of the colleague on which nothing is decided yet. */
  undecided: z.int().nonnegative(),
  corrections: z.array(correction)
})

const named = { ar: z.string(), en: z.string() }

/** Of the guideline whose sentence is quoted: 0 came with the program; null: it is the scheme's. */
const version = z.int().nonnegative().nullable()

const label = z.object({
  ...named,
  guideline: z.object(named),
  /** Absent in older files. */
  versions: z.object({ ar: version, en: version }).optional()
})

const schema = z.object({
  format: z.literal(feedbackFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  projectId: idSchema,
  project: z.string(),
  annotator: z.object({ id: z.string(), name: z.string() }),
  offsetUnit: z.literal('codepoint'),
  anonymous: z.boolean(),
  /** The labels that the corrections speak of, each with the sentence that says when it is given. */
  labels: z.record(z.string(), label),
  articles: z.array(article)
})

/** What one colleague is told of their readings: exactly where they differ from what was settled. */
export type Feedback = z.infer<typeof schema>
export type FeedbackArticle = Feedback['articles'][number]
export type Correction = z.infer<typeof correction>
export type Change = z.infer<typeof change>

/** Reads a file that a person chose, which may be anything. */
export function readFeedbackText(text: string, at: string): Outcome<Feedback> {
  const json = parsed(text)
  const read = json === undefined ? null : readFeedbackFile(json, at)
  return read?.ok ? read : bad({ code: 'feedback.not-one', at })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function readFeedbackFile(json: unknown, at: string): Outcome<Feedback> {
  return readRecord(json, at, { format: feedbackFormat, version: feedbackVersion, schema })
}

export function writeFeedbackFile(feedback: Feedback): string {
  return `${JSON.stringify(feedback, null, 2)}\n`
}
