import { readingStates, type ReadingState } from '../annotation/reading'
import type { FormatDocument, ReadDocument } from './format'
import { textIn, type JsonObject } from './json-value'

/** Whose reading of which article, as the plain fields that other tools keep as metadata. */
export type Columns = {
  readonly article_id: string
  readonly title: string | null
  readonly date: string | null
  readonly outlet: string | null
  readonly file_name: string
  readonly text_sha256: string
  readonly annotator_id: string
  readonly annotator_name: string
  readonly state: ReadingState
  readonly project_id: string
  readonly scheme: string
}

/** The names of these fields, in the order of files that list them. */
export const columnNames = [
  'article_id',
  'title',
  'date',
  'outlet',
  'file_name',
  'text_sha256',
  'annotator_id',
  'annotator_name',
  'state',
  'project_id',
  'scheme'
] as const satisfies readonly (keyof Columns)[]

export function columnsOf(exported: FormatDocument): Columns {
  const { article, annotator, reading, projectId, scheme } = exported
  const { title, date, outlet } = article.metadata
  return {
    article_id: article.id,
    title,
    date,
    outlet,
    file_name: article.source.fileName,
    text_sha256: article.textSha256,
    annotator_id: annotator.id,
    annotator_name: annotator.name,
    state: reading.state,
    project_id: projectId,
    scheme
  }
}

/** What of these fields an object has; a tool may have dropped some. */
export function articleFrom(columns: JsonObject, text: string): ReadDocument['article'] {
  return {
    id: textIn(columns, 'article_id'),
    text,
    textSha256: textIn(columns, 'text_sha256'),
    title: textIn(columns, 'title'),
    date: textIn(columns, 'date'),
    outlet: textIn(columns, 'outlet'),
    fileName: textIn(columns, 'file_name')
  }
}

export function annotatorFrom(columns: JsonObject): ReadDocument['annotator'] {
  const id = textIn(columns, 'annotator_id')
  const name = textIn(columns, 'annotator_name')
  return id === null && name === null ? null : { id, name }
}

export function stateFrom(columns: JsonObject): ReadingState | undefined {
  return readingStates.find((state) => state === columns['state'])
}
