import { useState } from 'react'
import type { Holder } from '#core/bridge/outside-calls'
import type { Problem } from '#core/outcome'
import { isolated } from '#core/text/isolated'
import { takeProject } from '../../state/outside'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { formatMoment, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import styles from './Outside.module.css'

/** Says who else has the project open; until a person decides otherwise it is read only. */
export function LockDialog() {
  const desk = useDesk()
  const { outside } = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'lock')
  const holder = useWorkbench(({ project }) => project?.holder ?? null)
  const close = () => desk.store.patch({ dialog: null })
  return (
    <DialogFrame title={outside.lock.title} isOpen={isOpen && holder !== null} onClose={close}>
      {holder && <Decision holder={holder} onClose={close} />}
    </DialogFrame>
  )
}

type DecisionProps = { readonly holder: Holder; readonly onClose: () => void }

function Decision({ holder, onClose }: DecisionProps) {
  const desk = useDesk()
  const { lock } = useStrings().outside
  const language = useLanguage()
  const [problem, setProblem] = useState<Problem | null>(null)
  const { annotator, host, since, isHere } = holder
  const words = lock.elsewhere(isolated(annotator), isolated(host), formatMoment(since, language))
  return (
    <>
      <p className={styles['lead']}>{isHere ? lock.here : words}</p>
      {!isHere && <p className={styles['advice']}>{lock.advice}</p>}
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button onPress={() => void takeProject(desk).then(setProblem)}>
          {isHere ? lock.again : lock.anyway}
        </Button>
        <Button look="primary" onPress={onClose}>
          {lock.readOnly}
        </Button>
      </div>
    </>
  )
}
