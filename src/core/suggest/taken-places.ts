import type { Tag } from '../annotation/reading'
import type { Span } from '../text/span'

/** What is tagged already, asked by label and place. */
export type TakenPlaces = {
  /** The id of the tag that stands in the way of a proposal of this label here, or null. */
  at(label: string, span: Span): string | null
}

/**
 * Built once for a reading, O(n log n); a question takes O(log n). A tag that stands just where a
 * proposal is stands in the way of that one alone, every other tag of all that it overlaps.
 */
export function takenPlaces(
  tags: readonly Tag[],
  isProposed: (label: string, span: Span) => boolean
): TakenPlaces {
  const exact = new Map<string, string>()
  const groups = new Map<string, Tag[]>()
  for (const tag of tags) {
    const place = `${tag.label} ${tag.span.start} ${tag.span.end}`
    if (!exact.has(place)) exact.set(place, tag.id)
    if (isProposed(tag.label, tag.span)) continue
    const group = groups.get(tag.label)
    if (group) group.push(tag)
    else groups.set(tag.label, [tag])
  }
  const rows = new Map([...groups].map(([label, group]) => [label, rowOf(group)]))
  return {
    at(label, span) {
      const same = exact.get(`${label} ${span.start} ${span.end}`)
      return same ?? overlapping(rows.get(label), span)
    }
  }
}

/** Tags by their starts, and beside each the one of those up to it that reaches furthest. */
type Row = { readonly starts: readonly number[]; readonly furthest: readonly Tag[] }

function rowOf(tags: readonly Tag[]): Row {
  const sorted = tags.toSorted((a, b) => a.span.start - b.span.start)
  const furthest: Tag[] = []
  for (const tag of sorted) {
    const before = furthest.at(-1)
    furthest.push(before && before.span.end >= tag.span.end ? before : tag)
  }
  return { starts: sorted.map(({ span }) => span.start), furthest }
}

function overlapping(row: Row | undefined, { start, end }: Span): string | null {
  if (!row) return null
  let low = 0
  let high = row.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((row.starts[middle] ?? 0) < end) low = middle + 1
    else high = middle
  }
  const tag = row.furthest[low - 1]
  return tag && tag.span.end > start ? tag.id : null
}
