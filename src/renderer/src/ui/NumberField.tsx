import { useId, useState } from 'react'
import { parseNumeral } from '#core/text/numeral'
import styles from './Field.module.css'

type NumberFieldProps = {
  readonly label: string
  /** Null means: not stated. It is not the same as zero. */
  readonly value: number | null
  readonly placeholder: string
  /** Said when what was typed is no whole number; what was typed stays for mending. */
  readonly complaint: string
  readonly isDisabled?: boolean
  readonly onChange: (value: number | null) => void
}

/** A whole number, typed in Western, Arabic-Indic or Persian digits. */
export function NumberField({
  label,
  value,
  placeholder,
  complaint,
  isDisabled,
  onChange
}: NumberFieldProps) {
  const id = useId()
  const shown = value === null ? '' : String(value)
  const [typed, setTyped] = useState<string | null>(null)
  const invalid = typed !== null && parseNumeral(typed) === undefined

  function type(text: string): void {
    setTyped(text)
    const number = parseNumeral(text)
    if (number !== undefined && number !== value) onChange(number)
  }

  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles['input']}
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        disabled={isDisabled}
        value={typed ?? shown}
        placeholder={placeholder}
        aria-invalid={invalid}
        aria-describedby={invalid ? `${id}-complaint` : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={() => !invalid && setTyped(null)}
      />
      {invalid && (
        <p id={`${id}-complaint`} role="alert" className={styles['complaint']}>
          {complaint}
        </p>
      )}
    </div>
  )
}
