import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type MouseEvent
} from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { LedgerState } from '../../state/ledger'
import { changeQuery, goToFigure, patch } from '../../state/ledger-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { chosenColumns, type Look } from './columns'
import { copyRows } from './copy-rows'
import { fireCopy } from './fire-copy'
import { gridLines, type GridLines } from './grid-lines'
import type { Place } from './grid-moves'
import { GridBody } from './GridBody'
import { GridHead } from './GridHead'
import { cellId, placeOf } from './GridRow'
import styles from './LedgerGrid.module.css'
import { nextSort } from './next-sort'
import { useGrid, type Grid } from './use-grid'

/** In CSS pixels; all lines have it. */
const lineHeight = 32

export type Shown = NonNullable<LedgerState['shown']>

type LedgerGridProps = {
  readonly shown: Shown
  readonly look: Look
  readonly onCopied: (rows: number) => void
}

/** The figures as a grid in which only the lines in sight are drawn, each the way to its words. */
export function LedgerGrid({ shown, look, onCopied }: LedgerGridProps) {
  const strings = useStrings().ledger
  const language = useLanguage()
  const ids = useWorkbench(({ ledger }) => ledger.columns)
  const sort = useWorkbench(({ ledger }) => ledger.query.sort)
  const columns = useMemo(() => chosenColumns(ids), [ids])
  const { lines, closed, toggle } = useLines(shown)
  const { scroller, virtual, page } = useScrolling(lines)
  const choose = useChoose({ shown, lines, columns, toggle })
  const grid = useGrid({
    lines,
    columns: columns.length,
    page,
    rightToLeft: language === 'ar',
    onChoose: choose,
    onCopy: () => scroller.current && fireCopy(scroller.current),
    onMoved: (line) => line >= 0 && virtual.scrollToIndex(line)
  })
  useColumnInSight(scroller, grid.current)
  useSelection(shown, grid.selected)
  const { line, column } = grid.current

  const copy = (event: ClipboardEvent) => {
    const rows = copyRows(event, { shown, lines, columns, look, ...grid }, strings)
    if (rows > 0) onCopied(rows)
  }

  return (
    // It is a grid in either case; the check reads only roles that are written out.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={scroller}
      id="ledger-grid"
      role={shown.groups.length > 0 ? 'treegrid' : 'grid'}
      aria-label={strings.grid}
      aria-rowcount={lines.count + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={cellId(line, lines.at(line)?.is === 'group' ? 0 : column)}
      tabIndex={0}
      className={styles['grid']}
      style={templateOf(columns)}
      onKeyDown={grid.press}
      onClick={(event) => clickIn(grid, event)}
      onCopy={copy}
    >
      <div role="rowgroup" className={styles['heads']}>
        <GridHead columns={columns} sort={sort} current={line === -1 ? column : -1} />
      </div>
      <div
        role="rowgroup"
        className={styles['lines']}
        style={{ blockSize: `${virtual.getTotalSize()}px` }}
      >
        <GridBody
          drawn={virtual.getVirtualItems()}
          {...{ shown, lines, columns, look, closed }}
          current={grid.current}
          selected={grid.selected}
        />
      </div>
    </div>
  )
}

function clickIn({ click }: Grid, event: MouseEvent): void {
  const place = placeOf(event.target)
  if (place) click(place, event)
}

/** The widths of the columns; a wide window gives the words what is left. */
function templateOf(columns: ReturnType<typeof chosenColumns>): CSSProperties {
  const widths = columns.map(({ id, width }) =>
    id === 'quote' ? `minmax(${width}px, 1fr)` : `${width}px`
  )
  const least = columns.reduce((sum, { width }) => sum + width, 0)
  // React does not know the style sheet's own properties.
  return { '--columns': widths.join(' '), '--least': `${least}px` } as CSSProperties
}

/** Lets the rest of the page know what is selected; nothing is, once the grid is gone. */
function useSelection({ rows }: Shown, selected: ReadonlySet<number>): void {
  const desk = useDesk()
  useEffect(() => {
    patch(desk, { selected: [...selected].flatMap((number) => rows[number]?.key ?? []) })
    return () => patch(desk, { selected: [] })
  }, [desk, rows, selected])
}

function useLines(shown: Shown) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const lines = useMemo(() => gridLines(shown, closed), [shown, closed])
  function toggle(key: string): void {
    const others = new Set(closed)
    if (!others.delete(key)) others.add(key)
    setClosed(others)
  }
  return { lines, closed, toggle }
}

function useScrolling(lines: GridLines) {
  const { store } = useDesk()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    scrollPaddingStart: lineHeight,
    scrollPaddingEnd: lineHeight
  })
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight) - 2)
  useEffect(() => {
    const { place } = store.get().ledger
    if (place.line > 0) virtual.scrollToIndex(place.line, { align: 'center' })
  }, [store, virtual])
  return { scroller, virtual, page }
}

type Choosing = {
  readonly shown: Shown
  readonly lines: GridLines
  readonly columns: ReturnType<typeof chosenColumns>
  readonly toggle: (group: string) => void
}

/** A heading sorts, the head of a group opens and closes it, and a row leads to its words. */
function useChoose({ shown, lines, columns, toggle }: Choosing): (place: Place) => void {
  const desk = useDesk()
  return (place) => {
    const { line, column } = place
    const id = columns[column]?.id
    if (line === -1 && id) {
      const { sort } = desk.store.get().ledger.query
      return changeQuery(desk, { sort: nextSort(sort, id) })
    }
    const found = lines.at(line)
    if (found?.is === 'group') return toggle(found.group.key)
    const row = found ? shown.rows[found.row] : undefined
    if (!row) return undefined
    patch(desk, { place })
    return goToFigure(desk, row)
  }
}

/** Brings the cell that has the keys in sight when it is beside the window. */
function useColumnInSight(
  scroller: { readonly current: HTMLDivElement | null },
  { line, column }: Place
): void {
  useEffect(() => {
    const grid = scroller.current
    const cell = grid?.contains(document.activeElement)
      ? document.getElementById(cellId(line, column))
      : null
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [scroller, line, column])
}
