import type { ClaimBook } from '#core/claims/claim-book'
import type { Contradiction } from '#core/claims/contradictions'
import type { ClaimRow } from '#core/ledger/claim-rows'
import { choose, goToPlace } from '../../state/claims-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import ledger from '../ledger/Ledger.module.css'
import { useLook } from '../ledger/use-look'
import { claimFacts, sourceName, sourceNote } from './claim-text'
import { DifferingFigures } from './DifferingFigures'
import { Swatch } from './Swatch'
import styles from './Claims.module.css'

/** Where claims contradict each other: both with their sources, words and articles, beside each other. */
export function OddsPanel({ book }: { readonly book: ClaimBook }) {
  const strings = useStrings().claims
  const differing = useWorkbench(({ ledger }) => ledger.arranged?.odds.length ?? 0) > 0
  return (
    <>
      {book.contradictions.length === 0 ? (
        !differing && <p className={`${ledger['panel']} ${ledger['hint']}`}>{strings.noOdds}</p>
      ) : (
        <ul className={`${ledger['panel']} ${styles['pairs']}`}>
          {book.contradictions.map((pair) => (
            <li key={pair.key}>
              <Pair pair={pair} book={book} />
            </li>
          ))}
        </ul>
      )}
      <DifferingFigures />
    </>
  )
}

function Pair({ pair, book }: { readonly pair: Contradiction; readonly book: ClaimBook }) {
  const strings = useStrings().claims
  const [one, other] = pair.claims
  return (
    <article className={ledger['pair']}>
      <p className={ledger['reason']}>
        {pair.by === 'link' ? strings.byLink : strings.byDenial}
        {!pair.apart && ` · ${strings.oneSource}`}
      </p>
      <Side claim={one} book={book} />
      <p className={styles['against']} aria-label={strings.contradicts} role="img">
        ≠
      </p>
      <Side claim={other} book={book} />
    </article>
  )
}

/** One claim of a pair; its words are the way to them. */
function Side({ claim, book }: { readonly claim: ClaimRow; readonly book: ClaimBook }) {
  const desk = useDesk()
  const look = useLook()
  const strings = useStrings().claims
  const words = { strings, language: look.language }
  const voices = book.voices.get(claim.key) ?? []
  const nodes = book.sources.filter(({ key }) => voices.some((voice) => voice.key === key))
  return (
    <div className={styles['side']}>
      <p className={styles['who']}>
        {nodes.map((node) => (
          <span key={node.key}>
            <Swatch kind={node.kind} />
            <bdi>{sourceName(node, words)}</bdi>{' '}
            <span className={styles['note']}>{sourceNote(node, words)}</span>
          </span>
        ))}
      </p>
      <button
        type="button"
        className={styles['words']}
        aria-label={strings.show(claim.quote)}
        onFocus={() => choose(desk, { column: 'claim', key: claim.key })}
        onClick={() => goToPlace(desk, claim)}
      >
        <bdi dir="rtl" lang="ar">
          {claim.quote}
        </bdi>
      </button>
      <p className={styles['note']}>
        {claimFacts(claim, look)} · <bdi>{claim.title}</bdi>
      </p>
    </div>
  )
}
