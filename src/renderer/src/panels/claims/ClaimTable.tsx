import { useState } from 'react'
import { actorKey, type ClaimBook, type SourceNode } from '#core/claims/claim-book'
import type { ClaimRow } from '#core/ledger/claim-rows'
import { goToPlace } from '../../state/claims-actions'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { choiceText, partyText } from '../ledger/columns'
import { useLook } from '../ledger/use-look'
import { sourceName, sourceNote } from './claim-text'
import styles from './Claims.module.css'
import type { Graph } from './graph'

/** So many rows are drawn at once, and as many again when asked for. */
const portion = 200

type ClaimTableProps = { readonly graph: Graph; readonly book: ClaimBook }

/** What the graph shows as a table: every claim once under each of its sources. */
export function ClaimTable({ graph, book }: ClaimTableProps) {
  const { name, columns, more } = useStrings().claims
  const [drawn, setDrawn] = useState(portion)
  const rows = graph.sources.flatMap((source) => source.claims.map((claim) => ({ source, claim })))
  const rest = rows.length - drawn
  return (
    <div className={styles['tablePlace']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {Object.entries(columns).map(([id, words]) => (
              <th key={id} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map(({ source, claim }) => (
            <Row key={`${source.key} ${claim.key}`} {...{ source, claim, book }} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button onPress={() => setDrawn(drawn + portion)}>{more(Math.min(rest, portion))}</Button>
      )}
    </div>
  )
}

type RowProps = {
  readonly source: SourceNode
  readonly claim: ClaimRow
  readonly book: ClaimBook
}

function Row({ source, claim, book }: RowProps) {
  const desk = useDesk()
  const strings = useStrings().claims
  const look = useLook()
  const words = { strings, language: look.language }
  const choice = (attribute: string, value: string | null) =>
    choiceText('CLAIM', attribute, value, look)
  const isCarried = book.voices.get(claim.key)?.some(({ carried }) => carried) === true
  return (
    <tr>
      <th scope="row">
        <bdi>{sourceName(source, words)}</bdi>
        <span className={styles['note']}>{sourceNote(source, words)}</span>
      </th>
      <td>
        <button
          type="button"
          className={styles['words']}
          aria-label={strings.show(claim.quote)}
          onClick={() => goToPlace(desk, claim)}
        >
          <bdi dir="rtl" lang="ar">
            {claim.quote}
          </bdi>
        </button>
      </td>
      <td>{choice('claim_type', claim.type)}</td>
      <td>{choice('epistemic', claim.epistemic)}</td>
      <td>
        {choice('attribution', claim.attribution)}
        {isCarried && <span className={styles['note']}>{strings.carried}</span>}
      </td>
      <td>
        <bdi>{subjectsText(claim, book, look.language)}</bdi>
      </td>
      <td>
        <Others of="contradicts" {...{ claim, book }} />
        <Others of="supports" {...{ claim, book }} />
      </td>
      <td>
        <bdi>{claim.title}</bdi>
      </td>
    </tr>
  )
}

function subjectsText({ actors, figures }: ClaimRow, { rows }: ClaimBook, language: 'ar' | 'en') {
  const named = new Map(actors.map((party) => [actorKey(party), partyText(party, language)]))
  return [...named.values(), ...figures.flatMap((key) => rows.get(key)?.quote ?? [])].join('، ')
}

type OthersProps = {
  readonly of: 'contradicts' | 'supports'
  readonly claim: ClaimRow
  readonly book: ClaimBook
}

/** The claims that one contradicts, from whichever of them it was said; or supports. */
function Others({ of, claim, book }: OthersProps) {
  const strings = useStrings().claims
  const others =
    of === 'supports'
      ? claim.supports.flatMap((key) => book.byKey.get(key) ?? [])
      : book.contradictions.flatMap(({ claims: [a, b] }) =>
          a === claim ? [b] : b === claim ? [a] : []
        )
  return others.map(({ key, quote }) => (
    <span key={key} className={styles['other']} data-kind={of}>
      {strings[of]}:{' '}
      <bdi dir="rtl" lang="ar">
        {quote}
      </bdi>
    </span>
  ))
}
