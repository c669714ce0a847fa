import type { Attributes } from '../annotation/reading'
import type { Span } from '../text/span'
import type { Suggestion, SuggestionKind } from './suggestion'

/** A suggestion before it is known what is tagged already. */
export type Proposal = Omit<Suggestion, 'links'>

/** A relation between two places of a text, whether they are tagged or only proposed. */
export type Edge = {
  readonly relation: string
  readonly from: Place
  readonly to: Place
  readonly attributes: Attributes
  readonly because: string
}
export type Place = { readonly kind: SuggestionKind; readonly span: Span }

/**
 * Everything that a text proposes to tag, whoever reads it: made once for a text, a register and a
 * scheme, and good for every reading of it.
 */
export type FoundInText = {
  /** In reading order, the wider one first; one for a place and kind. */
  readonly proposals: readonly Proposal[]
  readonly edges: readonly Edge[]
}
