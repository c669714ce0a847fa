import { useId } from 'react'
import styles from './Field.module.css'

type PlainSelectProps = {
  readonly label: string
  /** The label is for screen readers alone. */
  readonly bare?: boolean
  readonly value: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly isDisabled?: boolean
  readonly onChoose: (id: string) => void
}

/** The system's own list of choices: light enough to stand in every row of a table. */
export function PlainSelect(props: PlainSelectProps) {
  const { label, bare = false, value, options, isDisabled = false, onChoose } = props
  const id = useId()
  const known = options.some((option) => option.id === value)
  return (
    <div className={styles['field']}>
      <label className={bare ? 'visually-hidden' : styles['label']} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles['input']}
        disabled={isDisabled}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
