import type { Register } from '../actors/register'
import { attributeOf, tagById, type Tag } from '../annotation/reading'
import {
  claimOf,
  finderOf,
  keyOf,
  knownActors,
  textOf,
  type Finder,
  type Source
} from '../ledger/rows'
import { offsetTable } from '../text/code-points'
import { evidenceKey, type Evidence, type FieldName, type Incident, type Statement } from './record'

/** The tag as evidence, with its words as they are now. */
export function evidenceFor({ article, annotator }: Source, { id, span }: Tag): Evidence {
  const table = offsetTable(article.text)
  return {
    article: article.id,
    annotator,
    tag: id,
    start: table.toCodePoint(span.start),
    end: table.toCodePoint(span.end),
    quote: article.text.slice(span.start, span.end)
  }
}

/**
 * The incident with these figures and claims taken in, by the keys of their tags: a claim brings the
 * figures in it. Date, place, victims, perpetrators and sources are what their links say and nothing
 * else; what a link does not say stays empty. What is there already is kept, and gets the evidence.
 */
export function withTags(
  incident: Incident,
  keys: readonly string[],
  { sources, register }: { readonly sources: readonly Source[]; readonly register: Register | null }
): Incident {
  const wanted = new Set(keys)
  const known = knownActors(register)
  let next = incident
  for (const source of sources) {
    const finder = finderOf(source, known)
    const { tags } = source.reading
    const claims = tags.filter((tag) => tag.label === 'CLAIM' && wanted.has(keyOf(source, tag.id)))
    const figures = tags.filter(
      (tag) =>
        tag.label === 'FIGURE' &&
        (wanted.has(keyOf(source, tag.id)) || claims.includes(claimOf(source, tag, finder) ?? tag))
    )
    next = addFigures(next, source, figures)
    for (const tag of [...figures, ...claims])
      for (const [field, statement] of statementsOf(source, tag, finder))
        next = withStatement(next, field, statement)
  }
  return next
}

function addFigures(incident: Incident, source: Source, figures: readonly Tag[]): Incident {
  const known = new Set(incident.figures.map(evidenceKey))
  const fresh = figures
    .map((tag) => evidenceFor(source, tag))
    .filter((one) => !known.has(evidenceKey(one)))
  return fresh.length === 0 ? incident : { ...incident, figures: [...incident.figures, ...fresh] }
}

/** A statement in its field; one that says the same gets its evidence instead. */
export function withStatement(incident: Incident, field: FieldName, added: Statement): Incident {
  const there = incident.fields[field]
  const same = there.findIndex((one) => isAlike(one, added))
  const old = there[same]
  const next = old
    ? there.with(same, { ...old, evidence: joined(old.evidence, added.evidence) })
    : [...there, added]
  return { ...incident, fields: { ...incident.fields, [field]: next } }
}

/** Whether two statements say the same, on whatever evidence. */
export function isAlike(a: Statement, b: Statement): boolean {
  if (a.basis !== b.basis) return false
  return a.entity === null && b.entity === null ? a.value === b.value : a.entity === b.entity
}

function joined(a: readonly Evidence[], b: readonly Evidence[]): Evidence[] {
  return [...new Map([...a, ...b].map((one) => [evidenceKey(one), one])).values()]
}

/** Which relation of a tag fills which field. */
const relations = [
  ['at_time', 'date'],
  ['at_place', 'place'],
  ['victim', 'victims'],
  ['perpetrator', 'perpetrators'],
  ['source', 'sources']
] as const satisfies readonly (readonly [string, FieldName])[]

function statementsOf(
  source: Source,
  tag: Tag,
  finder: Finder
): readonly (readonly [FieldName, Statement])[] {
  const claim = tag.label === 'FIGURE' ? claimOf(source, tag, finder) : null
  // Who is harmed by whom is said of the figure, or of the claim alone where that was chosen.
  const shared = new Set(['at_time', 'at_place', 'source'])
  return relations.flatMap(([relation, field]) =>
    [tag, ...(claim && shared.has(relation) ? [claim] : [])].flatMap((from) =>
      finder.ends(from.id, relation).map((end): readonly [FieldName, Statement] => {
        const isParty = field !== 'date' && field !== 'place'
        const basis = field === 'perpetrators' ? attributeOf(end, 'basis') : null
        return [
          field,
          {
            value: valueOf(end.tag, finder),
            entity: isParty ? finder.party(end.tag).entity : null,
            basis: typeof basis === 'string' ? basis : null,
            evidence: [evidenceFor(source, end.tag)]
          }
        ]
      })
    )
  )
}

/** The date that a time is said to mean, or else the words. */
function valueOf(tag: Tag, finder: Finder): string {
  return (textOf(tag, 'iso') ?? finder.quote(tag).replaceAll(/\s+/g, ' ').trim()) || tag.id
}

/** A tag of the incident's articles as evidence for what a person types; null when it is not there. */
export function evidenceAt(sources: readonly Source[], key: string): Evidence | null {
  for (const source of sources) {
    const id = key.slice(keyOf(source, '').length)
    const tag = key.startsWith(keyOf(source, '')) ? tagById(source.reading, id) : undefined
    if (tag) return evidenceFor(source, tag)
  }
  return null
}
