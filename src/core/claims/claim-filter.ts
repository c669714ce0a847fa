import type { ClaimRow } from '../ledger/claim-rows'
import { partyKey } from '../ledger/roll-up'
import type { Party } from '../ledger/rows'
import { actorKey, type ClaimBook } from './claim-book'

/** Which claims are looked at; null is any. */
export type ClaimFilter = {
  /** The key of a source. */
  readonly source: string | null
  /** Whom the sources are tied to, by the key of the party: not its own claims. */
  readonly affiliation: string | null
  readonly type: string | null
  readonly epistemic: string | null
  /** The key of an actor among the subjects. */
  readonly actor: string | null
}

export const anyClaim: ClaimFilter = {
  source: null,
  affiliation: null,
  type: null,
  epistemic: null,
  actor: null
}

/** The claims that a filter lets through, in their order. */
export function filterClaims(book: ClaimBook, filter: ClaimFilter): readonly ClaimRow[] {
  const { source, affiliation, type, epistemic, actor } = filter
  const wanted = book.sources.filter(
    ({ key, affiliated }) =>
      (source === null || key === source) &&
      (affiliation === null || affiliated.some((party) => partyKey(party) === affiliation))
  )
  const isAny = source === null && affiliation === null
  const from = new Set(isAny ? [] : wanted.flatMap(({ claims }) => claims))
  return book.claims.filter(
    (claim) =>
      (isAny || from.has(claim)) &&
      (type === null || claim.type === type) &&
      (epistemic === null || claim.epistemic === epistemic) &&
      (actor === null || claim.actors.some((party) => actorKey(party) === actor))
  )
}

/** Everybody whom a source is tied to, with the key that the filter takes. */
export function affiliationsOf({ sources }: ClaimBook): ReadonlyMap<string, Party> {
  return new Map(
    sources.flatMap(({ affiliated }) => affiliated.map((party) => [partyKey(party), party]))
  )
}
