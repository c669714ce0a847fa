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
import { chanceCorrected, undefinedFor, type Measured } from './measured'

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
  const kept = units.map((own) => inOrder(own.filter((unit) => unit.category === category)))
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
