import type { LedgerRow } from './rows'

/** How many days apart two articles may be to speak of one event. */
const near = 3

type Dated = Pick<LedgerRow, 'date'>

/** Whether two articles lie so near that they may speak of one event; not where a date is not known. */
export function areNear(a: Dated, b: Dated): boolean {
  return Math.abs(dayOf(a) - dayOf(b)) <= near
}

/** Every two whose articles have dates that lie near, the earlier one first. */
export function* nearPairs<D extends Dated>(rows: readonly D[]): Generator<readonly [D, D]> {
  const dated = rows
    .map((row) => ({ row, day: dayOf(row) }))
    .filter(({ day }) => !Number.isNaN(day))
    .toSorted((a, b) => a.day - b.day)
  for (const [at, a] of dated.entries())
    for (let next = at + 1; next < dated.length; next += 1) {
      const b = dated[next]
      if (!b || b.day - a.day > near) break
      yield [a.row, b.row]
    }
}

/** A date as the number of its day; not a number where there is none. */
function dayOf({ date }: Dated): number {
  return date === null ? NaN : Date.parse(`${date}T00:00:00Z`) / 86_400_000
}
