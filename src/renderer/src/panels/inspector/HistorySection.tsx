import { useEffect, useState } from 'react'
import type { Reading, Tag } from '#core/annotation/reading'
import type { Deed, Deeds } from '#core/bridge/history-calls'
import type { Scheme } from '#core/scheme/scheme'
import type { OpenArticle } from '../../state/open-article'
import { useDesk, useWorkbench } from '../../state/workbench'
import { editLines } from '../../strings/edit-text'
import { formatMoment, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import styles from './HistorySection.module.css'

type HistoryProps = { readonly tag: Tag; readonly open: OpenArticle; readonly scheme: Scheme }

/** Who did what to a tag, and when; read only when it is asked for. */
export function HistorySection({ tag, open, scheme }: HistoryProps) {
  const { history } = useStrings()
  const [isShown, setShown] = useState(false)
  return (
    <details
      className={styles['history']}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary className={styles['title']}>
        <span className={styles['chevron']}>
          <Icon name="chevron" />
        </span>
        {history.title}
      </summary>
      {isShown && <Account key={tag.id} {...{ tag, open, scheme }} />}
    </details>
  )
}

function Account({ tag, open, scheme }: HistoryProps) {
  const { history } = useStrings()
  const { deeds, hasOlder, failed, showOlder } = useDeeds(tag.id, open)
  if (failed) return <p className={styles['nothing']}>{history.failed}</p>
  if (!deeds) return null
  if (deeds.length === 0) return <p className={styles['nothing']}>{history.nothing}</p>
  return (
    <>
      <ol className={styles['deeds']}>
        {deeds.map((deed, at) => (
          <DeedRow key={`${at}:${deed.at}`} {...{ deed, tag, open, scheme }} />
        ))}
      </ol>
      {hasOlder && (
        <Button size="small" onPress={() => void showOlder()}>
          {history.older}
        </Button>
      )}
    </>
  )
}

function DeedRow({ deed, tag, open, scheme }: HistoryProps & { readonly deed: Deed }) {
  const { history } = useStrings()
  const language = useLanguage()
  const annotators = useWorkbench(({ project }) => project?.annotators ?? [])
  const name = annotators.find(({ id }) => id === deed.by)?.name ?? deed.by
  const { reading, article } = open
  const context = { scheme, reading, text: article.text, tag: tag.id, language }
  const way = deed.way === 'do' ? null : history.ways[deed.way]
  return (
    <li className={styles['deed']}>
      <p className={styles['who']}>
        <bdi>{name}</bdi> · <time dateTime={deed.at}>{formatMoment(deed.at, language)}</time>
        {way && ` · ${way}`}
      </p>
      {deed.edits
        .flatMap((edit) => editLines(edit, context))
        .map((line, at) => (
          <p key={`${at}:${line}`} className={styles['what']}>
            {line}
          </p>
        ))}
    </li>
  )
}

/** What is told, and of which state of the reading. */
type Found = Deeds & { readonly reading: Reading }

/** The deeds of a tag, read anew after every edit of the article. */
function useDeeds(tag: string, { article, reading }: OpenArticle) {
  const { ask } = useDesk()
  const [found, setFound] = useState<Found | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let stale = false
    void ask('history.about', { article: article.id, tag, from: null }).then((answer) => {
      if (stale) return
      setFound(answer.ok ? { ...answer.value, reading } : null)
      setFailed(!answer.ok)
    })
    return () => {
      stale = true
    }
  }, [ask, article.id, tag, reading])

  async function showOlder(): Promise<void> {
    if (!found?.older) return
    const answer = await ask('history.about', { article: article.id, tag, from: found.older })
    const deeds = [...found.deeds, ...(answer.ok ? answer.value.deeds : [])]
    if (answer.ok) setFound({ ...found, deeds, older: answer.value.older })
    else setFailed(true)
  }
  return { deeds: found?.deeds, hasOlder: Boolean(found?.older), failed, showOlder }
}
