import { formatNumber } from '#core/words/said'
import { useLanguage } from '../../strings/use-strings'
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
}

/** The head of a group over its rows; it opens and closes them. */
export function GroupLine(props: GroupLineProps) {
  const { name, count, line, start, columns, isClosed, isCurrent } = props
  const language = useLanguage()
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-level={1}
      aria-expanded={!isClosed}
      className={styles['group']}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div
        id={cellId(line, 0)}
        role="gridcell"
        aria-colspan={columns}
        className={styles['groupName']}
        data-current={isCurrent || undefined}
        data-closed={isClosed || undefined}
      >
        <Icon name="chevron" />
        <bdi>{name}</bdi>
        <span className={styles['count']}>{formatNumber(count, language)}</span>
      </div>
    </div>
  )
}
