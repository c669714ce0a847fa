import type { MarkedLine } from '../article/recognise'
import { sameSpan, type Span } from '../text/span'
import type { Facts, PlacedFigure } from './facts'
import type { FoundClaim } from './find-claims'

/** Two mentions of the same people or the same statement, the later one first. */
export type Repeat = {
  readonly kind: 'figure' | 'claim'
  readonly from: Span
  readonly to: Span
  readonly code: 'repeated-headline' | 'headline-in-lead' | 'same-number'
}

type Told = { readonly claims: readonly FoundClaim[]; readonly lines: readonly MarkedLine[] }

/**
 * What a text says again: a headline that is printed twice, its figures where the first paragraph
 * takes them up with the same harm and the same value, and a large number of the same people.
 */
export function repeatsIn(facts: Facts, { claims, lines }: Told): readonly Repeat[] {
  const headline = lines.find(({ role }) => role === 'headline')?.span
  if (!headline) return largeNumbers(facts.figures, [])
  const again = lines
    .filter(({ role }) => role === 'repeated-headline')
    .flatMap(({ span }) => secondPrint(facts, claims, { first: headline, second: span }))
  const lead = leadOf(facts, lines)
  const taken = lead ? takenUp(facts, claims, headline, lead) : []
  return [...again, ...taken, ...largeNumbers(facts.figures, [...again, ...taken])]
}

/** The same words at the same distance from the line's start. */
function secondPrint(
  { figures }: Facts,
  claims: readonly FoundClaim[],
  { first, second }: { readonly first: Span; readonly second: Span }
): readonly Repeat[] {
  const moved = ({ start, end }: Span): Span => {
    const by = first.start - second.start
    return { start: start + by, end: end + by }
  }
  const pair = (kind: Repeat['kind'], spans: readonly Span[]) =>
    spans.flatMap((span): readonly Repeat[] => {
      const to = isIn(second, span)
        ? spans.find((other) => sameSpan(other, moved(span)))
        : undefined
      return to ? [{ kind, from: span, to, code: 'repeated-headline' }] : []
    })
  return [
    ...pair(
      'figure',
      figures.map(({ figure }) => figure.span)
    ),
    ...pair(
      'claim',
      claims.map(({ span }) => span)
    )
  ]
}

/** The first paragraph under the headlines, the date and the furniture. */
function leadOf({ text }: Facts, lines: readonly MarkedLine[]): Span | null {
  const marked = new Set(lines.map(({ span }) => span.start))
  const { original } = text
  for (let start = 0; start < original.length;) {
    const lineEnd = original.indexOf('\n', start)
    const end = lineEnd === -1 ? original.length : lineEnd
    const first = start + (/^\s*/.exec(original.slice(start, end))?.[0].length ?? 0)
    if (first < end && !marked.has(first)) return { start: first, end }
    start = end + 1
  }
  return null
}

function takenUp(
  facts: Facts,
  claims: readonly FoundClaim[],
  headline: Span,
  lead: Span
): readonly Repeat[] {
  const inHeadline = facts.figures.filter(({ figure }) => isIn(headline, figure.span))
  const figures = facts.figures.flatMap(({ figure }): readonly Repeat[] => {
    if (!isIn(lead, figure.span) || figure.subset) return []
    const same = inHeadline.find((other) => saysTheSame(figure, other.figure))
    return same
      ? [{ kind: 'figure', from: figure.span, to: same.figure.span, code: 'headline-in-lead' }]
      : []
  })
  const first = claims.find(({ span }) => isIn(headline, span))
  const taking = claims.find(({ span }) => figures.some(({ from }) => isIn(span, from)))
  return first && taking && !sameSpan(first.span, taking.span)
    ? [...figures, { kind: 'claim', from: taking.span, to: first.span, code: 'headline-in-lead' }]
    : figures
}

type Value = PlacedFigure['figure']

/** «أربعة» and «ما لا يقل عن أربعة» of the same harm; «عشرات» of the same. */
function saysTheSame(a: Value, b: Value): boolean {
  if (a.harm.join() !== b.harm.join()) return false
  if (a.best !== null || b.best !== null) return a.best === b.best
  return a.min === b.min && a.max === b.max && a.qualifier === b.qualifier
}

/** From here on two equal numbers of the same harm and status are hardly of different people. */
const large = 1000

function largeNumbers(
  figures: readonly PlacedFigure[],
  known: readonly Repeat[]
): readonly Repeat[] {
  const first = new Map<string, Span>()
  const repeats: Repeat[] = []
  for (const { figure } of figures) {
    const { best, harm, status, span } = figure
    if (best === null || best < large || known.some(({ from }) => sameSpan(from, span))) continue
    const people = `${best} ${harm.join()} ${status}`
    const to = first.get(people)
    if (to) repeats.push({ kind: 'figure', from: span, to, code: 'same-number' })
    else first.set(people, span)
  }
  return repeats
}

function isIn(outer: Span, { start, end }: Span): boolean {
  return outer.start <= start && end <= outer.end
}
