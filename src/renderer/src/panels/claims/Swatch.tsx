import type { VoiceKind } from '#core/claims/voices'
import { useStrings } from '../../strings/use-strings'
import styles from './Swatch.module.css'

/** The sign of a kind of source: full, hatched without a name, empty for the outlet itself. */
export function Swatch({ kind }: { readonly kind: VoiceKind }) {
  const { kinds } = useStrings().claims
  return <span className={styles['swatch']} data-kind={kind} title={kinds[kind]} />
}
