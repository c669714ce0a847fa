import type { KeyboardEvent } from 'react'
import styles from './SearchField.module.css'

type Properties = {
  readonly id: string
  /** Its name for all and its placeholder. */
  readonly label: string
  readonly value: string
  readonly onChange: (words: string) => void
  /** Enter; with Shift it is meant backwards. */
  readonly onEnter: (backwards: boolean) => void
  readonly onEscape: () => void
}

/** A field for words to look for; keys that belong to an input method are left to it. */
export function SearchField({ id, label, value, onChange, onEnter, onEscape }: Properties) {
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.code === 'Escape') onEscape()
    else if (event.code === 'Enter') onEnter(event.shiftKey)
    else return
    event.preventDefault()
  }

  return (
    <input
      id={id}
      className={styles['field']}
      type="text"
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      maxLength={1000}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={press}
    />
  )
}
