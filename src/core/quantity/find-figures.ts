import { foldText } from '../text/fold'
import { readAt } from './read-at'
import type { Scan } from './found'
import { placeOf, type Place } from './place'
import type { Figure } from './figure'
import { tokenAt } from './token'
import { tokenise } from './tokenise'
import { orderOfMagnitude, type VaguePolicy } from './vague'

export type FigureOptions = {
  /** How vague words are read; by order of magnitude unless said otherwise. */
  readonly policy?: VaguePolicy
  /**
   * Whether people are counted who are not said to be harmed («ثلاثة عناصر» alone). An article has
   * many such numbers, a phrase that an analyst marked has none.
   */
  readonly unharmed?: boolean
}

/**
 * The figures of a text in reading order; they do not overlap. Spans are UTF-16 units of the
 * untouched text. Never throws, and takes time in proportion to the text.
 */
export function findFigures(text: string, options: FigureOptions = {}): readonly Figure[] {
  const folded = foldText(text)
  const tokens = tokenise(folded, text)
  const { policy = orderOfMagnitude, unharmed = false } = options
  return figuresOf({ text, folded, tokens }, { policy, unharmed })
}

/** The figures of a text that is cut into tokens. */
export function figuresOf(place: Place, options: Required<FigureOptions>): readonly Figure[] {
  const { tokens } = place
  const figures: Figure[] = []
  let scan: Scan = { tokens, ...options, previous: null, ended: -1 }
  for (let at = 0; at < tokens.length;) {
    const read = tokenAt(tokens, at).readers > 0 ? readAt(scan, at) : null
    if (read) {
      const previous = placeOf(read, place)
      figures.push(previous)
      scan = { ...scan, previous, ended: read.next }
    }
    at = read ? Math.max(read.next, at + 1) : at + 1
  }
  return figures
}
