import { readOrphan, type Orphan } from '#core/taking/orphan'
import { isolated } from '#core/text/isolated'
import type { OpenArticle } from '../../state/open-article'
import { dropOrphan, putOrphan } from '../../state/orphan-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './OrphanTray.module.css'

/** The most that are listed at once; those behind come up as the first ones go. */
const shown = 30

/** One's own annotations that have no place in the text: each with its words and the reason. */
export function OrphanTray({ open }: { readonly open: OpenArticle }) {
  const { colleagues, notices } = useStrings()
  const { tags } = open.reading.setAside
  if (tags.length === 0) return null
  return (
    <section className={styles['tray']} aria-label={colleagues.orphanTitle}>
      <h3 className={styles['title']}>{colleagues.tray(tags.length)}</h3>
      {open.locked === null && <p className={styles['lead']}>{colleagues.trayLead}</p>}
      <ul className={styles['list']}>
        {tags.slice(0, shown).map((record, index) => (
          <li key={`${index}:${readOrphan(record)?.id ?? ''}`}>
            <OrphanRow index={index} orphan={readOrphan(record)} isLocked={open.locked !== null} />
          </li>
        ))}
        {tags.length > shown && <li>{notices.more(tags.length - shown)}</li>}
      </ul>
    </section>
  )
}

type OrphanRowProps = {
  readonly index: number
  readonly orphan: Orphan | null
  readonly isLocked: boolean
}

function OrphanRow({ index, orphan, isLocked }: OrphanRowProps) {
  const desk = useDesk()
  const { colleagues } = useStrings()
  const selection = useWorkbench(({ selection }) => selection)
  const quote = orphan?.quote || colleagues.noWords
  const hasWords = selection !== null && selection.start !== selection.end
  return (
    <>
      <p className={styles['quote']}>
        <bdi>{quote}</bdi> <bdi className={styles['label']}>{orphan?.label}</bdi>
      </p>
      <p className={styles['reason']}>{colleagues.reasons[orphan?.reason ?? 'bad-shape']}</p>
      {!isLocked && (
        <div className={styles['buttons']}>
          <Button
            size="small"
            aria-label={colleagues.putOf(isolated(quote))}
            isDisabled={!hasWords || !orphan?.label}
            onPress={() => selection && putOrphan(desk, index, selection)}
          >
            {colleagues.put}
          </Button>
          <Button
            size="small"
            look="danger"
            aria-label={colleagues.dropOf(isolated(quote))}
            onPress={() => dropOrphan(desk, index)}
          >
            {colleagues.drop}
          </Button>
        </div>
      )}
    </>
  )
}
