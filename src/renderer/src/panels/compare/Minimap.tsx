import type { CSSProperties, MouseEvent } from 'react'
import { goToDispute } from '../../state/review-actions'
import { isUnsettled, type OpenReview } from '../../state/reviewing'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import styles from './CompareText.module.css'

/** Where along the article readers differ. A click goes to the nearest difference. */
export function Minimap({ open }: { readonly open: OpenReview }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const current = useWorkbench(({ reviewing }) => reviewing.current)
  const length = Math.max(1, open.article.text.length)
  const { disputes } = open.cases

  function go({ clientY, currentTarget }: MouseEvent): void {
    const box = currentTarget.getBoundingClientRect()
    const offset = ((clientY - box.top) / Math.max(1, box.height)) * length
    const [nearest] = disputes.toSorted(
      (a, b) => Math.abs(a.span.start - offset) - Math.abs(b.span.start - offset)
    )
    if (nearest) goToDispute(desk, nearest.id)
  }

  return (
    // The list beside it does by keys what a click does here.
    // oxlint-disable-next-line jsx_a11y/click-events-have-key-events, jsx_a11y/no-noninteractive-element-interactions
    <div className={styles['map']} role="img" aria-label={compare.minimap} onClick={go}>
      {disputes.map(({ id, span }) => (
        <span
          key={id}
          className={styles['tick']}
          data-open={isUnsettled(open, id) || undefined}
          data-current={id === current || undefined}
          style={{ insetBlockStart: `${(span.start / length) * 100}%` } as CSSProperties}
        />
      ))}
    </div>
  )
}
