import { useId } from 'react'
import { parseNumeral } from '#core/text/numeral'
import styles from './Field.module.css'
import { useTyping } from './use-typing'

type NumberFieldProps = {
  readonly label: string
  /** Null means: not stated. It is not the same as zero. */
  readonly value: number | null
  readonly placeholder: string
  /** Said when what was typed is no whole number; what was typed stays for mending. */
  readonly complaint: string
  readonly isDisabled?: boolean
  /** Told after a pause in the typing, on Enter, and at once when the field is left. */
  readonly onChange: (value: number | null) => void
}

/** A whole number, typed in Western, Arabic-Indic or Persian digits. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, placeholder, complaint, isDisabled, onChange } = props
  const id = useId()
  const { typed, type, finish } = useTyping((text) => {
    const number = parseNumeral(text)
    if (number !== undefined && number !== value) onChange(number)
  })
  const invalid = typed !== null && parseNumeral(typed) === undefined

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
        value={typed ?? (value === null ? '' : String(value))}
        placeholder={placeholder}
        aria-invalid={invalid}
        aria-describedby={invalid ? `${id}-complaint` : undefined}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.code === 'Enter' && finish(invalid)}
        onBlur={() => finish(invalid)}
      />
      {invalid && (
        <p id={`${id}-complaint`} role="alert" className={styles['complaint']}>
          {complaint}
        </p>
      )}
    </div>
  )
}
