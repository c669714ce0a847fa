import type { Span } from '../text/span'
import type { RuleId } from './rules'

/** How the text puts a number; the ids of the scheme's attribute `qualifier`. */
export type Qualifier =
  | 'exact'
  | 'at_least'
  | 'at_most'
  | 'more_than'
  | 'less_than'
  | 'about'
  | 'range'
  | 'vague'
  | 'unquantified'
  | 'none'
  | 'share'

/** What befell the people, in the scheme's order. */
export const harms = [
  'killed',
  'wounded',
  'missing',
  'detained',
  'abducted',
  'displaced',
  'besieged',
  'affected',
  'unspecified'
] as const
export type Harm = (typeof harms)[number]

export type Status = 'civilian' | 'combatant' | 'mixed' | 'unknown'
/** The groups that a text may name, in the scheme's order. */
export const groups = [
  'men',
  'women',
  'children',
  'older',
  'health_workers',
  'journalists',
  'aid_workers',
  'foreigners'
] as const
export type Group = (typeof groups)[number]
export type Unit = 'person' | 'family' | 'body'
export type Scope = 'event' | 'past_event' | 'cumulative'

/**
 * A number of people as the text states it. `min` and `max` are null where the text leaves them
 * open, `best` is null unless it prints one number. «أكثر من 100» keeps 100 as `min` and `stated`;
 * the strict bound is derived (`effectiveBounds`).
 */
export type Figure = {
  /** Qualifier, number and counted noun in the untouched text, in UTF-16 units. */
  readonly span: Span
  readonly text: string
  readonly min: number | null
  readonly max: number | null
  readonly best: number | null
  /** The number printed, or null where a range, a vague word or no number stands. */
  readonly stated: number | null
  readonly qualifier: Qualifier
  readonly harm: readonly Harm[]
  readonly status: Status
  readonly groups: readonly Group[]
  readonly unit: Unit
  readonly scope: Scope
  /** Whether it is a part of the figure before it («بينهم 3 أطفال»). */
  readonly subset: boolean
  /** For the qualifier `share`: the part of the whole, 0…1, four decimals. */
  readonly share: readonly [number, number] | null
  /** Set where the words have two readings and the analyst has to choose. */
  readonly ambiguous: null | { readonly reason: AmbiguityReason }
  /** The id of the rule that read it. */
  readonly rule: RuleId
  /** The id of the policy that gave a vague word its bounds, or null. */
  readonly policy: string | null
}

/** «مدنيين» unvowelled is two or more. */
export type AmbiguityReason = 'dual-or-plural'

/** The value of a figure, without its place and its people. */
export type Value = Pick<
  Figure,
  'min' | 'max' | 'best' | 'stated' | 'qualifier' | 'rule' | 'policy'
>

/** The bounds that follow from the words: one above for «أكثر من», one below for «أقل من». */
export function effectiveBounds({
  qualifier,
  min,
  max
}: Pick<Figure, 'qualifier' | 'min' | 'max'>): {
  readonly min: number | null
  readonly max: number | null
} {
  return {
    min: qualifier === 'more_than' && min !== null ? min + 1 : min,
    max: qualifier === 'less_than' && max !== null ? max - 1 : max
  }
}
