import type { KeyboardEvent } from 'react'
import { keepDraft } from '../../state/comment-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Comments.module.css'

type ComposerProps = {
  readonly id: string
  readonly label: string
  readonly send: string
  /** Under which what is typed is kept until it is sent, also while other things are looked at. */
  readonly draft: string
  /** What stands in the field before anything is typed. */
  readonly initial?: string
  readonly onSend: (text: string) => void
  readonly onCancel?: () => void
}

/** A field for something to say. Ctrl+Enter says it, Escape leaves it as a draft. */
export function Composer(props: ComposerProps) {
  const { id, label, send, draft, initial = '', onSend, onCancel } = props
  const desk = useDesk()
  const { comments } = useStrings()
  const typed = useWorkbench(({ comments }) => comments.drafts[draft])
  const text = typed ?? initial

  function finish(): void {
    if (text.trim() === '') return
    onSend(text)
    keepDraft(desk, draft, '')
  }

  function cancel(): void {
    keepDraft(desk, draft, '')
    onCancel?.()
  }

  function press(event: KeyboardEvent): void {
    if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      finish()
    } else if (event.code === 'Escape') {
      event.preventDefault()
      document.querySelector<HTMLElement>('main article')?.focus()
    }
  }

  return (
    <div className={styles['composer']}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles['field']}
        dir="auto"
        rows={2}
        maxLength={20_000}
        value={text}
        placeholder={comments.placeholder}
        onKeyDown={press}
        onChange={(event) => keepDraft(desk, draft, event.target.value)}
      />
      <div className={styles['actions']}>
        <Button size="small" look="primary" isDisabled={text.trim() === ''} onPress={finish}>
          {send}
        </Button>
        {onCancel && (
          <Button size="small" look="quiet" onPress={cancel}>
            {comments.cancel}
          </Button>
        )}
        <span className={styles['hint']}>{comments.sendHint}</span>
      </div>
    </div>
  )
}
