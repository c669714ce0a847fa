import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text
} from 'react-aria-components'
import type { ReactNode } from 'react'
import styles from './Choice.module.css'
import field from './Field.module.css'
import { Icon } from './Icon'

export type ChoiceOption = {
  readonly id: string
  readonly name: string
  readonly hint?: string | undefined
  readonly mark?: ReactNode
}

type ChoiceProps = {
  readonly label: string
  readonly value: string | null
  readonly options: readonly ChoiceOption[]
  readonly placeholder?: string
  readonly mark?: string | undefined
  readonly isDisabled?: boolean
  readonly onChoose: (id: string) => void
}

/** One of a few named things, chosen from a list that opens. */
export function Choice({
  label,
  value,
  options,
  placeholder = '',
  mark,
  onChoose,
  ...rest
}: ChoiceProps) {
  return (
    <Select
      className={styles['choice'] ?? ''}
      value={value}
      onChange={(key) => key !== null && onChoose(String(key))}
      placeholder={placeholder}
      {...rest}
    >
      <Label className={field['label'] ?? ''}>
        {label}
        {mark && <span className={field['required']}>{mark}</span>}
      </Label>
      <Button className={styles['button'] ?? ''}>
        <SelectValue className={styles['value'] ?? ''}>
          {({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <Icon name="chevron" />
      </Button>
      <Popover className={styles['popover'] ?? ''} maxHeight={420}>
        <ListBox className={styles['list'] ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className={styles['option'] ?? ''}>
              <Text slot="label" className={styles['name'] ?? ''}>
                {option.mark}
                {option.name}
              </Text>
              {option.hint && (
                <Text slot="description" className={styles['hint'] ?? ''}>
                  {option.hint}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
