import { fieldNames } from '#core/incidents/record'
import type { ShownIncident } from '#core/bridge/incident-calls'
import { changeIncident } from '../../state/incident-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { CommitField } from '../../ui/CommitField'
import { Icon } from '../../ui/Icon'
import { EarlierDrafts } from './EarlierDrafts'
import { FieldPart } from './FieldPart'
import { HarmPart } from './HarmPart'
import styles from './Incidents.module.css'

type IncidentDetailProps = { readonly shown: ShownIncident; readonly onDelete: () => void }

/** One incident: its harm, and each field with the words that hold it up. */
export function IncidentDetail({ shown, onDelete }: IncidentDetailProps) {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const { incident } = shown
  const isOwn = useWorkbench(
    ({ project }) => project?.annotator.id === incident.annotatorId && !project.readOnly
  )
  return (
    <div className={styles['detail']}>
      {isOwn ? (
        <>
          <div className={styles['head']}>
            <CommitField
              label={words.title}
              value={incident.title}
              maxLength={200}
              onCommit={(title) =>
                void changeIncident(desk, incident.id, (now) => ({ ...now, title }))
              }
            />
            <Button look="quiet" aria-label={words.delete} onPress={onDelete}>
              <Icon name="trash" />
              {words.deleteShort}
            </Button>
          </div>
          <p className={styles['hint']}>{words.titleHint}</p>
        </>
      ) : (
        <>
          <h2 className={styles['title']}>
            <bdi>{incident.title || words.untitled}</bdi>
          </h2>
          <p className={styles['hint']}>{words.theirs}</p>
        </>
      )}
      <HarmPart shown={shown} isOwn={isOwn} />
      {fieldNames.map((field) => (
        <FieldPart key={field} field={field} shown={shown} isOwn={isOwn} />
      ))}
      {isOwn && (
        <section aria-label={words.earlier}>
          <EarlierDrafts incident={incident} />
        </section>
      )}
    </div>
  )
}
