import type { MouseEvent } from 'react'
import { formatNumber, useLanguage } from '../../strings/use-strings'
import { Icon } from '../../ui/Icon'
import { cellId } from './GridRow'
import styles from './LedgerGrid.module.css'

type GroupLineProps = {
  readonly name: string
  readonly count: number
  readonly line: number
  readonly start: number
  readonly columns: number
  readonly isClosed: boolean
  readonly isCurrent: boolean
  readonly onPress: (event: MouseEvent) => void
}

/** The head of a group over its rows; it opens and closes them. */
export function GroupLine(props: GroupLineProps) {
  const { name, count, line, start, columns, isClosed, isCurrent, onPress } = props
  const language = useLanguage()
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-expanded={!isClosed}
      className={styles['group']}
      style={{ transform: `translateY(${start}px)` }}
    >
      {/* The grid has the keys and does with them what a click does. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
      <div
        id={cellId(line, 0)}
        role="gridcell"
        aria-colspan={columns}
        className={styles['groupName']}
        data-current={isCurrent || undefined}
        data-closed={isClosed || undefined}
        onClick={onPress}
      >
        <Icon name="chevron" />
        <bdi>{name}</bdi>
        <span className={styles['count']}>{formatNumber(count, language)}</span>
      </div>
    </div>
  )
}
