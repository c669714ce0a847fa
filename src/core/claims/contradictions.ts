import type { ClaimRow } from '../ledger/claim-rows'
import type { Voice } from './voices'

/** Two claims that cannot both be true. */
export type Contradiction = {
  readonly key: string
  readonly claims: readonly [ClaimRow, ClaimRow]
  /** A link of the reading says so, or one says it happened and the other that it did not. */
  readonly by: 'link' | 'denial'
  /** Whether the two are of different sources. */
  readonly apart: boolean
}

/**
 * The pairs of claims that are at odds, those of different sources first. A pair is one, whichever of
 * the two the link starts from, and however many links there are.
 */
export function contradictionsOf(
  claims: readonly ClaimRow[],
  voices: ReadonlyMap<string, readonly Voice[]>
): readonly Contradiction[] {
  const places = new Map(claims.map((claim, at) => [claim.key, at]))
  const found = new Map<string, Contradiction>()
  const add = (a: string, b: string, by: Contradiction['by']) => {
    const [first, second] = [a, b].toSorted((x, y) => (places.get(x) ?? 0) - (places.get(y) ?? 0))
    const [one, other] = [
      claims[places.get(first ?? '') ?? -1],
      claims[places.get(second ?? '') ?? -1]
    ]
    if (!one || !other || one === other) return
    const key = `${one.key} ${other.key}`
    if (found.has(key)) return
    found.set(key, { key, claims: [one, other], by, apart: areApart(one, other, voices) })
  }
  for (const claim of claims) for (const other of claim.contradicts) add(claim.key, other, 'link')
  for (const group of repeated(claims)) {
    const said = group.filter(({ epistemic }) => epistemic?.endsWith('_true'))
    const denied = group.filter(({ epistemic }) => epistemic?.endsWith('_false'))
    for (const one of said) for (const other of denied) add(one.key, other.key, 'denial')
  }
  return [...found.values()].toSorted((a, b) => Number(b.apart) - Number(a.apart))
}

function areApart(a: ClaimRow, b: ClaimRow, voices: ReadonlyMap<string, readonly Voice[]>) {
  const own = new Set(voices.get(a.key)?.map(({ key }) => key))
  return (voices.get(b.key) ?? []).every(({ key }) => !own.has(key))
}

/** The claims that are said to be one (`same_as`), over any steps; those that stand alone too. */
export function repeated(claims: readonly ClaimRow[]): readonly (readonly ClaimRow[])[] {
  const groupOf = new Map<string, ClaimRow[]>(claims.map((claim) => [claim.key, [claim]]))
  for (const claim of claims)
    for (const other of claim.same) {
      const [own, more] = [groupOf.get(claim.key), groupOf.get(other)]
      if (!own || !more || own === more) continue
      own.push(...more)
      for (const { key } of more) groupOf.set(key, own)
    }
  return [...new Set(groupOf.values())]
}
