import { boundsOf, sum, widthOf, type Bounds, type Stated } from './bounds'
import type { LedgerRow, Party } from './rows'

/** Figures of one kind of harm to the same people: what may be added up, added up. */
export type Line = {
  readonly victims: readonly Party[]
  readonly harm: readonly string[]
  readonly status: string | null
  readonly unit: string
  readonly scope: string
  /** The sum of the figures; a single figure keeps its own words. */
  readonly value: Stated
  /** Each distinct figure once, by the mention that says it most narrowly. */
  readonly figures: readonly DistinctFigure[]
  /** Why the line is in no total, or null when it is. */
  readonly apart: Apart | null
}

/**
 * `undivided-harm`: one number for dead and wounded. `undivided-victims`: one number for two sides,
 * or for people whom its article counts in another line too. `past-event` and `cumulative`: not of this
 * event. `not-persons`: families. `share`: part of another figure, without a number of its own.
 */
export type Apart =
  'undivided-harm' | 'undivided-victims' | 'past-event' | 'cumulative' | 'not-persons' | 'share'

export type DistinctFigure = {
  readonly row: LedgerRow
  /** The other mentions of the same figure. */
  readonly repeated: readonly LedgerRow[]
  /** Sub-counts of it: shown, never added. */
  readonly parts: readonly LedgerRow[]
}

/** The people of one harm and status over all lines that may be added. */
export type Total = {
  readonly harm: string
  readonly status: string | null
  readonly bounds: Bounds
  readonly lines: readonly Line[]
}

export type RollUp = {
  readonly lines: readonly Line[]
  readonly totals: readonly Total[]
}

/**
 * Adds up one annotator's figures without counting anybody twice: every distinct figure once,
 * sub-counts not at all, and what cannot be divided, or is of another event, apart.
 */
export function rollUp(rows: readonly LedgerRow[]): RollUp {
  const figures = distinctFigures(rows)
  const sided = new Set(figures.flatMap(({ row }) => (row.victims.length > 0 ? [kindIn(row)] : [])))
  const groups = new Map<string, { readonly within: boolean; readonly of: DistinctFigure[] }>()
  for (const figure of figures) {
    const within = figure.row.victims.length === 0 && sided.has(kindIn(figure.row))
    const key = `${lineKey(figure.row)}${within}`
    const group = groups.get(key)
    if (group) group.of.push(figure)
    else groups.set(key, { within, of: [figure] })
  }
  const lines = [...groups.values()].map(({ within, of }) => lineOf(of, within))
  return { lines, totals: totalsOf(lines) }
}

/**
 * What a number for nobody in particular may hold: the people of one kind in one article. Where that
 * article gives known victims numbers of their own, the two may not be added.
 */
function kindIn({ article, annotator, harm, status, scope }: LedgerRow): string {
  return JSON.stringify([article, annotator, harm.toSorted(), status, scope])
}

/** Every figure once. A part of another figure is with that one, unless that one is not here. */
export function distinctFigures(rows: readonly LedgerRow[]): readonly DistinctFigure[] {
  const mentions = new Map<string, LedgerRow[]>()
  for (const row of rows) {
    const group = mentions.get(row.figure)
    if (group) group.push(row)
    else mentions.set(row.figure, [row])
  }
  const chosen = [...mentions.values()].map((group) => narrowest(group))
  const parts = new Map<string, LedgerRow[]>()
  const wholes: LedgerRow[] = []
  for (const row of chosen) {
    const whole = row.subsetOf !== null && mentions.has(row.subsetOf) ? row.subsetOf : null
    const beside = whole === null ? undefined : parts.get(whole)
    if (whole === null) wholes.push(row)
    else if (beside) beside.push(row)
    else parts.set(whole, [row])
  }
  return wholes.map((row) => ({
    row,
    repeated: (mentions.get(row.figure) ?? []).filter((other) => other !== row),
    parts: parts.get(row.figure) ?? []
  }))
}

/** The mention that leaves least open; of equally narrow ones the one with a printed number. */
function narrowest(mentions: readonly LedgerRow[]): LedgerRow {
  const sorted = mentions.toSorted(
    (a, b) =>
      widthOf(boundsOf(a)) - widthOf(boundsOf(b)) ||
      Number(b.best !== null) - Number(a.best !== null)
  )
  const [first] = sorted
  if (!first) throw new Error('A figure has at least one mention')
  return first
}

function lineKey({ victims, harm, status, unit, scope, qualifier }: LedgerRow): string {
  const people = victims.map(partyKey).toSorted()
  const share = qualifier === 'share'
  return JSON.stringify([people, harm.toSorted(), status, unit, scope, share])
}

export function partyKey({ entity, quote }: Party): string {
  return entity ?? quote
}

function lineOf(figures: readonly DistinctFigure[], within: boolean): Line {
  const [first] = figures
  if (!first) throw new Error('A line has at least one figure')
  const { victims, harm, status, unit, scope } = first.row
  const line = {
    victims: distinct(victims),
    harm,
    status,
    unit,
    scope,
    value: valueOf(figures),
    figures
  }
  return { ...line, apart: whyApart(line, within) }
}

function distinct(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.map((party) => [partyKey(party), party])).values()]
}

function valueOf(figures: readonly DistinctFigure[]): Stated {
  const [first] = figures
  if (first && figures.length === 1) {
    const { min, max, best, qualifier } = first.row
    return { min, max, best, qualifier }
  }
  const bounds = sum(figures.map(({ row }) => boundsOf(row)))
  const exact = bounds.min !== null && bounds.min === bounds.max
  return {
    ...bounds,
    best: exact ? bounds.min : null,
    qualifier: exact ? 'exact' : bounds.max === null ? 'at_least' : 'range'
  }
}

function whyApart(line: Omit<Line, 'apart'>, within: boolean): Apart | null {
  if (line.figures.every(({ row }) => row.qualifier === 'share')) return 'share'
  if (line.scope === 'past_event') return 'past-event'
  if (line.scope === 'cumulative') return 'cumulative'
  if (line.unit === 'family') return 'not-persons'
  if (line.harm.length !== 1) return 'undivided-harm'
  return line.victims.length > 1 || within ? 'undivided-victims' : null
}

function totalsOf(lines: readonly Line[]): readonly Total[] {
  const totals = new Map<string, Line[]>()
  for (const line of lines) {
    if (line.apart !== null) continue
    const key = JSON.stringify([line.harm, line.status])
    const group = totals.get(key)
    if (group) group.push(line)
    else totals.set(key, [line])
  }
  return [...totals.values()].map((group) => ({
    harm: group[0]?.harm[0] ?? 'unspecified',
    status: group[0]?.status ?? null,
    bounds: sum(group.map(({ value }) => boundsOf(value))),
    lines: group
  }))
}
