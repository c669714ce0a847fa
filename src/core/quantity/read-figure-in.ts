import { foldText } from '../text/fold'
import type { Span } from '../text/span'
import type { Figure } from './figure'
import type { FigureOptions } from './find-figures'
import { placeOf } from './place'
import { readAt } from './read-at'
import { readFigure } from './read-figure'
import { tokenise } from './tokenise'
import { orderOfMagnitude } from './vague'

/** How much text around the words is read for what befell the people, in UTF-16 units. */
const around = { before: 500, after: 300 }

/**
 * The figure that an analyst marked in a text, or null: the number that the marked words say, with
 * what befell the people and who they are from the words around it. Words before the marked ones
 * do not change the number: without its «ما لا يقل عن» it is the bare one. The place of the figure
 * is where its words are, which the marked ones need not cover.
 */
export function readFigureIn(
  text: string,
  span: Span,
  { policy = orderOfMagnitude }: Pick<FigureOptions, 'policy'> = {}
): Figure | null {
  const from = wordBorder(text, Math.max(0, span.start - around.before), span.start)
  const context = text.slice(from, span.end + around.after)
  const folded = foldText(context)
  const tokens = tokenise(folded, context)
  const scan = { tokens, policy, unharmed: true, previous: null, ended: -1 }
  for (const [at, token] of tokens.entries()) {
    const { start, end } = folded.spanOf(token.bare, token.end)
    if (from + start >= span.end) break
    if (from + end <= span.start || (from + start < span.start && token.kind !== 'digits')) continue
    const read = readAt(scan, at)
    if (read) return moved(placeOf(read, { text: context, folded, tokens }), from)
  }
  const alone = readFigure(text.slice(span.start, span.end), { policy })
  return alone && moved(alone, span.start)
}

/** The first place from an offset on, up to a limit, where no word is cut in two. */
function wordBorder(text: string, at: number, limit: number): number {
  let border = at
  while (border > 0 && border < limit && !/\s/.test(text.charAt(border - 1))) border += 1
  return border
}

function moved(figure: Figure, by: number): Figure {
  const { start, end } = figure.span
  return { ...figure, span: { start: start + by, end: end + by } }
}
