import type { Attributes } from '../annotation/reading'
import type { Span } from '../text/span'

export const suggestionKinds = ['actor', 'figure', 'cue', 'claim', 'time'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** A tag that the text itself proposes, with its value and the reason for it. */
export type Suggestion = {
  /** The same for the same place and kind, whatever else is tagged or changed in the register. */
  readonly id: string
  readonly kind: SuggestionKind
  readonly tag: SuggestedTag
  readonly links: readonly SuggestedLink[]
  /** The actors that an ambiguous name may mean; empty where it is linked or no name. */
  readonly candidates: readonly string[]
  readonly reason: Reason
  /** The id of the rule that made it; kept with the tag when it is accepted. */
  readonly rule: string
  /** The id of the policy that gave a vague number its bounds, or null. */
  readonly policy: string | null
}

export type SuggestedTag = {
  readonly label: string
  readonly span: Span
  readonly attributes: Attributes
}

/** A relation of the suggested tag to another: a tag of the reading, or another suggestion. */
export type SuggestedLink = {
  readonly relation: string
  /** `out` leads from the suggested tag to the other, `in` from the other to it. */
  readonly direction: 'out' | 'in'
  readonly other: LinkEnd
  readonly attributes: Attributes
  /** Why this end, for example `dropped-subject`. */
  readonly because: string
}

export type LinkEnd =
  { readonly is: 'tag'; readonly id: string } | { readonly is: 'suggestion'; readonly id: string }

/** No words: the window has them by the code. */
export type Reason = {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** An id that says what and where: `actor:16-19`. */
export function suggestionId(kind: SuggestionKind, { start, end }: Span): string {
  return `${kind}:${start}-${end}`
}
