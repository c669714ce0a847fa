import { useState, type FormEvent } from 'react'
import { openProject } from '../../state/project-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { TextField } from '../../ui/TextField'
import styles from './CreateDialog.module.css'

/** Asks for the two names that a project starts with; the folder is chosen after that. */
export function CreateDialog() {
  const desk = useDesk()
  const { create } = useStrings()
  const isOpen = useWorkbench(({ dialog }) => dialog === 'create')
  const [name, setName] = useState('')
  const [annotator, setAnnotator] = useState('')
  const close = () => desk.store.patch({ dialog: null })

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '' || annotator.trim() === '') return
    void openProject(desk, 'project.create', { name: name.trim(), annotator: annotator.trim() })
  }

  return (
    <DialogFrame title={create.title} isOpen={isOpen} onClose={close}>
      <form className={styles['form']} onSubmit={submit}>
        <TextField label={create.name} value={name} live onChange={setName} />
        <TextField
          label={create.annotator}
          hint={create.annotatorHint}
          value={annotator}
          live
          onChange={setAnnotator}
        />
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
