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
  const { seed, samples, precision, atMost } = { ...usual, ...options }
  const tagged = continua.filter(({ units }) => units.some((own) => own.length > 0))
  const fault = continua.every(({ units }) => units.length < 2)
    ? 'one-annotator'
    : tagged.length === 0
      ? 'no-data'
      : null
  if (fault) {
    const nothing = undefinedFor(fault)
    return {
      gamma: nothing,
      gammaCat: nothing,
      samples: 0,
      observed: null,
      expected: null,
      isExact: true
    }
  }
  const found = disorderOf(tagged)
  const random = randomFrom(seed)
  const drawn: Disorder[] = []
  for (let wanted = samples; drawn.length < wanted;) {
    drawn.push(disorderOf(tagged.map((continuum) => shuffled(continuum, random))))
    if (drawn.length === wanted)
      wanted = Math.min(atMost, Math.max(wanted, needed(drawn, precision)))
  }
  const expected = mean(drawn.map(({ all }) => all))
  return {
    gamma: corrected(found.all, expected),
    gammaCat: corrected(found.categories, meanOfStated(drawn)),
    samples: drawn.length,
    observed: found.all,
    expected,
    isExact: found.isExact && drawn.every(({ isExact }) => isExact)
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
  readonly all: number
  /** Null when no two units coincide enough to be compared. */
  readonly categories: number | null
  readonly isExact: boolean
}

function disorderOf(continua: readonly Continuum[]): Disorder {
  const aligned = continua.map(({ units }) => alignUnits(units))
  const disorder = aligned.reduce((sum, { cost }) => sum + cost, 0)
  const perAnnotator = continua.reduce(
    (sum, { units }) => sum + units.flat().length / units.length,
    0
  )
  return {
    all: disorder / perAnnotator,
    categories: categoricalDisorder(aligned, continua[0]?.units.length ?? 0),
    isExact: aligned.every(({ isBest }) => isBest)
  }
}

/**
 * The categorical dissimilarity of aligned pairs, each weighted by how well they coincide and by
 * how many units are aligned with them (Mathet 2017). A unit that an annotator has nothing beside
 * counts as a full disagreement with that annotator, as in the reference implementation
 * (pygamma-agreement), whose published figures these are checked against.
 */
function categoricalDisorder(aligned: readonly Aligned[], annotators: number): number | null {
  let disorder = 0
  let weights = 0
  for (const { groups } of aligned)
    for (const group of groups) {
      const unmatched = group.length * (annotators - group.length)
      disorder += unmatched
      weights += unmatched
      for (const [index, a] of group.entries())
        for (const b of group.slice(index + 1)) {
          const weight = Math.max(0, 1 - 3 * positional(a, b)) / (group.length - 1)
          weights += weight
          if (a.category !== b.category) disorder += weight
        }
    }
  if (weights === 0) return null
  return disorder / weights
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
function needed(drawn: readonly Disorder[], precision: number): number {
  const values = drawn.map(({ all }) => all)
  const middle = mean(values)
  const spread = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  return middle === 0 ? 0 : Math.ceil(((spread / middle) * (1.96 / precision)) ** 2)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function meanOfStated(drawn: readonly Disorder[]): number | null {
  const stated = drawn.flatMap(({ categories }) => categories ?? [])
  return stated.length === 0 ? null : mean(stated)
}
