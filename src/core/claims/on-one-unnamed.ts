import type { ClaimRow } from '../ledger/claim-rows'
import { restingOnOneUnnamed } from '../ledger/rests-on'
import type { LedgerRow } from '../ledger/rows'
import type { ClaimBook, SourceNode } from './claim-book'
import { repeated } from './contradictions'
import type { Voice } from './voices'

/** An unnamed source with the claims and figures that nobody else is said to vouch for. */
export type Resting = {
  readonly source: SourceNode
  readonly claims: readonly ClaimRow[]
  /** Each figure by its mentions in these claims. */
  readonly figures: readonly LedgerRow[]
}

/**
 * What rests on one unnamed source alone, by source. The outlet's own words do not count as a second
 * source: a headline repeats what its text has from somebody.
 */
export function onOneUnnamed(book: ClaimBook): readonly Resting[] {
  const alone = new Set(
    repeated(book.claims)
      .filter((group) => isAlone(group, book))
      .flat()
  )
  const figures = restingOnOneUnnamed(voicedRows(book))
  return book.sources.flatMap((source) => {
    if (source.kind !== 'unnamed') return []
    const claims = source.claims.filter((claim) => alone.has(claim))
    const rows = source.claims
      .flatMap((claim) => claim.figures)
      .flatMap((key) => book.rows.get(key) ?? [])
      .filter(({ figure }) => figures.has(figure))
    return claims.length + rows.length > 0 ? [{ source, claims, figures: rows }] : []
  })
}

function isAlone(group: readonly ClaimRow[], { voices }: ClaimBook): boolean {
  const all = group.flatMap(({ key }) => voices.get(key) ?? [])
  const others = new Map(all.map((voice) => [voice.key, voice]))
  const reported = [...others.values()].filter(({ kind }) => kind !== 'outlet')
  return reported.length === 1 && reported[0]?.kind === 'unnamed'
}

/**
 * The figures that an unnamed source gives, in all their mentions, with the sources that their claims
 * have at the end of the chain.
 */
function voicedRows({ claims, voices, rows }: ClaimBook): readonly LedgerRow[] {
  const said = new Map(
    claims.flatMap(({ key, figures }) =>
      figures.map((figure) => [figure, voices.get(key) ?? []] as const)
    )
  )
  const wanted = new Set<string>()
  for (const [key, own] of said) {
    const row = own.some(({ kind }) => kind === 'unnamed') ? rows.get(key) : undefined
    if (row) wanted.add(row.figure)
  }
  return [...rows.values()]
    .filter(({ figure }) => wanted.has(figure))
    .map((row) => withVoices(row, said.get(row.key) ?? []))
}

function withVoices(row: LedgerRow, voices: readonly Voice[]): LedgerRow {
  const sources = voices.flatMap(({ kind, party }) =>
    party ? [{ ...party, type: kind === 'unnamed' ? 'unnamed_source' : party.type }] : []
  )
  const isUnnamed = sources.length === 0 && voices.some(({ kind }) => kind === 'unnamed')
  return { ...row, sources, attribution: isUnnamed ? 'anonymous' : null }
}
