import type { Entity, Register } from '../actors/register'
import { attributeOf, type Attributes, type Reading, type Tag } from '../annotation/reading'
import type { Article } from '../article/article'
import type { Qualifier } from '../quantity/figure'
import { contains, type Span } from '../text/span'
import type { Stated } from './bounds'
import { unnamedAmong, type Namelessness } from './unnamed'

/** One annotator's reading of one article. */
export type Source = {
  readonly article: Pick<Article, 'id' | 'text'> & {
    readonly metadata: Pick<Article['metadata'], 'title' | 'date' | 'outlet'>
  }
  readonly annotator: string
  readonly reading: Reading
}

/** Somebody as the article names them, and as the register knows them. */
export type Party = {
  readonly quote: string
  readonly entity: string | null
  readonly names: { readonly ar: string; readonly en: string }
  /** What kind of actor the tag says it is, for example `unnamed_source`. */
  readonly type: string | null
}

/** Who says something; `unnamed` where the article gives it no name, here or in another sentence. */
export type Teller = Party & { readonly unnamed?: boolean }

export type Perpetrator = Party & { readonly basis: string | null }

/** One casualty figure with all that was said of it. */
export type LedgerRow = Stated & {
  /** Article, annotator and tag: the way back to the words. */
  readonly key: string
  readonly article: string
  readonly title: string
  readonly date: string | null
  readonly outlet: string | null
  readonly annotator: string
  readonly tag: string
  /** In UTF-16 units of the article's text. */
  readonly span: Span
  readonly quote: string
  readonly harm: readonly string[]
  readonly status: string | null
  readonly groups: readonly string[]
  readonly unit: string
  readonly scope: string
  readonly means: string | null
  readonly victims: readonly Party[]
  readonly perpetrators: readonly Perpetrator[]
  readonly sources: readonly Teller[]
  readonly attribution: string | null
  readonly epistemic: string | null
  readonly claim: string | null
  readonly places: readonly string[]
  readonly times: readonly string[]
  /** The same for all mentions of one figure (`same_as`): the key of the first of them. */
  readonly figure: string
  /** The key of the figure that this one is a part of. */
  readonly subsetOf: string | null
}

/** All figures of these readings, in the order of the readings and of their texts. */
export function ledgerRows(
  sources: readonly Source[],
  register: Register | null
): readonly LedgerRow[] {
  const known = knownActors(register)
  return sources.flatMap((source) => {
    const finder = finderOf(source, known)
    const isUnnamed = unnamedIn(source, finder)
    return source.reading.tags
      .filter(({ label }) => label === 'FIGURE')
      .map((tag) => rowOf(source, tag, { finder, isUnnamed }))
  })
}

/** Whom every id of the register means, the ids of merged actors included. */
export function knownActors(register: Register | null): KnownActors {
  return new Map(
    register?.entities.flatMap((entity) =>
      [entity.id, ...(entity.formerIds ?? [])].map((id) => [id, entity] as const)
    )
  )
}

export type KnownActors = ReadonlyMap<string, Pick<Entity, 'id' | 'names'>>

export function keyOf({ article, annotator }: Source, tag: string): string {
  return `${article.id}/${annotator}/${tag}`
}

/** What a reading says of its tags by its links. */
export type Finder = {
  /** The tags at the other end of a relation that starts here. */
  readonly ends: (from: string, relation: string) => readonly End[]
  readonly party: (tag: Tag) => Party
  readonly quote: (tag: Tag) => string
  /** The first mention of the figure that a tag is a mention of. */
  readonly firstMention: (tag: string) => string
}

type End = { readonly tag: Tag; readonly attributes: Attributes }

export function finderOf({ article, reading }: Source, known: KnownActors): Finder {
  const quote = ({ span }: Tag) => article.text.slice(span.start, span.end)
  const ends = endsIn(reading)
  return {
    quote,
    firstMention: mentionsOf(reading),
    ends: (from, relation) => ends.get(`${relation}\0${from}`) ?? [],
    party(tag) {
      const named = textOf(tag, 'entity')
      const actor = known.get(named ?? '')
      const words = quote(tag)
      return {
        quote: words,
        entity: actor?.id ?? named,
        names: actor?.names ?? { ar: words, en: named ?? words },
        type: textOf(tag, 'actor_type')
      }
    }
  }
}

/** What the links lead to, by the tag that they start from and by their relation. */
function endsIn({ tags, links }: Reading): ReadonlyMap<string, readonly End[]> {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  const found = new Map<string, End[]>()
  for (const { from, relation, to, attributes } of links) {
    const tag = byId.get(to)
    if (!tag) continue
    const key = `${relation}\0${from}`
    const known = found.get(key)
    if (known) known.push({ tag, attributes })
    else found.set(key, [{ tag, attributes }])
  }
  return found
}

/** Joins the figures that are said to be the same, in whichever direction and over any steps. */
function mentionsOf({ tags, links }: Reading): (tag: string) => string {
  const order = new Map(tags.map(({ id }, index) => [id, index]))
  const first = new Map<string, string>()
  const rootOf = (id: string): string => {
    const next = first.get(id)
    return next === undefined || next === id ? id : rootOf(next)
  }
  for (const { relation, from, to } of links) {
    if (relation !== 'same_as') continue
    const [a, b] = [rootOf(from), rootOf(to)]
    if (a === b) continue
    const earlier = (order.get(a) ?? 0) <= (order.get(b) ?? 0)
    first.set(earlier ? b : a, earlier ? a : b)
  }
  return rootOf
}

function rowOf(
  source: Source,
  tag: Tag,
  { finder, isUnnamed }: { readonly finder: Finder; readonly isUnnamed: Namelessness }
): LedgerRow {
  const { article, annotator } = source
  const claim = claimOf(source, tag, finder)
  const [whole] = finder.ends(tag.id, 'subset_of')
  const parties = (relation: string) =>
    finder.ends(tag.id, relation).map((end) => finder.party(end.tag))
  return {
    key: keyOf(source, tag.id),
    article: article.id,
    title: article.metadata.title,
    date: article.metadata.date,
    outlet: article.metadata.outlet,
    annotator,
    tag: tag.id,
    span: tag.span,
    quote: finder.quote(tag),
    ...statedOf(tag),
    harm: listOf(tag, 'harm'),
    status: textOf(tag, 'status'),
    groups: listOf(tag, 'groups'),
    unit: textOf(tag, 'unit') ?? 'person',
    scope: textOf(tag, 'scope') ?? 'event',
    means: textOf(tag, 'means'),
    victims: parties('victim'),
    perpetrators: finder.ends(tag.id, 'perpetrator').map((end) => ({
      ...finder.party(end.tag),
      basis: basisOf(end)
    })),
    sources: claim
      ? finder.ends(claim.id, 'source').map((end) => tellerOf(finder.party(end.tag), isUnnamed))
      : [],
    attribution: claim && textOf(claim, 'attribution'),
    epistemic: claim && textOf(claim, 'epistemic'),
    claim: claim && finder.quote(claim),
    places: wordsAt(finder, [tag, claim], 'at_place'),
    times: wordsAt(finder, [tag, claim], 'at_time'),
    figure: keyOf(source, finder.firstMention(tag.id)),
    subsetOf: whole ? keyOf(source, finder.firstMention(whole.tag.id)) : null
  }
}

/** Which of its sources a reading says have no name. */
export function unnamedIn({ reading }: Source, finder: Finder): Namelessness {
  const claims = reading.tags.filter(({ label }) => label === 'CLAIM')
  return unnamedAmong(
    claims.map((claim) => ({
      attribution: textOf(claim, 'attribution'),
      sources: finder.ends(claim.id, 'source').map((end) => finder.party(end.tag))
    }))
  )
}

/** A source with whether it has no name; nothing is said of one that has. */
export function tellerOf(party: Party, isUnnamed: Namelessness): Teller {
  return isUnnamed(party) ? { ...party, unnamed: true } : party
}

/** The claim that the figure is linked to, or else the narrowest one around it. */
export function claimOf({ reading }: Source, tag: Tag, finder: Finder): Tag | null {
  const [linked] = finder.ends(tag.id, 'in_claim')
  if (linked) return linked.tag
  const around = reading.tags.filter(
    ({ label, span }) => label === 'CLAIM' && contains(span, tag.span)
  )
  return around.at(-1) ?? null
}

function wordsAt(finder: Finder, tags: readonly (Tag | null)[], relation: string) {
  const found = tags.flatMap((tag) => (tag ? finder.ends(tag.id, relation) : []))
  return [...new Set(found.map(({ tag }) => textOf(tag, 'iso') ?? finder.quote(tag)))]
}

function statedOf(tag: Tag): Stated {
  return {
    min: numberOf(tag, 'min'),
    max: numberOf(tag, 'max'),
    best: numberOf(tag, 'best'),
    qualifier: textOf(tag, 'qualifier') as Qualifier | null
  }
}

function basisOf(end: End): string | null {
  const basis = attributeOf(end, 'basis')
  return typeof basis === 'string' ? basis : null
}

function numberOf(tag: Tag, id: string): number | null {
  const value = attributeOf(tag, id)
  return typeof value === 'number' ? value : null
}

export function textOf(tag: Tag, id: string): string | null {
  const value = attributeOf(tag, id)
  return typeof value === 'string' && value !== '' ? value : null
}

function listOf(tag: Tag, id: string): readonly string[] {
  const value = attributeOf(tag, id)
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
}
