import type { Figure } from './figure'
import { findFigures, type FigureOptions } from './find-figures'

/**
 * The first figure of a phrase that an analyst marked, or null. People count here even where the
 * phrase does not say what befell them.
 */
export function readFigure(phrase: string, options: FigureOptions = {}): Figure | null {
  return findFigures(phrase, { unharmed: true, ...options })[0] ?? null
}
