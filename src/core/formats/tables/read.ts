import { bad, good, type Outcome } from '../../outcome'
import { buildReading, type StatedLink, type StatedTag } from '../build-reading'
import { annotatorFrom, articleFrom, stateFrom } from '../columns'
import type { Read, ReadContext, ReadDocument } from '../format'
import { gathered } from '../gathered'
import { asNumber, isObject, parseJson, type JsonObject } from '../json-value'
import { attributesIn, restIn } from '../json-fields'
import { printed } from '../../actors/csv'
import { attributesFrom } from './cells'
import { spanColumns, type TableName } from './rows'

/** A row by the names of its columns, and where it stands. Numbers are texts here too. */
export type ReadRow = { readonly cells: ReadonlyMap<string, string>; readonly at: string }
export type ReadTables = Readonly<Record<TableName, readonly ReadRow[]>>

/**
 * Which of our tables each list of rows is, by its columns; its name does not matter. Null when one
 * is none of them.
 */
export function sortTables(lists: readonly (readonly ReadRow[])[]): ReadTables | null {
  const tables: Record<TableName, ReadRow[]> = { documents: [], spans: [], links: [] }
  for (const rows of lists) {
    const [first] = rows
    const table = first ? tableOf(first) : null
    if (first && !table) return null
    if (table) tables[table].push(...rows)
  }
  return tables
}

function tableOf({ cells }: ReadRow): TableName | null {
  if (cells.has('text_sha256')) return 'documents'
  if (cells.has('relation') && cells.has('from')) return 'links'
  return cells.has('label') && cells.has('start') ? 'spans' : null
}

/**
 * Puts tables together again. Spans and links belong to the document of their article and
 * annotator; spans without such a document, as in a table of spans alone, make one of their own.
 */
export function readTables(tables: ReadTables, context: ReadContext, at: string): Read {
  const groups = new Map<string, { rows: ReadRow[]; spans: ReadRow[]; links: ReadRow[] }>()
  for (const name of ['documents', 'spans', 'links'] as const)
    for (const row of tables[name]) {
      const key = JSON.stringify([cell(row, 'article_id'), cell(row, 'annotator_id')])
      const group = groups.get(key) ?? { rows: [], spans: [], links: [] }
      group[name === 'documents' ? 'rows' : name].push(row)
      groups.set(key, group)
    }
  const read = [...groups.values()].map(({ rows, spans, links }) =>
    readDocument(rows[0] ?? spans[0] ?? links[0], { spans, links }, context)
  )
  return gathered(read, at)
}

function readDocument(
  row: ReadRow | undefined,
  { spans, links }: { readonly spans: readonly ReadRow[]; readonly links: readonly ReadRow[] },
  context: ReadContext
): Outcome<ReadDocument> {
  if (!row) return bad({ code: 'format.empty' })
  const { at } = row
  const columns = columnsIn(row)
  const id = cell(row, 'article_id')
  const textSha256 = cell(row, 'text_sha256') || null
  const raw = isDocument(row) ? cell(row, 'text') : ''
  const named = { id: id || null, textSha256 }
  const text = raw === '' ? context.textOf(named) : raw
  if (text === null) return bad({ code: 'format.no-text', at, facts: { article: id } })
  const built = buildReading({
    raw: text,
    tags: spans.map(spanOf),
    links: links.map(linkOf),
    state: stateFrom(columns),
    unit: 'codepoint',
    unitIsStated: true,
    isOtherText: raw === '' && context.isOtherText?.(named),
    at
  })
  const article = articleFrom(columns, built.text)
  return good(
    { at, article, annotator: annotatorFrom(columns), reading: built.reading },
    built.notes
  )
}

/** A row of documents has the hash of its text; a row of spans has not. */
function isDocument(row: ReadRow): boolean {
  return row.cells.has('text_sha256')
}

function columnsIn(row: ReadRow): JsonObject {
  return Object.fromEntries([...row.cells].filter(([, value]) => value !== ''))
}

function spanOf(row: ReadRow): StatedTag {
  const more = moreIn(row)
  const note = typeof more['note'] === 'string' ? more['note'] : ''
  const shown = cell(row, 'note')
  const attributes = [...row.cells].filter(([name]) => !spanColumns.has(name))
  return {
    id: cell(row, 'id') || null,
    label: cell(row, 'label'),
    start: asNumber(cell(row, 'start')),
    end: asNumber(cell(row, 'end')),
    quote: cell(row, 'text') || null,
    attributes: attributesFrom(new Map(attributes), attributesIn(more, 'attributes') ?? {}),
    note: note !== '' && printed(note) === shown ? note : shown,
    rest: restIn(more),
    at: row.at
  }
}

function linkOf(row: ReadRow): StatedLink {
  const more = moreIn(row)
  return {
    id: cell(row, 'id') || null,
    relation: cell(row, 'relation'),
    from: cell(row, 'from'),
    to: cell(row, 'to'),
    attributes: attributesIn(more, 'attributes'),
    rest: restIn(more),
    at: row.at
  }
}

function moreIn(row: ReadRow): JsonObject {
  const text = cell(row, 'more')
  const json = text === '' ? null : parseJson(text, row.at)
  return json?.ok && isObject(json.value) ? json.value : {}
}

function cell({ cells }: ReadRow, name: string): string {
  return cells.get(name) ?? ''
}
