import { z } from 'zod'
import { idSchema, readRecord } from '../file/envelope'
import { good, type Outcome } from '../outcome'
import { groupings, sortColumns } from './book'
import type { SameFigure } from './double-count'
import type { LedgerRow } from './rows'

export const ledgerFormat = 'hashiya.ledger'
export const ledgerVersion = 1

const text = z.string().max(500)
const choice = text.nullable()

/** A figure of the annotator's own reading of an article. */
const mention = z.looseObject({ article: idSchema, tag: z.string().min(1).max(100) })
const pair = z.looseObject({ first: mention, second: mention })

const savedViewSchema = z.looseObject({
  name: z.string().trim().min(1).max(100),
  filter: z.looseObject({
    words: text,
    article: choice,
    harm: choice,
    status: choice,
    scope: choice,
    victim: choice,
    perpetrator: choice,
    source: choice,
    oneUnnamed: z.boolean()
  }),
  sort: z.looseObject({ column: z.enum(sortColumns), down: z.boolean() }).nullable(),
  group: z.enum(groupings).nullable(),
  columns: z.array(z.string().max(40)).max(50)
})

/** What an annotator may change of it, part by part. */
export const ledgerParts = {
  /** Pairs that were looked at and are not the same people. */
  different: z.array(pair).max(100_000),
  /** Pairs of two articles that are the same people: a link cannot leave its reading. */
  same: z.array(pair).max(100_000),
  views: z.array(savedViewSchema).max(200)
}

/** The record of one annotator's ledger, `ledger/<annotator>.json`. */
export const ledgerRecordSchema = z.looseObject({
  format: z.literal(ledgerFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  annotatorId: idSchema,
  ...ledgerParts
})

export type LedgerRecord = z.infer<typeof ledgerRecordSchema>
export type SavedView = z.infer<typeof savedViewSchema>
export type Pair = z.infer<typeof pair>

export function newLedgerRecord(annotatorId: string): LedgerRecord {
  return {
    format: ledgerFormat,
    schemaVersion: ledgerVersion,
    minReader: ledgerVersion,
    annotatorId,
    different: [],
    same: [],
    views: []
  }
}

export function readLedgerRecord(json: unknown, at: string): Outcome<LedgerRecord> {
  const read = readRecord(json, at, {
    format: ledgerFormat,
    version: ledgerVersion,
    schema: ledgerRecordSchema
  })
  return read.ok ? good(read.value, read.notes) : read
}

export function writeLedgerRecord(record: LedgerRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`
}

export function pairOf(first: LedgerRow, second: LedgerRow): Pair {
  const [a, b] = [first, second].map(({ article, tag }) => ({ article, tag }))
  if (!a || !b) throw new Error('A pair has two mentions')
  return { first: a, second: b }
}

/** Whether two pairs are of the same two mentions, in whichever order. */
export function samePair(a: Pair, b: Pair): boolean {
  return pairKey(a) === pairKey(b)
}

function pairKey({ first, second }: Pair): string {
  return [first, second]
    .map(({ article, tag }) => `${article}/${tag}`)
    .toSorted()
    .join('|')
}

/** The rows with what was said of figures of several articles: the same people have one figure. */
export function joined(
  rows: readonly LedgerRow[],
  { same, annotatorId }: Pick<LedgerRecord, 'same' | 'annotatorId'>
): readonly LedgerRow[] {
  if (same.length === 0) return rows
  const figures = new Map(rows.map(({ key, figure }) => [key, figure]))
  const order = new Map([...new Set(figures.values())].map((figure, place) => [figure, place]))
  const first = new Map<string, string>()
  const rootOf = (figure: string): string => {
    const next = first.get(figure)
    return next === undefined ? figure : rootOf(next)
  }
  for (const pair of same) {
    const [a, b] = [pair.first, pair.second].map(({ article, tag }) =>
      figures.get(`${article}/${annotatorId}/${tag}`)
    )
    if (a === undefined || b === undefined) continue
    const [own, other] = [rootOf(a), rootOf(b)]
    if (own === other) continue
    const earlier = (order.get(own) ?? 0) < (order.get(other) ?? 0)
    first.set(earlier ? other : own, earlier ? own : other)
  }
  return rows.map((row) => {
    const figure = rootOf(row.figure)
    const subsetOf = row.subsetOf === null ? null : rootOf(row.subsetOf)
    return figure === row.figure && subsetOf === row.subsetOf ? row : { ...row, figure, subsetOf }
  })
}

/** The proposed pairs of which nobody has said yet that they are not of one figure. */
export function undecided<P extends Pick<SameFigure, 'first' | 'second'>>(
  pairs: readonly P[],
  { different }: Pick<LedgerRecord, 'different'>
): readonly P[] {
  const decided = new Set(different.map(pairKey))
  return pairs.filter(({ first, second }) => !decided.has(pairKey(pairOf(first, second))))
}
