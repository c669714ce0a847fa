import { alignUnits, type Aligned } from './align-units'
import { measured, undefinedFor, type Measured } from './measured'
import { randomFrom, type Random } from './random'
import type { Continuum, Unit } from './continuum'

export type GammaOptions = {
  /** The same seed gives the same samples. */
  readonly seed?: number
  /** At least so many random continua, and more until the precision is reached. */
  readonly samples?: number
  /** The aimed-at relative error of the expected disorder, at 95 % confidence. */
  readonly precision?: number
  readonly atMost?: number
}

export type Gamma = {
  readonly gamma: Measured
  readonly gammaCat: Measured
  /** How many random continua the expected disorder was estimated from. */
  readonly samples: number
  /** Disorder of the best alignment, for each unit of an average annotator. */
  readonly observed: number | null
  readonly expected: number | null
  /** Whether every alignment is the best one; otherwise the search was cut short somewhere. */
  readonly isExact: boolean
}

const usual = { seed: 1, samples: 30, precision: 0.02, atMost: 300 } as const

/**
 * γ and γ-cat: agreement on where units are and what they are, over the alignment of least disorder.
 * Units may overlap. Dissimilarity is 3 × positional + categorical, an empty unit costs 1. Expected
 * disorder comes from continua whose annotations are shifted around at random. Several continua are
 * aligned one by one, and their disorders added.
 *
 * Mathet, Widlöcher & Métivier (2015), “The unified and holistic method gamma (γ)”, Computational
 * Linguistics 41; γ-cat by Mathet (2017), “The agreement measure γcat”, Computational Linguistics 43.
 */
export function gamma(continua: readonly Continuum[], options: GammaOptions = {}): Gamma {
  return gammaOf(gammaSums(continua, options))
}

/** What one continuum adds to γ: its own disorder, and that of each random version of it. */
export type GammaSums = {
  readonly annotators: number
  readonly found: Disorder
  readonly drawn: readonly Disorder[]
}

/** The sums of several continua; each has as many random versions as the precision asks for. */
export function gammaSums(
  continua: readonly Continuum[],
  options: GammaOptions = {}
): readonly GammaSums[] {
  const { seed, samples, precision, atMost } = { ...usual, ...options }
  const random = randomFrom(seed)
  const parts = continua.map((continuum) => ({
    continuum,
    annotators: continuum.units.length,
    found: disorderOf(continuum),
    drawn: [] as Disorder[]
  }))
  if (!parts.some(({ continuum }) => isTagged(continuum))) return parts
  for (let done = 0, wanted = samples; done < wanted;) {
    for (const { continuum, drawn } of parts)
      drawn.push(isTagged(continuum) ? disorderOf(shuffled(continuum, random)) : noDisorder)
    done += 1
    if (done === wanted) wanted = Math.min(atMost, Math.max(wanted, needed(parts, precision)))
  }
  return parts
}

/** γ over all continua that gave these sums. */
export function gammaOf(parts: readonly GammaSums[]): Gamma {
  const fault = parts.every(({ annotators }) => annotators < 2)
    ? 'one-annotator'
    : parts.every(({ found }) => found.units === 0)
      ? 'no-data'
      : null
  const samples = parts[0]?.drawn.length ?? 0
  const observed = pooled(parts.map(({ found }) => found))
  const drawn = drawsOf(parts)
  const expected = drawn.length === 0 ? null : mean(drawn.map(({ all }) => all))
  const chance = drawn.flatMap(({ categories }) => categories ?? [])
  return {
    gamma: fault ? undefinedFor(fault) : corrected(observed.all, expected),
    gammaCat: fault
      ? undefinedFor(fault)
      : corrected(observed.categories, chance.length === 0 ? null : mean(chance)),
    samples,
    observed: fault ? null : observed.all,
    expected,
    isExact: parts.every(({ found, drawn: own }) => [found, ...own].every((one) => one.isExact))
  }
}

function corrected(observed: number | null, expected: number | null): Measured {
  if (observed === null) return undefinedFor('nothing-matched')
  if (observed === 0) return measured(1)
  return expected === null || expected === 0
    ? undefinedFor('no-variation')
    : measured(1 - observed / expected)
}

type Disorder = {
  readonly cost: number
  /** Units of an average annotator. */
  readonly units: number
  /** The categorical disagreement and the weight of all pairs it is of. */
  readonly disagreed: number
  readonly weight: number
  readonly isExact: boolean
}

const noDisorder: Disorder = { cost: 0, units: 0, disagreed: 0, weight: 0, isExact: true }

function disorderOf({ units }: Continuum): Disorder {
  const aligned = alignUnits(units)
  const { cost, isBest } = aligned
  const perAnnotator = units.length === 0 ? 0 : units.flat().length / units.length
  return {
    cost,
    units: perAnnotator,
    ...categoricalDisorder(aligned, units.length),
    isExact: isBest
  }
}

type Pooled = { readonly all: number; readonly categories: number | null }

function pooled(disorders: readonly Disorder[]): Pooled {
  const sum = (value: (one: Disorder) => number) =>
    disorders.reduce((total, one) => total + value(one), 0)
  const units = sum((one) => one.units)
  const weight = sum((one) => one.weight)
  return {
    all: units === 0 ? 0 : sum((one) => one.cost) / units,
    categories: weight === 0 ? null : sum((one) => one.disagreed) / weight
  }
}

/** The random versions of all continua, the first of each together, then the second of each. */
function drawsOf(parts: readonly Pick<GammaSums, 'drawn'>[]): readonly Pooled[] {
  const [first] = parts
  return (first?.drawn ?? []).map((_, index) =>
    pooled(parts.map(({ drawn }) => drawn[index] ?? noDisorder))
  )
}

function isTagged({ units }: Continuum): boolean {
  return units.length > 1 && units.some((own) => own.length > 0)
}

/**
 * The categorical dissimilarity of aligned pairs, each weighted by how well they coincide and by
 * how many units are aligned with them (Mathet 2017). A unit that an annotator has nothing beside
 * counts as a full disagreement with that annotator, as in the reference implementation
 * (pygamma-agreement), whose published figures these are checked against.
 */
function categoricalDisorder({ groups }: Aligned, annotators: number) {
  let disagreed = 0
  let weight = 0
  for (const group of groups) {
    const unmatched = group.length * (annotators - group.length)
    disagreed += unmatched
    weight += unmatched
    for (const [index, a] of group.entries())
      for (const b of group.slice(index + 1)) {
        const own = Math.max(0, 1 - 3 * positional(a, b)) / (group.length - 1)
        weight += own
        if (a.category !== b.category) disagreed += own
      }
  }
  return { disagreed, weight }
}

/** The squared distance of two units, in their mean lengths: 0 where they coincide. */
function positional(a: Unit, b: Unit): number {
  const lengths = a.end - a.start + (b.end - b.start)
  return ((Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / lengths) ** 2
}

/**
 * A continuum in which nothing but chance agrees: each annotator is one of the annotators, moved
 * around the continuum by an offset of its own. Offsets lie half a unit apart where there is room.
 */
function shuffled({ length, units }: Continuum, random: Random): Continuum {
  const all = units.flat()
  const apart = all.reduce((sum, { start, end }) => sum + end - start, 0) / all.length / 2
  let free: readonly (readonly [number, number])[] = [[0, length]]
  const moved = units.map(() => {
    const offset = Math.floor(pick(free, length, random))
    free = without(free, offset, apart)
    const own = units[Math.floor(random() * units.length)] ?? []
    return own.map(({ start, end, category }) => {
      const by = start + offset > length ? offset - length : offset
      return { start: start + by, end: end + by, category }
    })
  })
  return { length, units: moved }
}

function pick(
  free: readonly (readonly [number, number])[],
  length: number,
  random: Random
): number {
  const total = free.reduce((sum, [start, end]) => sum + end - start, 0)
  let at = random() * (total > 0 ? total : length)
  if (total <= 0) return at
  for (const [start, end] of free) {
    if (at < end - start) return start + at
    at -= end - start
  }
  return free.at(-1)?.[1] ?? at
}

function without(
  free: readonly (readonly [number, number])[],
  offset: number,
  apart: number
): readonly (readonly [number, number])[] {
  return free.flatMap(([start, end]): (readonly [number, number])[] =>
    [
      [start, Math.min(end, offset - apart)] as const,
      [Math.max(start, offset + apart), end] as const
    ].filter(([from, to]) => to > from)
  )
}

/** Mathet et al. (2015), section 5.3: how many samples the spread of these asks for. */
function needed(parts: readonly Pick<GammaSums, 'drawn'>[], precision: number): number {
  const values = drawsOf(parts).map(({ all }) => all)
  const middle = mean(values)
  const spread = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  return middle === 0 ? 0 : Math.ceil(((spread / middle) * (1.96 / precision)) ** 2)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
