import type { Tag } from '../annotation/reading'
import { sameSpan } from '../text/span'
import type { Compared } from './compared'
import { measured, undefinedFor, type Measured } from './measured'

/** How many spans two annotators have, and how many of them the two share, by three standards. */
export type SpanScores = {
  /** Of both annotators together; of more than two, of all their pairs. */
  readonly spans: number
  /** The same span and label. */
  readonly exact: number
  /** Aligned: 1 for the same span, ½ for another, whatever the labels are. */
  readonly partial: number
  /** Aligned and of the same label, whatever the spans are. */
  readonly type: number
}

/**
 * Counts for the scores of SemEval-2013 task 9.1 (Segura-Bedmar et al. 2013), with the two annotators in
 * the place of system and gold; of more than two, every pair counts.
 */
export function spanScores({ tags, alignment }: Compared, label: string | null): SpanScores {
  const counted = (tag: Tag | null | undefined): tag is Tag =>
    !!tag && (label === null || tag.label === label)
  const sums = { spans: 0, exact: 0, partial: 0, type: 0 }
  for (const [index, own] of tags.entries())
    for (let other = index + 1; other < tags.length; other += 1) {
      const [mine, theirs] = [own.filter(counted), (tags[other] ?? []).filter(counted)]
      sums.spans += mine.length + theirs.length
      sums.exact += sameSpans(mine, theirs)
      for (const row of alignment.rows) {
        const [a, b] = [row[index], row[other]]
        if (!counted(a) || !counted(b)) continue
        sums.partial += sameSpan(a.span, b.span) ? 1 : 0.5
        if (a.label === b.label) sums.type += 1
      }
    }
  return sums
}

/** The F1 of one standard: twice what is shared, over the spans of both. */
export function f1(
  scores: readonly SpanScores[],
  standard: 'exact' | 'partial' | 'type'
): Measured {
  const spans = scores.reduce((sum, score) => sum + score.spans, 0)
  const shared = scores.reduce((sum, score) => sum + score[standard], 0)
  return spans === 0 ? undefinedFor('no-data') : measured((2 * shared) / spans)
}

/** How many tags of one have a twin among the other's; each tag is a twin once. */
function sameSpans(mine: readonly Tag[], theirs: readonly Tag[]): number {
  const left = new Map<string, number>()
  for (const tag of theirs) left.set(placeOf(tag), (left.get(placeOf(tag)) ?? 0) + 1)
  let same = 0
  for (const tag of mine) {
    const count = left.get(placeOf(tag)) ?? 0
    if (count > 0) same += 1
    left.set(placeOf(tag), count - 1)
  }
  return same
}

function placeOf({ label, span }: Tag): string {
  return `${label} ${span.start} ${span.end}`
}
