import type { Value } from './figure'
import type { People } from './noun-list'
import { qualifierBefore, stronger, type NumberQualifier } from './qualifiers'
import { readRange } from './ranges'
import { readNumber } from './read-number'
import type { VagueRule } from './rules'
import { tokenAt, type Tokens } from './token'
import { readVague } from './vague-words'
import type { VaguePolicy } from './vague'
import { numberValue, rangeValue, vagueValue } from './values'

/** A number as it stands in the text, before what it counts and what may qualify it behind. */
export type Core =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | {
      readonly kind: 'vague'
      readonly low: number | null
      readonly high: number | null
      readonly policy: string
      /** «نيف» and «بضع» are fixed by grammar, no matter the policy. */
      readonly rule: VagueRule
    }

export type Amount = {
  readonly core: Core
  readonly qualifier: NumberQualifier | null
  readonly next: number
  /** Of nouns within the amount itself: «قتيلان أو ثلاثة». */
  readonly people: readonly People[]
}

/** Reads an amount with the qualifiers in front of it, or null. */
export function readAmount(tokens: Tokens, at: number, policy: VaguePolicy): Amount | null {
  const front = qualifierBefore(tokens, at)
  const from = front?.next ?? at
  // A joint inside would begin another amount: «أكثر من» does not reach over «و20».
  if (from > at && (tokenAt(tokens, from).joined || tokenAt(tokens, from).text === 'و')) return null
  const core = readCore(tokens, from, policy)
  return core && { ...core, qualifier: front?.qualifier ?? null }
}

function readCore(
  tokens: Tokens,
  at: number,
  policy: VaguePolicy
): Pick<Amount, 'core' | 'next' | 'people'> | null {
  const range = readRange(tokens, at)
  if (range) {
    const { low, high, next, people } = range
    return { core: { kind: 'range', low, high }, next, people }
  }
  const vague = readVague(tokens, at, policy)
  if (vague) {
    const { low, high, rule, next } = vague
    return { core: { kind: 'vague', low, high, rule, policy: policy.id }, next, people: [] }
  }
  const number = readNumber(tokens, at)
  return number && { core: { kind: 'number', value: number.value }, next: number.next, people: [] }
}

/** The value of an amount, with the qualifier that stands behind it, if any. */
export function valueOf({ core, qualifier }: Amount, behind: NumberQualifier | null): Value {
  const said = behind ? stronger(qualifier ?? undefined, behind) : qualifier
  switch (core.kind) {
    case 'number':
      return numberValue(core.value, said)
    case 'range':
      return rangeValue(core.low, core.high)
    case 'vague':
      return vagueValue(core, said)
  }
}
