import { inColour, type LabelLook } from './label-look'
import styles from './LabelMark.module.css'

/** The small stroke by which a label is known: its colour and its line style. */
export function LabelMark({ look }: { readonly look: LabelLook }) {
  return (
    <svg
      className={styles['mark']}
      style={inColour(look)}
      data-line={look.line}
      viewBox="0 0 16 8"
      aria-hidden="true"
    >
      {look.line === 'double' && <path d="M0 2.4H16M0 5.6H16" />}
      {look.line === 'wavy' && <path d="M0 4q2 -4 4 0t4 0t4 0t4 0" />}
      {look.line !== 'double' && look.line !== 'wavy' && <path d="M0 4H16" />}
    </svg>
  )
}
