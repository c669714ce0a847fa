import type { ShownIncident } from '#core/bridge/incident-calls'
import { evidenceKey, type Evidence } from '#core/incidents/record'
import { goToEvidence } from '../../state/incident-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Incidents.module.css'

type EvidenceListProps = {
  readonly shown: ShownIncident
  readonly evidence: readonly Evidence[]
}

/** The words that something rests on, each the way to its place; an empty anchor where there are none. */
export function EvidenceList({ shown, evidence }: EvidenceListProps) {
  const { incidents: words } = useStrings()
  if (evidence.length === 0) return <p className={styles['empty']}>{words.notEvidenced}</p>
  return (
    <ul className={styles['evidence']}>
      {evidence.map((one) => (
        <Anchor key={evidenceKey(one)} shown={shown} evidence={one} />
      ))}
    </ul>
  )
}

function Anchor({
  shown,
  evidence
}: {
  readonly shown: ShownIncident
  readonly evidence: Evidence
}) {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const stood = shown.standing[evidenceKey(evidence)]
  const standing = stood?.standing ?? 'unread'
  const title = useWorkbench(
    ({ project }) => project?.articles.find(({ id }) => id === evidence.article)?.title
  )
  return (
    <li>
      <Button
        look="quiet"
        size="small"
        isDisabled={!stood?.span}
        aria-label={words.toWords(evidence.quote)}
        onPress={() => goToEvidence(desk, shown, evidence)}
      >
        <bdi className={styles['quote']}>{evidence.quote}</bdi>
      </Button>
      <bdi className={styles['where']}>{title ?? evidence.article}</bdi>
      {standing !== 'whole' && (
        <strong className={styles['broken']}>
          {words.standing[standing]}
          {standing === 'changed' && stood?.quote ? ` (${words.now(stood.quote)})` : ''}
        </strong>
      )}
    </li>
  )
}
