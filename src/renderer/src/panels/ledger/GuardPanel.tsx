import type { LedgerRow } from '#core/ledger/rows'
import { isolated } from '#core/text/isolated'
import type { Proposal } from '../../ledger/books'
import { countBoth, countOnce, countWithin, mayDecide } from '../../state/double-count-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { ToWords } from './FigureList'
import { UndoDecision } from './UndoDecision'
import styles from './Ledger.module.css'

/** Pairs of mentions that might be one figure, each with its reason, to be decided by a person. */
export function GuardPanel({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const desk = useDesk()
  const strings = useStrings().ledger
  const arranged = useWorkbench(({ ledger }) => ledger.arranged)
  const may = mayDecide(desk)
  const pairs = arranged?.proposals ?? []
  const rest = (arranged?.undecided ?? 0) - pairs.length
  return (
    <div className={styles['panel']}>
      <p className={styles['hint']}>{may ? strings.guardLead : strings.guardOthers}</p>
      <UndoDecision />
      {pairs.length === 0 && <p className={styles['hint']}>{strings.noPairs}</p>}
      {pairs.map((pair) => {
        const [first, second] = [rows[pair.first], rows[pair.second]]
        if (!first || !second) return null
        return (
          <PairCard
            key={`${first.key} ${second.key}`}
            first={first}
            second={second}
            because={pair.because}
            may={may}
          />
        )
      })}
      {rest > 0 && <p className={styles['hint']}>{strings.more(rest)}</p>}
    </div>
  )
}

type PairProps = {
  readonly first: LedgerRow
  readonly second: LedgerRow
  readonly because: Proposal['because']
  readonly may: boolean
}

function PairCard({ first, second, because, may }: PairProps) {
  const desk = useDesk()
  const strings = useStrings().ledger
  const isOneArticle = first.article === second.article
  return (
    <section className={styles['pair']} aria-label={`${first.quote} · ${second.quote}`}>
      <h3 className={styles['reason']}>{strings.because[because]}</h3>
      <ToWords row={first} />
      <ToWords row={second} />
      {may && (
        <div className={styles['decide']}>
          <Button size="small" onPress={() => void countOnce(desk, first, second)}>
            {strings.once}
          </Button>
          {isOneArticle &&
            [[first, second] as const, [second, first] as const].map(([part, whole]) => (
              <Button
                key={part.key}
                size="small"
                look="quiet"
                onPress={() => void countWithin(desk, part, whole)}
              >
                {strings.within(short(part.quote))}
              </Button>
            ))}
          <Button size="small" look="quiet" onPress={() => void countBoth(desk, first, second)}>
            {strings.both}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Words of a quote for a button, isolated from the direction of its own. */
function short(quote: string): string {
  const words = quote.length > 24 ? `${quote.slice(0, 23)}…` : quote
  return isolated(words)
}
