import { z } from 'zod'
import type { Problem } from '../outcome'
import type { Scheme } from '../scheme/scheme'
import type { PolicyChange } from '../suggest/policy-changes'

const policy = z.string().min(1).max(100)

/** How the project reads vague words: chosen for all of it, after seeing what that would change. */
export const policyAsks = {
  /** Some of the annotator's figures that would be read otherwise, from this article on. */
  'policy.preview': z.strictObject({ policy, from: z.int().nonnegative() }),
  /**
   * Gives those figures of the annotator the bounds of the project's policy, from this article on, but for
   * what a hand has changed. The edits of all articles are one action.
   */
  'policy.follow': z.strictObject({ from: z.int().nonnegative(), action: z.uuid() }),
  /** Names another policy in the scheme's file; answers when that is on the disk. No figure is changed. */
  'policy.choose': z.strictObject({ policy })
} as const satisfies Record<string, z.ZodType>

export type PolicyPage = {
  readonly changes: readonly (PolicyChange & { readonly article: string })[]
  /** How many articles are behind, of how many. */
  readonly done: number
  readonly total: number
}

export type PolicyFollowed = {
  /** The articles in which figures were changed. */
  readonly articles: readonly string[]
  readonly problems: readonly Problem[]
  readonly done: number
  readonly total: number
}

export type PolicyAnswers = {
  'policy.follow': PolicyFollowed
  'policy.preview': PolicyPage
  'policy.choose': Scheme
}
