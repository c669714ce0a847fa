import { splitsPair, type Span } from '../text/span'

/** How many UTF-16 units are shown on either side. */
const reach = 90

/** The words of a span with what stands before and after them in their line, cut between words. */
export function lineAround(text: string, { start, end }: Span) {
  const line = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
  const from = Math.max(line, start - reach)
  const lineEnd = text.indexOf('\n', end)
  const to = Math.min(text.length, end + reach, lineEnd === -1 ? text.length : lineEnd)
  const cutBefore = from > 0 && text.charAt(from - 1) !== '\n'
  const cutAfter = to < text.length && text.charAt(to) !== '\n'
  const before = text.slice(splitsPair(text, from) ? from + 1 : from, start)
  const after = text.slice(end, splitsPair(text, to) ? to - 1 : to)
  return {
    before: cutBefore ? `…${before.replace(/^\S*\s+(?=\S)/u, '')}` : before,
    quote: text.slice(start, end),
    after: cutAfter ? `${after.replace(/(?<=\S)\s+\S*$/u, '')}…` : after
  }
}
