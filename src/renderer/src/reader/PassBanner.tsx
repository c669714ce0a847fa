import type { OpenArticle } from '../state/open-article'
import { endPass } from '../state/pass-actions'
import { useDesk } from '../state/workbench'
import { useStrings } from '../strings/use-strings'
import { Button } from '../ui/Button'
import styles from './PassBanner.module.css'

/** Says above the article that the annotator's first reading is hidden, and ends that. */
export function PassBanner({ open }: { readonly open: OpenArticle }) {
  const desk = useDesk()
  const { secondPass } = useStrings()
  if (!open.pass) return null
  return (
    <div className={styles['banner']}>
      <p role="status" className={styles['words']}>
        {secondPass.on}
      </p>
      <Button size="small" onPress={() => void endPass(desk)}>
        {secondPass.end}
      </Button>
    </div>
  )
}
