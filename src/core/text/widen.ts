import type { BareWords } from './clitics'
import { contains, sameSpan, type Span } from './span'
import { tidySpan } from './tidy'
import { wordAt } from './words'

/**
 * The spans that a selection can grow through at a place, the narrowest first:
 * name → word with its clitics → token → clause → sentence → paragraph.
 */
export function widenings(text: string, bare: BareWords, span: Span): readonly Span[] {
  const word = wordAt(text, span.start)
  const steps = [
    word && bare(word),
    word,
    between(text, span, /\s/u),
    between(text, span, /[\n.,:;!?،؛؟…]/u),
    between(text, span, /[\n.!?؟…]/u),
    between(text, span, /\n/u)
  ]
  const spans = steps.flatMap((step) => (step && tidySpan(text, step)) ?? [])
  return spans.filter((step, at) => at === 0 || !sameSpan(step, spans[at - 1] as Span))
}

/** The next wider span that holds this one, or the same when there is none. */
export function widen(text: string, bare: BareWords, span: Span): Span {
  const wider = widenings(text, bare, span).find(
    (step) => contains(step, span) && !sameSpan(step, span)
  )
  return wider ?? span
}

/** The widest span that lies inside this one and starts where it can, or the same. */
export function narrow(text: string, bare: BareWords, span: Span): Span {
  const narrower = widenings(text, bare, span).findLast(
    (step) => contains(span, step) && !sameSpan(step, span)
  )
  return narrower ?? span
}

/** The stretch around a span up to the nearest characters that end it. */
function between(text: string, { start, end }: Span, stop: RegExp): Span {
  let from = start
  let to = end
  while (from > 0 && !stop.test(text.charAt(from - 1))) from -= 1
  while (to < text.length && !stop.test(text.charAt(to))) to += 1
  return { start: from, end: to }
}
