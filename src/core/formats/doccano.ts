import type { Reading } from '../annotation/reading'
import { bad, good, type Outcome } from '../outcome'
import { buildReading, type StatedLink, type StatedTag } from './build-reading'
import { annotatorFrom, articleFrom, columnsOf, stateFrom } from './columns'
import {
  lostByOthers,
  type Format,
  type FormatDocument,
  type Loss,
  type ReadDocument,
  type WriteOptions
} from './format'
import { asNumber, isObject, listIn, parseJsonObject, textIn, type JsonObject } from './json-value'
import { unitTable } from './offsets/unit-table'
import { offsetUnits } from './offsets/unit-index'
import { readLines } from './read-lines'
import { eachDocument, jsonLine } from './writer'

const lost: readonly Loss[] = [
  ...lostByOthers,
  'ids',
  'attributes',
  'notes',
  'link-ids',
  'link-attributes',
  'rest'
]

const shared = {
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  layout: 'file',
  offsetUnit: 'codepoint',
  textOptional: false,
  read: (files, context) => readLines(files, context, readLine),
  readLine
} as const satisfies Partial<Format>

/**
 * doccano JSONL for sequence labelling: `{"text":…,"label":[[start,end,"FIGURE"]]}`. What doccano
 * does not know it keeps as metadata of the text, so the article's own fields stand there.
 *
 * Its sources disagree whether offsets count code points or UTF-16 units; the unit is an option and
 * is stated beside the text.
 *
 * @see https://github.com/doccano/doccano/blob/master/docs/tutorial.md
 */
export const doccano: Format = {
  ...shared,
  id: 'doccano',
  heeds: ['unit'],
  loses: [...lost.filter((loss) => !loss.startsWith('link-')), 'links'],
  writer: (options) =>
    eachDocument((exported) => [
      { name: 'doccano.jsonl', content: jsonLine(sequenceRecord(exported, options)) }
    ])
}

/** doccano JSONL for relation extraction: `entities` with their numbers, and `relations` between them. */
export const doccanoRelations: Format = {
  ...shared,
  id: 'doccano-relations',
  heeds: ['unit'],
  loses: lost,
  writer: (options) =>
    eachDocument((exported) => [
      { name: 'doccano.jsonl', content: jsonLine(relationRecord(exported, options)) }
    ])
}

function sequenceRecord(exported: FormatDocument, { offsetUnit }: WriteOptions) {
  const { text } = exported.article
  const { toUnit } = unitTable(text, offsetUnit)
  const label = exported.reading.tags.map(({ span, label }) => [
    toUnit(span.start),
    toUnit(span.end),
    label
  ])
  return { text, label, offset_unit: offsetUnit, ...columnsOf(exported) }
}

function relationRecord(exported: FormatDocument, { offsetUnit }: WriteOptions) {
  const { article, reading } = exported
  const { toUnit } = unitTable(article.text, offsetUnit)
  const numbers = new Map(reading.tags.map(({ id }, index) => [id, index]))
  return {
    text: article.text,
    entities: reading.tags.map(({ span, label }, id) => ({
      id,
      label,
      start_offset: toUnit(span.start),
      end_offset: toUnit(span.end)
    })),
    relations: relationsOf(reading, numbers),
    offset_unit: offsetUnit,
    ...columnsOf(exported)
  }
}

function relationsOf({ links }: Reading, numbers: ReadonlyMap<string, number>) {
  return links.map(({ relation, from, to }, id) => ({
    id,
    from_id: numbers.get(from),
    to_id: numbers.get(to),
    type: relation
  }))
}

function readLine(line: string, at: string): Outcome<ReadDocument> {
  const json = parseJsonObject(line, at)
  if (!json.ok) return json
  const record = json.value
  const raw = textIn(record, 'text') ?? textIn(record, 'data')
  if (raw === null) return bad({ code: 'format.bad-shape', at, facts: { field: 'text' } })
  const spans = spansIn(record)
  const relations = listIn(record, 'relations')
  if (!spans || !relations)
    return bad({ code: 'format.bad-shape', at, facts: { field: spans ? 'relations' : 'label' } })
  const stated = offsetUnits.find((known) => known === record['offset_unit'])
  const { text, reading, notes } = buildReading({
    raw,
    tags: spans.map(readSpan),
    links: relations.map((relation) => readRelation(relation)),
    state: stateFrom(record),
    unit: stated ?? 'codepoint',
    unitIsStated: stated !== undefined,
    at
  })
  const article = articleFrom(record, text)
  return good({ at, article, annotator: annotatorFrom(record), reading }, notes)
}

/** Versions and projects of doccano name the list in one of these ways. */
function spansIn(record: JsonObject): readonly unknown[] | undefined {
  const key = ['entities', 'label', 'labels', 'seq_label'].find((name) =>
    Object.hasOwn(record, name)
  )
  return key === undefined ? [] : listIn(record, key)
}

function readSpan(span: unknown): StatedTag {
  if (Array.isArray(span)) {
    const [start, end, label] = span as readonly unknown[]
    return { start: asNumber(start), end: asNumber(end), label: labelOf(label), quote: null }
  }
  const entity = isObject(span) ? span : {}
  return {
    id: idOf(entity['id']),
    label: labelOf(entity['label']),
    start: asNumber(entity['start_offset']),
    end: asNumber(entity['end_offset']),
    quote: null
  }
}

function readRelation(json: unknown): StatedLink {
  const relation = isObject(json) ? json : {}
  return {
    relation: labelOf(relation['type']),
    from: idOf(relation['from_id']) ?? '',
    to: idOf(relation['to_id']) ?? ''
  }
}

/** What is no text is no label; the empty one is refused with the tag. */
function labelOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function idOf(value: unknown): string | null {
  if (typeof value === 'number') return `e${String(value).padStart(5, '0')}`
  return typeof value === 'string' && value !== '' ? value : null
}
