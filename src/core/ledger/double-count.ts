import { boundsOf } from './bounds'
import { partyKey } from './roll-up'
import type { LedgerRow } from './rows'

/** Two figures that look like two mentions of the same people, and why; nobody has said so yet. */
export type SameFigure = {
  readonly first: LedgerRow
  readonly second: LedgerRow
  readonly because: 'same-words' | 'same-value' | 'about-the-same'
}

/** How many days apart two articles may be to speak of one event. */
const near = 3

/**
 * Pairs of figures that might be counted twice, the surest first: of the same harm and scope, not
 * of different people, and with the same words or value, or with one printed number. Of
 * one article, or of articles that lie within three days.
 */
export function sameFigures(rows: readonly LedgerRow[]): readonly SameFigure[] {
  const open = rows.filter(({ qualifier }) => qualifier !== 'share' && qualifier !== 'none')
  const byHarm = new Map<string, LedgerRow[]>()
  for (const row of open) {
    const key = JSON.stringify([row.harm.toSorted(), row.scope, row.unit, row.annotator])
    const group = byHarm.get(key)
    if (group) group.push(row)
    else byHarm.set(key, [row])
  }
  const found: SameFigure[] = []
  for (const group of byHarm.values())
    for (const [index, first] of group.entries())
      for (const second of group.slice(index + 1)) {
        const because = whySame(first, second)
        if (because) found.push({ first, second, because })
      }
  return found.toSorted((a, b) => order.indexOf(a.because) - order.indexOf(b.because))
}

const order: readonly SameFigure['because'][] = ['same-words', 'same-value', 'about-the-same']

function whySame(a: LedgerRow, b: LedgerRow): SameFigure['because'] | null {
  if (areTied(a, b) || !mayBeOne(a, b)) return null
  if (a.quote === b.quote) return 'same-words'
  if (isUnnumbered(a) || isUnnumbered(b)) return null
  const [own, other] = [boundsOf(a), boundsOf(b)]
  if (own.min === other.min && own.max === other.max) return 'same-value'
  const known = a.victims.length > 0 && b.victims.length > 0
  return known && isOneNumber(a, b) ? 'about-the-same' : null
}

/** One figure already, or a figure and its part. */
function areTied(a: LedgerRow, b: LedgerRow): boolean {
  return a.figure === b.figure || a.subsetOf === b.figure || b.subsetOf === a.figure
}

function mayBeOne(a: LedgerRow, b: LedgerRow): boolean {
  return a.status === b.status && areNear(a, b) && sameVictims(a, b)
}

/** «أكثر من 50 ألفاً» and «نحو 50 ألف» print one number. */
function isOneNumber(a: LedgerRow, b: LedgerRow): boolean {
  return a.best !== null && a.best === b.best
}

function isUnnumbered({ qualifier }: LedgerRow): boolean {
  return qualifier === 'unquantified' || qualifier === null
}

/** Nobody named on one side rules nobody out. */
function sameVictims(a: LedgerRow, b: LedgerRow): boolean {
  if (a.victims.length === 0 || b.victims.length === 0) return true
  const [own, other] = [a, b].map(({ victims }) => [...new Set(victims.map(partyKey))].toSorted())
  return own?.join('\0') === other?.join('\0')
}

function areNear(a: LedgerRow, b: LedgerRow): boolean {
  if (a.article === b.article) return true
  if (a.date === null || b.date === null) return false
  const [first, second] = [a, b].map(({ date }) => Date.parse(`${date}T00:00:00Z`))
  return Math.abs((first ?? NaN) - (second ?? NaN)) <= near * 86_400_000
}
