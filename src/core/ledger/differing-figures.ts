import { foldWord } from '../text/fold'
import { boundsOf, type Bounds } from './bounds'
import { partyKey } from './roll-up'
import type { LedgerRow } from './rows'

/** Two numbers of two articles that cannot both be right, if they are of one event. */
export type DifferingFigures = {
  readonly first: LedgerRow
  readonly second: LedgerRow
  /** Somebody said that they are one figure, or they only look like it. */
  readonly because: 'one-figure' | 'alike'
}

/** How many days apart two articles may be to speak of one event. */
const near = 3

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
  const dated = rows.flatMap((row) => {
    const bounds = boundsOf(row)
    const isNumber = row.qualifier !== 'share' && row.qualifier !== 'none'
    return isNumber && (bounds.min !== null || bounds.max !== null)
      ? { row, bounds, day: dayOf(row.date) }
      : []
  })
  const said = groupsOf(dated, ({ row }) => row.figure)
  const alike = groupsOf(dated, ({ row }) => kindOf(row))
  const found = new Map<string, DifferingFigures>()
  for (const [groups, because] of [
    [said, 'one-figure'],
    [alike, 'alike']
  ] as const)
    for (const group of groups)
      for (const [a, b] of pairsOf(group, because === 'alike')) {
        if (!differ(a, b) || (because === 'alike' && !mayBeOne(a.row, b.row))) continue
        const key = `${a.row.key} ${b.row.key}`
        if (!found.has(key)) found.set(key, { first: a.row, second: b.row, because })
        if (found.size >= most) return [...found.values()]
      }
  return [...found.values()]
}

type Dated = { readonly row: LedgerRow; readonly bounds: Bounds; readonly day: number }

function groupsOf(all: readonly Dated[], keyOf: (one: Dated) => string): readonly Dated[][] {
  const groups = new Map<string, Dated[]>()
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

/** Every two, in their order; with `nearOnly` those whose days are known and near. */
function* pairsOf(group: readonly Dated[], nearOnly: boolean): Generator<readonly [Dated, Dated]> {
  const order = new Map(group.map((one, at) => [one, at]))
  const known = nearOnly ? group.filter(({ day }) => !Number.isNaN(day)) : group
  const sorted = nearOnly ? known.toSorted((a, b) => a.day - b.day) : known
  for (const [at, a] of sorted.entries())
    for (let next = at + 1; next < sorted.length; next += 1) {
      const b = sorted[next]
      if (!b || (nearOnly && b.day - a.day > near)) break
      yield (order.get(a) ?? 0) < (order.get(b) ?? 0) ? [a, b] : [b, a]
    }
}

/** Of two articles and no common source, with no number in common. */
function differ(a: Dated, b: Dated): boolean {
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

/** A date as the number of its day; not a number where there is none. */
function dayOf(date: string | null): number {
  return date === null ? NaN : Date.parse(`${date}T00:00:00Z`) / 86_400_000
}
