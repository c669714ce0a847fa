import type { SuggestionKind } from './suggestion'

const labels = {
  actor: 'ACTOR',
  figure: 'FIGURE',
  cue: 'CUE',
  claim: 'CLAIM',
  time: 'TIME'
} as const

/** The label that suggestions of a kind carry. */
export function labelOf(kind: SuggestionKind): string {
  return labels[kind]
}
