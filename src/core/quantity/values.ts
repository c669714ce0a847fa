import type { Value } from './figure'
import type { RuleId, VagueRule } from './rules'
import type { NumberQualifier } from './qualifiers'
import type { VaguePolicy } from './vague'

// Each value is written out: texts are full of figures, and a spread costs ten times a literal.

/** The value of a number that is counted as such; none of 0. */
export function exactly(stated: number, rule: RuleId): Value {
  const qualifier = stated === 0 ? 'none' : 'exact'
  return { min: stated, max: stated, best: stated, stated, qualifier, rule, policy: null }
}

/** The value of a number under its qualifier. The number itself stays as stated. */
export function numberValue(stated: number, said: NumberQualifier | null): Value {
  const policy = null
  switch (said) {
    case null:
      return exactly(stated, stated === 0 ? 'zero.number' : 'number.exact')
    case 'about':
      return {
        min: stated,
        max: stated,
        best: stated,
        stated,
        qualifier: said,
        rule: 'number.about',
        policy
      }
    case 'at_least':
    case 'more_than':
      return {
        min: stated,
        max: null,
        best: stated,
        stated,
        qualifier: said,
        rule: `number.${said}`,
        policy
      }
    default:
      return {
        min: null,
        max: stated,
        best: null,
        stated,
        qualifier: said,
        rule: `number.${said}`,
        policy
      }
  }
}

/** The value of a range. */
export function rangeValue(min: number, max: number): Value {
  const rule = 'range.between'
  return { min, max, best: null, stated: null, qualifier: 'range', rule, policy: null }
}

type VagueParts = {
  readonly low: number | null
  readonly high: number | null
  readonly rule: VagueRule
  readonly policy: string
}

/** The value of a word of magnitude; a bound opens its other side, «نحو» adds nothing. */
export function vagueValue(
  { low, high, rule, policy }: VagueParts,
  said: NumberQualifier | null
): Value {
  const none = { best: null, stated: null } as const
  if (said === null || said === 'about')
    return { min: low, max: high, ...none, qualifier: 'vague', rule, policy }
  const isFloor = said === 'at_least' || said === 'more_than'
  const [min, max] = isFloor ? [low, null] : [null, high]
  return { min, max, ...none, qualifier: said, rule: `${rule}.${said}`, policy }
}

/** The value of a plural with no number. */
export function openPlural({ id, bounds }: VaguePolicy, rule: RuleId): Value {
  const [min, max] = bounds.plural
  return { min, max, best: null, stated: null, qualifier: 'unquantified', rule, policy: id }
}

/** A value of which the text says no number. */
export function unstated(qualifier: 'share' | 'unquantified', rule: RuleId): Value {
  return { min: null, max: null, best: null, stated: null, qualifier, rule, policy: null }
}
