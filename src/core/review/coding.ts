import { chanceCorrected, measured, undefinedFor, type Measured } from './measured'

/** What each annotator (in the same order everywhere) said of one item; null where nothing. */
export type Item<T> = readonly (T | null)[]

/** The part of items on which both say the same; of more than two annotators, of all their pairs. */
export function observedAgreement<T>(items: readonly Item<T>[]): Measured {
  let same = 0
  let pairs = 0
  for (const item of items) {
    const values = stated(item)
    for (const [index, value] of values.entries())
      for (const other of values.slice(index + 1)) {
        pairs += 1
        if (value === other) same += 1
      }
  }
  return pairs === 0 ? undefinedFor('no-data') : measured(same / pairs)
}

/**
 * Cohen's κ for two annotators: chance is the product of each one's own distribution. Items that
 * one of them left out do not count.
 *
 * Cohen (1960), “A coefficient of agreement for nominal scales”, Educational and Psychological
 * Measurement 20.
 * @throws Error when there are not two annotators.
 */
export function cohenKappa<T>(items: readonly Item<T>[]): Measured {
  const pairs = items.map(stated).filter(({ length }) => length === 2)
  if (items.some(({ length }) => length !== 2)) throw new Error('Cohen’s κ is for two annotators')
  if (pairs.length === 0) return undefinedFor('no-data')
  const [first, second] = [countOf(pairs.map(([a]) => a)), countOf(pairs.map(([, b]) => b))]
  const total = pairs.length
  let agreed = 0
  for (const [value, count] of first) agreed += (count / total) * ((second.get(value) ?? 0) / total)
  const observed = pairs.filter(([a, b]) => a !== b).length / total
  return chanceCorrected(observed, 1 - agreed)
}

/**
 * Fleiss' κ for any number of annotators: chance is the pooled distribution. Only items that all of
 * them judged count.
 *
 * Fleiss (1971), “Measuring nominal scale agreement among many raters”, Psychological Bulletin 76.
 */
export function fleissKappa<T>(items: readonly Item<T>[]): Measured {
  const full = items.map(stated).filter((values, index) => values.length === items[index]?.length)
  const [raters = 0] = full.map(({ length }) => length)
  if (full.length === 0) return undefinedFor('no-data')
  if (raters < 2) return undefinedFor('one-annotator')
  const pooled = countOf(full.flat())
  const total = full.length * raters
  let chance = 0
  for (const count of pooled.values()) chance += (count / total) ** 2
  let observed = 0
  for (const values of full)
    for (const count of countOf(values).values())
      observed += (count * (count - 1)) / (raters * (raters - 1))
  return chanceCorrected(1 - observed / full.length, 1 - chance)
}

/**
 * How far two values are apart, squared: `frequencies` are how often each value was given, which
 * ordinal values are compared by.
 */
export type Distance<T> = (a: T, b: T, frequencies: ReadonlyMap<T, number>) => number

/** Values are the same or not. */
export function nominal<T>(a: T, b: T): number {
  return a === b ? 0 : 1
}

/** Ranks: as far apart as there are values between them. Krippendorff (2011), metric “ordinal”. */
export function ordinal(a: number, b: number, frequencies: ReadonlyMap<number, number>): number {
  const [low, high] = a < b ? [a, b] : [b, a]
  let between = 0
  for (const [value, count] of frequencies) if (value >= low && value <= high) between += count
  const ends = ((frequencies.get(a) ?? 0) + (frequencies.get(b) ?? 0)) / 2
  return a === b ? 0 : (between - ends) ** 2
}

/** Numbers on a scale without a natural zero. */
export function interval(a: number, b: number): number {
  return (a - b) ** 2
}

/** Numbers on a scale with one, such as counts of people: 10 and 20 are as far apart as 100 and 200. */
export function ratio(a: number, b: number): number {
  return a === b ? 0 : ((a - b) / (a + b)) ** 2
}

/**
 * Krippendorff's α for any number of annotators, missing values and any distance. An item with
 * fewer than two values cannot be compared and does not count.
 *
 * Krippendorff (2011), “Computing Krippendorff's alpha-reliability”.
 */
export function krippendorffAlpha<T>(
  items: readonly Item<T>[],
  distance: Distance<T> = nominal
): Measured {
  const pairable = items.map(stated).filter(({ length }) => length > 1)
  if (pairable.length === 0) return undefinedFor('no-data')
  const frequencies = countOf(pairable.flat())
  const total = pairable.reduce((sum, { length }) => sum + length, 0)
  let observed = 0
  for (const values of pairable)
    observed += distanceWithin(countOf(values), frequencies, distance) / (values.length - 1)
  const expected = distanceWithin(frequencies, frequencies, distance) / (total - 1)
  return chanceCorrected(observed, expected)
}

/** The distances of all ordered pairs of these values, each as often as it occurs. */
function distanceWithin<T>(
  counts: ReadonlyMap<T, number>,
  frequencies: ReadonlyMap<T, number>,
  distance: Distance<T>
): number {
  let sum = 0
  for (const [a, countA] of counts)
    for (const [b, countB] of counts)
      if (a !== b) sum += countA * countB * distance(a, b, frequencies)
  return sum
}

function stated<T>(item: Item<T>): readonly T[] {
  return item.filter((value) => value !== null)
}

function countOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
