import { foldText } from '../text/fold'
import type { Span } from '../text/span'

/** A text made for finding words again: spelling folded, and every run of white space one space. */
export type Squeezed = {
  readonly text: string
  /** The span of the untouched text that a span of the squeezed one stands for. */
  spanOf(start: number, end: number): Span
}

export function squeeze(text: string): Squeezed {
  const folded = foldText(text)
  const places: number[] = []
  let squeezed = ''
  for (let at = 0; at < folded.text.length; at += 1) {
    const unit = folded.text[at] ?? ''
    const isSpace = unit === ' ' || unit === '\n'
    if (isSpace && squeezed.endsWith(' ')) continue
    squeezed += isSpace ? ' ' : unit
    places.push(at)
  }
  return {
    text: squeezed,
    spanOf: (start, end) => {
      const from = places[start] ?? folded.text.length
      const last = places[end - 1]
      return folded.spanOf(from, last === undefined || end <= start ? from : last + 1)
    }
  }
}
