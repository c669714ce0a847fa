import type { Tag } from '../annotation/reading'
import { overlaps, sameSpan, type Span } from '../text/span'
import { cheapestPartition, type Group } from './partition'

/** One thing in the text as the annotators marked it, each at its place; null for one who did not. */
export type Row = readonly (Tag | null)[]

export type Alignment = {
  /** In reading order. Every tag is in exactly one row. */
  readonly rows: readonly Row[]
  /** Whether no alignment fits better; otherwise the search was cut short. */
  readonly isBest: boolean
}

/** More combinations than this are not looked through; then only near-identical tags are paired. */
const groupLimit = 200_000

/**
 * Pairs the tags of several annotators: the assignment with the greatest sum of likenesses over all
 * pairs in a row. Tags can be in one row when all of them overlap, and those of different labels
 * share at least half of both. The order of the annotators does not matter.
 */
export function alignTags(tags: readonly (readonly Tag[])[]): Alignment {
  const steps = alignSteps(tags)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The same, one stretch of the text after the other, so that a caller can show progress and stop:
 * yields how many tags have been paired. No tag reaches over the end of its stretch.
 */
export function* alignSteps(tags: readonly (readonly Tag[])[]): Generator<number, Alignment> {
  const placed = tags
    .flatMap((own, annotator) => own.map((tag) => ({ tag, annotator })))
    .toSorted((a, b) => a.tag.span.start - b.tag.span.start || a.tag.span.end - b.tag.span.end)
  const rows: Row[] = []
  let isBest = true
  let paired = 0
  for (const stretch of stretchesOf(placed)) {
    const aligned = alignStretch(stretch, tags.length)
    rows.push(...aligned.rows)
    isBest &&= aligned.isBest
    paired += stretch.length
    yield paired
  }
  return { rows: rows.toSorted(byPlace), isBest }
}

function stretchesOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const stretches: Placed[][] = []
  let end = -1
  for (const one of placed) {
    const last = stretches.at(-1)
    if (last && one.tag.span.start < end) last.push(one)
    else stretches.push([one])
    end = Math.max(end, one.tag.span.end)
  }
  return stretches
}

function alignStretch(placed: readonly Placed[], annotators: number): Alignment {
  const all = groupsOf(placed, 0)
  const groups = all ?? groupsOf(placed, nearlySame) ?? placed.map((_, index) => single(index))
  const { chosen, isBest } = cheapestPartition(placed.length, groups)
  const rows = chosen.map((index) => {
    const row = Array.from({ length: annotators }, (): Tag | null => null)
    for (const member of groups[index]?.members ?? []) {
      const one = placed[member]
      if (one) row[one.annotator] = one.tag
    }
    return row
  })
  return { rows, isBest: isBest && all !== null }
}

const nearlySame = 0.9

type Placed = { readonly tag: Tag; readonly annotator: number }

function single(index: number): Group {
  return { members: [index], cost: 0 }
}

/** Every set of tags that may be a row; the cost is the likeness of its pairs, negative. */
function groupsOf(placed: readonly Placed[], atLeast: number): readonly Group[] | null {
  const groups: Group[] = []
  const grow = ({ members, cost }: Group): boolean => {
    groups.push({ members, cost })
    if (groups.length > groupLimit) return false
    const end = Math.min(...members.map((member) => placed[member]?.tag.span.end ?? 0))
    for (let next = (members.at(-1) ?? 0) + 1; next < placed.length; next += 1) {
      if ((placed[next]?.tag.span.start ?? end) >= end) break
      const added = likenessToAll(placed, members, { next, atLeast })
      if (added !== null && !grow({ members: [...members, next], cost: cost - added })) return false
    }
    return true
  }
  for (const index of placed.keys()) if (!grow(single(index))) return null
  return groups
}

/** How like a tag is to all of a group together, or null when it cannot join it. */
function likenessToAll(
  placed: readonly Placed[],
  members: readonly number[],
  { next, atLeast }: { readonly next: number; readonly atLeast: number }
): number | null {
  let sum = 0
  for (const member of members) {
    const likeness = likenessOf(placed[member], placed[next])
    if (likeness === null || likeness < atLeast) return null
    sum += likeness
  }
  return sum
}

/** From just above 0 to 1 for the same span and label; null when two tags cannot be of one thing. */
function likenessOf(a: Placed | undefined, b: Placed | undefined): number | null {
  if (!a || !b || a.annotator === b.annotator || !overlaps(a.tag.span, b.tag.span)) return null
  const shared = diceOf(a.tag.span, b.tag.span)
  if (a.tag.label === b.tag.label) return 0.5 + 0.5 * shared
  return shared >= 0.5 ? 0.5 * shared : null
}

/** Twice what two spans share, over both lengths. */
export function diceOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return sameSpan(a, b) ? 1 : Math.max(0, (2 * shared) / (a.end - a.start + (b.end - b.start)))
}

function byPlace(a: Row, b: Row): number {
  const [first, second] = [placeOf(a), placeOf(b)]
  return first.start - second.start || second.end - first.end
}

function placeOf(row: Row): Span {
  const spans = row.flatMap((tag) => tag?.span ?? [])
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end))
  }
}
