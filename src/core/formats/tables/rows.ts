import type { Link, Tag } from '../../annotation/reading'
import { attributeOf } from '../../annotation/reading'
import type { Scheme } from '../../scheme/scheme'
import { offsetTable } from '../../text/code-points'
import { columnNames, columnsOf } from '../columns'
import type { FormatDocument } from '../format'
import { type Cell } from '../../actors/csv'
import { cellOf } from './cells'

/** The three tables of an export: a row for each reading, each tag and each link. */
export const tableNames = ['documents', 'spans', 'links'] as const
export type TableName = (typeof tableNames)[number]

export type Tables = Readonly<Record<TableName, readonly (readonly Cell[])[]>>

const own = ['article_id', 'annotator_id'] as const
const ofSpan = ['id', 'label', 'start', 'end', 'start_utf16', 'end_utf16', 'text'] as const
const ofLink = ['id', 'relation', 'from', 'to', 'from_text', 'to_text', 'more'] as const
const ofDocument = [...columnNames, 'text'] as const

/** Columns of spans that are no attributes. */
export const spanColumns: ReadonlySet<string> = new Set([
  ...own,
  ...ofSpan,
  'note',
  'more',
  'guard'
])

/** The attributes that have a column: all of the scheme's whose names are free. */
export function attributeColumns(scheme: Scheme): readonly string[] {
  const ids = scheme.span_types.flatMap(({ attrs }) => attrs.map(({ id }) => id))
  return [...new Set(ids)].filter((id) => !spanColumns.has(id))
}

/** The first row of each table. Offsets count code points where the name does not say otherwise. */
export function headings(scheme: Scheme): Readonly<Record<TableName, readonly string[]>> {
  return {
    documents: [...ofDocument, 'guard'],
    spans: [...own, ...ofSpan, ...attributeColumns(scheme), 'note', 'more', 'guard'],
    links: [...own, ...ofLink, 'guard']
  }
}

export type RowOptions = {
  readonly scheme: Scheme
  /** Whether words of the article may stand in the tables, and whether its whole text does. */
  readonly quotes: boolean
  readonly texts: boolean
  /** How cells are kept from being taken for formulas; what the last column says. */
  readonly guard: Cell
}

export function rowsOf(exported: FormatDocument, options: RowOptions): Tables {
  const { article, annotator, reading } = exported
  const { text } = article
  const { toCodePoint } = offsetTable(text)
  const place = { text, toCodePoint, options }
  const whose = [article.id, annotator.id]
  const quotes = new Map(
    reading.tags.map(({ id, span }) => [id, text.slice(span.start, span.end)] as const)
  )
  return {
    documents: [[...documentRow(exported, options), options.guard]],
    spans: reading.tags.map((tag) => [...whose, ...spanRow(tag, place), options.guard]),
    links: reading.links.map((link) => [
      ...whose,
      ...linkRow(link, options.quotes ? quotes : new Map()),
      options.guard
    ])
  }
}

function documentRow(exported: FormatDocument, { quotes, texts }: RowOptions): readonly Cell[] {
  const columns = columnsOf(exported)
  return ofDocument.map((column) => {
    if (column === 'text') return texts ? exported.article.text : null
    return column === 'title' && !quotes ? null : columns[column]
  })
}

function spanRow(
  tag: Tag,
  {
    text,
    toCodePoint,
    options
  }: {
    readonly text: string
    readonly toCodePoint: (unit: number) => number
    readonly options: RowOptions
  }
): readonly Cell[] {
  const { id, label, span, note, attributes, rest } = tag
  return [
    id,
    label,
    toCodePoint(span.start),
    toCodePoint(span.end),
    span.start,
    span.end,
    options.quotes ? text.slice(span.start, span.end) : null,
    ...attributeColumns(options.scheme).map((name) => cellOf(attributeOf(tag, name))),
    note,
    JSON.stringify({ attributes, rest, ...(/\p{Cs}/u.test(note) ? { note } : {}) })
  ]
}

function linkRow(
  { id, relation, from, to, attributes, rest }: Link,
  quotes: ReadonlyMap<string, string>
): readonly Cell[] {
  const [fromText, toText] = [quotes.get(from) ?? null, quotes.get(to) ?? null]
  return [id, relation, from, to, fromText, toText, JSON.stringify({ attributes, rest })]
}
