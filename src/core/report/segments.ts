import type { Tag } from '../annotation/reading'
import { joinAcross } from '../text/joining'
import type { Span } from '../text/span'

/** Words between two borders of tags: all of it lies in the same tags. */
export type Segment = Span & {
  /** The tags around it, the widest first. */
  readonly tags: readonly Tag[]
  /** The tags that begin here. */
  readonly begins: readonly Tag[]
  /** Whether a letter at its start, or its end, joins to the letter beyond. */
  readonly joinsBefore: boolean
  readonly joinsAfter: boolean
}

/**
 * Cuts a part of a text where tags begin and end, so that nested and crossing tags can be shown by
 * elements that only nest. Together the segments are the part, letter for letter. Tags without words
 * are in none.
 */
export function segmentsOf(text: string, part: Span, tags: readonly Tag[]): readonly Segment[] {
  const inside = tags
    .filter(({ span }) => span.start < part.end && span.end > part.start && span.start < span.end)
    .toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
  const borders = new Set([part.start, part.end])
  for (const { span } of inside) {
    borders.add(Math.max(span.start, part.start))
    borders.add(Math.min(span.end, part.end))
  }
  const sorted = [...borders].toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? part.end
    const around = inside.filter(({ span }) => span.start <= start && span.end >= end)
    return {
      start,
      end,
      tags: around,
      begins: around.filter(({ span }) => Math.max(span.start, part.start) === start),
      joinsBefore: start > part.start && joinsAt(text, part, start),
      joinsAfter: end < part.end && joinsAt(text, part, end)
    }
  })
}

function joinsAt(text: string, part: Span, at: number): boolean {
  const before = text.slice(Math.max(part.start, at - 8), at)
  return joinAcross(before, text.slice(at, Math.min(part.end, at + 8)))
}
