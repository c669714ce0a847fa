import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import field from './Field.module.css'
import styles from './ManyOf.module.css'

type ManyOfProps = {
  readonly label: string
  readonly mark?: string | undefined
  readonly value: readonly string[]
  readonly options: readonly { readonly id: string; readonly name: string }[]
  /** One choice at most, shown as the same row of buttons. */
  readonly single?: boolean
  readonly isDisabled?: boolean
  readonly onChange: (value: readonly string[]) => void
}

/** Named things in a row, of which some are on. Values come back in the order of the options. */
export function ManyOf({
  label,
  mark,
  value,
  options,
  single = false,
  isDisabled,
  onChange
}: ManyOfProps) {
  const id = useId()
  return (
    <div className={styles['group']}>
      <span id={id} className={field['label']}>
        {label}
        {mark && <span className={field['required']}>{mark}</span>}
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
        className={styles['row'] ?? ''}
        selectionMode={single ? 'single' : 'multiple'}
        isDisabled={isDisabled ?? false}
        selectedKeys={value}
        onSelectionChange={(keys) =>
          onChange(options.filter((option) => keys.has(option.id)).map((option) => option.id))
        }
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className={styles['one'] ?? ''}>
            {option.name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
