/**
 * A measure of agreement: its value, or why there is none. Chance-corrected measures say how much
 * agreement was observed and how much chance would give, where they are made of these two.
 */
export type Measured = {
  /** 1 is perfect agreement, 0 what chance would give (for F1: none). Null when undefined. */
  readonly value: number | null
  readonly reason: Undefined | null
}

/**
 * Why a measure has no value. `no-data`: nobody tagged anything. `one-annotator`: there is nothing
 * to compare. `no-variation`: everything has the same value, so that chance would agree as well.
 * `overlapping`: an annotator's spans overlap, which the measure cannot speak of. `nothing-matched`:
 * no two spans were paired. `unstated`: no pair has a number on both sides.
 */
export type Undefined =
  'no-data' | 'one-annotator' | 'no-variation' | 'overlapping' | 'nothing-matched' | 'unstated'

export function measured(value: number): Measured {
  return { value, reason: null }
}

export function undefinedFor(reason: Undefined): Measured {
  return { value: null, reason }
}

/**
 * 1 − disagreement observed ∕ disagreement expected. Identical answers are 1 even where they have no
 * variation; answers that differ where chance expects no difference cannot be judged.
 */
export function chanceCorrected(observed: number, expected: number): Measured {
  if (expected > 0) return measured(1 - observed / expected)
  return observed === 0 ? measured(1) : undefinedFor('no-variation')
}
