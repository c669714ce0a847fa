import type { LedgerQuery } from '#core/ledger/query'
import { useStrings } from '../../strings/use-strings'
import { Icon } from '../../ui/Icon'
import type { chosenColumns } from './columns'
import { cellId } from './GridRow'
import styles from './LedgerGrid.module.css'

type GridHeadProps = {
  readonly columns: ReturnType<typeof chosenColumns>
  readonly sort: LedgerQuery['sort']
  /** The heading that has the keys; -1 when they are elsewhere. */
  readonly current: number
}

/** The names of the columns; each sorts by its own. The keys reach them from the first row. */
export function GridHead({ columns, sort, current }: GridHeadProps) {
  const strings = useStrings().ledger
  return (
    <div role="row" aria-rowindex={1} className={styles['head']}>
      {columns.map(({ id, kind }, column) => {
        const way = sort?.column === id ? (sort.down ? 'descending' : 'ascending') : 'none'
        return (
          <div
            key={id}
            id={cellId(-1, column)}
            role="columnheader"
            aria-colindex={column + 1}
            aria-sort={way}
            className={styles['heading']}
            data-kind={kind}
            data-current={column === current || undefined}
          >
            <span>{strings.columns[id]}</span>
            {way !== 'none' && <Icon name={way === 'descending' ? 'chevron' : 'up'} />}
          </div>
        )
      })}
    </div>
  )
}
