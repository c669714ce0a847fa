import { joinAcross } from '#core/text/joining'
import { splitsPair, type Span } from '#core/text/span'

/** A keyword with what stands before and after it in its line. */
export type InContext = {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** How many units of the line are shown on each side. */
const shown = 90

/** The invisible joiner that makes a letter at a border look as it does in its word. */
const joiner = '\u200d'

/**
 * The words of a span in their line. Where a border cuts through a word («بـ|داعش»), joiners keep
 * the letters in the shapes that they have in the article.
 */
export function inContext(text: string, { start, end }: Span): InContext {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const from = whole(text, Math.max(start === 0 ? 0 : lineStart, start - shown))
  const to = whole(text, Math.min(lineEnd === -1 ? text.length : lineEnd, end + shown))
  const before = text.slice(from, start)
  const words = text.slice(start, end)
  const after = text.slice(end, to)
  const joinsBefore = joinAcross(before, words)
  const joinsAfter = joinAcross(words, after)
  return {
    before: joinsBefore ? `${before}${joiner}` : before,
    words: `${joinsBefore ? joiner : ''}${words}${joinsAfter ? joiner : ''}`,
    after: joinsAfter ? `${joiner}${after}` : after
  }
}

function whole(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset + 1 : offset
}
