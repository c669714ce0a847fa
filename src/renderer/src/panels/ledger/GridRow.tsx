import { memo } from 'react'
import type { LedgerRow } from '#core/ledger/rows'
import type { chosenColumns, Look } from './columns'
import type { Place } from './grid-moves'
import styles from './LedgerGrid.module.css'

type GridRowProps = {
  readonly row: LedgerRow
  readonly line: number
  readonly start: number
  readonly columns: ReturnType<typeof chosenColumns>
  readonly look: Look
  /** The column that has the keys; -1 when they are in another row. */
  readonly current: number
  readonly isSelected: boolean
  /** Whether it is below the head of a group. */
  readonly isBelow: boolean
}

/** One figure of the grid; drawn anew only when something of it is another one. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, line, start, columns, look, current, isSelected, isBelow } = props
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-level={isBelow ? 2 : undefined}
      aria-selected={isSelected}
      className={styles['row']}
      data-row={row.key}
      data-current={current !== -1 || undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map(({ id, kind, text }, column) => (
        <div
          key={id}
          id={cellId(line, column)}
          role={column === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={column + 1}
          className={styles['cell']}
          data-kind={kind}
          data-current={column === current || undefined}
        >
          <bdi>{text(row, look)}</bdi>
        </div>
      ))}
    </div>
  )
})

export function cellId(line: number, column: number): string {
  return `ledger-${line}-${column}`
}

/** The cell that an element of the grid belongs to, by its id. */
export function placeOf(element: EventTarget): Place | null {
  if (!(element instanceof Element)) return null
  const id = element.closest('[id^="ledger-"]')?.id ?? ''
  const [, line, column] = /^ledger-(-?\d+)-(\d+)$/.exec(id) ?? []
  return line === undefined ? null : { line: Number(line), column: Number(column) }
}
