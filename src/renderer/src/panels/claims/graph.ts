import {
  sourcesOf,
  subjectsOf,
  type ClaimBook,
  type Place,
  type SourceNode,
  type Subject
} from '#core/claims/claim-book'
import { filterClaims, type ClaimFilter } from '#core/claims/claim-filter'
import type { ClaimRow } from '#core/ledger/claim-rows'
import type { Chosen } from '../../state/claims'

/** A line between a claim and its source or subject, by their places in the columns. */
export type Edge = { readonly from: number; readonly to: number }
/** A line from one claim to another. */
export type ClaimEdge = Edge & { readonly kind: 'contradicts' | 'supports' }

/** What the filter lets through, in three columns, with the lines between them. */
export type Graph = {
  readonly sources: readonly SourceNode[]
  /** Those of a source stand together; one of two sources stands with the first. */
  readonly claims: readonly ClaimRow[]
  readonly subjects: readonly Subject[]
  /** For each claim the places of its sources, and those of its subjects. */
  readonly sourcesOf: readonly (readonly number[])[]
  readonly subjectsOf: readonly (readonly number[])[]
  readonly between: readonly ClaimEdge[]
}

export function graphOf(book: ClaimBook, filter: ClaimFilter): Graph {
  const wanted = filterClaims(book, filter)
  const sources = sourcesOf(wanted, book.voices)
  const claims = [...new Set(sources.flatMap((source) => source.claims))]
  const subjects = subjectsOf(claims, book.rows)
  const at = new Map(claims.map(({ key }, place) => [key, place]))
  return {
    sources,
    claims,
    subjects,
    sourcesOf: ends(sources, at, claims.length),
    subjectsOf: ends(subjects, at, claims.length),
    between: between(book, claims, at)
  }
}

function ends(
  nodes: readonly (SourceNode | Subject)[],
  at: ReadonlyMap<string, number>,
  count: number
): readonly (readonly number[])[] {
  const found: number[][] = Array.from({ length: count }, () => [])
  for (const [place, { claims }] of nodes.entries())
    for (const { key } of claims) found[at.get(key) ?? -1]?.push(place)
  return found
}

function between(
  { contradictions }: ClaimBook,
  claims: readonly ClaimRow[],
  at: ReadonlyMap<string, number>
): readonly ClaimEdge[] {
  const odds = contradictions.map(({ claims: [a, b] }) => [a.key, b.key, 'contradicts'] as const)
  const backing = claims.flatMap(({ key, supports }) =>
    supports.map((other) => [key, other, 'supports'] as const)
  )
  return [...odds, ...backing].flatMap(([a, b, kind]) => {
    const [from, to] = [at.get(a), at.get(b)]
    return from === undefined || to === undefined ? [] : [{ from, to, kind }]
  })
}

/** What belongs to the chosen node, by places in each column; null when nothing is chosen. */
export type Lit = Readonly<Record<Chosen['column'], ReadonlySet<number>>>

export function litBy(graph: Graph, chosen: Chosen | null): Lit | null {
  const place = chosen ? placeOf(graph, chosen) : -1
  if (!chosen || place === -1) return null
  if (chosen.column === 'claim') return aroundClaim(graph, place)
  const edges = chosen.column === 'source' ? graph.sourcesOf : graph.subjectsOf
  const claim = new Set(edges.flatMap((own, at) => (own.includes(place) ? [at] : [])))
  const other = (all: Graph['sourcesOf']) =>
    new Set([...claim].flatMap((at) => [...(all[at] ?? [])]))
  return {
    claim,
    source: chosen.column === 'source' ? new Set([place]) : other(graph.sourcesOf),
    subject: chosen.column === 'subject' ? new Set([place]) : other(graph.subjectsOf)
  }
}

function aroundClaim(
  { sourcesOf: from, subjectsOf: to, between: edges }: Graph,
  place: number
): Lit {
  const others = edges.flatMap((edge) =>
    edge.from === place ? [edge.to] : edge.to === place ? [edge.from] : []
  )
  const claim = new Set([place, ...others])
  return {
    claim,
    source: new Set([...claim].flatMap((at) => [...(from[at] ?? [])])),
    subject: new Set(to[place])
  }
}

/** The place of a node in its column; -1 where the filter hides it. */
export function placeOf({ sources, claims, subjects }: Graph, { column, key }: Chosen): number {
  const nodes = { source: sources, claim: claims, subject: subjects }[column]
  return nodes.findIndex((node) => node.key === key)
}

/** How many contradictions and supports each claim has, by its key. */
export function edgeCounts({
  between: edges,
  claims
}: Graph): ReadonlyMap<string, Record<ClaimEdge['kind'], number>> {
  const counts = new Map<string, Record<ClaimEdge['kind'], number>>()
  for (const { from, to, kind } of edges)
    for (const place of [from, to]) {
      const key = claims[place]?.key ?? ''
      const own = counts.get(key) ?? { contradicts: 0, supports: 0 }
      counts.set(key, { ...own, [kind]: own[kind] + 1 })
    }
  return counts
}

const columns = ['source', 'claim', 'subject'] as const

/** The first node of the next column that belongs to the chosen one; a step of 1 leads away from the sources. */
export function nodeAcross(graph: Graph, chosen: Chosen, step: 1 | -1): Chosen | null {
  const column = columns[columns.indexOf(chosen.column) + step]
  const [first] = (column && litBy(graph, chosen)?.[column]) ?? []
  const key = column && first !== undefined ? keyAt(graph, column, first) : undefined
  return column && key !== undefined ? { column, key } : null
}

export function keyAt(graph: Graph, column: Chosen['column'], place: number): string | undefined {
  const nodes = { source: graph.sources, claim: graph.claims, subject: graph.subjects }[column]
  return nodes[place]?.key
}

/** The words that a node stands for: a claim's own, or where a source or subject is first named. */
export function wordsOf(graph: Graph, chosen: Chosen): Place | null {
  const place = placeOf(graph, chosen)
  if (chosen.column === 'claim') return graph.claims[place] ?? null
  return (chosen.column === 'source' ? graph.sources : graph.subjects)[place]?.place ?? null
}
