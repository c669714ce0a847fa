import { useId, type KeyboardEvent } from 'react'
import styles from './Field.module.css'
import { useTyping } from './use-typing'

type CommitFieldProps = {
  readonly label: string
  /** The label is for screen readers alone; what stands around the field says it to the eye. */
  readonly bare?: boolean
  readonly value: string
  readonly rows?: number
  readonly maxLength?: number
  readonly isDisabled?: boolean
  /** Told on Enter and when the field is left, and never of a word that is half typed. */
  readonly onCommit: (value: string) => void
}

/** Words that count when they are finished. Escape brings back what stood there. */
export function CommitField(props: CommitFieldProps) {
  const { label, bare = false, value, rows, maxLength, isDisabled = false, onCommit } = props
  const id = useId()
  const { typed, type, finish, drop } = useTyping((text) => {
    if (text !== value) onCommit(text)
  }, null)

  function press(event: KeyboardEvent): void {
    if (event.code === 'Enter' && rows === undefined) finish()
    if (event.code !== 'Escape' || typed === null) return
    // The dialog around the field stays open.
    event.stopPropagation()
    drop()
  }

  const field = {
    id,
    className: styles['input'],
    dir: 'auto' as const,
    disabled: isDisabled,
    maxLength,
    value: typed ?? value,
    onBlur: () => finish(),
    onKeyDown: press,
    onChange: (event: { readonly target: { readonly value: string } }) => type(event.target.value)
  }
  return (
    <div className={styles['field']}>
      <label className={bare ? 'visually-hidden' : styles['label']} htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? <input {...field} /> : <textarea {...field} rows={rows} />}
    </div>
  )
}
