import { matcherOf } from '#core/actors/matcher'
import type { Register } from '#core/actors/register'
import type { Scheme } from '#core/scheme/scheme'
import { findAll } from '#core/suggest/find-all'
import type { FoundInText } from '#core/suggest/found-in-text'

export type FindAsked = {
  readonly text: string
  /** The day on which the article was published, ISO 8601, or null. */
  readonly published: string | null
  readonly register: Register
  readonly scheme: Scheme
}

/** Finds everything that a text proposes; where that is done is its own affair. */
export interface Finder {
  find(asked: FindAsked): Promise<FoundInText>
}

/** Finds on the thread that asks: for a text of a few pages, and where there are no workers. */
export const finderHere: Finder = {
  find: async ({ text, published, register, scheme }) =>
    findAll(text, matcherOf(register), scheme, { published })
}
