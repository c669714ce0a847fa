import { chanceCorrected, undefinedFor, type Measured } from './measured'

/** A labelled stretch of the continuum; `end` is not included. The unit is the caller's. */
export type Unit = { readonly start: number; readonly end: number; readonly category: string }

/** What every annotator marked in one continuum from 0 to `length`. */
export type Continuum = { readonly length: number; readonly units: readonly (readonly Unit[])[] }

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
  const valued = continua.map(({ length, units }) => ({ length, units: units.map(sorted) }))
  const merged = valued.map(({ length, units }) => ({ length, units: units.map(asMarked) }))
  const common = commonOf(valued)
  return {
    u: unitised(valued),
    bar: unitised(merged),
    cu: categorised(common),
    k: new Map(categoriesOf(valued).map((category) => [category, ofCategory(common, category)]))
  }
}

/** Why no unitising coefficient can be worked out, or null. */
function faultOf(continua: readonly Continuum[]) {
  if (continua.every(({ units }) => units.length < 2)) return 'one-annotator'
  if (continua.every(({ units }) => units.every((own) => own.length === 0))) return 'no-data'
  const overlapping = continua.some(({ units }) => units.some((own) => overlaps(sorted(own))))
  return overlapping ? 'overlapping' : null
}

function overlaps(units: readonly Unit[]): boolean {
  return units.some(({ end }, index) => end > (units[index + 1]?.start ?? Infinity))
}

function sorted(units: readonly Unit[]): readonly Unit[] {
  return units.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function asMarked(units: readonly Unit[]): readonly Unit[] {
  return units.map(({ start, end }) => ({ start, end, category: '' }))
}

function categoriesOf(continua: readonly Continuum[]): readonly string[] {
  const all = continua.flatMap(({ units }) => units.flat().map(({ category }) => category))
  return [...new Set(all)].toSorted()
}

/** A unit, or a gap: what nobody's categories can be. */
type Segment = { readonly start: number; readonly end: number; readonly category: string | null }

function segmentsOf(units: readonly Unit[], length: number): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const unit of units) {
    if (unit.start > at) segments.push({ start: at, end: unit.start, category: null })
    segments.push(unit)
    at = unit.end
  }
  if (at < length) segments.push({ start: at, end: length, category: null })
  return segments
}

/**
 * Observed coincidences are intersections of segments of different annotators, each annotator's
 * length once. Chance pairs all values of all annotators, except a unit with itself (its length
 * squared) and an element of a gap with itself (its length).
 */
function unitised(continua: readonly Continuum[]): Measured {
  const lengths = new Map<string | null, number>()
  let disagreed = 0
  let total = 0
  let withItself = 0
  for (const { length, units } of continua) {
    const all = units.map((own) => segmentsOf(own, length))
    const others = all.length - 1
    for (const segment of all.flat()) {
      const own = lengthOf(segment)
      lengths.set(segment.category, (lengths.get(segment.category) ?? 0) + own)
      total += own
      withItself += segment.category === null ? own : own * own
    }
    forEachMeeting(all, (a, b, shared) => {
      if (a.category !== b.category) disagreed += (2 * shared) / others
    })
  }
  const pairs = total * total - withItself
  return chanceCorrected(disagreed, pairs > 0 ? (different(lengths, total) * total) / pairs : 0)
}

/** The pairs of values of which one is another than the other. */
function different(lengths: ReadonlyMap<unknown, number>, total: number): number {
  let same = 0
  for (const length of lengths.values()) same += length * length
  return total * total - same
}

type Common = {
  /** What both of two annotators marked, by the category of each, in both orders. */
  readonly lengths: ReadonlyMap<string, number>
  readonly agreed: ReadonlyMap<string, number>
  readonly total: number
  /** By category: the squares of what each unit shares with all units of another annotator. */
  readonly withItself: ReadonlyMap<string, number>
}

function commonOf(continua: readonly Continuum[]): Common {
  const lengths = new Map<string, number>()
  const agreed = new Map<string, number>()
  const withItself = new Map<string, number>()
  let total = 0
  for (const { units } of continua) {
    const others = units.length - 1
    for (const [index, own] of units.entries())
      for (const unit of own)
        for (const [other, theirs] of units.entries()) {
          if (other === index) continue
          let shared = 0
          for (const met of theirs) {
            const length = sharedLength(unit, met)
            shared += length
            if (met.category === unit.category) add(agreed, unit.category, length)
          }
          total += shared
          add(lengths, unit.category, shared)
          add(withItself, unit.category, others * shared * shared)
        }
  }
  return { lengths, agreed, total, withItself }
}

function categorised({ lengths, agreed, total, withItself }: Common): Measured {
  if (total === 0) return undefinedFor('nothing-matched')
  const disagreed = total - sum(agreed)
  const pairs = total * total - sum(withItself)
  return chanceCorrected(disagreed, pairs > 0 ? (different(lengths, total) * total) / pairs : 0)
}

function ofCategory({ lengths, agreed, total, withItself }: Common, category: string): Measured {
  const own = lengths.get(category) ?? 0
  if (own === 0) return undefinedFor('nothing-matched')
  const observed = (own - (agreed.get(category) ?? 0)) / own
  const pairs = own * total - (withItself.get(category) ?? 0)
  return chanceCorrected(observed, pairs > 0 ? (own * (total - own)) / pairs : 0)
}

/**
 * αU of Krippendorff (1995), “On the reliability of unitizing data”, Sociological Methodology 25,
 * with the distances of Krippendorff (2004), “Content Analysis”, 2nd ed., p. 253: squared
 * differences of borders. Each category is a continuum of its own, so that units of different
 * categories may overlap; those of one category must not. `category` limits it to one.
 */
export function alphaU(continua: readonly Continuum[], category?: string): Measured {
  const wanted = category === undefined ? categoriesOf(continua) : [category]
  const split = wanted.map((one) => continua.map((continuum) => only(continuum, one)))
  const faults = split.map(faultOf)
  if (split.length === 0 || faults.every((fault) => fault === 'no-data'))
    return undefinedFor('no-data')
  const fault = faults.find((found) => found === 'one-annotator' || found === 'overlapping')
  if (fault) return undefinedFor(fault)
  let observed = 0
  let expected = 0
  for (const one of split) {
    observed += observedBorders(one)
    expected += expectedBorders(one)
  }
  return chanceCorrected(observed, expected)
}

function only({ length, units }: Continuum, category: string): Continuum {
  const kept = units.map((own) => sorted(own.filter((unit) => unit.category === category)))
  return { length, units: kept }
}

/** The sum over all pairs of annotators of their segments' distances, for one category. */
function observedBorders(continua: readonly Continuum[]): number {
  const { length, raters } = extentOf(continua)
  let distance = 0
  for (const continuum of continua) {
    const all = continuum.units.map((own) => segmentsOf(own, continuum.length))
    forEachMeeting(all, (a, b) => {
      distance += 2 * borderDistance(a, b)
    })
  }
  return distance / (raters * (raters - 1) * length * length)
}

/** Krippendorff (2004), p. 253: by how much two segments that meet differ at their borders, squared. */
export function borderDistance(a: Segment, b: Segment): number {
  const [startGap, endGap] = [a.start - b.start, a.end - b.end]
  if (a.category !== null && b.category !== null) return startGap ** 2 + endGap ** 2
  if (a.category !== null) return startGap >= 0 && endGap <= 0 ? lengthOf(a) ** 2 : 0
  if (b.category !== null) return startGap <= 0 && endGap >= 0 ? lengthOf(b) ** 2 : 0
  return 0
}

/** What the same segments would give in any order: Krippendorff (1995), equation for D_e. */
function expectedBorders(continua: readonly Continuum[]): number {
  const { length, raters } = extentOf(continua)
  const segments = continua.flatMap((one) =>
    one.units.flatMap((own) => segmentsOf(own, one.length))
  )
  const units = segments.filter(({ category }) => category !== null).map(lengthOf)
  const gaps = segments.filter(({ category }) => category === null).map(lengthOf)
  const count = units.length
  let sumOf = 0
  for (const unit of units) {
    const besideGaps = gaps
      .filter((gap) => gap >= unit)
      .reduce((total, gap) => total + (gap - unit + 1), 0)
    sumOf += ((count - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit) + unit ** 2 * besideGaps
  }
  const total = raters * length
  const withItself = units.reduce((all, unit) => all + unit * (unit - 1), 0)
  const pairs = total * (total - 1) - withItself
  return pairs > 0 ? ((2 / length) * sumOf) / pairs : 0
}

function extentOf(continua: readonly Continuum[]) {
  const length = continua.reduce((total, one) => total + one.length, 0)
  return { length, raters: continua[0]?.units.length ?? 0 }
}

/** Every pair of segments of two annotators that share something, once. */
function forEachMeeting(
  all: readonly (readonly Segment[])[],
  visit: (a: Segment, b: Segment, shared: number) => void
): void {
  for (const [index, own] of all.entries())
    for (const theirs of all.slice(index + 1)) {
      let from = 0
      for (const segment of own) {
        while ((theirs[from]?.end ?? Infinity) <= segment.start) from += 1
        for (let at = from; (theirs[at]?.start ?? Infinity) < segment.end; at += 1) {
          const other = theirs[at]
          if (other) visit(segment, other, sharedLength(segment, other))
        }
      }
    }
}

function sharedLength(a: Omit<Segment, 'category'>, b: Omit<Segment, 'category'>): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

function lengthOf({ start, end }: Omit<Segment, 'category'>): number {
  return end - start
}

function add(lengths: Map<string, number>, key: string, length: number): void {
  lengths.set(key, (lengths.get(key) ?? 0) + length)
}

function sum(lengths: ReadonlyMap<string, number>): number {
  let total = 0
  for (const length of lengths.values()) total += length
  return total
}
