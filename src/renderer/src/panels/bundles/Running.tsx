import { useDesk, type Workbench } from '../../state/workbench'
import { stopBundle } from '../../state/bundle-actions'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Bundles.module.css'

type RunningProps = { readonly running: NonNullable<Workbench['bundles']['running']> }

/** How far it is, and the way to stop it. */
export function Running({ running: { is, work, done } }: RunningProps) {
  const desk = useDesk()
  const { bundles } = useStrings()
  if (work === null) return null
  const words = is === 'send' ? bundles.packing : bundles.receiving
  return (
    <div className={styles['running']}>
      <span role="status">{words}</span>
      <progress aria-label={words} max={1} value={done} />
      <Button size="small" onPress={() => void stopBundle(desk)}>
        {bundles.stop}
      </Button>
    </div>
  )
}
