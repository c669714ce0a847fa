/** A run of text, end not included. In memory both are UTF-16 code units of the article's text. */
export type Span = { readonly start: number; readonly end: number }

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** Reading order: earlier first, and of two that start together the wider one first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** Why a span cannot stand in this text, or null when it can. */
export function spanFault(text: string, span: Span): SpanFault | null {
  const { start, end } = span
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return 'not-whole'
  if (start < 0 || end > text.length) return 'outside'
  if (start >= end) return start === end ? 'empty' : 'reversed'
  if (splitsPair(text, start) || splitsPair(text, end)) return 'splits-pair'
  return null
}

export type SpanFault = 'not-whole' | 'outside' | 'empty' | 'reversed' | 'splits-pair'

/** Whether an offset lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
