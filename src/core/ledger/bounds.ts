import { effectiveBounds, type Qualifier } from '../quantity/figure'

/** How many people: at least `min`, at most `max`; null where that side is open. */
export type Bounds = { readonly min: number | null; readonly max: number | null }

/** What a figure's own words say of a number. */
export type Stated = Bounds & { readonly best: number | null; readonly qualifier: Qualifier | null }

/** The bounds that follow from the words; a side that is not stated is open. */
export function boundsOf({ qualifier, min, max }: Stated): Bounds {
  return qualifier === null ? { min, max } : effectiveBounds({ qualifier, min, max })
}

/** Both together: an open side stays open, and a lower side that nobody states adds nothing. */
export function sum(all: readonly Bounds[]): Bounds {
  const stated = all.flatMap(({ min }) => min ?? [])
  const ends = all.flatMap(({ max }) => max ?? [])
  return {
    min: stated.length === 0 ? null : stated.reduce((total, min) => total + min, 0),
    max: ends.length < all.length ? null : ends.reduce((total, max) => total + max, 0)
  }
}

/** How many numbers the bounds leave open: Infinity for an open side. */
export function widthOf({ min, max }: Bounds): number {
  return max === null ? Infinity : max - (min ?? 0)
}
