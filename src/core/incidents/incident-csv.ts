import { guarded, printed, writeCsv, type Cell } from '../actors/csv'
import type { Evidence } from './record'
import { evidenceKey, fieldNames } from './record'
import type { IncidentView } from './view'

/** The columns of incidents as a table: a line for each piece of evidence, or for its absence. */
export const incidentColumns = [
  'incident',
  'title',
  'field',
  'value',
  'entity',
  'basis',
  'min',
  'max',
  'status',
  'apart',
  'evidence',
  'article',
  'annotator',
  'tag',
  'start',
  'end',
  'quote'
] as const

/**
 * Incidents as a table, RFC 4180 with CRLF; offsets are code points. `evidence` is `whole`, `changed`,
 * `gone`, `unread`, or `none` for what is stated without any. Text that a spreadsheet would take for
 * a formula has an apostrophe in front.
 */
export function writeIncidentsCsv(views: readonly IncidentView[]): string {
  const rows = views.flatMap((view) => [...harmRows(view), ...fieldRows(view)])
  return writeCsv([
    incidentColumns,
    ...rows.map((cells) =>
      cells.map((cell) => (typeof cell === 'string' ? guarded(cell) : printed(cell)))
    )
  ])
}

function harmRows(view: IncidentView): readonly (readonly Cell[])[] {
  const { incident, harm } = view
  const figures = new Map(incident.figures.map((one) => [evidenceKey(one), one]))
  return harm.flatMap(({ harm: kind, status, min, max, apart, figures: keys }) =>
    keys.flatMap((key) => {
      const found = figures.get(key)
      const value = ['harm', kind, null, null, min, max, status, apart] as const
      return found ? [[incident.id, incident.title, ...value, ...anchor(view, found)]] : []
    })
  )
}

function fieldRows(view: IncidentView): readonly (readonly Cell[])[] {
  const { id, title, fields } = view.incident
  return fieldNames.flatMap((field) => {
    const stated = fields[field]
    if (stated.length === 0) return [[id, title, field, ...nothing(7), 'none', ...nothing(6)]]
    return stated.flatMap(({ value, entity, basis, evidence }) => {
      const head = [id, title, field, value, entity, basis, ...nothing(4)]
      return evidence.length === 0
        ? [[...head, 'none', ...nothing(6)]]
        : evidence.map((one) => [...head, ...anchor(view, one)])
    })
  })
}

function anchor({ standing }: IncidentView, one: Evidence): readonly Cell[] {
  const { article, annotator, tag, start, end, quote } = one
  const how = standing[evidenceKey(one)]?.standing ?? 'unread'
  return [how, article, annotator, tag, start, end, quote]
}

function nothing(cells: number): readonly null[] {
  return Array.from({ length: cells }, () => null)
}
