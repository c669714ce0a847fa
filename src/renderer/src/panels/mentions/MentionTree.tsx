import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useStrings } from '../../strings/use-strings'
import { goalOf } from '../../ui/row-keys'
import { MentionTreeRow } from './MentionTreeRow'
import styles from './MentionTree.module.css'
import { keyOf, type Row } from './mention-rows'

type MentionTreeProps = {
  readonly rows: readonly Row[]
  readonly text: string
  readonly onToggle: (row: Row) => void
  readonly onEnter: () => void
}

const rowHeight = 38

/** The mentions group by group; only the rows in sight are drawn. */
export function MentionTree({ rows, text, onToggle, onEnter }: MentionTreeProps) {
  const { mentions } = useStrings()
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8
  })
  const row = rows[current]
  // The keys are for the list from the start.
  useEffect(() => scroller.current?.focus(), [])

  function go(to: number): void {
    const at = Math.min(Math.max(to, 0), rows.length - 1)
    setCurrent(at)
    if (at >= 0) virtual.scrollToIndex(at)
  }

  function press(event: KeyboardEvent): void {
    const to = goalOf(event.code, { current, count: rows.length, onPage: 8 })
    if (to !== null) go(to)
    else if (event.code === 'Space' && row) onToggle(row)
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') onEnter()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={mentions.list}
      aria-multiselectable="true"
      aria-activedescendant={row ? `mention-${keyOf(row)}` : undefined}
      tabIndex={0}
      className={styles['tree']}
      onKeyDown={press}
    >
      <div role="none" style={{ blockSize: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const shown = rows[index]
          return (
            shown && (
              <MentionTreeRow
                key={keyOf(shown)}
                row={shown}
                text={text}
                start={start}
                current={index === current}
                onPress={() => {
                  setCurrent(index)
                  onToggle(shown)
                }}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
