import { useId } from 'react'
import styles from './Field.module.css'
import { useTyping } from './use-typing'

type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly rows?: number
  readonly hint?: string
  readonly maxLength?: number
  readonly isDisabled?: boolean
  /** Tells each letter at once, without the pause. */
  readonly live?: boolean
  /** Told after a pause in the typing, and at once when the field is left. */
  readonly onChange: (value: string) => void
}

/** Words in any language; each paragraph takes its own direction. */
export function TextField(props: TextFieldProps) {
  const { label, value, rows, hint, isDisabled, live = false, onChange } = props
  const id = useId()
  const { typed, type, finish } = useTyping(onChange)
  const field = {
    id,
    className: styles['input'],
    dir: 'auto' as const,
    disabled: isDisabled,
    maxLength: props.maxLength,
    value: typed ?? value,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onBlur: () => finish(),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      live ? onChange(event.target.value) : type(event.target.value)
  }
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? <input {...field} /> : <textarea {...field} rows={rows} />}
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  )
}
