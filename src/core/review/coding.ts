import { chanceCorrected, measured, undefinedFor, type Measured } from './measured'

/** What each annotator (in the same order everywhere) said of one item; null where nothing. */
export type Item<T> = readonly (T | null)[]

/** Items of which the same was said, counted: articles have few kinds of words and many words. */
export type Coding<T> = readonly { readonly item: Item<T>; readonly times: number }[]

/** Counts equal items. */
export function codingOf<T extends string | number>(items: Iterable<Item<T>>): Coding<T> {
  const known = new Map<string, { item: Item<T>; times: number }>()
  for (const item of items) {
    const key = keyOf(item)
    const before = known.get(key)
    if (before) before.times += 1
    else known.set(key, { item, times: 1 })
  }
  return [...known.values()]
}

/** Tells items apart: numbers from texts, and no value from any. */
function keyOf(item: Item<string | number>): string {
  let key = ''
  for (const value of item)
    key +=
      value === null ? '\u0001\u0000' : `${typeof value === 'number' ? '#' : '"'}${value}\u0000`
  return key
}

/** The part of items on which both say the same; of more than two annotators, of all their pairs. */
export function observedAgreement<T>(coding: Coding<T>): Measured {
  let same = 0
  let pairs = 0
  for (const { item, times } of coding) {
    const values = stated(item)
    pairs += (times * values.length * (values.length - 1)) / 2
    for (const count of countOf(values).values()) same += (times * count * (count - 1)) / 2
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
export function cohenKappa<T>(coding: Coding<T>): Measured {
  if (coding.some(({ item }) => item.length !== 2))
    throw new Error('Cohen’s κ is for two annotators')
  const first = new Map<T, number>()
  const second = new Map<T, number>()
  let total = 0
  let differing = 0
  for (const { item, times } of coding) {
    const [a, b] = stated(item)
    if (a === undefined || b === undefined) continue
    add(first, a, times)
    add(second, b, times)
    total += times
    if (a !== b) differing += times
  }
  if (total === 0) return undefinedFor('no-data')
  let chance = 0
  for (const [value, count] of first) chance += (count / total) * ((second.get(value) ?? 0) / total)
  return chanceCorrected(differing / total, 1 - chance)
}

/**
 * Fleiss' κ for any number of annotators: chance is the pooled distribution. Only items that all of
 * them judged count.
 *
 * Fleiss (1971), “Measuring nominal scale agreement among many raters”, Psychological Bulletin 76.
 */
export function fleissKappa<T>(coding: Coding<T>): Measured {
  const full = coding.filter(({ item }) => !item.includes(null))
  const raters = full[0]?.item.length ?? 0
  if (full.length === 0) return undefinedFor('no-data')
  if (raters < 2) return undefinedFor('one-annotator')
  const pooled = new Map<T, number>()
  let items = 0
  let agreed = 0
  for (const { item, times } of full) {
    items += times
    for (const [value, count] of countOf(stated(item))) {
      add(pooled, value, times * count)
      agreed += (times * count * (count - 1)) / (raters * (raters - 1))
    }
  }
  let chance = 0
  for (const count of pooled.values()) chance += (count / (items * raters)) ** 2
  return chanceCorrected(1 - agreed / items, 1 - chance)
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
export function krippendorffAlpha<T>(coding: Coding<T>, distance: Distance<T> = nominal): Measured {
  const pairable = coding
    .map(({ item, times }) => ({ values: stated(item), times }))
    .filter(({ values }) => values.length > 1)
  if (pairable.length === 0) return undefinedFor('no-data')
  const frequencies = new Map<T, number>()
  for (const { values, times } of pairable)
    for (const value of values) add(frequencies, value, times)
  const total = pairable.reduce((sum, { values, times }) => sum + values.length * times, 0)
  let observed = 0
  for (const { values, times } of pairable) {
    const within = distanceWithin(countOf(values), frequencies, distance)
    observed += (times * within) / (values.length - 1)
  }
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
  for (const value of values) add(counts, value, 1)
  return counts
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
