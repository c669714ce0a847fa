import { z } from 'zod'
import type { Reading } from '../annotation/reading'
import {
  compareSettlements,
  reasonCodes,
  settledKinds,
  settlementOutcomes,
  type Settlement
} from '../annotation/settlement'
import type { Problem } from '../outcome'
import { idSchema } from './envelope'

const idOfAnnotation = z.string().min(1).max(100)

/** One decision as the file of a gold reading carries it. */
const decisionSchema = z.looseObject({
  id: idOfAnnotation,
  at: z.string().max(100),
  by: idSchema,
  kind: z.enum(settledKinds),
  on: z
    .array(
      z.object({
        annotator: idSchema,
        annotation: idOfAnnotation.nullable(),
        seen: z.string().max(100).default('')
      })
    )
    .max(100),
  outcome: z.enum(settlementOutcomes),
  from: z.array(idSchema).max(100),
  result: z.array(idOfAnnotation).max(100),
  reason: z.enum(reasonCodes).nullable().default(null),
  words: z.string().max(100_000).default('')
})

type Read = {
  readonly settled: readonly Settlement[]
  readonly setAside: readonly unknown[]
  readonly notes: readonly Problem[]
}

/** Reads what is whole; what is not is set aside as it stands, with a note that says why. */
export function readSettlements(records: readonly unknown[], at: string): Read {
  const settled = new Map<string, Settlement>()
  const setAside: unknown[] = []
  const notes: Problem[] = []
  for (const [index, json] of records.entries()) {
    const record = decisionSchema.safeParse(json)
    const fault = !record.success
      ? 'bad-shape'
      : settled.has(record.data.id)
        ? 'duplicate-id'
        : null
    if (record.success && fault === null) settled.set(record.data.id, settlementOf(record.data))
    else {
      setAside.push(json)
      notes.push({ code: `decision.${fault}`, at, facts: { number: index + 1 } })
    }
  }
  return { settled: [...settled.values()].toSorted(compareSettlements), setAside, notes }
}

function settlementOf(record: z.infer<typeof decisionSchema>): Settlement {
  const { id, at, by, kind, on, outcome, from, result, reason, words, ...rest } = record
  const settlement = { id, at, by, kind, on, outcome, from, result, reason, words }
  return Object.keys(rest).length === 0 ? settlement : { ...settlement, rest }
}

/** The records in the order of time, those that were set aside last. */
export function writeSettlements({ settled = [], setAside }: Reading): readonly unknown[] {
  const records = settled.map(({ rest, ...settlement }) => ({ ...rest, ...settlement }))
  return [...records, ...(setAside.settled ?? [])]
}
