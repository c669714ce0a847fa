import type { ShownIncident } from '#core/bridge/incident-calls'
import type { Incident } from '#core/incidents/record'
import { formatNumber } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { bringIncidentBack, openIncident } from '../../state/incident-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Incidents.module.css'

type DraftsProps = {
  readonly all: readonly ShownIncident[]
  /** The one that is shown, by its id. */
  readonly shown: string | null
  readonly onTold: (words: string) => void
}

/** The drafts by their names; one's own deleted ones below, each the way back. */
export function Drafts({ all, shown, onTold }: DraftsProps) {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const incidents = all.map(({ incident }) => incident)
  return (
    <nav className={styles['list']} aria-label={words.list}>
      {incidents
        .filter(({ deleted }) => deleted !== true)
        .map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className={styles['entry']}
            aria-current={id === shown}
            onClick={() => openIncident(desk, id)}
          >
            <bdi>{title || words.untitled}</bdi>
          </button>
        ))}
      <Deleted gone={incidents.filter(({ deleted }) => deleted === true)} onTold={onTold} />
    </nav>
  )
}

type DeletedProps = Pick<DraftsProps, 'onTold'> & { readonly gone: readonly Incident[] }

function Deleted({ gone, onTold }: DeletedProps) {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const language = useLanguage()
  const project = useWorkbench(({ project }) => project)
  const own = gone.filter(({ annotatorId }) => annotatorId === project?.annotator.id)
  if (own.length === 0) return null
  return (
    <details className={styles['deleted']}>
      <summary>{words.deletedOnes(formatNumber(own.length, language))}</summary>
      <ul>
        {own.map(({ id, title }) => (
          <li key={id}>
            <bdi>{title || words.untitled}</bdi>
            <Button
              look="quiet"
              size="small"
              isDisabled={project?.readOnly === true}
              aria-label={words.bringBack(title || words.untitled)}
              onPress={() => {
                const said = words.broughtBack(isolated(title || words.untitled))
                void bringIncidentBack(desk, id).then((isDone) => isDone && onTold(said))
              }}
            >
              {words.bringBackShort}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
