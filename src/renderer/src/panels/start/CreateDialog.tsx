import { useState, type FormEvent } from 'react'
import type { Problem } from '#core/outcome'
import { createProject } from '../../state/project-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { TextField } from '../../ui/TextField'
import styles from './CreateDialog.module.css'

/** The longest name that a project's file takes. */
const longest = 200

/** Asks for the two names that a project starts with; the folder is chosen after that. */
export function CreateDialog() {
  const desk = useDesk()
  const { create } = useStrings()
  const language = useLanguage()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'create')
  const [name, setName] = useState('')
  const [annotator, setAnnotator] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const close = () => {
    setName('')
    setAnnotator('')
    setProblem(null)
    desk.store.patch({ dialog: null })
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '' || annotator.trim() === '') return
    const names = { name: name.trim(), annotator: annotator.trim() }
    void createProject(desk, names).then(setProblem)
  }

  return (
    <DialogFrame title={create.title} isOpen={isOpen} onClose={close}>
      <form className={styles['form']} onSubmit={submit}>
        <TextField label={create.name} value={name} live maxLength={longest} onChange={setName} />
        <TextField
          label={create.annotator}
          hint={create.annotatorHint}
          value={annotator}
          live
          maxLength={longest}
          onChange={setAnnotator}
        />
        {problem && (
          <p role="alert" className={styles['problem']}>
            {problemText(problem, language)}
          </p>
        )}
        <div className={styles['buttons']}>
          <Button onPress={close}>{create.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={name.trim() === '' || annotator.trim() === ''}
          >
            {create.confirm}
          </Button>
        </div>
      </form>
    </DialogFrame>
  )
}
