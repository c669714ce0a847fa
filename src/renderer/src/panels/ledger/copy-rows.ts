import type { ClipboardEvent } from 'react'
import { writeTsv } from '#core/ledger/ledger-csv'
import type { Strings } from '../../strings/en'
import type { chosenColumns, Look } from './columns'
import type { GridLines } from './grid-lines'
import type { Place } from './grid-moves'
import type { Shown } from './LedgerGrid'

type Copied = {
  readonly shown: Shown
  readonly lines: GridLines
  readonly columns: ReturnType<typeof chosenColumns>
  readonly look: Look
  readonly current: Place
  readonly selected: ReadonlySet<number>
}

/**
 * Puts the selected rows, or the one that has the keys, on the clipboard as a spreadsheet takes them:
 * tabs between the cells, and no cell that it would take for a formula. Answers how many they are.
 */
export function copyRows(
  event: ClipboardEvent,
  { shown, lines, columns, look, current, selected }: Copied,
  { columns: names }: Strings['ledger']
): number {
  const found = lines.at(current.line)
  const own = found?.is === 'row' ? [found.row] : []
  const wanted = selected.size > 0 ? lines.rows().filter((row) => selected.has(row)) : own
  const rows = wanted.flatMap((number) => shown.rows[number] ?? [])
  if (rows.length === 0) return 0
  const cells = rows.map((row) => columns.map(({ text }) => text(row, look)))
  event.clipboardData.setData(
    'text/plain',
    writeTsv([columns.map(({ id }) => names[id]), ...cells])
  )
  event.preventDefault()
  return rows.length
}
