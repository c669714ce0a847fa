import { boundsOf } from './bounds'
import { areNear, nearPairs } from './near-days'
import { partyKey } from './roll-up'
import type { LedgerRow } from './rows'

/** Two figures that look like two mentions of the same people, and why; nobody has said so yet. */
export type SameFigure = {
  readonly first: LedgerRow
  readonly second: LedgerRow
  readonly because: 'same-words' | 'same-value' | 'about-the-same'
}

/**
 * Pairs of figures that might be counted twice, the surest first: of the same harm and scope, not
 * of different people, and with the same words or value, or with one printed number. Of
 * one article, or of articles that lie within three days.
 */
export function sameFigures(rows: readonly LedgerRow[]): readonly SameFigure[] {
  const seen = new Set<number>()
  const found: { readonly pair: SameFigure; readonly place: number }[] = []
  for (const alike of alikeRows(rows))
    for (const [a, b] of pairsOf(rows, alike)) {
      const place = Math.min(a, b) * rows.length + Math.max(a, b)
      if (seen.has(place)) continue
      seen.add(place)
      const [first, second] = [rows[Math.min(a, b)], rows[Math.max(a, b)]]
      const because = first && second ? whySame(first, second) : null
      if (first && second && because) found.push({ pair: { first, second, because }, place })
    }
  return found
    .toSorted(
      (a, b) => order.indexOf(a.pair.because) - order.indexOf(b.pair.because) || a.place - b.place
    )
    .map(({ pair }) => pair)
}

/** The numbers of rows that say alike words or numbers of one kind of harm; only these need be compared. */
function alikeRows(rows: readonly LedgerRow[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const [index, row] of rows.entries()) {
    const { qualifier, harm, scope, unit, annotator, status } = row
    if (qualifier === 'share' || qualifier === 'none') continue
    const kind = [harm.toSorted(), scope, unit, annotator, status]
    const { min, max } = boundsOf(row)
    const said = [
      ['words', row.quote],
      ...(min === null && max === null ? [] : [['value', min, max]]),
      ...(row.best === null ? [] : [['best', row.best]])
    ]
    for (const one of said) {
      const key = JSON.stringify([kind, one])
      const group = groups.get(key)
      if (group) group.push(index)
      else groups.set(key, [index])
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** The pairs of one article, and of articles whose dates are near. */
function* pairsOf(
  rows: readonly LedgerRow[],
  alike: readonly number[]
): Generator<readonly [number, number]> {
  const articles = new Map<string, number[]>()
  for (const index of alike) {
    const article = rows[index]?.article ?? ''
    const own = articles.get(article)
    if (own) own.push(index)
    else articles.set(article, [index])
  }
  for (const own of articles.values())
    for (const [at, a] of own.entries()) for (const b of own.slice(at + 1)) yield [a, b]
  const dated = alike.map((index) => ({ index, date: rows[index]?.date ?? null }))
  for (const [a, b] of nearPairs(dated)) yield [a.index, b.index]
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
  return a.status === b.status && (a.article === b.article || areNear(a, b)) && sameVictims(a, b)
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
