import { guarded, writeCsv } from '#core/actors/csv'
import type { AgreementRow } from '#core/review/agreement'

/** Rows of agreement for a spreadsheet; numbers are in English digits with a point. */
export function rowsAsTable(rows: readonly AgreementRow[]): readonly (readonly string[])[] {
  const head = ['measure', 'annotators', 'label', 'article', 'value', 'low', 'high', 'reason']
  return [
    [...head, 'articles', 'samples'],
    ...rows.map((row) => [
      row.measure,
      row.annotators.join(' '),
      row.label ?? '',
      row.article ?? '',
      numeral(row.value),
      numeral(row.interval?.[0] ?? null),
      numeral(row.interval?.[1] ?? null),
      row.reason ?? '',
      numeral(row.articles),
      numeral(row.samples)
    ])
  ]
}

function numeral(value: number | null): string {
  return value === null ? '' : String(value)
}

/** A table for a spreadsheet: the byte order mark says UTF-8, text never reads as a formula. */
export function csvOf(table: readonly (readonly string[])[]): string {
  const safe = table.map((row) => row.map((cell) => (isNumeral(cell) ? cell : guarded(cell))))
  return `\ufeff${writeCsv(safe)}`
}

function isNumeral(cell: string): boolean {
  return /^-?[\d.]+(?:e-?\d+)?$/.test(cell)
}
