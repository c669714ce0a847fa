import {
  faultOf,
  forEachMeeting,
  inOrder,
  lengthOf,
  segmentsOf,
  type Continuum,
  type Unit
} from './continuum'
import { chanceCorrected, undefinedFor, type Measured } from './measured'

/**
 * The unitising coefficients of Krippendorff, Mathet, Bouvry & Widlöcher (2016), “On the
 * reliability of unitizing textual continua: Further developments”, Quality & Quantity 50, checked
 * against the worked figure 12.11 of Krippendorff (2019), “Content Analysis”, 4th ed.
 *
 * All of them compare lengths of intersections of two annotators' segments. Several continua stand
 * end to end. An annotator's units must not overlap.
 */
export type UAlphas = {
  /** uα: units with their categories and the gaps between them. */
  readonly u: Measured
  /** |uα: only what was marked and what was not. */
  readonly bar: Measured
  /** cuα: only the categories, where both marked something. */
  readonly cu: Measured
  /** (k)uα for each category: only what at least one gave that category and both marked. */
  readonly k: ReadonlyMap<string, Measured>
}

export function uAlphas(continua: readonly Continuum[]): UAlphas {
  const fault = faultOf(continua)
  if (fault) {
    const nothing = undefinedFor(fault)
    return { u: nothing, bar: nothing, cu: nothing, k: new Map() }
  }
  return uAlphasOf(continua.map(uSums))
}

/** What one continuum adds to the coefficients: sums, so that continua can be put together anew. */
export type USums = {
  readonly u: Whole
  readonly bar: Whole
  readonly common: Common
}

/** Takes one continuum without a fault apart. */
export function uSums({ length, units }: Continuum): USums {
  const ordered = units.map(inOrder)
  return {
    u: wholeOf(ordered, length),
    bar: wholeOf(
      ordered.map((own) => own.map(({ start, end }) => ({ start, end, category: '' }))),
      length
    ),
    common: commonOf(ordered)
  }
}

/** The coefficients over all continua that gave these sums. */
export function uAlphasOf(sums: readonly USums[]): UAlphas {
  const common = sums.map((one) => one.common)
  const categories = new Set(common.flatMap(({ seen }) => [...seen]))
  return {
    u: unitised(sums.map(({ u }) => u)),
    bar: unitised(sums.map(({ bar }) => bar)),
    cu: categorised(common),
    k: new Map([...categories].toSorted().map((one) => [one, ofCategory(common, one)]))
  }
}

type Whole = {
  readonly lengths: ReadonlyMap<string | null, number>
  readonly disagreed: number
  readonly total: number
  readonly withItself: number
}

/**
 * Observed coincidences are intersections of segments of different annotators, each annotator's
 * length once. Chance pairs all values of all annotators, except a unit with itself (its length
 * squared) and an element of a gap with itself (its length).
 */
function wholeOf(units: readonly (readonly Unit[])[], length: number): Whole {
  const all = units.map((own) => segmentsOf(own, length))
  const lengths = new Map<string | null, number>()
  let [disagreed, total, withItself] = [0, 0, 0]
  for (const segment of all.flat()) {
    const own = lengthOf(segment)
    add(lengths, segment.category, own)
    total += own
    withItself += segment.category === null ? own : own * own
  }
  forEachMeeting(all, (a, b, shared) => {
    if (a.category !== b.category) disagreed += (2 * shared) / (units.length - 1)
  })
  return { lengths, disagreed, total, withItself }
}

function unitised(parts: readonly Whole[]): Measured {
  const total = sumOf(parts, (part) => part.total)
  const disagreed = sumOf(parts, (part) => part.disagreed)
  const pairs = total * total - sumOf(parts, (part) => part.withItself)
  const lengths = joined(parts.map((part) => part.lengths))
  return chanceCorrected(disagreed, pairs > 0 ? (different(lengths, total) * total) / pairs : 0)
}

type Common = {
  /** The categories anybody gave. */
  readonly seen: ReadonlySet<string>
  /** What both of two annotators marked, by the category of each, in both orders. */
  readonly lengths: ReadonlyMap<string, number>
  readonly agreed: ReadonlyMap<string, number>
  /** By category: the squares of what each unit shares with all units of another annotator. */
  readonly withItself: ReadonlyMap<string, number>
}

function commonOf(units: readonly (readonly Unit[])[]): Common {
  const lengths = new Map<string, number>()
  const agreed = new Map<string, number>()
  const withItself = new Map<string, number>()
  const others = units.length - 1
  for (const [index, own] of units.entries())
    for (const theirs of units.slice(index + 1)) {
      const sharedBy = new Map<Unit, number>()
      forEachMeeting([own, theirs], (a, b, shared) => {
        for (const unit of [a, b]) {
          add(sharedBy, unit, shared)
          add(lengths, unit.category, shared)
        }
        if (a.category === b.category) add(agreed, a.category, 2 * shared)
      })
      for (const [unit, shared] of sharedBy)
        add(withItself, unit.category, others * shared * shared)
    }
  const seen = new Set(units.flat().map(({ category }) => category))
  return { seen, lengths, agreed, withItself }
}

function categorised(parts: readonly Common[]): Measured {
  const lengths = joined(parts.map((part) => part.lengths))
  const total = sum(lengths)
  if (total === 0) return undefinedFor('nothing-matched')
  const disagreed = total - sum(joined(parts.map((part) => part.agreed)))
  const pairs = total * total - sum(joined(parts.map((part) => part.withItself)))
  return chanceCorrected(disagreed, pairs > 0 ? (different(lengths, total) * total) / pairs : 0)
}

function ofCategory(parts: readonly Common[], category: string): Measured {
  const lengths = joined(parts.map((part) => part.lengths))
  const total = sum(lengths)
  const own = lengths.get(category) ?? 0
  if (own === 0) return undefinedFor('nothing-matched')
  const agreed = sumOf(parts, (part) => part.agreed.get(category) ?? 0)
  const pairs = own * total - sumOf(parts, (part) => part.withItself.get(category) ?? 0)
  return chanceCorrected((own - agreed) / own, pairs > 0 ? (own * (total - own)) / pairs : 0)
}

/** The pairs of values of which one is another than the other. */
function different(lengths: ReadonlyMap<unknown, number>, total: number): number {
  let same = 0
  for (const length of lengths.values()) same += length * length
  return total * total - same
}

function add<K>(lengths: Map<K, number>, key: K, length: number): void {
  lengths.set(key, (lengths.get(key) ?? 0) + length)
}

function joined<K>(parts: readonly ReadonlyMap<K, number>[]): ReadonlyMap<K, number> {
  const all = new Map<K, number>()
  for (const part of parts) for (const [key, length] of part) add(all, key, length)
  return all
}

function sum(lengths: ReadonlyMap<unknown, number>): number {
  return sumOf([...lengths.values()], (length) => length)
}

function sumOf<P>(parts: readonly P[], value: (part: P) => number): number {
  return parts.reduce((total, part) => total + value(part), 0)
}
