import { useState } from 'react'
import type { CommentPlace } from '#core/annotation/comments'
import type { Thread } from '#core/annotation/threads'
import { commentFieldId, newDraft, say } from '../../state/comment-actions'
import type { OpenArticle } from '../../state/open-article'
import { isAbout, placeToComment, useThreads } from '../../state/use-comments'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { quote } from '../../strings/edit-text'
import { Key } from '../../ui/Key'
import { Toggle } from '../../ui/Toggle'
import { legendsOf } from '../../state/keys'
import { Composer } from './Composer'
import styles from './Comments.module.css'
import { ThreadView } from './ThreadView'

/** How many questions of the open article wait for an answer. */
export function OpenCount({ className }: { readonly className: string | undefined }) {
  const language = useLanguage()
  const open = useThreads().filter(({ isOpen }) => isOpen).length
  return <span className={className}>{formatNumber(open, language)}</span>
}

/** What is said of the chosen tag and of the article, by everybody, and a field to say more. */
export function CommentsPanel({ open }: { readonly open: OpenArticle }) {
  const { comments } = useStrings()
  const threads = useThreads()
  const [ofArticle, setOfArticle] = useState<string | null>(null)
  // The choice of the article ends when other words are chosen.
  const found = usePlace()
  const chosen = JSON.stringify(found)
  const place = ofArticle === chosen ? null : found
  const here = threads.filter((thread) => isAbout(thread, place))
  const others = threads.filter((thread) => !here.includes(thread))
  return (
    <div className={styles['panel']}>
      {open.locked ? (
        <p className={styles['hint']}>{comments.locked}</p>
      ) : (
        <NewComment
          place={place}
          open={open}
          canTurn={found !== null}
          onTurn={(turn) => setOfArticle(turn ? chosen : null)}
        />
      )}
      {threads.length === 0 && <p className={styles['hint']}>{comments.none}</p>}
      <Threads title={comments.here} threads={here} open={open} />
      <Threads title={comments.elsewhere} threads={others} open={open} />
    </div>
  )
}

/** The same place as long as it says the same, whatever else of the article changes. */
function usePlace(): CommentPlace | null {
  const known = useWorkbench((workbench) => {
    const place = placeToComment(workbench)
    return place && JSON.stringify(place)
  })
  // What was written by the line before.
  return known === null ? null : (JSON.parse(known) as CommentPlace)
}

type NewCommentProps = {
  readonly place: CommentPlace | null
  readonly open: OpenArticle
  readonly canTurn: boolean
  readonly onTurn: (toArticle: boolean) => void
}

function NewComment({ place, open, canTurn, onTurn }: NewCommentProps) {
  const desk = useDesk()
  const { comments } = useStrings()
  const aboutWords = place?.tag ? comments.aboutTag : comments.aboutWords
  return (
    <section aria-label={comments.field} className={styles['new']}>
      <p className={styles['target']}>
        {place ? aboutWords : comments.aboutArticle}
        {place && (
          <bdi className={styles['words']} dir="rtl" lang="ar">
            {quote(place.span, open.article)}
          </bdi>
        )}
        <Key legends={legendsOf('KeyK')} />
      </p>
      <Composer
        id={commentFieldId}
        label={comments.field}
        send={comments.send}
        draft={newDraft}
        onSend={(text) => say(desk, place, text)}
      />
      {canTurn && (
        <Toggle size="small" isSelected={place === null} onChange={onTurn}>
          {comments.wholeArticle}
        </Toggle>
      )}
    </section>
  )
}

type ThreadsProps = {
  readonly title: string
  readonly threads: readonly Thread[]
  readonly open: OpenArticle
}

/** Open threads first; those that are resolved lie folded beneath. */
function Threads({ title, threads, open }: ThreadsProps) {
  const { comments } = useStrings()
  const language = useLanguage()
  if (threads.length === 0) return null
  const resolved = threads.filter(({ isOpen }) => !isOpen)
  const view = (thread: Thread) => <ThreadView key={thread.id} thread={thread} open={open} />
  return (
    <section aria-label={title} className={styles['group']}>
      <h3 className={styles['title']}>{title}</h3>
      {threads.filter(({ isOpen }) => isOpen).map(view)}
      {resolved.length > 0 && (
        <details className={styles['resolved']}>
          <summary>{comments.resolved(formatNumber(resolved.length, language))}</summary>
          {resolved.map(view)}
        </details>
      )}
    </section>
  )
}
