import type { Register } from '../actors/register'
import type { Link, Tag } from '../annotation/reading'
import { contains, type Span } from '../text/span'
import {
  claimOf,
  finderOf,
  keyOf,
  knownActors,
  tellerOf,
  textOf,
  unnamedIn,
  type Finder,
  type Party,
  type Source,
  type Teller
} from './rows'
import type { Namelessness } from './unnamed'

/** An actor where the article names it. */
export type Mention = Party & {
  readonly tag: string
  /** In UTF-16 units of the article's text. */
  readonly span: Span
}

/** Who makes a claim, with those that the article ties it to (`affiliated_with`). */
export type ClaimSource = Mention & Teller & { readonly affiliated: readonly Party[] }

/** One claim with who makes it, how sure they are said to be, and what it is about. */
export type ClaimRow = {
  /** Article, annotator and tag: the way back to the words. */
  readonly key: string
  readonly article: string
  readonly title: string
  readonly date: string | null
  readonly outlet: string | null
  readonly tag: string
  /** In UTF-16 units of the article's text. */
  readonly span: Span
  readonly quote: string
  readonly type: string | null
  readonly attribution: string | null
  /** The source's own commitment, `epistemic` of the scheme. */
  readonly epistemic: string | null
  readonly sources: readonly ClaimSource[]
  /** The actors that are named within it. */
  readonly actors: readonly Mention[]
  /** The keys of its figures. */
  readonly figures: readonly string[]
  /** The keys of the claims that it supports, contradicts, or says again. */
  readonly supports: readonly string[]
  readonly contradicts: readonly string[]
  readonly same: readonly string[]
}

/** All claims of these readings, in the order of the readings and of their texts. */
export function claimRows(
  sources: readonly Source[],
  register: Register | null
): readonly ClaimRow[] {
  const known = knownActors(register)
  return sources.flatMap((source) => {
    const told = toldBy(source, finderOf(source, known))
    return source.reading.tags
      .filter(({ label }) => label === 'CLAIM')
      .map((tag) => rowOf(source, tag, told))
  })
}

/** What a reading says of its claims, worked out once for all of them. */
type Told = {
  readonly finder: Finder
  readonly isUnnamed: Namelessness
  readonly figures: ReadonlyMap<string, readonly string[]>
  readonly affiliated: ReadonlyMap<string, readonly Party[]>
  readonly between: ReadonlyMap<string, readonly Link[]>
}

function toldBy(source: Source, finder: Finder): Told {
  const { tags, links } = source.reading
  const figures = tags.filter(({ label }) => label === 'FIGURE')
  const holders = figures.flatMap((tag) => {
    const claim = claimOf(source, tag, finder)
    return claim ? [[claim.id, keyOf(source, tag.id)] as const] : []
  })
  const actors = tags.filter(({ label }) => label === 'ACTOR')
  const ties = actors.flatMap((tag) =>
    finder
      .ends(tag.id, 'affiliated_with')
      .map((end) => [nameOf(finder.party(tag)), finder.party(end.tag)] as const)
  )
  const between = links.flatMap((link) => [[link.from, link] as const])
  return {
    finder,
    isUnnamed: unnamedIn(source, finder),
    figures: gathered(holders),
    affiliated: gathered(ties),
    between: gathered(between)
  }
}

function rowOf(source: Source, tag: Tag, told: Told): ClaimRow {
  const { article, reading } = source
  const { finder, isUnnamed, figures, affiliated, between } = told
  const claims = (relation: string) =>
    (between.get(tag.id) ?? []).flatMap((link) =>
      link.relation === relation && link.to !== tag.id ? [keyOf(source, link.to)] : []
    )
  const mention = (end: Tag): Mention => ({ ...finder.party(end), tag: end.id, span: end.span })
  return {
    key: keyOf(source, tag.id),
    article: article.id,
    title: article.metadata.title,
    date: article.metadata.date,
    outlet: article.metadata.outlet,
    tag: tag.id,
    span: tag.span,
    quote: finder.quote(tag),
    type: textOf(tag, 'claim_type'),
    attribution: textOf(tag, 'attribution'),
    epistemic: textOf(tag, 'epistemic'),
    sources: finder.ends(tag.id, 'source').map((end) => {
      const party = mention(end.tag)
      const own = affiliated.get(nameOf(party)) ?? []
      return { ...party, ...tellerOf(party, isUnnamed), affiliated: own }
    }),
    actors: reading.tags
      .filter(({ label, span }) => label === 'ACTOR' && contains(tag.span, span))
      .map(mention),
    figures: figures.get(tag.id) ?? [],
    supports: claims('supports'),
    contradicts: claims('contradicts'),
    same: claims('same_as')
  }
}

/** By this a party is the same as another one of its article. */
function nameOf({ entity, quote }: Party): string {
  return entity ?? quote
}

function gathered<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const own = found.get(key)
    if (own) own.push(value)
    else found.set(key, [value])
  }
  return found
}
