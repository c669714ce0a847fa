import { boundsOf } from '#core/ledger/bounds'
import type { LedgerRow } from '#core/ledger/rows'
import { goToFigure } from '../../state/ledger-actions'
import { useDesk } from '../../state/workbench'
import { boundsText } from '../../strings/bounds-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './Ledger.module.css'

/** So many are listed; the grid has the others. */
const listed = 5

type FigureListProps = { readonly numbers: Uint32Array; readonly rows: readonly LedgerRow[] }

/** Figures by their words, each the way to them. */
export function FigureList({ numbers, rows }: FigureListProps) {
  const strings = useStrings().ledger
  if (numbers.length === 0) return null
  const rest = numbers.length - listed
  return (
    <ul className={styles['figures']}>
      {[...numbers.subarray(0, listed)].map((number) => {
        const row = rows[number]
        return (
          row && (
            <li key={row.key}>
              <ToWords row={row} />
            </li>
          )
        )
      })}
      {rest > 0 && <li className={styles['hint']}>{strings.more(rest)}</li>}
    </ul>
  )
}

/** A figure's words as a button that leads to them. */
export function ToWords({ row }: { readonly row: LedgerRow }) {
  const desk = useDesk()
  const language = useLanguage()
  return (
    <button type="button" className={styles['toWords']} onClick={() => goToFigure(desk, row)}>
      <bdi className={styles['quote']}>{row.quote}</bdi>
      <span>{boundsText(boundsOf(row), language)}</span>
      <bdi className={styles['from']}>{row.title}</bdi>
    </button>
  )
}
