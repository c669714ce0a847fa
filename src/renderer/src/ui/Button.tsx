import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style'> & {
  readonly ref?: Ref<HTMLButtonElement>
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly size?: 'small' | 'normal' | 'icon'
  /** What it does is under way: a press does nothing, and the focus stays. */
  readonly isBusy?: boolean
}

/**
 * A button of the house: quiet by default, one primary per place. A busy one is not disabled, which
 * would take the focus from it and Escape from its dialog.
 */
export function Button({ look = 'plain', size = 'normal', isBusy = false, ...props }: ButtonProps) {
  const { onPress: _onPress, ...idle } = props
  return (
    <AriaButton
      {...(isBusy ? idle : props)}
      className={styles['button'] ?? ''}
      data-look={look}
      data-size={size}
      data-busy={isBusy || undefined}
    />
  )
}
