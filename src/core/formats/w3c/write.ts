import type { Link, Tag } from '../../annotation/reading'
import { offsetTable, type OffsetTable } from '../../text/code-points'
import { splitsPair } from '../../text/span'
import { columnsOf } from '../columns'
import type { FormatDocument } from '../format'
import { urn, urnOfText } from './vocabulary'

/** How many code units of context stand beside a quote. */
const surroundings = 32

/** The annotations of one reading: what it is and its text, then its tags, then its links. */
export function annotationsOf(exported: FormatDocument, withText: boolean): readonly object[] {
  const { article, annotator, reading } = exported
  const creator = { type: 'Person', name: annotator.name, nickname: annotator.id }
  const place = { exported, creator, withText, table: offsetTable(article.text) }
  return [
    readingAnnotation(place),
    ...reading.tags.map((tag) => tagAnnotation(tag, place)),
    ...reading.links.map((link) => linkAnnotation(link, place))
  ]
}

type Place = {
  readonly exported: FormatDocument
  readonly creator: object
  readonly withText: boolean
  readonly table: OffsetTable
}

/** Describes the text; without it, only by its hash. */
function readingAnnotation({ exported, creator, withText }: Place) {
  const { article, annotator } = exported
  const columns = columnsOf(exported)
  const facts = withText ? columns : { ...columns, title: null }
  const text = { type: 'TextualBody', format: 'text/plain', language: 'ar', value: article.text }
  return {
    id: urn('reading', article.id, annotator.id),
    type: 'Annotation',
    motivation: 'describing',
    creator,
    ...(withText ? { body: { ...text, purpose: 'describing' } } : {}),
    target: urnOfText(article.textSha256),
    facts
  }
}

function tagAnnotation(tag: Tag, { exported, creator, withText, table }: Place) {
  const { id, label, note, attributes, rest } = tag
  const { article, annotator } = exported
  return {
    id: urn('tag', article.id, annotator.id, id),
    type: 'Annotation',
    motivation: note === '' ? 'tagging' : ['tagging', 'commenting'],
    creator,
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: label },
      ...(note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note }])
    ],
    target: {
      source: urnOfText(article.textSha256),
      selector: selectorsOf(tag, { text: article.text, table, withText })
    },
    ...moreOf(attributes, rest)
  }
}

/** By place, in code points as the standard demands; and by the words and what stands around them. */
function selectorsOf(
  { span: { start, end } }: Tag,
  {
    text,
    table,
    withText
  }: { readonly text: string; readonly table: OffsetTable; readonly withText: boolean }
): readonly object[] {
  const position = {
    type: 'TextPositionSelector',
    start: table.toCodePoint(start),
    end: table.toCodePoint(end)
  }
  if (!withText) return [position]
  const from = Math.max(0, start - surroundings)
  const to = Math.min(text.length, end + surroundings)
  return [
    position,
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
      suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to)
    }
  ]
}

/** From the tag that is the target to the tag that is the body. */
function linkAnnotation(link: Link, { exported, creator }: Place) {
  const { article, annotator } = exported
  const name = (kind: 'tag' | 'link', id: string) => urn(kind, article.id, annotator.id, id)
  return {
    id: name('link', link.id),
    type: 'Annotation',
    motivation: 'linking',
    creator,
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: link.relation },
      { type: 'SpecificResource', purpose: 'linking', source: name('tag', link.to) }
    ],
    target: name('tag', link.from),
    ...moreOf(link.attributes, link.rest)
  }
}

function moreOf(attributes: object, rest: object | undefined) {
  return {
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    ...(rest === undefined ? {} : { rest })
  }
}
