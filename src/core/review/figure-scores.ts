import { attributeOf, type Tag } from '../annotation/reading'
import { effectiveBounds, type Qualifier } from '../quantity/figure'
import type { Coding } from './coding'
import type { Compared } from './compared'
import { measured, undefinedFor, type Measured } from './measured'

/** Of the casualty figures that two annotators both marked: how many have the same numbers. */
export type FigureScores = {
  readonly pairs: number
  /** The pairs in which both state a number. */
  readonly stated: number
  readonly equal: number
  readonly overlapping: number
  readonly sameHarm: number
}

/** Compares the figures of aligned rows, pair by pair: by their values, never by their words. */
export function figureScores({ alignment }: Compared, label: string | null): FigureScores {
  const sums = { pairs: 0, stated: 0, equal: 0, overlapping: 0, sameHarm: 0 }
  for (const row of alignment.rows) {
    const figures = row.filter(
      (tag): tag is Tag => tag !== null && isFigure(tag) && (label === null || tag.label === label)
    )
    for (const [index, a] of figures.entries())
      for (const b of figures.slice(index + 1)) {
        sums.pairs += 1
        if (harmOf(a) === harmOf(b)) sums.sameHarm += 1
        const [own, other] = [valueOf(a), valueOf(b)]
        if (!own || !other) continue
        sums.stated += 1
        if (own.low === other.low && own.high === other.high) sums.equal += 1
        if (own.low <= other.high && other.low <= own.high) sums.overlapping += 1
      }
  }
  return sums
}

/**
 * The number that each annotator gave each figure: the best one where it is stated, else the middle
 * of the bounds, else the one bound; null where there is none.
 */
export function figureNumbers({ alignment }: Compared, label: string | null): Coding<number> {
  return alignment.rows.map((row) => ({
    times: 1,
    item: row.map((tag) =>
      tag && isFigure(tag) && (label === null || tag.label === label) ? midNumber(tag) : null
    )
  }))
}

function midNumber(tag: Tag): number | null {
  const [best, min, max] = [numberOf(tag, 'best'), numberOf(tag, 'min'), numberOf(tag, 'max')]
  if (best !== null) return best
  return min !== null && max !== null ? (min + max) / 2 : (min ?? max)
}

/** The part of pairs that agree; only harm is compared where no number is stated. */
export function figureAgreement(
  scores: readonly FigureScores[],
  what: 'equal' | 'overlapping' | 'sameHarm'
): Measured {
  const sum = (of: (score: FigureScores) => number) =>
    scores.reduce((total, score) => total + of(score), 0)
  const pairs = sum((score) => score.pairs)
  const of = what === 'sameHarm' ? pairs : sum((score) => score.stated)
  if (of > 0) return measured(sum((score) => score[what]) / of)
  return undefinedFor(pairs === 0 ? 'nothing-matched' : 'unstated')
}

/** What holds a number of people: the attributes of the scheme's casualty figure. */
function isFigure(tag: Tag): boolean {
  return ['min', 'max', 'qualifier', 'harm'].some((id) => attributeOf(tag, id) !== undefined)
}

/**
 * The range of people that the stated numbers allow, or null where none is stated («معظمهم»):
 * «أكثر من 100» allows 101 and more.
 */
function valueOf(tag: Tag): { readonly low: number; readonly high: number } | null {
  const [min, max] = [numberOf(tag, 'min'), numberOf(tag, 'max')]
  if (min === null && max === null) return null
  const qualifier = attributeOf(tag, 'qualifier') as Qualifier
  const bounds = effectiveBounds({ qualifier, min, max })
  return { low: bounds.min ?? 0, high: bounds.max ?? Infinity }
}

function numberOf(tag: Tag, id: string): number | null {
  const value = attributeOf(tag, id)
  return typeof value === 'number' ? value : null
}

function harmOf(tag: Tag): string {
  const value = attributeOf(tag, 'harm')
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null))
}
