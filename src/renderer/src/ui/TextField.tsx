import { useEffect, useId, useRef, useState } from 'react'
import styles from './Field.module.css'

type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly rows?: number
  readonly hint?: string
  readonly isDisabled?: boolean
  /** Tells each letter at once, without the pause. */
  readonly live?: boolean
  /** Told after a pause in the typing, and at once when the field is left. */
  readonly onChange: (value: string) => void
}

const pause = 500

/** Words in any language; each paragraph takes its own direction. */
export function TextField({
  label,
  value,
  rows,
  hint,
  isDisabled,
  live = false,
  onChange
}: TextFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const pending = useRef<(() => void) | null>(null)

  function tell(): void {
    window.clearTimeout(timer.current)
    pending.current?.()
    pending.current = null
  }

  function type(text: string): void {
    if (live) return onChange(text)
    setTyped(text)
    pending.current = () => onChange(text)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(tell, pause)
  }

  useEffect(() => () => pending.current?.(), [])

  const field = {
    id,
    className: styles['input'],
    dir: 'auto' as const,
    disabled: isDisabled,
    value: typed ?? value,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onBlur: () => {
      tell()
      setTyped(null)
    }
  }
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? (
        <input {...field} onChange={(event) => type(event.target.value)} />
      ) : (
        <textarea {...field} rows={rows} onChange={(event) => type(event.target.value)} />
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  )
}
