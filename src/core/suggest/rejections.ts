import type { Reading, Rejection } from '../annotation/reading'
import type { Proposal } from './found-in-text'
import { suggestionId, suggestionKinds } from './suggestion'

/** What the reading keeps of a proposal that is turned down. */
export function rejectionOf({ kind, tag }: Pick<Proposal, 'kind' | 'tag'>): Rejection {
  return { kind, span: tag.span }
}

/** The ids of the suggestions that this annotator turned down. */
export function rejectedIds({ rejected = [] }: Reading): ReadonlySet<string> {
  return new Set(rejected.flatMap((rejection) => rejectedId(rejection) ?? []))
}

/** The id of the suggestion that was turned down, or null when it is of a kind that is not known. */
export function rejectedId({ kind, span }: Rejection): string | null {
  const known = suggestionKinds.find((id) => id === kind)
  return known ? suggestionId(known, span) : null
}
