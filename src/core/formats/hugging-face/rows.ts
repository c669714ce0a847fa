import type { AttributeValue, Link, Tag } from '../../annotation/reading'
import { attributeOf } from '../../annotation/reading'
import { offsetTable } from '../../text/code-points'
import type { Attribute } from '../../scheme/scheme'
import { columnsOf } from '../columns'
import { bioTags } from '../conll/bio'
import type { FormatDocument, WriteOptions } from '../format'
import { fitToTokens } from '../tokens/fit'
import { attributesOf } from './features'

export type Row = Readonly<Record<string, unknown>>

/** One reading as a row: its facts, its text, flat tags over tokens, every span, every link. */
export function rowOf(exported: FormatDocument, options: WriteOptions): Row {
  const { article, reading } = exported
  const { text } = article
  const { toCodePoint } = offsetTable(text)
  const attributes = attributesOf(options.scheme)
  const { tokens, tags } = fitToTokens(text, reading.tags, {
    policy: options.tokens,
    conflict: () => true
  })
  const labels = tags.map(({ tag, tokens: range }) => ({ label: tag.label, tokens: range }))
  return {
    ...columnsOf(exported),
    text,
    tokens: tokens.map(({ start, end }) => text.slice(start, end)),
    ner_tags: bioTags(tokens.length, labels, options.tagging),
    spans: reading.tags.map((tag) => spanRecord(tag, { text, toCodePoint, attributes })),
    links: reading.links.map(linkRecord)
  }
}

function spanRecord(
  tag: Tag,
  {
    text,
    toCodePoint,
    attributes
  }: {
    readonly text: string
    readonly toCodePoint: (unit: number) => number
    readonly attributes: readonly Attribute[]
  }
) {
  const { id, label, span, note, rest } = tag
  return {
    id,
    label,
    start: toCodePoint(span.start),
    end: toCodePoint(span.end),
    text: text.slice(span.start, span.end),
    note: note.replaceAll(loneSurrogates, '\ufffd'),
    ...Object.fromEntries(
      attributes.map((attribute) => [
        attribute.id,
        typedValue(attribute, attributeOf(tag, attribute.id) ?? null)
      ])
    ),
    more: JSON.stringify({
      attributes: tag.attributes,
      rest,
      ...(note.search(loneSurrogates) === -1 ? {} : { note })
    })
  }
}

function linkRecord({ id, relation, from, to, attributes, rest }: Link) {
  return { id, relation, from, to, more: JSON.stringify({ attributes, rest }) }
}

/** The value if it is of the column's type; what is not stands in `more` alone. */
function typedValue({ kind }: Attribute, value: AttributeValue): AttributeValue {
  if (kind === 'int') return Number.isSafeInteger(value) ? value : null
  if (kind === 'multi') return Array.isArray(value) ? value.map(wellFormed) : null
  return typeof value === 'string' ? wellFormed(value) : null
}

const loneSurrogates = /\p{Cs}/gu

function wellFormed(text: string): string {
  return text.replaceAll(loneSurrogates, '\ufffd')
}
