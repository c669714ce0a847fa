import type { Link, Tag } from '../annotation/reading'
import { attributeOf } from '../annotation/reading'
import { bad, good, type Outcome } from '../outcome'
import { offsetTable } from '../text/code-points'
import { buildReading, type StatedTag } from './build-reading'
import { annotatorFrom, articleFrom, columnsOf, stateFrom } from './columns'
import { lostByOthers, type Format, type FormatDocument, type ReadDocument } from './format'
import { asNumber, isObject, listIn, parseJson, textIn, type JsonObject } from './json-value'
import { attributesIn, restIn } from './json-fields'
import { readLines } from './read-lines'
import { readRelations } from './spacy-relations'
import { spacyScript } from './spacy-script'
import { eachDocument, jsonLine } from './writer'

/**
 * JSONL as spaCy's examples and Prodigy's sources have it: a text and its `spans`, offsets in code
 * points. spaCy takes what it knows; our ids, attributes and notes stand in fields of their own.
 * The script beside it makes a `.spacy` file of it.
 *
 * @see https://spacy.io/api/doc#char_span
 */
export const spacy: Format = {
  id: 'spacy',
  heeds: ['splits'],
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  layout: 'folder',
  offsetUnit: 'codepoint',
  loses: lostByOthers,
  textOptional: false,
  writer: ({ splitOf }) =>
    eachDocument(
      (exported) => [
        {
          name: `${splitOf(exported.article.id)}.jsonl`,
          content: jsonLine(spacyRecord(exported))
        }
      ],
      () => [{ name: 'to_spacy.py', content: spacyScript }]
    ),
  read: (files, context) =>
    readLines(
      files.filter(({ name }) => !name.endsWith('.py')),
      context,
      readSpacyLine
    ),
  readLine: readSpacyLine
}

function spacyRecord(exported: FormatDocument) {
  const { text } = exported.article
  const table = offsetTable(text)
  return {
    text,
    spans: exported.reading.tags.map((tag) => spanRecord(tag, text, table)),
    relations: exported.reading.links.map(relationRecord),
    meta: columnsOf(exported)
  }
}

/** A span as spaCy and Prodigy know it, with what only we know after it. */
export function spanRecord(
  tag: Tag,
  text: string,
  { toCodePoint }: { readonly toCodePoint: (unit: number) => number }
) {
  const { id, label, span, attributes, note, rest } = tag
  const entity = attributeOf(tag, 'entity')
  return {
    start: toCodePoint(span.start),
    end: toCodePoint(span.end),
    label,
    ...(typeof entity === 'string' && entity !== '' ? { kb_id: entity } : {}),
    id,
    text: text.slice(span.start, span.end),
    attributes,
    note,
    ...(rest === undefined ? {} : { rest })
  }
}

export function relationRecord({ id, relation, from, to, attributes, rest }: Link) {
  return { id, label: relation, from, to, attributes, ...(rest === undefined ? {} : { rest }) }
}

/** Reads a line of the spaCy or Prodigy dialect, or a pair of text and entities as spaCy 2 had it. */
export function readSpacyLine(line: string, at: string): Outcome<ReadDocument> {
  const json = parseJson(line, at)
  if (!json.ok) return json
  const record = Array.isArray(json.value) ? fromPair(json.value) : json.value
  if (!isObject(record)) return bad({ code: 'format.bad-shape', at, facts: { field: '.' } })
  const raw = textIn(record, 'text')
  const spans = listIn(record, 'spans')
  const relations = listIn(record, 'relations')
  if (raw === null || !spans || !relations) {
    const field = raw === null ? 'text' : spans ? 'relations' : 'spans'
    return bad({ code: 'format.bad-shape', at, facts: { field } })
  }
  const meta = isObject(record['meta']) ? record['meta'] : {}
  const tags = spans.map((span) => readSpan(isObject(span) ? span : {}))
  const { text, reading, notes } = buildReading({
    raw,
    tags,
    links: readRelations(relations, spans),
    state: stateFrom(meta),
    unit: 'codepoint',
    at
  })
  const answer = textIn(record, 'answer')
  const refused =
    answer === null || answer === 'accept'
      ? []
      : [{ code: 'format.not-accepted', at, facts: { answer } }]
  const article = articleFrom(meta, text)
  return good({ at, article, annotator: annotatorFrom(meta), reading }, [...refused, ...notes])
}

function readSpan(span: JsonObject): StatedTag {
  const entity = textIn(span, 'kb_id')
  const attributes = attributesIn(span, 'attributes')
  return {
    id: textIn(span, 'id'),
    label: textIn(span, 'label') ?? '',
    start: asNumber(span['start']),
    end: asNumber(span['end']),
    quote: textIn(span, 'text'),
    attributes: attributes ?? (entity === null ? {} : { entity }),
    note: textIn(span, 'note') ?? '',
    rest: restIn(span)
  }
}

/** `["text", {"entities": [[0, 3, "ORG"]]}]` as a record. */
function fromPair([text, annotations]: readonly unknown[]): unknown {
  const entities = isObject(annotations) ? listIn(annotations, 'entities') : undefined
  if (!entities) return null
  const spans = entities.map((entity) => {
    const [start, end, label] = Array.isArray(entity) ? (entity as readonly unknown[]) : []
    return { start, end, label }
  })
  return { text, spans }
}
