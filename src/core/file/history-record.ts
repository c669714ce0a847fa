import { z } from 'zod'
import { flattened, type Edit } from '../annotation/edits'
import { ways, type Step } from '../annotation/steps'
import type { OffsetTable } from '../text/code-points'
import type { Span } from '../text/span'
import { editSchema } from './edit-schema'
import { idSchema } from './envelope'

export const historyFormat = 'hashiya.history'
export const historyVersion = 1

/** One line of a history: a step with who made it and when. The edit carries its own inverse. */
export type HistoryEntry = Step & {
  /** The annotator's id. */
  readonly by: string
  /** ISO 8601, UTC; to be shown, never to be trusted. */
  readonly at: string
  /** Which save of the reading the edit was made upon. */
  readonly rev: number
  /** Shared by the entries of one action over several articles; null for an edit of one. */
  readonly action: string | null
}

export const digestSchema = z.string().regex(/^[0-9a-f]{32}$/)

const entrySchema = z.looseObject({
  format: z.literal(historyFormat),
  v: z.int(),
  way: z.enum(ways),
  by: idSchema,
  at: z.string(),
  rev: z.int().nonnegative(),
  action: z.string().max(100).optional(),
  before: digestSchema,
  after: digestSchema,
  edit: editSchema
})

/** The entry as one line of JSON without its end; offsets become code points. */
export function writeHistoryEntry(entry: HistoryEntry, table: OffsetTable): string {
  const { way, by, at, rev, action, before, after, edit } = entry
  const flat = flattened(edit)
  const [only] = flat
  const single: Edit = only && flat.length === 1 ? only : { type: 'batch', edits: flat }
  return JSON.stringify({
    format: historyFormat,
    v: historyVersion,
    way,
    by,
    at,
    rev,
    ...(action === null ? {} : { action }),
    before,
    after,
    edit: withSpans(single, ({ start, end }) => ({
      start: table.toCodePoint(start),
      end: table.toCodePoint(end)
    }))
  })
}

/** Reads an entry back, or answers null when it is none or does not fit the text. */
export function readHistoryEntry(json: unknown, table: OffsetTable): HistoryEntry | null {
  const record = entrySchema.safeParse(json)
  if (!record.success || record.data.v > historyVersion) return null
  const { way, by, at, rev, action = null, before, after, edit } = record.data
  if (!fits(edit, table.codePoints)) return null
  const inUnits = withSpans(edit, ({ start, end }) => ({
    start: table.toUnit(start),
    end: table.toUnit(end)
  }))
  return { way, by, at, rev, action, before, after, edit: inUnits }
}

/**
 * Reads an entry for when it was made and what it changed, without its article: the spans in its edit
 * still count code points, and nothing says whether they fit the text. Null when it is none.
 */
export function readUnplacedEntry(json: unknown): Pick<HistoryEntry, 'way' | 'at' | 'edit'> | null {
  const record = entrySchema.safeParse(json)
  if (!record.success || record.data.v > historyVersion) return null
  const { way, at, edit } = record.data
  return { way, at, edit }
}

function fits(edit: Edit, codePoints: number): boolean {
  let whole = true
  withSpans(edit, (span) => {
    whole &&= span.start < span.end && span.end <= codePoints
    return span
  })
  return whole
}

function withSpans(edit: Edit, change: (span: Span) => Span): Edit {
  switch (edit.type) {
    case 'add':
    case 'remove':
      return { ...edit, tag: { ...edit.tag, span: change(edit.tag.span) } }
    case 'move':
      return { ...edit, from: change(edit.from), to: change(edit.to) }
    case 'comment':
    case 'uncomment': {
      const { comment } = edit
      const { place } = comment
      if (!place) return edit
      return { ...edit, comment: { ...comment, place: { ...place, span: change(place.span) } } }
    }
    case 'batch':
      return { ...edit, edits: edit.edits.map((one) => withSpans(one, change)) }
    default:
      return edit
  }
}
