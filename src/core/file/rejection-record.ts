import { z } from 'zod'
import { compareRejections, type Reading, type Rejection } from '../annotation/reading'
import { offsetTable, type OffsetTable } from '../text/code-points'
import { spanFault } from '../text/span'
import type { ArticleText } from './annotation-record'

/** A proposal that was turned down. Offsets are code points, end not included. */
const rejectionSchema = z.looseObject({
  kind: z.string().min(1).max(100),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string()
})

type Read = { readonly rejected: readonly Rejection[]; readonly setAside: readonly unknown[] }

/** Reads what fits the text; what does not is kept as it stands and written back. */
export function readRejections(
  records: readonly unknown[],
  { text }: Pick<ArticleText, 'text'>
): Read {
  const rejected = new Map<string, Rejection>()
  const setAside: unknown[] = []
  const table = offsetTable(text)
  for (const json of records) {
    const rejection = rejectionOf(json, text, table)
    const place = rejection && `${rejection.kind} ${rejection.span.start} ${rejection.span.end}`
    if (rejection && place !== null && !rejected.has(place)) rejected.set(place, rejection)
    else setAside.push(json)
  }
  return { rejected: [...rejected.values()].toSorted(compareRejections), setAside }
}

function rejectionOf(json: unknown, text: string, table: OffsetTable): Rejection | null {
  const record = rejectionSchema.safeParse(json)
  if (!record.success) return null
  const { kind, start, end, quote, ...rest } = record.data
  if (start > table.codePoints || end > table.codePoints) return null
  const span = { start: table.toUnit(start), end: table.toUnit(end) }
  if (spanFault(text, span) || text.slice(span.start, span.end) !== quote) return null
  return { kind, span, ...(Object.keys(rest).length === 0 ? {} : { rest }) }
}

/** The records in the order they are written, those that were set aside last. */
export function writeRejections(
  { rejected = [], setAside }: Reading,
  { text }: Pick<ArticleText, 'text'>
): readonly unknown[] {
  const table = offsetTable(text)
  const records = rejected.map(({ kind, span, rest }) => ({
    ...rest,
    kind,
    start: table.toCodePoint(span.start),
    end: table.toCodePoint(span.end),
    quote: text.slice(span.start, span.end)
  }))
  return [...records, ...(setAside.rejected ?? [])]
}
