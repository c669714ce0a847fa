import { useId, useState } from 'react'
import { commentsOf } from '#core/annotation/comments'
import type { Thread } from '#core/annotation/threads'
import { goToThread, reply, settleThread } from '../../state/comment-actions'
import { goToField } from '../../state/go-to-field'
import type { OpenArticle } from '../../state/open-article'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { quote } from '../../strings/edit-text'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { CommentView } from './CommentView'
import { Composer } from './Composer'
import styles from './Comments.module.css'

type ThreadProps = { readonly thread: Thread; readonly open: OpenArticle }

/** A question with what was said to it, and what can be done about it. */
export function ThreadView({ thread, open }: ThreadProps) {
  const { comments } = useStrings()
  const title = useId()
  const locked = open.locked !== null
  const own = new Set(commentsOf(open.reading).map(({ id }) => id))
  const isPart = thread.comments[0]?.answers !== undefined
  return (
    <div
      role="group"
      aria-labelledby={title}
      className={styles['thread']}
      data-resolved={!thread.isOpen || undefined}
    >
      <h4 id={title} className={styles['about']}>
        <About thread={thread} open={open} />
      </h4>
      {isPart && <p className={styles['missing']}>{comments.missing}</p>}
      <ol className={styles['comments']}>
        {thread.comments.map((comment) => (
          <CommentView
            key={comment.id}
            comment={comment}
            canChange={!locked && own.has(comment.id)}
          />
        ))}
      </ol>
      {!locked && <Answering thread={thread} />}
    </div>
  )
}

/** The words in question; pressing them shows them in the text. */
function About({ thread, open }: ThreadProps) {
  const desk = useDesk()
  const { comments } = useStrings()
  const { place } = thread
  if (!place) return <span className={styles['whole']}>{comments.article}</span>
  return (
    <button
      type="button"
      className={styles['quote']}
      title={comments.show}
      onClick={() => goToThread(desk, open.article.id, thread)}
    >
      <bdi dir="rtl" lang="ar">
        {quote(place.span, open.article)}
      </bdi>
    </button>
  )
}

function Answering({ thread }: { readonly thread: Thread }) {
  const desk = useDesk()
  const { comments } = useStrings()
  const draft = `reply ${thread.id}`
  const isDrafted = useWorkbench(({ comments }) => comments.drafts[draft] !== undefined)
  const [isOpen, setOpen] = useState(isDrafted)
  const field = `comment-reply-${thread.id}`
  const startReply = () => {
    setOpen(true)
    goToField(field)
  }
  if (isOpen)
    return (
      <Composer
        id={field}
        label={comments.replyField}
        send={comments.sendReply}
        draft={draft}
        onSend={(text) => {
          reply(desk, thread, text)
          setOpen(false)
        }}
        onCancel={() => setOpen(false)}
      />
    )
  return (
    <div className={styles['actions']}>
      <Button size="small" onPress={startReply}>
        {comments.reply}
      </Button>
      {thread.isOpen ? (
        <Button size="small" onPress={() => settleThread(desk, thread, 'resolve')}>
          <Icon name="check" />
          {comments.resolve}
        </Button>
      ) : (
        <Button size="small" onPress={() => settleThread(desk, thread, 'reopen')}>
          {comments.reopen}
        </Button>
      )}
    </div>
  )
}
