import { useEffect, useId, useRef, type RefObject } from 'react'
import field from '../../ui/Field.module.css'

type FilterFieldProps = {
  readonly label: string
  readonly value: string
  /** The list that is filtered; the arrow down leads into it. */
  readonly list: RefObject<HTMLElement | null>
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
}

/** Words by which a list is narrowed. */
export function FilterField({ label, value, list, onChange, onLeave }: FilterFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  // A list is looked through from here, so the field has the keys from the start.
  useEffect(() => input.current?.focus(), [])
  return (
    <div className={field['field']}>
      <label className={field['label']} htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className={field['input']}
        type="search"
        dir="auto"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.code !== 'ArrowDown' && event.code !== 'Enter') return
          event.preventDefault()
          list.current?.focus()
          onLeave?.()
        }}
      />
    </div>
  )
}
