import { saveNow } from '../../state/saving'
import { useDesk, useWorkbench, type SaveState } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { formatTime, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './StatusBar.module.css'

/** Whether the work is on the disk, and what the keys do just now. */
export function StatusBar() {
  const { status } = useStrings()
  const count = useWorkbench(({ open }) => open?.reading.tags.length ?? null)
  const readOnly = useWorkbench(({ project }) => project?.readOnly === true)
  const annotator = useWorkbench(({ project }) => project?.annotator.name)
  return (
    <footer className={styles['bar']} aria-label={status.label}>
      <Saved />
      {readOnly && <span className={styles['failed']}>{status.readOnly}</span>}
      {annotator && <bdi>{annotator}</bdi>}
      {count !== null && <span>{status.tags(count)}</span>}
      <Hint />
      <span className={styles['space']} />
      <span>{status.offline}</span>
    </footer>
  )
}

function Saved() {
  const desk = useDesk()
  const { status } = useStrings()
  const language = useLanguage()
  const save = useWorkbench(({ save }) => save)
  const hasOpen = useWorkbench(({ open }) => open !== null)
  if (!hasOpen) return null
  return (
    <span role="status" className={styles['saved']} data-kind={save.kind}>
      {saveText(save)}
      {save.kind === 'failed' && (
        <>
          <span className={styles['reason']} title={problemText(save.problem, language)}>
            {problemText(save.problem, language)}
          </span>
          <Button size="small" onPress={() => void saveNow(desk)}>
            {status.retry}
          </Button>
        </>
      )}
    </span>
  )

  function saveText(state: SaveState): string {
    if (state.kind === 'failed') return status.failed
    if (state.kind === 'saving') return status.saving
    return state.at === null ? status.saved : status.savedAt(formatTime(state.at, language))
  }
}

function Hint() {
  const { hints } = useStrings()
  const linking = useWorkbench(({ linking }) => linking !== null)
  const chosen = useWorkbench(({ selected }) => selected !== null)
  const suggested = useWorkbench(({ suggested }) => suggested !== null)
  const hasOpen = useWorkbench(({ open }) => open !== null)
  if (!hasOpen) return null
  const atHand = suggested ? hints.suggestion : chosen ? hints.tag : hints.idle
  const hint = linking ? hints.linking : atHand
  return <span className={styles['hint']}>{hint}</span>
}
