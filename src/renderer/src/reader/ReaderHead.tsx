import { useMemo, type CSSProperties } from 'react'
import type { LineRole } from '#core/article/recognise'
import { countDirections } from '#core/text/invisibles'
import type { OpenArticle } from '../state/open-article'
import { useDesk } from '../state/workbench'
import { formatDate } from '#core/words/said'
import { useLanguage, useStrings } from '../strings/use-strings'
import { Icon } from '../ui/Icon'
import styles from './ReaderHead.module.css'

type ReaderHeadProps = { readonly open: OpenArticle; readonly style: CSSProperties }

/** What was recognised of the article, in one line above it, and a warning where text may lie. */
export function ReaderHead({ open, style }: ReaderHeadProps) {
  const { head } = useStrings()
  const language = useLanguage()
  const { date, outlet, lines } = open.article.metadata
  const count = (wanted: LineRole) => lines.filter(({ role }) => role === wanted).length
  const repeated = count('repeated-headline')
  const furniture = count('boilerplate')
  return (
    <div role="group" aria-label={head.label} className={styles['head']} style={style}>
      <span>{date ? <time dateTime={date}>{formatDate(date, language)}</time> : head.noDate}</span>
      {outlet && <bdi>{outlet}</bdi>}
      {repeated > 0 && <span>{head.repeated(repeated)}</span>}
      {furniture > 0 && <span>{head.furniture(furniture)}</span>}
      <DirectionWarning open={open} />
    </div>
  )
}

function DirectionWarning({ open }: { readonly open: OpenArticle }) {
  const desk = useDesk()
  const { lens } = useStrings()
  const count = useMemo(() => countDirections(open.article.text), [open.article.text])
  if (count === 0) return null
  return (
    <button
      type="button"
      className={styles['warning']}
      title={lens.directionHint}
      onClick={() => desk.store.patch({ lens: true })}
    >
      <Icon name="warning" />
      {lens.direction(count)}
    </button>
  )
}
