import { useEffect, useState } from 'react'
import type { ReadingVersion } from '#core/bridge/version-views'
import type { Problem } from '#core/outcome'
import type { OpenArticle } from '../../state/open-article'
import { canRepair, restoreFile, restoreReading } from '../../state/version-actions'
import { useDesk, useWorkbench, type Desk } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { VersionList } from './VersionList'
import { VersionPreview } from './VersionPreview'
import styles from './Versions.module.css'

/** The earlier versions of the open reading: what differs from now, and the way back to one. */
export function VersionsDialog() {
  const desk = useDesk()
  const strings = useStrings().versions
  const isOpen = useWorkbench(({ dialog }) => dialog === 'versions')
  const open = useWorkbench(({ open }) => open)
  const close = () => desk.store.patch({ dialog: null })
  return (
    <DialogFrame title={strings.title} size="wide" isOpen={isOpen && open !== null} onClose={close}>
      {open && <Choosing open={open} onClose={close} />}
    </DialogFrame>
  )
}

type ChoosingProps = { readonly open: OpenArticle; readonly onClose: () => void }

function Choosing({ open, onClose }: ChoosingProps) {
  const strings = useStrings().versions
  const language = useLanguage()
  const [chosen, setChosen] = useState<string | null>(null)
  const { found, problem, busy, restore } = useVersions(open, onClose)
  const version = found?.versions.find(({ id }) => id === chosen) ?? found?.versions[0]
  const isBarred = open.locked !== null && !canRepair(open.locked)
  return (
    <>
      <p className={styles['lead']}>{isBarred ? strings.locked : strings.lead}</p>
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      )}
      {found && <Panes {...{ found, version, open }} onChoose={setChosen} />}
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{strings.close}</Button>
        <Button
          look="primary"
          isBusy={busy}
          isDisabled={isBarred || !isWhole(version)}
          onPress={() => version && void restore(version.id)}
        >
          {strings.restore}
        </Button>
      </div>
    </>
  )
}

type PanesProps = {
  readonly found: Found
  readonly version: ReadingVersion | undefined
  readonly open: OpenArticle
  readonly onChoose: (id: string) => void
}

function Panes({ found, version, open, onChoose }: PanesProps) {
  const strings = useStrings().versions
  if (!version) return <p className={styles['note']}>{strings.none}</p>
  return (
    <div className={styles['panes']}>
      <VersionList {...found} chosen={version.id} onChoose={onChoose} />
      <VersionPreview open={open} version={version} />
    </div>
  )
}

function isWhole(version: ReadingVersion | undefined): boolean {
  return version !== undefined && version.content !== null
}

/** A reading that cannot be read has its file put back; any other gets an edit. */
function restored(desk: Desk, { article, locked }: OpenArticle, id: string) {
  return locked?.at === undefined
    ? restoreReading(desk, article.id, id)
    : restoreFile(desk, locked.at, id)
}

type Found = { readonly versions: readonly ReadingVersion[]; readonly now: number }

/** The versions as they are when the dialog opens, and the way back to one. */
function useVersions(open: OpenArticle, onDone: () => void) {
  const desk = useDesk()
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const article = open.article.id

  useEffect(() => {
    let stale = false
    void desk.ask('versions.list', { article }).then((answer) => {
      if (stale) return
      if (answer.ok) setFound({ versions: answer.value, now: Date.now() })
      else setProblem(answer.problem)
    })
    return () => {
      stale = true
    }
  }, [desk, article])

  async function restore(id: string): Promise<void> {
    setBusy(true)
    const trouble = await restored(desk, open, id)
    setBusy(false)
    setProblem(trouble)
    if (!trouble) onDone()
  }
  return { found, problem, busy, restore }
}
