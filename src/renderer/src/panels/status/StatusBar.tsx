import { isolated } from '#core/text/isolated'
import { compareVersions } from '../../state/outside'
import { saveElsewhere, saveNow } from '../../state/saving'
import { compareGoldVersions, saveGoldElsewhere } from '../../state/gold-outside'
import { saveGold } from '../../state/review-actions'
import { useDesk, useWorkbench, type SaveState, type Workbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { formatTime, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './StatusBar.module.css'

/** Whether the work is on the disk, and what the keys do just now. */
export function StatusBar() {
  const { status, secondPass } = useStrings()
  const pass = useWorkbench(({ open, room }) => (room === 'read' ? open?.pass : undefined))
  const count = useWorkbench(({ open }) => open?.reading.tags.length ?? null)
  // In other rooms the article is out of sight, and its keys do nothing.
  const isReading = useWorkbench(({ room }) => room === 'read')
  const readOnly = useWorkbench(({ project }) => project?.readOnly === true)
  const annotator = useWorkbench(({ project }) => project?.annotator.name)
  return (
    <footer className={styles['bar']} aria-label={status.label}>
      <Saved />
      {readOnly && <ReadOnly />}
      {pass ? (
        <span className={styles['pass']}>{secondPass.status(isolated(pass.name))}</span>
      ) : (
        annotator && <bdi>{annotator}</bdi>
      )}
      {isReading && count !== null && <span>{status.tags(count)}</span>}
      {isReading && <Hint />}
      <span className={styles['space']} />
      <span>{status.offline}</span>
    </footer>
  )
}

/** A gold reading that cannot be saved is told wherever one is; what cannot be saved comes first. */
function shownSave({ save, reviewing }: Workbench): SaveState {
  return save.kind !== 'failed' && reviewing.save.kind === 'failed' ? reviewing.save : save
}

function Saved() {
  const desk = useDesk()
  const { status, outside } = useStrings()
  const language = useLanguage()
  const save = useWorkbench(shownSave)
  const isGold = useWorkbench((workbench) => shownSave(workbench) === workbench.reviewing.save)
  const hasOpen = useWorkbench(({ open }) => open !== null)
  if (!hasOpen && !isGold) return null
  return (
    <span role="status" className={styles['saved']} data-kind={save.kind}>
      {saveText(save)}
      {save.kind === 'failed' && (
        <>
          <span className={styles['reason']} title={problemText(save.problem, language)}>
            {problemText(save.problem, language)}
          </span>
          <Button size="small" onPress={() => void (isGold ? saveGold : saveNow)(desk)}>
            {status.retry}
          </Button>
          {save.problem.code === 'save.changed-underneath' && (
            <Button
              size="small"
              onPress={() => void (isGold ? compareGoldVersions : compareVersions)(desk)}
            >
              {outside.conflict.compare}
            </Button>
          )}
          <Button
            size="small"
            onPress={() => void (isGold ? saveGoldElsewhere : saveElsewhere)(desk)}
          >
            {outside.elsewhere}
          </Button>
        </>
      )}
      {save.kind === 'saved' && save.note && (
        <span className={styles['reason']} title={problemText(save.note, language)}>
          {problemText(save.note, language)}
        </span>
      )}
    </span>
  )

  function saveText(state: SaveState): string {
    if (state.kind === 'failed') return status.failed
    if (state.kind === 'saving') return status.saving
    return state.at === null ? status.saved : status.savedAt(formatTime(state.at, language))
  }
}

function ReadOnly() {
  const desk = useDesk()
  const { status, outside } = useStrings()
  const isHeld = useWorkbench(({ project }) => project?.holder !== null)
  if (!isHeld) return <span className={styles['failed']}>{status.readOnly}</span>
  return (
    <>
      <span className={styles['failed']}>{outside.lock.status}</span>
      <Button size="small" onPress={() => desk.store.patch({ dialog: 'lock' })}>
        {outside.lock.decide}
      </Button>
    </>
  )
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
