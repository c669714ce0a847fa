import { foldText } from '../text/fold'
import { readAt } from './read-at'
import { placeOf } from './place'
import type { Figure } from './figure'
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
  const figures: Figure[] = []
  const scan = {
    tokens,
    policy: options.policy ?? orderOfMagnitude,
    unharmed: options.unharmed ?? false
  }
  let ended = -1
  for (let at = 0; at < tokens.length;) {
    const read = readAt({ ...scan, previous: figures.at(-1) ?? null, ended }, at)
    if (read) {
      figures.push(placeOf(read, { text, folded, tokens }))
      ended = read.next
    }
    at = read ? Math.max(read.next, at + 1) : at + 1
  }
  return figures
}
