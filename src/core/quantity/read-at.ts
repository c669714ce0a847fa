import { amountAt } from './amount-figure'
import { definiteAt } from './definite-figure'
import { describePeople } from './describe-people'
import type { Read, Scan } from './found'
import { nounAt, openAt } from './noun-figure'
import { scopeOf } from './scope'
import { qualifierBefore } from './qualifiers'
import { readers } from './readers'
import { readShare } from './shares'
import { tokenAt, type Tokens } from './token'
import { exactly, unstated } from './values'
import { readZero } from './zero'

/** Reads the figure that starts at a token, or null. */
export function readAt(scan: Scan, at: number): Read | null {
  const asked = askedAt(scan.tokens, at)
  return (
    ((asked & readers.zero) > 0 ? zeroAt(scan, at) : null) ??
    ((asked & readers.share) > 0 ? shareAt(scan, at) : null) ??
    ((asked & readers.amount) > 0 ? amountAt(scan, at) : null) ??
    ((asked & readers.open) > 0 ? openAt(scan, at) : null) ??
    ((asked & readers.definite) > 0 ? definiteAt(scan, at) : null) ??
    ((asked & readers.noun) > 0 ? nounAt(scan, at) : null)
  )
}

/** The readers of the word here, without those that only a qualifier would call for. */
function askedAt(tokens: Tokens, at: number): number {
  const { readers: known } = tokenAt(tokens, at)
  if ((known & readers.front) === 0 || qualifierBefore(tokens, at)) return known
  return known & (readers.zero | readers.open)
}

function zeroAt({ tokens }: Scan, at: number): Read | null {
  const zero = readZero(tokens, at)
  if (!zero) return null
  const { harm, next, noReport } = zero
  const value = noReport ? unstated('unquantified', 'zero.no-report') : exactly(0, 'zero.none')
  const scope = scopeOf(tokens, at, harm, value)
  return { from: at, next, value, harm, scope, ...nobody }
}

const nobody = {
  status: 'unknown',
  groups: [],
  unit: 'person',
  subset: false,
  share: null,
  ambiguous: null
} as const

/** A share takes its harm from the figure it is a part of. */
function shareAt({ tokens }: Scan, at: number): Read | null {
  const read = readShare(tokens, at)
  if (!read) return null
  const { share, people, next } = read
  const { status, groups, unit } = describePeople(people)
  return {
    from: at,
    next,
    value: unstated('share', 'share'),
    harm: [],
    status,
    groups,
    unit,
    scope: 'event',
    subset: true,
    share,
    ambiguous: null
  }
}
