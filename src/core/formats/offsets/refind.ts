import type { Span } from '../../text/span'

/** The words of a span, and what stood around them, when the file says so. */
export type Anchor = {
  readonly quote: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/**
 * Finds the place that an anchor means: the only one that has its words, or of several the one
 * whose surroundings agree best. Null when there is none, or when two are equally good.
 */
export function refind(text: string, { quote, prefix = '', suffix = '' }: Anchor): Span | null {
  if (quote === '') return null
  let best: { start: number; agreement: number } | null = null
  let tied = false
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) {
    const agreement =
      commonEnd(text.slice(Math.max(0, start - prefix.length), start), prefix) +
      commonStart(text.slice(start + quote.length), suffix)
    if (best && agreement === best.agreement) tied = true
    if (best && agreement <= best.agreement) continue
    best = { start, agreement }
    tied = false
  }
  return best && !tied ? { start: best.start, end: best.start + quote.length } : null
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < b.length && a[length] === b[length]) length += 1
  return length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < b.length && length < a.length && a.at(-1 - length) === b.at(-1 - length))
    length += 1
  return length
}
