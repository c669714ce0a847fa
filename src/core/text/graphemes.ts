import type { Span } from './span'

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
  return offset >= text.length ? text.length : graphemeAt(text, Math.max(0, offset)).end
}

/** The nearest grapheme border strictly before `offset`, or 0. */
export function previousBorder(text: string, offset: number): number {
  return offset <= 0 ? 0 : graphemeAt(text, Math.min(offset, text.length) - 1).start
}

/** Widens a span until both ends are grapheme borders. */
export function widenToGraphemes(text: string, { start, end }: Span): Span {
  return { start: borderAtOrBefore(text, start), end: borderAtOrAfter(text, end) }
}

function borderAtOrBefore(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset))) return offset
  return offset >= text.length ? text.length : graphemeAt(text, offset).start
}

function borderAtOrAfter(text: string, offset: number): number {
  const before = borderAtOrBefore(text, offset)
  return before === offset ? offset : nextBorder(text, offset)
}

/**
 * The grapheme that covers this code unit. Only the stretch between two certain borders is
 * segmented: a window of fixed size would cut a row of flags or a long emoji family wrongly.
 */
function graphemeAt(text: string, unit: number): Span {
  let from = unit
  let to = unit + 1
  while (!isCertainBorder(text, from)) from -= 1
  while (!isCertainBorder(text, to)) to += 1
  const grapheme = segmenter.segment(text.slice(from, to)).containing(unit - from)
  if (!grapheme) throw new RangeError(`No grapheme at ${unit} in a text of ${text.length}`)
  const start = from + grapheme.index
  return { start, end: start + grapheme.segment.length }
}

/**
 * A border whatever stands around it: after a line end, and before a space that follows a
 * character of a block without signs that join the next one (UAX #29, rule GB9b).
 */
function isCertainBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const before = text.charCodeAt(at - 1)
  if (before === 0x0a) return true
  return text.charCodeAt(at) === 0x20 && (before < 0x600 || (before > 0x60f && before < 0x6dd))
}

/**
 * A Latin or Arabic letter, digit, space or mark of punctuation that neither rides on the one
 * before it nor joins the one after it: between two of them there is a border.
 */
function isPlain(code: number): boolean {
  return (
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0x61b && code <= 0x64a && code !== 0x61c) ||
    code === 0x60c ||
    code === 0xab ||
    code === 0xbb
  )
}
