import type { Tag } from '../annotation/reading'
import { sameSpan } from '../text/span'
import type { Compared } from './compared'
import { measured, undefinedFor, type Measured } from './measured'

/**
 * The plain questions of every pair of annotators, asked of each span that one of the two has: did the
 * other find it, with the same borders, under the same label?
 */
export type MatchScores = {
  readonly spans: number
  /** The other marked the same thing, however wide and as whatever. */
  readonly found: number
  readonly sameBorders: number
  readonly sameLabel: number
}

export function matchScores({ tags, alignment }: Compared, label: string | null): MatchScores {
  const counted = (tag: Tag) => label === null || tag.label === label
  const sums = { spans: 0, found: 0, sameBorders: 0, sameLabel: 0 }
  sums.spans = (tags.length - 1) * tags.flat().filter(counted).length
  for (const row of alignment.rows) {
    const marked = row.filter((tag) => tag !== null)
    for (const [index, tag] of marked.entries())
      for (const [at, other] of marked.entries()) {
        if (at === index || !counted(tag)) continue
        sums.found += 1
        if (sameSpan(tag.span, other.span)) sums.sameBorders += 1
        if (tag.label === other.label) sums.sameLabel += 1
      }
  }
  return sums
}

/** The part of all spans that the other found, or the part of the found ones that are the same. */
export function matchAgreement(
  scores: readonly MatchScores[],
  what: 'found' | 'sameBorders' | 'sameLabel'
): Measured {
  const sum = (of: keyof MatchScores) => scores.reduce((total, score) => total + score[of], 0)
  const of = what === 'found' ? sum('spans') : sum('found')
  if (of > 0) return measured(sum(what) / of)
  return undefinedFor(what !== 'found' && sum('spans') > 0 ? 'nothing-matched' : 'no-data')
}
