import { amountAt } from './amount-figure'
import { definiteAt } from './definite-figure'
import { describePeople } from './describe-people'
import type { Value } from './figure'
import { plain, type Read, type Scan } from './found'
import { nounAt, openAt } from './noun-figure'
import { scopeOf } from './scope'
import { readShare } from './shares'
import { phraseHeads } from './phrase-words'
import { startsQualifier } from './qualifiers'
import { tokenAt, type Token } from './token'
import { readZero } from './zero'

/** Reads the figure that starts at a token, or null. */
export function readAt(scan: Scan, at: number): Read | null {
  if (!mayStart(tokenAt(scan.tokens, at))) return null
  return (
    zeroAt(scan, at) ??
    shareAt(scan, at) ??
    amountAt(scan, at) ??
    openAt(scan, at) ??
    definiteAt(scan, at) ??
    nounAt(scan, at)
  )
}

/** Most words start no figure; those that may are numbers, people, or words of the phrases. */
function mayStart({ kind, value, number, noun, root, text }: Token): boolean {
  if (kind === 'mark') return text === '%' || text === '٪'
  if (value !== null || number !== null || noun !== null) return true
  return phraseHeads.has(root) || startsQualifier(text) || /ه[من]ا?$/.test(root)
}

const unstated = { max: null, min: null, best: null, stated: null, policy: null } as const

function zeroAt({ tokens }: Scan, at: number): Read | null {
  const zero = readZero(tokens, at)
  if (!zero) return null
  const value: Value = zero.noReport
    ? { ...unstated, qualifier: 'unquantified', rule: 'zero.no-report' }
    : { ...unstated, min: 0, max: 0, best: 0, stated: 0, qualifier: 'none', rule: 'zero.none' }
  const { harm, next } = zero
  return { ...plain, from: at, next, value, harm, scope: scopeOf(tokens, at, harm, value) }
}

/** A share takes its harm from the figure it is a part of. */
function shareAt({ tokens }: Scan, at: number): Read | null {
  const read = readShare(tokens, at)
  if (!read) return null
  const { share, people, next } = read
  const { status, groups, unit } = describePeople(people)
  const value: Value = { ...unstated, qualifier: 'share', rule: 'share' }
  const told = { status, groups, unit, share, subset: true, harm: [], scope: 'event' } as const
  return { ...plain, ...told, from: at, next, value }
}
