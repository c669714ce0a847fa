import type { Reading, Rest } from './reading'

/** What a settled question was about; `unanimous` is no question: all had the same. */
export const settledKinds = [
  'missing',
  'label',
  'number',
  'borders',
  'attribute',
  'link',
  'unanimous'
] as const
export type SettledKind = (typeof settledKinds)[number]

/** `reopened` says that an earlier answer was taken back and none stands in its place yet. */
export const settlementOutcomes = ['taken', 'edited', 'none', 'reopened'] as const
export type SettlementOutcome = (typeof settlementOutcomes)[number]

/** Why annotators differed here, in the reviewer's judgement. */
export const reasonCodes = [
  'ambiguous-text',
  'guideline-gap',
  'slip',
  'edge-case',
  'judgement'
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** One annotator's part in what was decided on. */
export type SettledPart = {
  readonly annotator: string
  /** The id of their tag or, where a link was decided on, of their link; null for one without. */
  readonly annotation: string | null
  /** Tells whether it has been changed since; see `seenOf` in `review/decisions`. */
  readonly seen: string
}

/** One decision of whoever adjudicates, with all that it takes to defend it. */
export type Settlement = {
  readonly id: string
  /** ISO 8601, UTC; to be shown, never to be trusted. */
  readonly at: string
  /** The id of the annotator who decided. */
  readonly by: string
  readonly kind: SettledKind
  readonly on: readonly SettledPart[]
  readonly outcome: SettlementOutcome
  /** Whose annotation was taken, or edited after it was taken: everyone who had this one. */
  readonly from: readonly string[]
  /** The ids of the annotations, or of the link, that it put into the gold reading. */
  readonly result: readonly string[]
  readonly reason: ReasonCode | null
  readonly words: string
  readonly rest?: Rest
}

export function compareSettlements(a: Settlement, b: Settlement): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * The reading with a decision noted.
 * @throws Error when it has one of this id.
 */
export function settle(reading: Reading, settlement: Settlement): Reading {
  const { settled = [] } = reading
  if (settled.some(({ id }) => id === settlement.id))
    throw new Error(`Decision ${settlement.id} is there already`)
  return { ...reading, settled: [...settled, settlement].toSorted(compareSettlements) }
}

/**
 * The reading without a decision.
 * @throws Error when it has none of this id.
 */
export function unsettle({ settled = [], ...reading }: Reading, { id }: Settlement): Reading {
  const others = settled.filter((other) => other.id !== id)
  if (others.length === settled.length) throw new Error(`No decision ${id}`)
  return others.length === 0 ? reading : { ...reading, settled: others }
}

/** The decisions of a reading by their ids. */
export function settlementsOf({ settled = [] }: Reading): ReadonlyMap<string, Settlement> {
  return new Map(settled.map((settlement) => [settlement.id, settlement]))
}
