import { anyClaim, type ClaimFilter } from '#core/claims/claim-filter'

/** What is pointed at in the graph of claims: a source, a claim, or whom and what claims are about. */
export type Chosen = {
  readonly column: 'source' | 'claim' | 'subject'
  readonly key: string
}

/** Heights of a claim's row in CSS pixels: from bars without words to all that fits in three lines. */
export const zooms = [8, 14, 30, 50, 72] as const

export type ClaimsState = {
  readonly filter: ClaimFilter
  readonly view: 'graph' | 'table'
  readonly chosen: Chosen | null
  /** Which of the zooms. */
  readonly zoom: number
}

export const noClaims: ClaimsState = { filter: anyClaim, view: 'graph', chosen: null, zoom: 3 }
