import type { LedgerRow } from '#core/ledger/rows'
import type { Odds } from '../../ledger/books'
import { countBoth, mayDecide } from '../../state/double-count-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { partiesText } from '../ledger/columns'
import { ToWords } from '../ledger/FigureList'
import ledger from '../ledger/Ledger.module.css'
import { UndoDecision } from '../ledger/UndoDecision'
import { useLook } from '../ledger/use-look'
import { sourceName } from './claim-text'
import styles from './Claims.module.css'

/** Numbers of different articles that do not fit together; no link can say so, as it stays in its article. */
export function DifferingFigures() {
  const strings = useStrings().claims
  const rows = useWorkbench(({ ledger }) => ledger.rows)
  const odds = useWorkbench(({ ledger }) => ledger.arranged?.odds)
  return (
    <section className={ledger['panel']} aria-label={strings.differing}>
      <h3 className={styles['heading']}>{strings.differing}</h3>
      <p className={ledger['hint']}>{odds?.length ? strings.differingLead : strings.noDiffering}</p>
      <UndoDecision />
      <ul className={styles['numbers']}>
        {odds?.map((pair) => {
          const [first, second] = [rows[pair.first], rows[pair.second]]
          if (!first || !second) return null
          return (
            <li key={`${first.key} ${second.key}`}>
              <Pair {...{ first, second }} because={pair.because} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type PairProps = {
  readonly first: LedgerRow
  readonly second: LedgerRow
  readonly because: Odds['because']
}

function Pair({ first, second, because }: PairProps) {
  const desk = useDesk()
  const strings = useStrings().claims
  return (
    <article className={ledger['pair']}>
      <p className={ledger['reason']}>{strings.differingBecause[because]}</p>
      <Side row={first} />
      <p className={styles['against']} aria-label={strings.contradicts} role="img">
        ≠
      </p>
      <Side row={second} />
      {because === 'alike' && mayDecide(desk) && (
        <div className={ledger['decide']}>
          <Button size="small" look="quiet" onPress={() => void countBoth(desk, first, second)}>
            {strings.notOne}
          </Button>
        </div>
      )}
    </article>
  )
}

/** Who gives the number, and the number's words as the way to them. */
function Side({ row }: { readonly row: LedgerRow }) {
  const { language } = useLook()
  const strings = useStrings().claims
  const { sources, outlet } = row
  const own = sourceName({ kind: 'outlet', party: null, outlet }, { strings, language })
  const isUnnamed = sources.length > 0 && sources.every(({ unnamed }) => unnamed === true)
  return (
    <div className={styles['side']}>
      <p className={styles['who']}>
        <bdi>{sources.length > 0 ? partiesText(sources, language) : own}</bdi>
        {isUnnamed && <span className={styles['note']}>{strings.kinds.unnamed}</span>}
      </p>
      <ToWords row={row} />
    </div>
  )
}
