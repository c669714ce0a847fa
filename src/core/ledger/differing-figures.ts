import { foldWord } from '../text/fold'
import { boundsOf, type Bounds } from './bounds'
import { nearPairs } from './near-days'
import { partyKey } from './roll-up'
import type { LedgerRow } from './rows'

/** Two numbers of two articles that cannot both be right, if they are of one event. */
export type DifferingFigures = {
  readonly first: LedgerRow
  readonly second: LedgerRow
  /** Somebody said that they are one figure, or they only look like it. */
  readonly because: 'one-figure' | 'alike'
}

/**
 * Pairs of figures from two articles and from sources that they do not share, whose ranges have no
 * number in common: those that somebody counts as one figure, and those of the same harm and scope to
 * the same people, or at one place, in articles that lie within three days of each other. At most
 * `most` pairs, those that are said to be one first.
 */
export function differingFigures(
  rows: readonly LedgerRow[],
  most: number
): readonly DifferingFigures[] {
  const found = new Map<string, DifferingFigures>()
  for (const pair of differingIn(numbersOf(rows))) {
    const key = `${pair.first.key} ${pair.second.key}`
    if (!found.has(key)) found.set(key, pair)
    if (found.size >= most) break
  }
  return [...found.values()]
}

/** A figure that states a number, with its place among the rows. */
type Stated = {
  readonly row: LedgerRow
  readonly date: string | null
  readonly bounds: Bounds
  readonly place: number
}

function numbersOf(rows: readonly LedgerRow[]): readonly Stated[] {
  return rows
    .map((row, place): Stated => ({ row, date: row.date, bounds: boundsOf(row), place }))
    .filter(({ row: { qualifier }, bounds: { min, max } }) => {
      return qualifier !== 'share' && qualifier !== 'none' && (min !== null || max !== null)
    })
}

function* differingIn(numbers: readonly Stated[]): Generator<DifferingFigures> {
  for (const said of groupsOf(numbers, ({ row }) => row.figure))
    for (const [at, a] of said.entries())
      for (const b of said.slice(at + 1))
        if (differ(a, b)) yield { first: a.row, second: b.row, because: 'one-figure' }
  for (const alike of groupsOf(numbers, ({ row }) => kindOf(row)))
    for (const [a, b] of nearPairs(alike))
      if (differ(a, b) && mayBeOne(a.row, b.row)) {
        const [first, second] = a.place < b.place ? [a.row, b.row] : [b.row, a.row]
        yield { first, second, because: 'alike' }
      }
}

function groupsOf(
  all: readonly Stated[],
  keyOf: (one: Stated) => string
): readonly (readonly Stated[])[] {
  const groups = new Map<string, Stated[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** One annotator's figures of one kind of harm to one kind of people. */
function kindOf({ annotator, harm, status, scope, unit }: LedgerRow): string {
  return JSON.stringify([annotator, harm.toSorted(), status, scope, unit])
}

/** Of two articles and no common source, with no number in common. */
function differ(a: Stated, b: Stated): boolean {
  return (
    a.row.article !== b.row.article && areApart(a.bounds, b.bounds) && !shareSource(a.row, b.row)
  )
}

function areApart(a: Bounds, b: Bounds): boolean {
  return (
    (a.max !== null && b.min !== null && a.max < b.min) ||
    (b.max !== null && a.min !== null && b.max < a.min)
  )
}

/** Unnamed sources and outlets of two articles are never taken to be one, unless it is one outlet. */
function shareSource(a: LedgerRow, b: LedgerRow): boolean {
  const own = new Set(sourcesOf(a))
  return sourcesOf(b).some((source) => own.has(source))
}

function sourcesOf({ article, outlet, sources }: LedgerRow): readonly string[] {
  if (sources.length === 0) return [`own:${outlet ?? article}`]
  return sources.map((source) =>
    source.unnamed === true ? `unnamed:${article}` : `named:${partyKey(source)}`
  )
}

/** The same people or one place, and nothing that tells them apart. */
function mayBeOne(a: LedgerRow, b: LedgerRow): boolean {
  const people = compare(a.victims.map(partyKey), b.victims.map(partyKey), isSame)
  const place = compare(a.places, b.places, isWithin)
  const time = compare(a.times, b.times, isSame)
  const marks = [people, place, time]
  return !marks.includes('other') && (people === 'same' || place === 'same')
}

/** Whether both sides name something in common; unknown where one of them names nothing. */
function compare(
  a: readonly string[],
  b: readonly string[],
  fits: (one: string, other: string) => boolean
): 'same' | 'other' | 'unknown' {
  if (a.length === 0 || b.length === 0) return 'unknown'
  return a.some((one) => b.some((other) => fits(one, other))) ? 'same' : 'other'
}

const isSame = (one: string, other: string) => one === other

/** «سوق السروة» is in «سوق السروه، شرقي سمران», whatever the spelling and the signs around it. */
function isWithin(one: string, other: string): boolean {
  const [a, b] = [one, other].map((place) => ` ${foldWord(place).replace(noLetters, ' ').trim()} `)
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a))
}

const noLetters = /[^\p{L}\p{N}]+/gu
