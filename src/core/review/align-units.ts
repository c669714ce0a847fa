import { groupGreedily } from './group-greedily'
import { cheapestPartition, type Group } from './partition'
import type { Unit } from './continuum'

export type Aligned = {
  /** The units that are aligned with each other, of different annotators; or one alone. */
  readonly groups: readonly (readonly Unit[])[]
  /** The disorder of all groups together. */
  readonly cost: number
  /** Whether no alignment has less disorder; otherwise the search was cut short. */
  readonly isBest: boolean
}

/** Weights of Mathet et al. (2015): three times the place, once the category, one for a missing unit. */
const [placeWeight, categoryWeight, empty] = [3, 1, 1]

/** More groups than this are not looked through; then the nearest are grouped first. */
const groupLimit = 100_000

/**
 * The alignment of least disorder: of each annotator at most one unit in a group, every unit in
 * exactly one. The disorder of a group is the mean dissimilarity over all pairs of annotators.
 */
export function alignUnits(units: readonly (readonly Unit[])[]): Aligned {
  const all = units.flatMap((own, annotator) => own.map((unit) => ({ ...unit, annotator })))
  const placed = all.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const wide = isVast(units) ? null : groupsOf(placed, units.length, Infinity)
  const near = wide ?? (isVast(units) ? null : groupsOf(placed, units.length, 2 * empty))
  const groups = near ?? greedyGroups(placed, units.length)
  const { chosen, cost, isBest } = cheapestPartition(placed.length, groups)
  return {
    groups: chosen.map((index) =>
      (groups[index]?.members ?? []).map((member) => placed[member]).filter((unit) => !!unit)
    ),
    cost,
    isBest: isBest && wide !== null
  }
}

type Placed = Unit & { readonly annotator: number }

/** Whether there are certainly more groups than can be looked through. */
function isVast(units: readonly (readonly Unit[])[]): boolean {
  return units.flat().length * 2 ** (units.length - 1) > 4 * groupLimit
}

function greedyGroups(units: readonly Placed[], annotators: number): readonly Group[] {
  const pairs = (annotators * (annotators - 1)) / 2
  const most = pairs * empty + empty
  return groupGreedily({
    count: units.length,
    reach: reachOf(units, most),
    owner: (thing) => units[thing]?.annotator ?? 0,
    distance: (first, second) => {
      const [a, b] = [units[first], units[second]]
      return a && b ? dissimilarity(a, b) : Infinity
    },
    cost: (size, distances) => (distances + (pairs - (size * (size - 1)) / 2) * empty) / pairs
  })
}

/**
 * Every group that an alignment of least disorder may hold, or null when there are too many. A unit
 * that would cost less alone is in none of them. `farthest` leaves out pairs that differ by more.
 */
function groupsOf(
  units: readonly Placed[],
  annotators: number,
  farthest: number
): readonly Group[] | null {
  const pairs = (annotators * (annotators - 1)) / 2
  const most = Math.min(farthest, pairs * empty + (annotators - 1) * empty)
  const groups: Group[] = []
  const reach = reachOf(units, most)
  const grow = (members: readonly number[], sums: readonly number[], total: number): boolean => {
    const size = members.length
    const real = (size * (size - 1)) / 2
    const tolerated = pairs * empty + (size - 1) * empty
    if (sums.every((sum) => sum <= tolerated + 1e-9))
      groups.push({ members, cost: (total + (pairs - real) * empty) / pairs })
    if (groups.length > groupLimit) return false
    const last = members.at(-1) ?? 0
    for (const next of reach(last)) {
      const unit = units[next]
      if (!unit || members.some((member) => units[member]?.annotator === unit.annotator)) continue
      const added = members.map((member) => dissimilarity(units[member] ?? unit, unit))
      if (added.some((distance) => distance > most)) continue
      const own = added.reduce((sum, distance) => sum + distance, 0)
      const grown = [...sums.map((sum, index) => sum + (added[index] ?? 0)), own]
      if (grown.some((sum) => sum > pairs * empty + (annotators - 1) * empty)) continue
      if (!grow([...members, next], grown, total + own)) return false
    }
    return true
  }
  for (const index of units.keys()) if (!grow([index], [0], 0)) return null
  return groups
}

/** The later units that a unit may be grouped with; the units are in order of their starts. */
function reachOf(units: readonly Placed[], most: number): (index: number) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  const longest = units.reduce((length, { start, end }) => Math.max(length, end - start), 0)
  const work = (index: number): readonly number[] => {
    const unit = units[index]
    const found: number[] = []
    if (!unit) return found
    // A start this far away costs more than any group bears, whatever the ends are.
    const farthest = Math.sqrt(most / placeWeight) * (unit.end - unit.start + longest)
    for (let next = index + 1; next < units.length; next += 1) {
      const other = units[next]
      if (!other || other.start - unit.start > farthest) break
      found.push(next)
    }
    return found
  }
  return (index) => {
    const before = known.get(index)
    if (before) return before
    const found = work(index)
    known.set(index, found)
    return found
  }
}

function dissimilarity(a: Unit, b: Unit): number {
  const lengths = a.end - a.start + (b.end - b.start)
  const distance = Math.abs(a.start - b.start) + Math.abs(a.end - b.end)
  const place = lengths === 0 ? (distance === 0 ? 0 : Infinity) : (distance / lengths) ** 2
  return placeWeight * place + (a.category === b.category ? 0 : categoryWeight * empty)
}
