import type { Rejection } from '#core/annotation/reading'
import type { Scheme } from '#core/scheme/scheme'
import { labelOf } from '#core/suggest/labels'
import { suggestionKinds } from '#core/suggest/suggestion'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import type { OpenArticle } from '../../state/open-article'
import { restoreSuggestion } from '../../state/suggestion-actions'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './SuggestionsPanel.module.css'

type RejectedListProps = {
  readonly open: OpenArticle
  readonly scheme: Scheme
  readonly rejected: readonly Rejection[]
}

/** What was turned down, each with a way to bring it back. */
export function RejectedList({ open, scheme, rejected }: RejectedListProps) {
  const desk = useDesk()
  const { suggest } = useStrings()
  return (
    <div className={styles['panel']}>
      <p className={styles['rejected']}>
        {suggest.rejected(rejected.length)}
        <Button
          size="small"
          look="quiet"
          onPress={() => desk.store.patch({ showsRejected: false })}
        >
          {suggest.hideRejected}
        </Button>
      </p>
      <ul className={styles['back']} aria-label={suggest.rejectedLabel}>
        {rejected.map((rejection) => {
          const { kind, span } = rejection
          const quote = open.article.text.slice(span.start, span.end)
          const known = suggestionKinds.find((id) => id === kind)
          return (
            <li key={`${kind} ${span.start} ${span.end}`}>
              {known && <LabelMark look={labelLook(scheme, labelOf(known))} />}
              <bdi className={styles['quote']} dir="rtl" lang="ar">
                {quote}
              </bdi>
              <Button
                size="small"
                aria-label={`${suggest.restore}: ${quote}`}
                onPress={() => restoreSuggestion(desk, rejection)}
              >
                {suggest.restore}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
