import type { Place } from '#core/claims/claim-book'
import { anyClaim, type ClaimFilter } from '#core/claims/claim-filter'
import { zooms, type Chosen, type ClaimsState } from './claims'
import { isOwn } from './ledger-actions'
import { goToWords } from './rooms'
import type { Desk } from './workbench'

export function changeClaimFilter(desk: Desk, change: Partial<ClaimFilter>): void {
  patch(desk, { filter: { ...desk.store.get().claims.filter, ...change } })
}

export function clearClaimFilter(desk: Desk): void {
  patch(desk, { filter: anyClaim })
}

export function choose(desk: Desk, chosen: Chosen | null): void {
  patch(desk, { chosen })
}

export function showClaimsAs(desk: Desk, view: ClaimsState['view']): void {
  patch(desk, { view })
}

/** One step nearer or farther, as far as there are steps. */
export function zoomClaims(desk: Desk, step: 1 | -1): void {
  const { zoom } = desk.store.get().claims
  patch(desk, { zoom: Math.min(Math.max(zoom + step, 0), zooms.length - 1) })
}

/** Shows words in the reader, with their tag chosen where the reading is the person's own. */
export function goToPlace(desk: Desk, { article, span, tag }: Place): void {
  void goToWords(desk, article, span, isOwn(desk) ? tag : undefined)
}

function patch({ store }: Desk, change: Partial<ClaimsState>): void {
  store.patch({ claims: { ...store.get().claims, ...change } })
}
