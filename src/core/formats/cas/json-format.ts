import { bad, type Outcome } from '../../outcome'
import { lostByOthers, type Format, type Read, type ReadDocument, type SourceFile } from '../format'
import { gathered } from '../gathered'
import { isObject, parseJsonFile, textIn, type JsonObject } from '../json-value'
import { eachDocument, placeOf } from '../writer'
import { casOf } from './build'
import { sofaId, viewName, type Cas, type CasType, type FeatureValue } from './model'
import { documentOf, type FoundStructure } from './read'

/**
 * UIMA CAS JSON 0.4: a file for each reading with its text, its types and its structures. Offsets
 * count UTF-16 units. Written as the reference implementation's own examples are: without a header,
 * and with plain `begin` and `end`.
 *
 * @see https://github.com/apache/uima-uimaj-io-jsoncas/blob/main/SPECIFICATION.adoc
 */
export const casJson: Format = {
  id: 'cas-json',
  extension: 'json',
  mediaType: 'application/json',
  layout: 'folder',
  offsetUnit: 'utf16',
  loses: lostByOthers,
  textOptional: false,
  writer: ({ scheme }) =>
    eachDocument((exported) => [
      {
        name: `${placeOf(exported)}.json`,
        content: `${JSON.stringify(casFile(casOf(exported, scheme)), null, 1)}\n`
      }
    ]),
  read: readFiles
}

function casFile({ text, types, structures }: Cas) {
  const sofa = {
    '%ID': sofaId,
    '%TYPE': 'uima.cas.Sofa',
    sofaNum: 1,
    sofaID: viewName,
    mimeType: 'text',
    sofaString: text
  }
  return {
    '%TYPES': Object.fromEntries(types.map((type) => [type.name, typeRecord(type)])),
    '%FEATURE_STRUCTURES': [
      sofa,
      ...structures.map(({ id, type, features }) => ({
        '%ID': id,
        '%TYPE': type,
        ...Object.fromEntries([...features].map(([name, value]) => featureEntry(name, value)))
      }))
    ],
    '%VIEWS': { [viewName]: { '%SOFA': sofaId, '%MEMBERS': structures.map(({ id }) => id) } }
  }
}

function typeRecord({ name, supertype, features }: CasType) {
  return {
    '%NAME': name,
    '%SUPER_TYPE': supertype,
    ...Object.fromEntries(
      features.map((feature) => [feature.name, { '%NAME': feature.name, '%RANGE': feature.range }])
    )
  }
}

/** A reference stands under its name with a sign before it. */
function featureEntry(name: string, value: FeatureValue): readonly [string, unknown] {
  return typeof value === 'object' ? [`@${name}`, value.to] : [name, value]
}

function readFiles(files: readonly SourceFile[]): Read {
  return gathered(files.map(readFile), files[0]?.name)
}

function readFile(file: SourceFile): Outcome<ReadDocument> {
  const json = parseJsonFile(file)
  if (!json.ok) return json
  const at = file.name
  const listed = isObject(json.value) ? json.value['%FEATURE_STRUCTURES'] : undefined
  const records = (Array.isArray(listed) ? listed : isObject(listed) ? withIds(listed) : []).filter(
    isObject
  )
  const sofa = records.find((one) => one['%TYPE'] === 'uima.cas.Sofa')
  const text = sofa && textIn(sofa, 'sofaString')
  if (!sofa || typeof text !== 'string')
    return bad({ code: 'format.bad-shape', at, facts: { field: '%FEATURE_STRUCTURES' } })
  const own = records.filter((one) => one !== sofa && isOfView(one, sofa))
  return documentOf(
    text,
    own.map((one) => structureOf(one, at)),
    at
  )
}

/** Some writers put the structures into an object, under their numbers. */
function withIds(listed: JsonObject): readonly unknown[] {
  return Object.entries(listed).map(([id, one]) =>
    isObject(one) ? { '%ID': Number(id), ...one } : one
  )
}

/** Whether a structure belongs to the first text; a file may hold several views of other texts. */
function isOfView(one: JsonObject, sofa: JsonObject): boolean {
  return one['@sofa'] === undefined || one['@sofa'] === sofa['%ID']
}

/** Names may bear `@` for a reference, and `^` for an offset, which is then like any other. */
function structureOf(one: JsonObject, at: string): FoundStructure {
  const features = new Map<string, FeatureValue>()
  const id = Number(one['%ID'])
  for (const [key, value] of Object.entries(one)) {
    if (key.startsWith('%')) continue
    const name = key.replace(/^[@^]/, '')
    if (key.startsWith('@') && typeof value === 'number') features.set(name, { to: value })
    else if (typeof value === 'string' || typeof value === 'number') features.set(name, value)
    else if (typeof value === 'boolean') features.set(name, String(value))
  }
  return { id, type: textIn(one, '%TYPE') ?? '', features, at: `${at}#${id}` }
}
