import type { Attributes } from '../annotation/reading'
import type { Span } from '../text/span'

export const suggestionKinds = ['actor', 'figure', 'cue', 'claim'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** A tag that the text itself proposes, with its value and the reason for it. */
export type Suggestion = {
  /** The same for the same span and value of the same text, in every run. */
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

/** An id that says where and what: `actor:16-19:1a2b3c4d`. */
export function suggestionId(kind: SuggestionKind, tag: SuggestedTag): string {
  const { label, span, attributes } = tag
  const sorted = Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `${kind}:${span.start}-${span.end}:${hashOf(JSON.stringify([label, sorted]))}`
}

/** FNV-1a over UTF-16 units, 32 bits: tells values of one span apart, and nothing more. */
function hashOf(value: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < value.length; at += 1)
    hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
