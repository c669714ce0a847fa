import { ToggleButton, type ToggleButtonProps } from 'react-aria-components'
import styles from './Button.module.css'

type ToggleProps = Omit<ToggleButtonProps, 'className' | 'style'> & {
  readonly size?: 'small' | 'normal' | 'icon'
}

/** A button that stays pressed: something is on or off. */
export function Toggle({ size = 'normal', ...props }: ToggleProps) {
  return (
    <ToggleButton
      {...props}
      className={styles['button'] ?? ''}
      data-look="quiet"
      data-size={size}
    />
  )
}
