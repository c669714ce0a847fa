import type { ClaimRow } from '#core/ledger/claim-rows'
import { actorKey } from '#core/claims/claim-book'
import type { ClaimFilter } from '#core/claims/claim-filter'
import { formatDate } from '#core/words/said'
import { changeClaimFilter, choose, goToPlace } from '../../state/claims-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { useLook } from '../ledger/use-look'
import { claimFacts, sourceName, sourceNote, subjectName, subjectNote } from './claim-text'
import styles from './ChosenBar.module.css'
import { placeOf, wordsOf, type Graph } from './graph'

/** What is chosen in full, with the ways on from it. */
export function ChosenBar({ graph }: { readonly graph: Graph }) {
  const desk = useDesk()
  const strings = useStrings().claims
  const chosen = useWorkbench(({ claims }) => claims.chosen)
  const place = chosen && wordsOf(graph, chosen)
  if (!chosen || !place)
    return (
      <section className={styles['chosen']} aria-label={strings.chosen}>
        <p className={styles['hint']}>{strings.hint}</p>
      </section>
    )
  const at = placeOf(graph, chosen)
  const claim = chosen.column === 'claim' ? graph.claims[at] : undefined
  const filter = claim ? null : filterTo(graph, chosen.column, at)
  return (
    <section className={styles['chosen']} aria-label={strings.chosen} aria-live="polite">
      <div className={styles['told']}>
        {claim ? (
          <Told claim={claim} graph={graph} at={at} />
        ) : (
          <Node graph={graph} at={at} column={chosen.column} />
        )}
      </div>
      <div className={styles['acts']}>
        <Button look="primary" size="small" onPress={() => goToPlace(desk, place)}>
          {strings.showWords}
        </Button>
        {filter && (
          <Button size="small" onPress={() => changeClaimFilter(desk, filter)}>
            {strings.onlyThese}
          </Button>
        )}
        <Button look="quiet" size="small" onPress={() => choose(desk, null)}>
          {strings.letGo}
        </Button>
      </div>
    </section>
  )
}

function Told({ claim, graph, at }: { claim: ClaimRow; graph: Graph; at: number }) {
  const strings = useStrings().claims
  const look = useLook()
  const { language } = look
  const sources = (graph.sourcesOf[at] ?? []).flatMap((place) => graph.sources[place] ?? [])
  const said = sources.map((source) => {
    const note = sourceNote(source, { strings, language })
    return sourceName(source, { strings, language }) + (note === '' ? '' : ` (${note})`)
  })
  const date = claim.date === null ? '' : formatDate(claim.date, language)
  return (
    <>
      <p className={styles['full']} dir="rtl" lang="ar">
        {claim.quote}
      </p>
      <p className={styles['facts']}>
        <strong>{said.join(' + ')}</strong> · {claimFacts(claim, look)} · <bdi>{claim.title}</bdi>
        {date !== '' && ` · ${date}`}
      </p>
    </>
  )
}

type NodeProps = { graph: Graph; at: number; column: 'source' | 'claim' | 'subject' }

function Node({ graph, at, column }: NodeProps) {
  const strings = useStrings().claims
  const look = useLook()
  const { language } = look
  const source = column === 'source' ? graph.sources[at] : undefined
  const subject = column === 'subject' ? graph.subjects[at] : undefined
  const name = source
    ? sourceName(source, { strings, language })
    : subject
      ? subjectName(subject, language)
      : ''
  const note = source
    ? sourceNote(source, { strings, language })
    : subject
      ? subjectNote(subject, look)
      : ''
  const count = (source ?? subject)?.claims.length ?? 0
  return (
    <>
      <p className={styles['full']}>
        <bdi>{name}</bdi>
      </p>
      <p className={styles['facts']}>
        {[note, strings.claimCount(count)].filter(Boolean).join(' · ')}
      </p>
    </>
  )
}

/** The filter that leaves what belongs to a source or an actor alone; a figure has too few claims. */
function filterTo(
  graph: Graph,
  column: 'source' | 'claim' | 'subject',
  at: number
): Partial<ClaimFilter> | null {
  const source = column === 'source' ? graph.sources[at] : undefined
  if (source) return { source: source.key }
  const subject = column === 'subject' ? graph.subjects[at] : undefined
  return subject?.kind === 'actor' ? { actor: actorKey(subject.party) } : null
}
