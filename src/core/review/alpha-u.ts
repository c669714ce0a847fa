import {
  categoriesOf,
  faultOf,
  forEachMeeting,
  inOrder,
  lengthOf,
  segmentsOf,
  type Continuum,
  type Segment
} from './continuum'
import { chanceCorrected, undefinedFor, type Measured, type Undefined } from './measured'

/**
 * αU of Krippendorff (1995), “On the reliability of unitizing data”, Sociological Methodology 25,
 * with the distances of Krippendorff (2004), “Content Analysis”, 2nd ed., p. 253: squared
 * differences of borders. Each category is a continuum of its own, so that units of different
 * categories may overlap; those of one category must not. `category` limits it to one. Every
 * continuum must have the same annotators.
 */
export function alphaU(continua: readonly Continuum[], category?: string): Measured {
  return alphaUOf(continua.map((continuum) => alphaUSums(continuum, category)))
}

/** What one continuum adds to αU, by category. */
export type AlphaUSums = {
  readonly raters: number
  readonly length: number
  readonly byCategory: ReadonlyMap<string, Sums>
}

type Sums = {
  readonly fault: Undefined | null
  readonly distance: number
  /** How many units, and how many gaps, have each length. */
  readonly units: ReadonlyMap<number, number>
  readonly gaps: ReadonlyMap<number, number>
}

export function alphaUSums(continuum: Continuum, category?: string): AlphaUSums {
  const { length, units } = continuum
  const wanted = category === undefined ? categoriesOf([continuum]) : [category]
  const byCategory = new Map(wanted.map((one) => [one, sumsOf(only(continuum, one))]))
  return { raters: units.length, length, byCategory }
}

/** αU over all continua that gave these sums. */
export function alphaUOf(parts: readonly AlphaUSums[]): Measured {
  const raters = parts[0]?.raters ?? 0
  const length = parts.reduce((total, part) => total + part.length, 0)
  const categories = [...new Set(parts.flatMap(({ byCategory }) => [...byCategory.keys()]))]
  if (raters < 2) return undefinedFor(parts.length === 0 ? 'no-data' : 'one-annotator')
  let observed = 0
  let expected = 0
  let marked = false
  for (const category of categories.toSorted()) {
    const sums = parts.map((part) => part.byCategory.get(category) ?? nothingMarked(part))
    if (sums.some(({ fault }) => fault === 'overlapping')) return undefinedFor('overlapping')
    marked ||= sums.some(({ units }) => units.size > 0)
    const distance = sums.reduce((total, part) => total + part.distance, 0)
    observed += distance / (raters * (raters - 1) * length * length)
    expected += expectedBorders(sums, { raters, length })
  }
  return marked ? chanceCorrected(observed, expected) : undefinedFor('no-data')
}

/** Nobody gave the category: one gap over the whole continuum for each annotator. */
function nothingMarked({ raters, length }: AlphaUSums): Sums {
  return { fault: 'no-data', distance: 0, units: new Map(), gaps: new Map([[length, raters]]) }
}

function only({ length, units }: Continuum, category: string): Continuum {
  const kept = units.map((own) => inOrder(own.filter((unit) => unit.category === category)))
  return { length, units: kept }
}

/** Distances of all segments of two annotators that meet, and the lengths of all segments. */
function sumsOf(continuum: Continuum): Sums {
  const all = continuum.units.map((own) => segmentsOf(own, continuum.length))
  let distance = 0
  forEachMeeting(all, (a, b) => {
    distance += 2 * borderDistance(a, b)
  })
  const units = new Map<number, number>()
  const gaps = new Map<number, number>()
  for (const segment of all.flat()) {
    const counts = segment.category === null ? gaps : units
    counts.set(lengthOf(segment), (counts.get(lengthOf(segment)) ?? 0) + 1)
  }
  return { fault: faultOf([continuum]), distance, units, gaps }
}

/** Krippendorff (2004), p. 253: by how much two segments that meet differ at their borders, squared. */
export function borderDistance(a: Segment, b: Segment): number {
  const [startGap, endGap] = [a.start - b.start, a.end - b.end]
  if (a.category !== null && b.category !== null) return startGap ** 2 + endGap ** 2
  if (a.category !== null) return startGap >= 0 && endGap <= 0 ? lengthOf(a) ** 2 : 0
  if (b.category !== null) return startGap <= 0 && endGap >= 0 ? lengthOf(b) ** 2 : 0
  return 0
}

type Extent = { readonly raters: number; readonly length: number }

/** What the same segments would give in any order: Krippendorff (1995), the equation for D_e. */
function expectedBorders(parts: readonly Sums[], { raters, length }: Extent): number {
  const units = joined(parts.map((part) => part.units))
  const gaps = joined(parts.map((part) => part.gaps))
  const count = units.reduce((total, [, times]) => total + times, 0)
  let distances = 0
  let withItself = 0
  // Both from the longest down, so that the gaps a unit fits into are added up once.
  gaps.sort(([a], [b]) => b - a)
  units.sort(([a], [b]) => b - a)
  let [fitting, room, next] = [0, 0, 0]
  for (const [unit, times] of units) {
    for (; (gaps[next]?.[0] ?? 0) >= unit; next += 1) {
      const [gap, many] = gaps[next] ?? [0, 0]
      fitting += many
      room += many * gap
    }
    const besideGaps = room - fitting * (unit - 1)
    const besideUnits = ((count - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit)
    distances += times * (besideUnits + unit ** 2 * besideGaps)
    withItself += times * unit * (unit - 1)
  }
  const total = raters * length
  const pairs = total * (total - 1) - withItself
  return pairs > 0 ? ((2 / length) * distances) / pairs : 0
}

function joined(parts: readonly ReadonlyMap<number, number>[]): (readonly [number, number])[] {
  const all = new Map<number, number>()
  for (const part of parts)
    for (const [length, times] of part) all.set(length, (all.get(length) ?? 0) + times)
  return [...all]
}
