import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style'> & {
  readonly ref?: Ref<HTMLButtonElement>
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly size?: 'small' | 'normal' | 'icon'
}

/**
 * A button of the house: quiet by default, one primary per place. While what it does is under way it
 * is pending rather than disabled, which would take the focus from it and Escape from its dialog.
 */
export function Button({ look = 'plain', size = 'normal', ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={styles['button'] ?? ''} data-look={look} data-size={size} />
  )
}
