import { readingStates, type ReadingState } from '../annotation/reading'
import { basisOf, type Moment, type Trace } from './trace'

export const progressPeriods = ['day', 'month', 'year'] as const
export type ProgressPeriod = (typeof progressPeriods)[number]

export type StateCounts = Readonly<Record<ReadingState, number>>

/** How many articles were in which state when a period ended. */
export type StatesAt = {
  /** An ISO date cut to the period. */
  readonly period: string
  readonly counts: StateCounts
  readonly articles: number
  /** The articles that came into another state in it, or were imported. */
  readonly changed: readonly string[]
}

/** Minutes that the annotator's clock is ahead of UTC at a time, in milliseconds since 1970. */
export type ZoneAt = (at: number) => number

/**
 * Articles by state at the end of each period in which one of them changed or came, in the order of
 * time. A reading of which only the last save is known comes into its state with that save.
 */
export function statesOverTime(
  traces: readonly Trace[],
  period: ProgressPeriod,
  zoneAt: ZoneAt
): readonly StatesAt[] {
  const changes = traces.flatMap(changesOf).toSorted((a, b) => a.at - b.at)
  const counts: Record<ReadingState, number> = { ...nothing }
  const now = new Map<string, ReadingState>()
  const found: { period: string; counts: StateCounts; articles: number; changed: Set<string> }[] =
    []
  for (const { at, article, state } of changes) {
    const before = now.get(article)
    if (before) counts[before] -= 1
    counts[state] += 1
    now.set(article, state)
    const key = dayOf(at, zoneAt).slice(0, lengths[period])
    const last = found.at(-1)
    const standing = { period: key, counts: { ...counts }, articles: now.size }
    if (last?.period === key) Object.assign(last, standing, { changed: last.changed.add(article) })
    else found.push({ ...standing, changed: new Set([article]) })
  }
  return found.map((one) => ({ ...one, changed: [...one.changed] }))
}

/** How many articles are in which state now. */
export function statesNow(traces: readonly Trace[]): StateCounts {
  const counts: Record<ReadingState, number> = { ...nothing }
  for (const { state } of traces) counts[state] += 1
  return counts
}

/** The annotator's own day of a time, as an ISO date. */
export function dayOf(at: number, zoneAt: ZoneAt): string {
  return new Date(at + zoneAt(at) * 60_000).toISOString().slice(0, 10)
}

const lengths = { day: 10, month: 7, year: 4 } as const satisfies Record<ProgressPeriod, number>

const nothing = Object.fromEntries(readingStates.map((state) => [state, 0])) as Record<
  ReadingState,
  number
>

type Change = { readonly at: number; readonly article: string; readonly state: ReadingState }

function changesOf(trace: Trace): readonly Change[] {
  const { article } = trace
  const begun = Date.parse(trace.importedAt)
  const known = knownStates(trace)
  const first = known[0]?.at ?? begun
  // A file of another program may say no date, or one after the first edit.
  const start = Number.isNaN(begun) || begun > first ? first : begun
  if (Number.isNaN(start)) return []
  const changes: Change[] = [{ at: start, article, state: 'new' }]
  for (const { at, state } of known)
    if (state !== changes.at(-1)?.state) changes.push({ at, article, state })
  return changes
}

/** The states that a trace tells of; the last one is that of the file, whatever the history says. */
function knownStates(
  trace: Trace
): readonly { readonly at: number; readonly state: ReadingState }[] {
  const saved = Date.parse(trace.savedAt ?? '')
  if (basisOf(trace) !== 'history')
    return Number.isNaN(saved) ? [] : [{ at: saved, state: trace.state }]
  let [marked, tags]: [ReadingState, number] = ['new', 0]
  const states = trace.moments.map((moment: Moment) => {
    marked = moment.state ?? marked
    tags += moment.tags
    // A reading with tags is no longer new, whether or not anyone said so.
    return { at: moment.at, state: marked === 'new' && tags > 0 ? 'in-progress' : marked }
  })
  const last = states.at(-1)
  return last && last.state !== trace.state
    ? [
        ...states,
        { at: Number.isNaN(saved) ? last.at : Math.max(last.at, saved), state: trace.state }
      ]
    : states
}
