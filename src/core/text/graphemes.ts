import { splitsPair, type Span } from './span'

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/**
 * The borders between what a reader sees as single characters (Unicode UAX #29, as ICU has it),
 * both ends included. A letter and its shadda, or an emoji family, have no border inside.
 */
export function graphemeBorders(text: string): readonly number[] {
  const borders: number[] = []
  for (const { index } of segmenter.segment(text)) borders.push(index)
  borders.push(text.length)
  return borders
}

/** The nearest grapheme border strictly after `offset`, or the end of the text. */
export function nextBorder(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  const from = windowStart(text, offset)
  const segment = segmenter.segment(text.slice(from, offset + 64)).containing(offset - from)
  return segment ? from + segment.index + segment.segment.length : text.length
}

/** The nearest grapheme border strictly before `offset`, or 0. */
export function previousBorder(text: string, offset: number): number {
  if (offset <= 0) return 0
  const from = windowStart(text, offset - 1)
  const segment = segmenter.segment(text.slice(from, offset + 64)).containing(offset - 1 - from)
  return segment ? from + segment.index : 0
}

/** Widens a span until both ends are grapheme borders. */
export function widenToGraphemes(text: string, { start, end }: Span): Span {
  return { start: borderAtOrBefore(text, start), end: borderAtOrAfter(text, end) }
}

function borderAtOrBefore(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  const from = windowStart(text, offset)
  const segment = segmenter.segment(text.slice(from, offset + 64)).containing(offset - from)
  return segment ? from + segment.index : offset
}

function borderAtOrAfter(text: string, offset: number): number {
  const before = borderAtOrBefore(text, offset)
  return before === offset ? offset : nextBorder(text, offset)
}

/**
 * Where to start segmenting so that borders at `offset` come out right without reading the whole
 * text: after the last line end, or 128 units back, whichever is nearer.
 */
function windowStart(text: string, offset: number): number {
  const lineEnd = text.lastIndexOf('\n', Math.max(0, offset - 1))
  const from = Math.max(lineEnd === -1 ? 0 : lineEnd, offset - 128)
  return splitsPair(text, from) ? from - 1 : from
}
