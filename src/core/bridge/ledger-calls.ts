import { z } from 'zod'
import { idSchema } from '../file/envelope'
import type { ClaimRow } from '../ledger/claim-rows'
import { ledgerParts, type LedgerRecord } from '../ledger/decisions'
import type { LedgerRow } from '../ledger/rows'
import type { Problem } from '../outcome'

/** Whose readings the figures are taken from: an annotator's, or those that were settled. */
const whose = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('annotator'), annotator: idSchema }),
  z.strictObject({ of: z.literal('gold') })
])
export type Whose = Readonly<z.infer<typeof whose>>

/** Stands for the gold readings where the id of an annotator stands; it is none. */
export const goldReadings = '*gold'

/** By this the readings are named in the keys of figures and claims. */
export function readerOf(whose: Whose): string {
  return whose.of === 'gold' ? goldReadings : whose.annotator
}

/** Stands for one way through the readings; the next one ends it. */
const ledger = z.uuid().brand('ledger')
export type LedgerId = z.infer<typeof ledger>

/** Says how an article's figures stood when they were sent; only main knows what is in it. */
const stamp = z.string().max(200)

const largest = 500_000
const picture = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 64_000_000)

/** The figures of all articles are asked for piece by piece, and only those that are not known yet. */
export const ledgerAsks = {
  /** `have` names what the window holds, by article. */
  'ledger.start': z.strictObject({ whose, have: z.record(idSchema, stamp) }),
  /** Looks at the next few articles. */
  'ledger.next': z.strictObject({ ledger }),
  /** Changes what the annotator decided about figures, or the saved views. */
  'ledger.keep': z.strictObject(ledgerParts).partial(),
  /** Opens a save dialog and writes these rows, by their keys and in their order. */
  'ledger.export': z.strictObject({
    whose,
    kind: z.enum(['csv', 'xlsx']),
    keys: z.array(z.string().max(200)).max(largest)
  }),
  /** Opens a save dialog and writes a chart that the window has drawn. */
  'chart.save': z.strictObject({
    name: z.string().max(200),
    kind: z.enum(['svg', 'png']),
    bytes: picture
  })
} as const satisfies Record<string, z.ZodType>

export type LedgerStarted = {
  readonly ledger: LedgerId
  /** Every article of the project, in the order of the library. */
  readonly articles: readonly string[]
  readonly record: LedgerRecord
  /** Why the record could not be read. */
  readonly problems: readonly Problem[]
}

/** An article whose figures the window does not know yet, or knows as they were. */
export type LedgerArticle = {
  readonly article: string
  readonly stamp: string
  readonly rows: readonly LedgerRow[]
  readonly claims: readonly ClaimRow[]
}

export type LedgerPage = {
  readonly changed: readonly LedgerArticle[]
  /** Readings that could not be read; what is known of their articles no longer holds. */
  readonly problems: readonly Problem[]
  /** How many articles have been looked at, this piece included. */
  readonly read: number
  readonly finished: boolean
}

/** `fileName` is null when the dialog was cancelled. */
export type TableSaved = { readonly fileName: string | null; readonly rows: number }

export type LedgerAnswers = {
  'ledger.start': LedgerStarted
  'ledger.next': LedgerPage
  'ledger.keep': LedgerRecord
  'ledger.export': TableSaved
  'chart.save': { readonly fileName: string | null }
}
