import { incidentOwner, redoIncident, undoIncident } from '../../state/incident-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import styles from './Incidents.module.css'

/** Takes changes of drafts back, and does them again. */
export function Steps({ onTold }: { readonly onTold: (words: string) => void }) {
  const desk = useDesk()
  const { incidents: words } = useStrings()
  const { done, undone } = useWorkbench(({ incidents }) => incidents)
  const isOwn = useWorkbench(({ project }) => project?.annotator.id === incidentOwner(desk))
  return (
    <div className={styles['steps']}>
      <Button
        look="quiet"
        size="icon"
        aria-label={words.undo}
        isDisabled={!isOwn || done.length === 0}
        onPress={() => void undoIncident(desk).then((isDone) => isDone && onTold(words.undid))}
      >
        <Icon name="undo" />
      </Button>
      <Button
        look="quiet"
        size="icon"
        aria-label={words.redo}
        isDisabled={!isOwn || undone.length === 0}
        onPress={() => void redoIncident(desk).then((isDone) => isDone && onTold(words.redid))}
      >
        <Icon name="redo" />
      </Button>
    </div>
  )
}
