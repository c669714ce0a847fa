import { partiesKey } from './book'
import { boundsOf, sum, type Bounds } from './bounds'
import type { ClaimRow } from './claim-rows'
import { partyKey, rollUp, type DistinctFigure } from './roll-up'
import type { LedgerRow, Party } from './rows'

export const chartKinds = ['time', 'victims', 'perpetrators', 'harm'] as const
export type ChartKind = (typeof chartKinds)[number]
export const periods = ['day', 'month', 'year'] as const
export type Period = (typeof periods)[number]

/** The people of one bar: a range of which each side may be open, and what it was made of. */
export type Bar = {
  /** An ISO date cut to the period, a party's key, or harm and status; empty where there is none. */
  readonly key: string
  readonly parties: readonly Party[]
  readonly harm: string
  readonly status: string | null
  /** Both null where no number is stated: unknown, which is not zero. */
  readonly bounds: Bounds
  /** Distinct figures that were added up. */
  readonly figures: number
  /** Those of them that state no number. */
  readonly unknown: number
  /** The keys of all rows behind it, repetitions included. */
  readonly rows: readonly string[]
}

export type BarChart = {
  readonly bars: readonly Bar[]
  /** Distinct figures of this harm that are in no bar because they cannot be added. */
  readonly apart: readonly string[]
}

export type ChartAsked = {
  readonly kind: ChartKind
  /** One harm; all of them where the chart is by harm. */
  readonly harm: string
  readonly period: Period
}

/**
 * The figures as bars. All bars are cut from one roll-up, so that nobody is counted twice over the
 * whole chart: a figure of several articles stands where it was first published, and the bars of one
 * harm add up to its totals.
 */
export function barChart(rows: readonly LedgerRow[], asked: ChartAsked): BarChart {
  const { lines } = rollUp(rows)
  const wanted = lines.filter(({ harm }) => asked.kind === 'harm' || harm.includes(asked.harm))
  const bins = new Map<string, DistinctFigure[]>()
  const apart: string[] = []
  for (const line of wanted)
    for (const figure of line.figures) {
      if (line.apart !== null) {
        apart.push(figure.row.key)
        continue
      }
      const key = binOf(figure, asked)
      const bin = bins.get(key)
      if (bin) bin.push(figure)
      else bins.set(key, [figure])
    }
  const bars = [...bins].map(([key, figures]) => barOf(key, figures, asked.kind))
  return { bars: ordered(bars, asked.kind), apart }
}

function binOf(figure: DistinctFigure, { kind, period }: ChartAsked): string {
  const { row } = figure
  switch (kind) {
    case 'time':
      return cut(firstDate(figure), period)
    case 'harm':
      return JSON.stringify([row.harm[0] ?? '', row.status])
    default:
      return partiesKey(row[kind])
  }
}

function firstDate({ row, repeated }: DistinctFigure): string {
  const dates = [row, ...repeated].flatMap(({ date }) => date ?? [])
  return dates.toSorted()[0] ?? ''
}

function cut(date: string, period: Period): string {
  return date.slice(0, period === 'year' ? 4 : period === 'month' ? 7 : 10)
}

function barOf(key: string, figures: readonly DistinctFigure[], kind: ChartKind): Bar {
  const [first] = figures
  if (!first) throw new Error('A bar has at least one figure')
  const { row } = first
  const bounds = figures.map((figure) => boundsOf(figure.row))
  return {
    key,
    parties: kind === 'victims' || kind === 'perpetrators' ? row[kind] : [],
    harm: row.harm[0] ?? 'unspecified',
    status: row.status,
    bounds: sum(bounds),
    figures: figures.length,
    unknown: bounds.filter(({ min, max }) => min === null && max === null).length,
    rows: figures.flatMap(({ row, repeated }) => [row.key, ...repeated.map(({ key }) => key)])
  }
}

/** Time in its own order with the undated at the end; everything else by size. */
function ordered(bars: readonly Bar[], kind: ChartKind): readonly Bar[] {
  if (kind === 'time')
    return bars.toSorted(
      (a, b) => Number(a.key === '') - Number(b.key === '') || order(a.key, b.key)
    )
  return bars.toSorted((a, b) => size(b.bounds) - size(a.bounds) || order(a.key, b.key))
}

function size({ min, max }: Bounds): number {
  return min ?? max ?? -1
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A source with its claims, by how sure it says it is. */
export type SourceBar = {
  readonly key: string
  readonly parties: readonly Party[]
  /** Numbers of claims by commitment (`epistemic`); empty where it is not tagged. */
  readonly counts: Readonly<Record<string, number>>
  readonly claims: number
  /** The first of the claims, so that its words can be gone to. */
  readonly first: Pick<ClaimRow, 'article' | 'tag' | 'span'>
}

/** Who claims how much and how surely, the most claims first. A claim of two sources is one of each. */
export function sourceChart(claims: readonly ClaimRow[]): readonly SourceBar[] {
  const bars = new Map<string, { parties: readonly Party[]; claims: ClaimRow[] }>()
  for (const claim of claims) {
    const parties = [...new Map(claim.sources.map((one) => [partyKey(one), one])).entries()]
    for (const [key, party] of parties.length > 0 ? parties : [['', null] as const]) {
      const bar = bars.get(key)
      if (bar) bar.claims.push(claim)
      else bars.set(key, { parties: party ? [party] : [], claims: [claim] })
    }
  }
  return [...bars]
    .flatMap(([key, { parties, claims: own }]) => {
      const [first] = own
      return first ? [{ key, parties, counts: counted(own), claims: own.length, first }] : []
    })
    .toSorted((a, b) => b.claims - a.claims || order(a.key, b.key))
}

function counted(claims: readonly ClaimRow[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { epistemic } of claims)
    counts.set(epistemic ?? '', (counts.get(epistemic ?? '') ?? 0) + 1)
  return Object.fromEntries(counts)
}
