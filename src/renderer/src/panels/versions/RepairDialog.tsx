import { useEffect, useState } from 'react'
import type { FileVersion } from '#core/bridge/version-views'
import type { Problem } from '#core/outcome'
import { isolated } from '#core/text/isolated'
import { restoreFile } from '../../state/version-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { VersionList } from './VersionList'
import styles from './Versions.module.css'

/** Offers the whole earlier versions of a file that is damaged or belongs elsewhere. */
export function RepairDialog() {
  const desk = useDesk()
  const { repair } = useStrings().versions
  const isOpen = useWorkbench(({ dialog }) => dialog === 'repair')
  const place = useWorkbench(({ repairing }) => repairing)
  const close = () => desk.store.patch({ dialog: null, repairing: null })
  return (
    <DialogFrame title={repair.title} isOpen={isOpen && place !== null} onClose={close}>
      {place !== null && <Repair place={place} onClose={close} />}
    </DialogFrame>
  )
}

type RepairProps = { readonly place: string; readonly onClose: () => void }

function Repair({ place, onClose }: RepairProps) {
  const desk = useDesk()
  const { repair, close } = useStrings().versions
  const language = useLanguage()
  const { found, problem, setProblem } = useWholeVersions(place)
  const [chosen, setChosen] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const id = chosen ?? found?.versions[0]?.id ?? null

  async function restore(version: string): Promise<void> {
    setBusy(true)
    const trouble = await restoreFile(desk, place, version)
    setBusy(false)
    setProblem(trouble)
    if (!trouble) onClose()
  }

  return (
    <>
      <p className={styles['lead']}>{repair.lead(isolated(place))}</p>
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      )}
      {found?.versions.length === 0 && <p className={styles['note']}>{repair.none}</p>}
      {found && found.versions.length > 0 && (
        <VersionList {...found} chosen={id} onChoose={setChosen} />
      )}
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{close}</Button>
        <Button
          look="primary"
          isBusy={busy}
          isDisabled={id === null}
          onPress={() => id !== null && void restore(id)}
        >
          {repair.restore}
        </Button>
      </div>
    </>
  )
}

type Found = { readonly versions: readonly FileVersion[]; readonly now: number }

function useWholeVersions(place: string) {
  const { ask } = useDesk()
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    let stale = false
    void ask('repair.list', { place }).then((answer) => {
      if (stale) return
      if (answer.ok) setFound({ versions: answer.value, now: Date.now() })
      else setProblem(answer.problem)
    })
    return () => {
      stale = true
    }
  }, [ask, place])
  return { found, problem, setProblem }
}
