import { useState } from 'react'
import type { Comment } from '#core/annotation/comments'
import { isolated } from '#core/text/isolated'
import { removeComment, rewordComment } from '../../state/comment-actions'
import { goToField } from '../../state/go-to-field'
import { useDesk } from '../../state/workbench'
import { formatMoment, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Composer } from './Composer'
import styles from './Comments.module.css'
import { useNames } from './use-names'

type CommentViewProps = {
  readonly comment: Comment
  /** It may be changed: it is one's own, and the reading is not locked. */
  readonly canChange: boolean
}

/** One thing that was said: who, when, and the words. */
export function CommentView({ comment, canChange }: CommentViewProps) {
  const desk = useDesk()
  const { comments } = useStrings()
  const [isEdited, setEdited] = useState(false)
  const field = `comment-edit-${comment.id}`
  const startEditing = () => {
    setEdited(true)
    goToField(field)
  }
  if (comment.does !== undefined) return <Settled comment={comment} />
  return (
    <li className={styles['comment']}>
      <Byline comment={comment} />
      {isEdited ? (
        <Composer
          id={field}
          label={comments.editField}
          send={comments.save}
          draft={`edit ${comment.id}`}
          initial={comment.text}
          onSend={(text) => {
            rewordComment(desk, comment, text)
            setEdited(false)
          }}
          onCancel={() => setEdited(false)}
        />
      ) : (
        <p className={styles['text']} dir="auto">
          {comment.text}
        </p>
      )}
      {canChange && !isEdited && (
        <div className={styles['own']}>
          <Button size="small" look="quiet" onPress={startEditing}>
            {comments.edit}
          </Button>
          <Button size="small" look="quiet" onPress={() => removeComment(desk, comment)}>
            {comments.remove}
          </Button>
        </div>
      )}
    </li>
  )
}

function Byline({ comment }: { readonly comment: Comment }) {
  const { comments } = useStrings()
  const language = useLanguage()
  const names = useNames()
  return (
    <p className={styles['who']}>
      <bdi className={styles['name']}>{names(comment.author)}</bdi>
      <time dateTime={comment.at}>{formatMoment(comment.at, language)}</time>
      {comment.changedAt !== undefined && (
        <span title={formatMoment(comment.changedAt, language)}>{comments.changed}</span>
      )}
    </p>
  )
}

function Settled({ comment }: { readonly comment: Comment }) {
  const { comments } = useStrings()
  const language = useLanguage()
  const names = useNames()
  const words = comment.does === 'resolve' ? comments.resolvedBy : comments.reopenedBy
  return (
    <li className={styles['settled']}>
      {words(isolated(names(comment.author)), formatMoment(comment.at, language))}
    </li>
  )
}
