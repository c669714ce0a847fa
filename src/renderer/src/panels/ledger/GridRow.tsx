import { memo, type MouseEvent } from 'react'
import type { LedgerRow } from '#core/ledger/rows'
import type { chosenColumns, Look } from './columns'
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
  readonly onPress: (line: number, column: number, event: MouseEvent) => void
}

/** One figure of the grid; drawn anew only when something of it is another one. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, line, start, columns, look, current, isSelected, onPress } = props
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-selected={isSelected}
      className={styles['row']}
      data-row={row.key}
      data-current={current !== -1 || undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map(({ id, kind, text }, column) => (
        // The grid has the keys and does with them what a click does.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={id}
          id={cellId(line, column)}
          role={column === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={column + 1}
          className={styles['cell']}
          data-kind={kind}
          data-current={column === current || undefined}
          onClick={(event) => onPress(line, column, event)}
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
