import type { Mention } from '../actors/find-mentions'
import type { Figure } from '../quantity/figure'
import { wordNumberAt, type FoldedWords } from '../text/folded-words'
import type { ClaimWords } from './claim-type'
import type { FoundCue } from './find-cues'
import type { Sentences } from './sentences'

/** A figure with its first and its last word. */
export type PlacedFigure = { readonly figure: Figure; readonly from: number; readonly to: number }

/** What was found in a text, all of it by the numbers of its words and in their order. */
export type Facts = {
  readonly text: FoldedWords
  readonly sentences: Sentences
  readonly mentions: readonly Mention[]
  readonly cues: readonly FoundCue[]
  readonly figures: readonly PlacedFigure[]
  readonly claimWordAt: ClaimWords
}

export function placedFigures(
  text: FoldedWords,
  figures: readonly Figure[]
): readonly PlacedFigure[] {
  return figures.map((figure) => ({
    figure,
    from: wordNumberAt(text, figure.span.start),
    to: wordNumberAt(text, figure.span.end - 1)
  }))
}

type Placed = { readonly from: number; readonly to: number }

/** Those of a sorted list that start at or after a word and end before another. O(log n + found). */
export function within<P extends Placed>(list: readonly P[], { from, to }: Placed): readonly P[] {
  const found: P[] = []
  for (let at = firstFrom(list, from); at < list.length; at += 1) {
    const placed = list[at]
    if (!placed || placed.from >= to) break
    if (placed.to < to) found.push(placed)
  }
  return found
}

/** The widest of a sorted list that starts just at this word. */
export function startingAt<P extends Placed>(list: readonly P[], word: number): P | undefined {
  const placed = list[firstFrom(list, word)]
  return placed?.from === word ? placed : undefined
}

/** The last of a sorted list that starts before this word and for which the condition holds. */
export function lastBefore<P extends Placed>(
  list: readonly P[],
  { from, to }: Placed,
  holds: (placed: P) => boolean
): P | undefined {
  for (let at = firstFrom(list, to) - 1; at >= 0; at -= 1) {
    const placed = list[at]
    if (!placed || placed.from < from) return undefined
    if (placed.to < to && holds(placed)) return placed
  }
  return undefined
}

/** The last of a sorted list that starts before this word, if it reaches it. O(log n). */
export function holding<P extends Placed>(list: readonly P[], word: number): P | undefined {
  const placed = list[firstFrom(list, word) - 1]
  return placed && placed.to >= word ? placed : undefined
}

/** The position in the list of the first one that starts at or after a word. */
function firstFrom(list: readonly Placed[], word: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.from ?? 0) < word) low = middle + 1
    else high = middle
  }
  return low
}
