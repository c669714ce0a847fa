import type { Attributes } from '../../annotation/reading'
import { good, type Outcome } from '../../outcome'
import { buildReading, type StatedLink, type StatedTag } from '../build-reading'
import { annotatorFrom, articleFrom, stateFrom } from '../columns'
import type { ReadDocument } from '../format'
import { isObject, listIn, parseJson, textIn, type JsonObject } from '../json-value'
import { attributesIn, restIn } from '../json-fields'
import { attributesFrom } from '../tables/cells'
import { casUnit, isMachinery, typeNames, type FeatureValue, type Structure } from './model'

/** A structure as a file has it: references may be any number, and numbers may be texts. */
export type FoundStructure = {
  readonly id: number
  readonly type: string
  readonly features: ReadonlyMap<string, FeatureValue>
  /** Where it stands, for notes. */
  readonly at: string
}

/** Makes a document of a text and its structures, ours or those of any other type system. */
export function documentOf(
  raw: string,
  structures: readonly FoundStructure[],
  at: string
): Outcome<ReadDocument> {
  const facts = structures.find(({ type }) => type === typeNames.facts)
  const columns = Object.fromEntries(facts?.features ?? [])
  const tags = structures.filter(isTag)
  const names = new Map(tags.map((tag) => [tag.id, nameOf(tag)] as const))
  const built = buildReading({
    raw,
    tags: tags.map(tagOf),
    links: structures.filter(isLink).map((link) => linkOf(link, names)),
    state: stateFrom(columns),
    unit: casUnit,
    unitIsStated: facts !== undefined,
    at
  })
  return good(
    {
      at,
      article: articleFrom(columns, built.text),
      annotator: annotatorFrom(columns),
      reading: built.reading
    },
    built.notes
  )
}

function isTag({ type, features }: FoundStructure): boolean {
  return features.has('begin') && !isMachinery(type) && !features.has('Governor')
}

function isLink({ type, features }: FoundStructure): boolean {
  return type === typeNames.link || (features.has('Governor') && features.has('Dependent'))
}

/** Ours by the id it was written with; another's by its number. */
function nameOf(tag: FoundStructure): string {
  return text(tag, 'tagId') ?? textIn(moreIn(tag), 'id') ?? `fs${String(tag.id).padStart(6, '0')}`
}

const ourFeatures = new Set(['sofa', 'begin', 'end', 'tagId', 'label', 'note', 'more'])

function tagOf(tag: FoundStructure): StatedTag {
  const more = moreIn(tag)
  return {
    id: nameOf(tag),
    label: labelOf(tag) ?? textIn(more, 'label') ?? shortName(tag.type),
    start: numberOf(tag.features.get('begin')),
    end: numberOf(tag.features.get('end')),
    quote: null,
    attributes: attributesOf(tag, more),
    note: text(tag, 'note') ?? textIn(more, 'note') ?? '',
    rest: restIn(more),
    at: tag.at
  }
}

/** The feature `label` or, as on the layer for named entities, `value`; otherwise the type. */
function labelOf(tag: FoundStructure): string | null {
  return text(tag, 'label') ?? (tag.features.has('tagId') ? null : text(tag, 'value'))
}

function attributesOf(tag: FoundStructure, more: JsonObject): Attributes {
  const shown = new Map<string, string>()
  for (const name of listIn(more, 'shown') ?? []) if (typeof name === 'string') shown.set(name, '')
  const isValue = labelOf(tag) === text(tag, 'value') && !tag.features.has('label')
  for (const [name, value] of tag.features)
    if (typeof value !== 'object' && !ourFeatures.has(name) && !(isValue && name === 'value'))
      shown.set(name, String(value))
  return attributesFrom(shown, attributesIn(more, 'attributes') ?? {})
}

function linkOf(link: FoundStructure, names: ReadonlyMap<number, string>): StatedLink {
  const more = moreIn(link)
  const end = (...features: readonly string[]) => {
    const value = features.map((name) => link.features.get(name)).find((one) => one !== undefined)
    return names.get(typeof value === 'object' ? value.to : numberOf(value)) ?? ''
  }
  const named = text(link, 'relation') ?? text(link, 'label') ?? text(link, 'value')
  return {
    id: text(link, 'linkId'),
    relation: named ?? shortName(link.type),
    from: end('source', 'Governor'),
    to: end('target', 'Dependent'),
    attributes: attributesIn(more, 'attributes'),
    rest: restIn(more),
    at: link.at
  }
}

function moreIn(structure: Pick<Structure, 'features'>): JsonObject {
  const more = structure.features.get('more')
  if (typeof more !== 'string') return {}
  const json = parseJson(more, '')
  return json.ok && isObject(json.value) ? json.value : {}
}

function text({ features }: FoundStructure, name: string): string | null {
  const value = features.get(name)
  return typeof value === 'string' ? value : null
}

function numberOf(value: FeatureValue | undefined): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN
}

function shortName(type: string): string {
  return type.replace(/^.*\./, '')
}
