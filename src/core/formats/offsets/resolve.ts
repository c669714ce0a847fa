import type { Problem } from '../../outcome'
import { spanFault, type Span, type SpanFault } from '../../text/span'
import { refind } from './refind'
import {
  countings,
  unitIndex,
  type Counting,
  type LineEndCount,
  type OffsetUnit
} from './unit-index'

/** A span as a file states it, in whatever the file counts. */
export type StatedSpan = {
  readonly start: number
  readonly end: number
  /** The words that the file says stand there; null when it does not say. */
  readonly quote: string | null
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** Where a stated span stands in the folded text; or why it stands nowhere. */
export type ResolvedSpan = Span | { readonly fault: SpanFault | 'quote-moved' }

export type Resolved = {
  /** One for each stated span, in order. UTF-16 units of the text with its line ends folded. */
  readonly spans: readonly ResolvedSpan[]
  readonly counting: Counting
  /** What was done beyond taking the offsets as declared; nothing is ever moved without a note. */
  readonly notes: readonly Problem[]
}

export type Declared = {
  readonly unit: OffsetUnit
  /** How the format counts line ends; as the text has them, unless it says otherwise. */
  readonly lineEnds?: LineEndCount | undefined
  readonly at: string
  /** The file itself states the unit, so that spans without words need no proof. */
  readonly unitIsStated?: boolean | undefined
  /** Whether the words of the file are those of the text; a format that folds spaces says how. */
  readonly sameQuote?: ((slice: string, quote: string) => boolean) | undefined
}

/**
 * Finds where the spans of a file stand. First the declared unit; if it does not fit them all, the
 * counting that fits the most, the declared one winning ties. What the chosen counting does not fit
 * is found again by its words and surroundings, or it is a fault. `raw` is the text as the file has
 * it, with its own line ends.
 */
export function resolveSpans(
  raw: string,
  stated: readonly StatedSpan[],
  { unit, lineEnds = 'as-written', at, unitIsStated = false, sameQuote = isSame }: Declared
): Resolved {
  const text = foldLineEnds(raw)
  const quoted = stated.map(({ quote, ...span }) => ({
    ...span,
    quote: quote === null ? null : foldLineEnds(quote)
  }))
  const declared = { unit, lineEnds }
  const confirmed = unitIsStated || quoted.some(({ quote }) => quote !== null)
  const tried = tryCountings(raw, { declared, confirmed }, (index) =>
    quoted.map((span) => placed(text, span, index, sameQuote))
  )
  const chosen = best(tried)
  const notes: Problem[] = [...countingNotes(chosen.counting, declared, at)]
  if (!confirmed && chosen === tried[0] && isAmbiguous(tried))
    notes.push({ code: 'offsets.unverified', at, facts: { unit } })
  const spans = chosen.spans.map((span, index): ResolvedSpan => {
    const wanted = quoted[index]
    if (!('fault' in span) || !wanted || wanted.quote === null) return span
    const found = refind(text, { ...wanted, quote: wanted.quote })
    if (!found || spanFault(text, found)) return span
    notes.push({ code: 'offsets.refound', at, facts: { number: index + 1, start: wanted.start } })
    return found
  })
  return { spans, counting: chosen.counting, notes }
}

function foldLineEnds(raw: string): string {
  return raw.replaceAll(/\r\n?/g, '\n')
}

function isSame(slice: string, quote: string): boolean {
  return slice === quote
}

type Tried = { readonly counting: Counting; readonly spans: readonly ResolvedSpan[] }

/** The declared counting; and the others too, unless its offsets fit and words confirm it. */
function tryCountings(
  raw: string,
  { declared, confirmed }: { readonly declared: Counting; readonly confirmed: boolean },
  place: (index: Int32Array) => readonly ResolvedSpan[]
): readonly Tried[] {
  const tried: Tried[] = []
  for (const counting of countings(raw, declared)) {
    const spans = place(unitIndex(raw, counting))
    tried.push({ counting, spans })
    if (spans.every((span) => !('fault' in span)) && confirmed) break
  }
  return tried
}

/** The counting that fits the most; the first of equals, which is the declared one if it is among them. */
function best(tried: readonly Tried[]): Tried {
  const fitting = ({ spans }: Tried) => spans.filter((span) => !('fault' in span)).length
  return tried.reduce((one, other) => (fitting(other) > fitting(one) ? other : one))
}

function placed(
  text: string,
  { start, end, quote }: StatedSpan,
  index: Int32Array,
  sameQuote: (slice: string, quote: string) => boolean
): ResolvedSpan {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return { fault: 'not-whole' }
  if (start > end) return { fault: 'reversed' }
  const span = { start: index[start], end: index[end] }
  if (start < 0 || span.start === undefined || span.end === undefined) return { fault: 'outside' }
  if (span.start === -1 || span.end === -1) return { fault: 'splits-pair' }
  const found = { start: span.start, end: span.end }
  const fault = spanFault(text, found)
  if (fault) return { fault }
  if (quote !== null && !sameQuote(text.slice(found.start, found.end), quote))
    return { fault: 'quote-moved' }
  return found
}

function countingNotes(
  { unit, lineEnds }: Counting,
  declared: Counting,
  at: string
): readonly Problem[] {
  const other = { declared: declared.unit, unit }
  return [
    ...(unit === declared.unit ? [] : [{ code: 'offsets.other-unit', at, facts: other }]),
    ...(lineEnds === declared.lineEnds
      ? []
      : [{ code: 'offsets.other-line-ends', at, facts: { lineEnds } }])
  ]
}

/** Whether spans without words fit in two countings at different places, so that nothing decides. */
function isAmbiguous(tried: readonly Tried[]): boolean {
  const [first, ...others] = tried
  if (!first) return false
  return others.some(
    ({ counting, spans }) =>
      counting.lineEnds === first.counting.lineEnds &&
      counting.unit !== 'utf8' &&
      spans.every((span) => !('fault' in span)) &&
      JSON.stringify(spans) !== JSON.stringify(first.spans)
  )
}
