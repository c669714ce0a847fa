import type { Attributes, Rest } from '../annotation/reading'
import type { SpanFault } from '../text/span'
import type { NoPlace } from './reanchor'

/** Why an annotation stands nowhere in the text. */
export const orphanReasons = [
  'no-words',
  'not-found',
  'ambiguous',
  'other-place',
  'quote-moved',
  'not-whole',
  'outside',
  'empty',
  'reversed',
  'splits-pair',
  'duplicate-id',
  'bad-shape'
] as const satisfies readonly (NoPlace | SpanFault | string)[]
export type OrphanReason = (typeof orphanReasons)[number]

/** An annotation that has no place in the text, as a reading keeps it beside its tags. */
export type Orphan = {
  readonly id: string
  readonly label: string
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly attributes: Attributes
  readonly note: string
  readonly reason: OrphanReason
  readonly rest?: Rest
}

/**
 * The record of an annotation that has no place. Its offsets are null, so that it can never be taken
 * for a tag by chance; where it stood in its own text is kept in `orphan`.
 */
export function orphanRecord(
  stated: Readonly<Record<string, unknown>>,
  reason: OrphanReason
): Readonly<Record<string, unknown>> {
  const { start, end, offsetUnit, orphan: _orphan, ...others } = stated
  return {
    ...others,
    start: null,
    end: null,
    orphan: {
      reason,
      start: start ?? null,
      end: end ?? null,
      ...(offsetUnit ? { offsetUnit } : {})
    }
  }
}

/** What a record that was set aside says, as far as it says anything; null where it is no record. */
export function readOrphan(record: unknown): Orphan | null {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null
  const { id, label, quote, prefix, suffix, attributes, note, orphan, start, end, ...rest } =
    record as Readonly<Record<string, unknown>>
  const { offsetUnit: _unit, ...others } = rest
  return {
    id: words(id),
    label: words(label),
    quote: words(quote),
    prefix: words(prefix),
    suffix: words(suffix),
    attributes: isAttributes(attributes) ? attributes : {},
    note: words(note),
    reason: reasonOf(orphan) ?? faultOf(start, end),
    ...(Object.keys(others).length === 0 ? {} : { rest: others })
  }
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isAttributes(value: unknown): value is Attributes {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (one) =>
        one === null ||
        ['string', 'number', 'boolean'].includes(typeof one) ||
        (Array.isArray(one) && one.every((part) => typeof part === 'string'))
    )
  )
}

function reasonOf(orphan: unknown): OrphanReason | null {
  if (typeof orphan !== 'object' || orphan === null || !('reason' in orphan)) return null
  return orphanReasons.find((reason) => reason === orphan.reason) ?? null
}

/** What is wrong with offsets on the face of it; otherwise other words stand there. */
function faultOf(start: unknown, end: unknown): OrphanReason {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return 'not-whole'
  if (Number(start) < 0) return 'outside'
  if (Number(start) > Number(end)) return 'reversed'
  return start === end ? 'empty' : 'quote-moved'
}
