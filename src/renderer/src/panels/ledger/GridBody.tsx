import type { VirtualItem } from '@tanstack/react-virtual'
import { useWorkbench } from '../../state/workbench'
import type { chosenColumns, Look } from './columns'
import type { GridLines } from './grid-lines'
import type { Place } from './grid-moves'
import { GridRow } from './GridRow'
import { groupName } from './group-name'
import { GroupLine } from './GroupLine'
import type { Shown } from './LedgerGrid'

type GridBodyProps = {
  readonly drawn: readonly VirtualItem[]
  readonly shown: Shown
  readonly lines: GridLines
  readonly columns: ReturnType<typeof chosenColumns>
  readonly look: Look
  readonly current: Place
  readonly selected: ReadonlySet<number>
  readonly closed: ReadonlySet<string>
}

/** The lines that are in sight. */
export function GridBody({ drawn, shown, lines, columns, look, current, ...more }: GridBodyProps) {
  const grouping = useWorkbench(({ ledger }) => ledger.query.group)
  return drawn.map(({ index, start }) => {
    const found = lines.at(index)
    if (found?.is === 'group')
      return (
        <GroupLine
          key={`group ${found.group.key}`}
          name={groupName(shown, found.group, grouping, look)}
          count={found.group.count}
          line={index}
          start={start}
          columns={columns.length}
          isClosed={more.closed.has(found.group.key)}
          isCurrent={index === current.line}
        />
      )
    const row = found ? shown.rows[found.row] : undefined
    if (!found || !row) return null
    return (
      <GridRow
        key={row.key}
        row={row}
        line={index}
        start={start}
        columns={columns}
        look={look}
        current={index === current.line ? current.column : -1}
        isSelected={more.selected.has(found.row)}
        isBelow={shown.groups.length > 0}
      />
    )
  })
}
