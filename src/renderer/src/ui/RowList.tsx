import {
  useEffect,
  useLayoutEffect,
  useRef,
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type RefObject
} from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import styles from './RowList.module.css'

type RowListProps<T> = {
  readonly id?: string
  readonly label: string
  readonly items: readonly T[]
  /** The number of the row that the keys are at; -1 when there is none. It is kept in sight. */
  readonly current: number
  /** The number of the chosen row, where that is another one than the keys are at. */
  readonly chosen?: number
  /** In pixels; all rows have it, unless they are measured. */
  readonly rowHeight: number
  /** Rows are as high as what they hold, and `rowHeight` is what most of them have. */
  readonly measured?: boolean
  readonly rowId: (item: T) => string
  /** What a row answers to, and its own looks. */
  readonly rowProps: (item: T) => HTMLAttributes<HTMLDivElement> & DataAttributes
  readonly list?: RefObject<HTMLDivElement | null>
  readonly className?: string | undefined
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly children: (item: T) => ReactNode
}

type DataAttributes = { readonly [name: `data-${string}`]: string }

/**
 * A list of one choice in which only the rows in sight are drawn; the chosen one is brought in sight.
 * The keys stay with the list.
 */
export function RowList<T>({ items, current, rowHeight, rowId, list, ...props }: RowListProps<T>) {
  const { chosen = current, measured = false } = props
  const own = useRef<HTMLDivElement>(null)
  const scroller = list ?? own
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6
  })
  useHeights(rows, rowHeight, measured)
  useEffect(() => {
    if (current !== -1) rows.scrollToIndex(current)
  }, [rows, current])
  const active = items[current]
  return (
    <div
      ref={scroller}
      id={props.id}
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={active === undefined ? undefined : rowId(active)}
      tabIndex={0}
      className={`${styles['list']} ${props.className ?? ''}`}
      onKeyDown={props.onKeyDown}
    >
      <div role="none" style={{ blockSize: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          if (item === undefined) return null
          const { className, ...answers } = props.rowProps(item)
          return (
            <div
              key={rowId(item)}
              id={rowId(item)}
              role="option"
              ref={measured ? rows.measureElement : undefined}
              data-index={index}
              data-active={index === current ? '' : undefined}
              aria-selected={index === chosen}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              tabIndex={-1}
              className={`${styles['row']} ${className ?? ''}`}
              style={{
                blockSize: measured ? undefined : `${rowHeight}px`,
                transform: `translateY(${start}px)`
              }}
              onKeyDown={() => undefined}
              {...answers}
            >
              {props.children(item)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Rows that are not measured may all get another height at once. */
function useHeights(
  rows: { readonly measure: () => void },
  rowHeight: number,
  measured: boolean
): void {
  const known = useRef(rowHeight)
  useLayoutEffect(() => {
    if (known.current === rowHeight) return
    known.current = rowHeight
    if (!measured) rows.measure()
  }, [rows, rowHeight, measured])
}
