import type { Place } from '#core/claims/claim-book'
import type { Resting } from '#core/claims/on-one-unnamed'
import { boundsOf } from '#core/ledger/bounds'
import { choose, goToPlace } from '../../state/claims-actions'
import { useDesk } from '../../state/workbench'
import { boundsText } from '../../strings/bounds-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import ledger from '../ledger/Ledger.module.css'
import { sourceName, sourceNote } from './claim-text'
import { Swatch } from './Swatch'
import styles from './Claims.module.css'

/** The figures and claims that rest on one unnamed source, by source, each the way to its words. */
export function RestingPanel({ resting }: { readonly resting: readonly Resting[] }) {
  const strings = useStrings().claims
  if (resting.length === 0)
    return <p className={`${ledger['panel']} ${ledger['hint']}`}>{strings.noResting}</p>
  return (
    <ul className={`${ledger['panel']} ${styles['pairs']}`}>
      {resting.map((one) => (
        <li key={one.source.key}>
          <OfSource resting={one} />
        </li>
      ))}
    </ul>
  )
}

function OfSource({ resting: { source, claims, figures } }: { readonly resting: Resting }) {
  const desk = useDesk()
  const strings = useStrings().claims
  const language = useLanguage()
  const words = { strings, language }
  const [first] = source.claims
  return (
    <article className={ledger['pair']}>
      <p className={styles['who']}>
        <span>
          <Swatch kind={source.kind} />
          <Button
            look="quiet"
            size="small"
            onPress={() => choose(desk, { column: 'source', key: source.key })}
          >
            <bdi>{sourceName(source, words)}</bdi>
          </Button>
        </span>
      </p>
      <p className={styles['note']}>
        {sourceNote(source, words)} · <bdi>{first?.title}</bdi>
      </p>
      {figures.length > 0 && (
        <>
          <p className={ledger['reason']}>{strings.restingFigures(figures.length)}</p>
          {figures.map((row) => (
            <Words
              key={row.key}
              place={row}
              quote={row.quote}
              value={boundsText(boundsOf(row), language)}
            />
          ))}
        </>
      )}
      {claims.length > 0 && (
        <>
          <p className={ledger['reason']}>{strings.restingClaims(claims.length)}</p>
          {claims.map((claim) => (
            <Words key={claim.key} place={claim} quote={claim.quote} value="" />
          ))}
        </>
      )}
    </article>
  )
}

function Words({ place, quote, value }: { place: Place; quote: string; value: string }) {
  const desk = useDesk()
  const strings = useStrings().claims
  return (
    <button
      type="button"
      className={styles['words']}
      aria-label={strings.show(`${quote} ${value}`.trim())}
      onClick={() => goToPlace(desk, place)}
    >
      <bdi dir="rtl" lang="ar">
        {quote}
      </bdi>
      {value !== '' && <span>{value}</span>}
    </button>
  )
}
