import { splitsPair, type Span } from '../../text/span'

/**
 * White space to any reader of columns: what Unicode calls so, what JavaScript adds (U+FEFF), and
 * the separators that only Python counts among them. No token holds any.
 */
export const whiteSpace = String.raw`\s\u0085\u001c-\u001f`
const run = new RegExp(`[^${whiteSpace}]+`, 'gu')

/** Letters with their marks and tatweel; a dot or comma between digits stays within («1.250»). */
const word = /[\p{L}\p{M}\p{N}ـ\u200c\u200d]+(?:[.,٫٬](?=\p{N})[\p{L}\p{M}\p{N}ـ\u200c\u200d]+)*/uy

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** Whether nothing but white space stands here. */
export function isBlank(text: string): boolean {
  return text.search(run) === -1
}

/** The runs without white space. */
export function spacedTokens(text: string): readonly Span[] {
  return [...text.matchAll(run)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length
  }))
}

/** Words, and every sign between them by itself; a mark stays with its letter, an emoji is one. */
export function wordTokens(text: string): readonly Span[] {
  const tokens: Span[] = []
  for (const { start, end } of spacedTokens(text)) {
    const piece = text.slice(start, end)
    for (let at = 0; at < piece.length;) {
      const length = lengthAt(piece, at)
      tokens.push({ start: start + at, end: start + at + length })
      at += length
    }
  }
  return tokens
}

function lengthAt(piece: string, at: number): number {
  word.lastIndex = at
  const found = word.exec(piece)
  if (found) return found[0].length
  const [first] = graphemes.segment(piece.slice(at, at + 64))
  const length = first?.segment.length ?? 1
  return splitsPair(piece, at + length) ? length - 1 : length
}

/** The tokens, each cut where one of these offsets lies inside it. */
export function splitAt(tokens: readonly Span[], offsets: readonly number[]): readonly Span[] {
  const cuts = [...new Set(offsets)].toSorted((a, b) => a - b)
  let next = 0
  return tokens.flatMap(({ start, end }) => {
    while (next < cuts.length && (cuts[next] ?? 0) <= start) next += 1
    const borders = [start]
    for (; next < cuts.length && (cuts[next] ?? 0) < end; next += 1) borders.push(cuts[next] ?? 0)
    borders.push(end)
    return borders
      .slice(1)
      .map((border, index) => ({ start: borders[index] ?? start, end: border }))
  })
}

/** The tokens that a span touches, as their numbers, end not included; null when it touches none. */
export function tokensOf(tokens: readonly Span[], span: Span): Span | null {
  const start = firstWhere(tokens, ({ end }) => end > span.start)
  const end = firstWhere(tokens, (token) => token.start >= span.end)
  return start < end ? { start, end } : null
}

/** The number of the first token for which this holds; it holds from there on. */
function firstWhere(tokens: readonly Span[], holds: (token: Span) => boolean): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    const token = tokens[middle]
    if (token && !holds(token)) low = middle + 1
    else high = middle
  }
  return low
}
