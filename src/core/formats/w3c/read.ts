import { bad, good, type Outcome, type Problem } from '../../outcome'
import { buildReading, type StatedLink } from '../build-reading'
import { annotatorFrom, articleFrom, stateFrom } from '../columns'
import type { Read, ReadContext, ReadDocument, SourceFile } from '../format'
import { gathered } from '../gathered'
import { isObject, parseJsonFile, textIn, type JsonObject } from '../json-value'
import { attributesIn, restIn } from '../json-fields'
import { bodiesOf, listOf, motivationOf, nameOf, purposeOf, sourceOf, tagsOf } from './parts'
import { lastOfUrn, shaOf } from './vocabulary'

type Found = { readonly annotation: JsonObject; readonly at: string }

/** The annotations of one creator on one text. */
type Group = {
  readonly source: string
  readonly creator: JsonObject | null
  /** What we say of the reading as a whole, when it is ours. */
  described: JsonObject | null
  readonly tags: Found[]
  readonly links: Found[]
  readonly at: string
}

export function readAnnotations(files: readonly SourceFile[], context: ReadContext): Read {
  const found: Found[] = []
  for (const file of files) {
    const json = parseJsonFile(file)
    if (!json.ok) return json
    const all = annotationsIn(json.value)
    found.push(
      ...all.map((annotation, index) => ({ annotation, at: `${file.name}[${index + 1}]` }))
    )
  }
  const notes: Problem[] = []
  const groups = [...groupsOf(found, notes)]
  return gathered(
    groups.map((group) => readGroup(group, context)),
    files[0]?.name,
    notes
  )
}

/** From a collection, its page, a list or a single annotation. */
function annotationsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(annotationsIn)
  if (!isObject(value)) return []
  if (value['items'] !== undefined) return listOf(value['items']).flatMap(annotationsIn)
  if (value['first'] !== undefined) return annotationsIn(value['first'])
  return value['target'] === undefined ? [] : [value]
}

function groupsOf(found: readonly Found[], notes: Problem[]): readonly Group[] {
  const groups: Groups = { all: [], open: new Map() }
  const ofTag = new Map<string, Group>()
  const links: Found[] = []
  for (const one of found) {
    if (isLink(one.annotation)) links.push(one)
    else place(one, groups, { ofTag, notes })
  }
  for (const link of links) {
    const [target] = listOf(link.annotation['target'])
    const group = ofTag.get(nameOf(target) ?? '')
    if (group) group.links.push(link)
    else notes.push({ code: 'link.missing-end', at: link.at, facts: { number: 1 } })
  }
  return groups.all
}

/** In order; and for each text and creator the one that its next annotation belongs to. */
type Groups = { readonly all: Group[]; readonly open: Map<string, Group> }

function isLink(annotation: JsonObject): boolean {
  return motivationOf(annotation) === 'linking' && endOf(annotation) !== null
}

/** The tag that a link leads to: the resource that is its body. */
function endOf(annotation: JsonObject): string | null {
  const ends = bodiesOf(annotation).filter(
    (body) => body['source'] !== undefined && ['linking', 'tagging'].includes(purposeOf(body))
  )
  return ends.length === 1 ? nameOf(ends[0]?.['source']) : null
}

function place(
  one: Found,
  groups: Groups,
  { ofTag, notes }: { readonly ofTag: Map<string, Group>; readonly notes: Problem[] }
): void {
  const targets = listOf(one.annotation['target'])
  const source = targets.map(sourceOf).find((name) => name !== null)
  if (source === undefined || source === null) {
    notes.push({ code: 'format.bad-shape', at: one.at, facts: { field: 'target.source' } })
    return
  }
  const facts = one.annotation['facts']
  const group = groupFor(one, source, groups)
  if (isObject(facts)) group.described = one.annotation
  else if (!targets.some((target) => isObject(target) && target['selector'] !== undefined))
    notes.push({
      code: 'format.left-out',
      at: one.at,
      facts: { what: motivationOf(one.annotation) }
    })
  else group.tags.push(one)
  const id = textIn(one.annotation, 'id')
  if (id !== null) ofTag.set(id, group)
}

/** The same text may be two articles: each begins with its own description. */
function groupFor({ annotation, at }: Found, source: string, { all, open }: Groups): Group {
  const key = JSON.stringify([source, annotation['creator'] ?? null])
  const known = open.get(key)
  if (known && !(isObject(annotation['facts']) && known.described !== null)) return known
  const creator = isObject(annotation['creator']) ? annotation['creator'] : null
  const group = { source, creator, described: null, tags: [], links: [], at }
  open.set(key, group)
  all.push(group)
  return group
}

function readGroup(group: Group, context: ReadContext): Outcome<ReadDocument> {
  const { source, creator, described, at } = group
  const facts = isObject(described?.['facts']) ? described['facts'] : {}
  const textSha256 = textIn(facts, 'text_sha256') ?? shaOf(source)
  const id = textIn(facts, 'article_id') ?? (shaOf(source) === null ? source : null)
  const { raw, isOtherText } = textFor(described, { id, textSha256 }, context)
  if (raw === null) return bad({ code: 'format.no-text', at, facts: { article: id ?? source } })
  const several = group.tags.filter(({ annotation }) => listOf(annotation['target']).length > 1)
  const tags = group.tags.map((one) => ({ one, stated: tagsOf(one.annotation, one.at) }))
  const left = tags.filter(({ stated }) => stated.length === 0)
  const built = buildReading({
    raw,
    tags: tags.flatMap(({ stated }) => stated),
    links: group.links.map(linkOf),
    state: stateFrom(facts),
    unit: 'codepoint',
    unitIsStated: described !== null,
    isOtherText,
    at
  })
  const name = creator && textIn(creator, 'name')
  const annotator =
    annotatorFrom(facts) ?? (creator ? { id: textIn(creator, 'nickname'), name } : null)
  const article = { ...articleFrom(facts, built.text), id, textSha256 }
  return good({ at, article, annotator, reading: built.reading }, [
    ...several.map((one) => ({ code: 'format.several-targets', at: one.at })),
    ...left.map(({ one }) => ({
      code: 'format.left-out',
      at: one.at,
      facts: { what: 'selector' }
    })),
    ...built.notes
  ])
}

/** The text that the file holds; else the one of the article that it names. */
function textFor(
  described: JsonObject | null,
  named: Parameters<ReadContext['textOf']>[0],
  context: ReadContext
): { readonly raw: string | null; readonly isOtherText?: boolean | undefined } {
  const own = textOf(described)
  if (own !== null) return { raw: own }
  return { raw: context.textOf(named), isOtherText: context.isOtherText?.(named) }
}

function textOf(described: JsonObject | null): string | null {
  const [body] = described ? bodiesOf(described) : []
  return body ? textIn(body, 'value') : null
}

function linkOf({ annotation, at }: Found): StatedLink {
  const named = bodiesOf(annotation).find((body) => textIn(body, 'value') !== null)
  const id = textIn(annotation, 'id')
  return {
    id: id === null ? null : (lastOfUrn(id, 'link') ?? id),
    relation: (named && textIn(named, 'value')) ?? 'linking',
    from: tagNamed(nameOf(listOf(annotation['target'])[0])),
    to: tagNamed(endOf(annotation)),
    attributes: attributesIn(annotation, 'attributes'),
    rest: restIn(annotation),
    at
  }
}

function tagNamed(name: string | null): string {
  return name === null ? '' : (lastOfUrn(name, 'tag') ?? name)
}
