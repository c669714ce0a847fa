import { bad, good, type Outcome } from '../../outcome'
import { buildReading, type StatedLink, type StatedTag } from '../build-reading'
import { annotatorFrom, articleFrom, stateFrom } from '../columns'
import { labelsOf, readTag } from '../conll/bio'
import { placeTokens } from '../conll/read'
import type { ReadContext, ReadDocument } from '../format'
import { asNumber, isObject, listIn, parseJson, textIn, type JsonObject } from '../json-value'
import { attributesIn, restIn } from '../json-fields'

/** A row of a data set: ours, or any with `text` and `spans`, or with `tokens` and `ner_tags`. */
export function readRow(row: JsonObject, at: string, context: ReadContext): Outcome<ReadDocument> {
  const raw = textIn(row, 'text')
  const spans = listIn(row, 'spans') ?? listIn(row, 'entities')
  if (raw === null || !spans) return readTokens(row, at, context)
  const built = buildReading({
    raw,
    tags: spans.map((span) => spanOf(isObject(span) ? span : {})),
    links: (listIn(row, 'links') ?? []).map((link) => linkOf(isObject(link) ? link : {})),
    state: stateFrom(row),
    unit: 'codepoint',
    unitIsStated: textIn(row, 'text_sha256') !== null,
    at
  })
  const article = articleFrom(row, built.text)
  return good({ at, article, annotator: annotatorFrom(row), reading: built.reading }, built.notes)
}

/** A row of words and tags alone, whose text is put together from the words. */
function readTokens(row: JsonObject, at: string, context: ReadContext): Outcome<ReadDocument> {
  const tokens = listIn(row, 'tokens') ?? []
  const tags = listIn(row, 'ner_tags') ?? listIn(row, 'tags') ?? []
  const named = tags.every((tag) => typeof tag === 'string')
  if (tokens.length === 0 || tags.length !== tokens.length || !named)
    return bad({ code: 'format.bad-shape', at, facts: { field: named ? 'text' : 'ner_tags' } })
  const [file = at, line = '1'] = at.split(/:(?=\d+$)/)
  const sentence = tokens.map((form, index) => ({
    form: String(form),
    tag: readTag(String(tags[index])) ?? null,
    line: Number(line)
  }))
  const labels = labelsOf(sentence.map(({ tag }) => tag))
  const found = { file, line: Number(line), sentences: [sentence] }
  return placeTokens(found, { labels, faults: [] }, { beside: null, context })
}

function spanOf(span: JsonObject): StatedTag {
  const more = moreIn(span)
  return {
    id: textIn(span, 'id'),
    label: textIn(span, 'label') ?? '',
    start: asNumber(span['start']),
    end: asNumber(span['end']),
    quote: textIn(span, 'text'),
    attributes: attributesIn(more, 'attributes') ?? {},
    note: textIn(more, 'note') ?? textIn(span, 'note') ?? '',
    rest: restIn(more)
  }
}

function linkOf(link: JsonObject): StatedLink {
  const more = moreIn(link)
  return {
    id: textIn(link, 'id'),
    relation: textIn(link, 'relation') ?? '',
    from: textIn(link, 'from') ?? '',
    to: textIn(link, 'to') ?? '',
    attributes: attributesIn(more, 'attributes'),
    rest: restIn(more)
  }
}

function moreIn(object: JsonObject): JsonObject {
  const text = textIn(object, 'more')
  const json = text === null ? null : parseJson(text, '')
  return json?.ok && isObject(json.value) ? json.value : {}
}
