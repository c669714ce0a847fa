import { z } from 'zod'
import { verdicts } from '../annotation/comments'
import type { Edit } from '../annotation/edits'
import { readingStates } from '../annotation/reading'
import { reasonCodes, settledKinds, settlementOutcomes } from '../annotation/settlement'
import { attributeValueSchema } from './annotation-record'
import { commentTextLimit } from './comment-record'

const id = z.string().min(1).max(100)
const span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
const attributes = z.record(z.string().max(100), attributeValueSchema)
const rest = z.record(z.string(), z.unknown()).optional()
const note = z.string().max(100_000)
const state = z.enum(readingStates)
const labelled = z.strictObject({ label: id, attributes })
const tag = z.strictObject({ id, label: id, span, attributes, note, rest })
const link = z.strictObject({ id, relation: id, from: id, to: id, attributes, rest })
const rejection = z.strictObject({ kind: id, span, rest })
const aside = { index: z.int().nonnegative(), record: z.unknown() }
const value = attributeValueSchema.optional()
const time = z.string().max(40)
const text = z.string().max(commentTextLimit)
const place = z.strictObject({ span, tag: z.strictObject({ annotator: id, id }).optional() })
const comment = z.strictObject({
  id,
  place: place.nullable(),
  answers: id.optional(),
  does: z.enum(verdicts).optional(),
  text,
  author: id,
  at: time,
  changedAt: time.optional(),
  rest
})
const wording = z.strictObject({ text, changedAt: time.optional() })
const settlement = z.strictObject({
  id,
  at: z.string().max(100),
  by: id,
  kind: z.enum(settledKinds),
  on: z
    .array(z.strictObject({ annotator: id, annotation: id.nullable(), seen: z.string().max(100) }))
    .max(100),
  outcome: z.enum(settlementOutcomes),
  from: z.array(id).max(100),
  result: z.array(id).max(100),
  reason: z.enum(reasonCodes).nullable(),
  words: note,
  rest
})

const single = [
  z.strictObject({ type: z.literal('add'), tag }),
  z.strictObject({ type: z.literal('remove'), tag }),
  z.strictObject({ type: z.literal('relabel'), id, from: labelled, to: labelled }),
  z.strictObject({ type: z.literal('move'), id, from: span, to: span }),
  z.strictObject({ type: z.literal('set'), id, attribute: id, from: value, to: value }),
  z.strictObject({ type: z.literal('origin'), id, from: rest, to: rest }),
  z.strictObject({ type: z.literal('note'), id, from: note, to: note }),
  z.strictObject({ type: z.literal('link'), link }),
  z.strictObject({ type: z.literal('unlink'), link }),
  z.strictObject({ type: z.literal('relink'), id, from: attributes, to: attributes }),
  z.strictObject({ type: z.literal('mark'), from: state, to: state }),
  z.strictObject({ type: z.literal('reject'), rejection }),
  z.strictObject({ type: z.literal('restore'), rejection }),
  z.strictObject({ type: z.literal('settle'), settlement }),
  z.strictObject({ type: z.literal('unsettle'), settlement }),
  z.strictObject({ type: z.literal('comment'), comment }),
  z.strictObject({ type: z.literal('uncomment'), comment }),
  z.strictObject({ type: z.literal('reword'), id, from: wording, to: wording }),
  z.strictObject({ type: z.literal('take-up'), ...aside }),
  z.strictObject({ type: z.literal('lay-aside'), ...aside })
] as const

/** An edit as it crosses the bridge and stands in a history. A batch holds single edits or one more level of batches. */
const batch = (edits: z.ZodType<Edit>) =>
  z.strictObject({ type: z.literal('batch'), edits: z.array(edits).max(20_000) })

const flat: z.ZodType<Edit> = z.discriminatedUnion('type', [...single])
const nested: z.ZodType<Edit> = z.union([flat, batch(flat)])
export const editSchema: z.ZodType<Edit> = z.union([flat, batch(nested)])
