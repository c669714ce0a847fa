import type { ClaimRow, Mention } from '../ledger/claim-rows'
import { partyKey } from '../ledger/roll-up'
import type { LedgerRow, Party } from '../ledger/rows'
import type { Span } from '../text/span'
import { contradictionsOf, type Contradiction } from './contradictions'
import { voicesOf, type Voice, type VoiceKind } from './voices'

/** Words of an article that can be gone to. */
export type Place = { readonly article: string; readonly span: Span; readonly tag: string }

/** A source with everything that it claims. */
export type SourceNode = {
  readonly key: string
  readonly kind: VoiceKind
  readonly party: Party | null
  /** Whose own words they are, where the article says it. */
  readonly outlet: string | null
  /** Whom the articles tie it to. */
  readonly affiliated: readonly Party[]
  /** In the order of the articles and their texts, each once. */
  readonly claims: readonly ClaimRow[]
  /** Where it is named first, or else its first claim. */
  readonly place: Place
}

/** Somebody whom claims are about, or a figure that they give, with these claims. */
export type Subject = {
  readonly key: string
  readonly claims: readonly ClaimRow[]
  readonly place: Place
} & (
  | { readonly kind: 'actor'; readonly party: Party }
  | { readonly kind: 'figure'; readonly row: LedgerRow }
)

/** Claims with who makes them, whom and what they are about, and where they are at odds. */
export type ClaimBook = {
  readonly claims: readonly ClaimRow[]
  readonly byKey: ReadonlyMap<string, ClaimRow>
  readonly voices: ReadonlyMap<string, readonly Voice[]>
  /** The ones with the most claims first; those without a source last. */
  readonly sources: readonly SourceNode[]
  /** Actors before figures. */
  readonly subjects: readonly Subject[]
  readonly contradictions: readonly Contradiction[]
  readonly rows: ReadonlyMap<string, LedgerRow>
}

export function claimBook(claims: readonly ClaimRow[], rows: readonly LedgerRow[]): ClaimBook {
  const voices = voicesOf(claims)
  const byRow = new Map(rows.map((row) => [row.key, row]))
  return {
    claims,
    voices,
    rows: byRow,
    byKey: new Map(claims.map((claim) => [claim.key, claim])),
    sources: sourcesOf(claims, voices),
    subjects: subjectsOf(claims, byRow),
    contradictions: contradictionsOf(claims, voices)
  }
}

/** The sources of these claims; a claim of two sources is listed under each of them, once. */
export function sourcesOf(
  claims: readonly ClaimRow[],
  voices: ReadonlyMap<string, readonly Voice[]>
): readonly SourceNode[] {
  const found = new Map<string, { voice: Voice; affiliated: Map<string, Party>; own: ClaimRow[] }>()
  for (const claim of claims)
    for (const voice of voices.get(claim.key) ?? []) {
      const node = found.get(voice.key) ?? { voice, affiliated: new Map<string, Party>(), own: [] }
      found.set(voice.key, node)
      node.own.push(claim)
      for (const party of voice.party?.affiliated ?? []) node.affiliated.set(partyKey(party), party)
    }
  return [...found]
    .flatMap(([key, { voice, affiliated, own }]) => {
      const [first] = own
      if (!first) return []
      return {
        key,
        kind: voice.kind,
        party: voice.party,
        outlet: voice.kind === 'outlet' ? first.outlet : null,
        affiliated: [...affiliated.values()],
        claims: own,
        place: placeOf(first, voice.party ?? first)
      }
    })
    .toSorted((a, b) => rank(a) - rank(b) || b.claims.length - a.claims.length || order(a, b))
}

/** Whom and what these claims are about: actors by the register's word, figures each once. */
export function subjectsOf(
  claims: readonly ClaimRow[],
  rows: ReadonlyMap<string, LedgerRow>
): readonly Subject[] {
  const found = new Map<string, { subject: Subject; own: Set<ClaimRow> }>()
  const add = (subject: Subject, claim: ClaimRow) => {
    const known = found.get(subject.key) ?? { subject, own: new Set<ClaimRow>() }
    found.set(subject.key, known)
    known.own.add(claim)
  }
  for (const claim of claims) {
    for (const actor of claim.actors) add(actorOf(claim, actor), claim)
    for (const key of claim.figures) {
      const row = rows.get(key)
      if (row) add(figureOf(row), claim)
    }
  }
  return [...found.values()]
    .map(({ subject, own }) => ({ ...subject, claims: [...own] }))
    .toSorted(
      (a, b) =>
        Number(a.kind === 'figure') - Number(b.kind === 'figure') ||
        b.claims.length - a.claims.length ||
        order(a, b)
    )
}

/** The key under which an actor of a claim is listed among the subjects. */
export function actorKey(party: Party): string {
  return `actor:${partyKey(party)}`
}

function actorOf(claim: ClaimRow, party: Mention): Subject {
  return { key: actorKey(party), kind: 'actor', party, claims: [], place: placeOf(claim, party) }
}

function figureOf(row: LedgerRow): Subject {
  const place = { article: row.article, span: row.span, tag: row.tag }
  return { key: `figure:${row.figure}`, kind: 'figure', row, claims: [], place }
}

function placeOf({ article }: ClaimRow, { span, tag }: Pick<Mention, 'span' | 'tag'>): Place {
  return { article, span, tag }
}

function rank({ kind }: SourceNode): number {
  return kind === 'none' ? 1 : 0
}

function order(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}
