import type { ReadingState } from '../annotation/reading'
import { dayOf, type ZoneAt } from './over-time'
import type { Trace } from './trace'

/** Milliseconds: whoever makes no edit for longer than this is taken to be away. */
export const pause = 600_000

const hour = 3_600_000

/** The middle half of some times, in milliseconds. */
export type Quartiles = {
  readonly count: number
  readonly low: number
  readonly median: number
  readonly high: number
}

export type Speed = {
  /** Milliseconds of work: the gaps between edits that are no longer than a pause. */
  readonly worked: number
  /** Days with an edit. */
  readonly days: number
  readonly edits: number
  /** Tags that were added, less those that were removed. */
  readonly tags: number
  /** Articles that are done or under review and whose edits are known. */
  readonly finished: number
  /** Null where no work was measured. */
  readonly perHour: Rate | null
  readonly perDay: Rate | null
  /** The time of each finished article; null without one. */
  readonly perArticle: Quartiles | null
  /** Milliseconds of work by article. */
  readonly spent: ReadonlyMap<string, number>
}

export type Rate = { readonly articles: number; readonly tags: number }

/**
 * How fast one annotator reads, from the times of the edits alone. All edits of all articles are put
 * in the order of time; the gap before an edit counts as work on its article if it is no longer than
 * ten minutes, and not at all otherwise. What other programs put into a file is nobody's work here.
 */
export function speedOf(traces: readonly Trace[], zoneAt: ZoneAt): Speed {
  const edits = traces
    .flatMap(({ article, moments }) =>
      moments.filter(({ outside }) => !outside).map(({ at, tags }) => ({ article, at, tags }))
    )
    .toSorted((a, b) => a.at - b.at)
  const spent = new Map<string, number>()
  let before: number | null = null
  for (const { article, at } of edits) {
    const gap = before === null ? Infinity : at - before
    spent.set(article, (spent.get(article) ?? 0) + (gap <= pause ? gap : 0))
    before = at
  }
  const worked = [...spent.values()].reduce((sum, time) => sum + time, 0)
  const tags = edits.reduce((sum, edit) => sum + edit.tags, 0)
  const days = new Set(edits.map(({ at }) => dayOf(at, zoneAt))).size
  const times = traces
    .filter(({ state }) => isFinished(state))
    .flatMap(({ article }) => spent.get(article) ?? [])
  const finished = times.length
  return {
    worked,
    days,
    edits: edits.length,
    tags,
    finished,
    perHour: worked > 0 ? rate({ articles: finished, tags }, worked / hour) : null,
    perDay: days > 0 ? rate({ articles: finished, tags }, days) : null,
    perArticle: quartilesOf(times),
    spent
  }
}

/** What is left to be read, and how long that takes at this speed. */
export type Left = {
  readonly unread: number
  readonly begun: number
  readonly underReview: number
  /** Milliseconds of work; null where too few articles are finished to say. */
  readonly time: { readonly low: number; readonly high: number } | null
  /** Days, at the hours of work of a day so far. */
  readonly days: { readonly low: number; readonly high: number } | null
}

/** Fewer finished articles say nothing of the next one. */
export const enoughFinished = 4

/**
 * A new article takes from the lower to the upper quartile of the finished ones; one that is begun
 * the same, less what was spent on it and never less than nothing. Articles under review are counted
 * and not estimated: how long a review takes is not in the edits of the reading.
 */
export function leftOf(traces: readonly Trace[], speed: Speed): Left {
  const count = (wanted: ReadingState) => traces.filter(({ state }) => state === wanted).length
  const { perArticle, spent, worked, days } = speed
  const time =
    perArticle && perArticle.count >= enoughFinished
      ? traces
          .filter(({ state }) => !isFinished(state))
          .map(({ article }) => spent.get(article) ?? 0)
          .reduce(
            (sum, done) => ({
              low: sum.low + Math.max(0, perArticle.low - done),
              high: sum.high + Math.max(0, perArticle.high - done)
            }),
            { low: 0, high: 0 }
          )
      : null
  const daily = days > 0 ? worked / days : 0
  return {
    unread: count('new'),
    begun: count('in-progress'),
    underReview: count('under-review'),
    time,
    days: time && daily > 0 ? { low: time.low / daily, high: time.high / daily } : null
  }
}

function isFinished(state: ReadingState): boolean {
  return state === 'done' || state === 'under-review'
}

function rate({ articles, tags }: Rate, by: number): Rate {
  return { articles: articles / by, tags: tags / by }
}

function quartilesOf(times: readonly number[]): Quartiles | null {
  if (times.length === 0) return null
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => quantile(sorted, part)
  return { count: times.length, low: at(0.25), median: at(0.5), high: at(0.75) }
}

/** Between two values in proportion (Hyndman and Fan's seventh definition, that of R). */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return low + (high - low) * (place - Math.floor(place))
}
