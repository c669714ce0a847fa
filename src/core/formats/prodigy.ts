import type { Tag } from '../annotation/reading'
import { offsetTable, type OffsetTable } from '../text/code-points'
import type { Span } from '../text/span'
import { columnsOf } from './columns'
import { lostByOthers, type Format, type FormatDocument, type WriteOptions } from './format'
import { readLines } from './read-lines'
import { readSpacyLine, relationRecord, spanRecord } from './spacy'
import { fitToTokens } from './tokens/fit'
import { tokensOf } from './tokens/tokenise'
import { eachDocument, jsonLine } from './writer'

/**
 * Tasks as Prodigy has them: the text in tokens, its spans by offsets and tokens, relations between
 * the spans, and the answer. The last token of a span is part of it.
 *
 * @see https://prodi.gy/docs/api-interfaces#spans
 */
export const prodigy: Format = {
  id: 'prodigy',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  layout: 'file',
  offsetUnit: 'codepoint',
  loses: lostByOthers,
  textOptional: false,
  writer: (options) =>
    eachDocument((exported) => [
      { name: 'prodigy.jsonl', content: jsonLine(task(exported, options)) }
    ]),
  read: (files, context) => readLines(files, context, readSpacyLine),
  readLine: readSpacyLine
}

function task(exported: FormatDocument, { tokens: policy }: WriteOptions) {
  const { article, reading, annotator } = exported
  const { text } = article
  const table = offsetTable(text)
  const { tokens } = fitToTokens(text, reading.tags, { policy, conflict: () => false })
  const spans = new Map(
    reading.tags.map((tag) => [tag.id, taskSpan(tag, { text, table, tokens })] as const)
  )
  return {
    text,
    tokens: tokens.map((token, id) => taskToken(token, id, { text, table })),
    spans: [...spans.values()],
    relations: reading.links.map((link) => ({
      ...relationRecord(link),
      ...ends(spans.get(link.from), spans.get(link.to))
    })),
    answer: 'accept',
    _annotator_id: annotator.name,
    meta: columnsOf(exported)
  }
}

function taskToken(
  { start, end }: Span,
  id: number,
  { text, table }: { readonly text: string; readonly table: OffsetTable }
) {
  return {
    text: text.slice(start, end),
    start: table.toCodePoint(start),
    end: table.toCodePoint(end),
    id,
    ws: text[end] === ' '
  }
}

function taskSpan(
  tag: Tag,
  place: { readonly text: string; readonly table: OffsetTable; readonly tokens: readonly Span[] }
) {
  const touched = tokensOf(place.tokens, tag.span)
  return {
    ...spanRecord(tag, place.text, place.table),
    ...(touched ? { token_start: touched.start, token_end: touched.end - 1 } : {})
  }
}

type TaskSpan = ReturnType<typeof taskSpan>

function ends(from: TaskSpan | undefined, to: TaskSpan | undefined) {
  if (!from || !to) return {}
  return {
    head: from.token_end,
    child: to.token_end,
    head_span: place(from),
    child_span: place(to)
  }
}

function place({ start, end, token_start, token_end, label }: TaskSpan) {
  return { start, end, token_start, token_end, label }
}
