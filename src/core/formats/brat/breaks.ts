import type { Span } from '../../text/span'

/**
 * What ends a line or a field of an `.ann` file for brat, which reads it with Python's idea of
 * lines. None may stand inside the quoted words.
 */
export const breaks = String.raw`\t\n\v\f\r\u001c-\u001e\u0085\u2028\u2029`
const run = new RegExp(`[^${breaks}]+`, 'gu')
const only = new RegExp(`^[${breaks}]*$`, 'u')

/** The parts of a span that lie on one line; none when there is nothing but breaks. */
export function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(run)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length
  }))
}

export function isBreak(gap: string): boolean {
  return only.test(gap)
}

export function hasBreak(text: string): boolean {
  return !new RegExp(`^[^${breaks}]*$`, 'u').test(text)
}
