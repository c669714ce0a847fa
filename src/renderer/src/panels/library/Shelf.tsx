import { memo, useState, type KeyboardEvent } from 'react'
import type { ArticleCard } from '#core/bridge/calls'
import type { Scheme } from '#core/scheme/scheme'
import { showArticle } from '../../state/project-actions'
import { useDesk } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { RowList } from '../../ui/RowList'
import { Card } from './Card'
import styles from './LibraryPanel.module.css'
import { useTypedStart } from './use-typed-start'

type ShelfProps = {
  readonly articles: readonly ArticleCard[]
  readonly scheme: Scheme
  /** The article that is open. */
  readonly current: string | null
  /** What to say when there are no articles. */
  readonly empty: string
}

/** The height that most cards have, in pixels. */
const usual = 120
/** So many rows are passed over by Page Up and Page Down. */
const page = 8

/** The list of articles: the arrow keys look through it, Enter opens, the open one is marked. */
export const Shelf = memo(function Shelf({ articles, scheme, current, empty }: ShelfProps) {
  const desk = useDesk()
  const { library } = useStrings()
  const [at, goTo] = usePlace(articles, current)
  const typed = useTypedStart(articles)

  function open(id: string | undefined): void {
    if (id !== undefined && id !== current) void showArticle(desk, id)
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.code === 'Enter' || event.code === 'Space') open(articles[at]?.id)
    else {
      const next = stepped(event.code, at, articles.length) ?? typed(event.key, at)
      if (next === null) return
      goTo(articles[next]?.id ?? null)
    }
    event.preventDefault()
  }

  if (articles.length === 0) return <p className={styles['empty']}>{empty}</p>
  return (
    <RowList
      label={library.title}
      items={articles}
      current={at}
      chosen={articles.findIndex(({ id }) => id === current)}
      rowHeight={usual}
      measured
      rowId={({ id }) => `article-${id}`}
      rowProps={({ id }) => ({
        className: styles['item'] ?? '',
        onClick: () => {
          goTo(id)
          open(id)
        }
      })}
      className={styles['list']}
      onKeyDown={press}
    >
      {(card) => <Card card={card} scheme={scheme} />}
    </RowList>
  )
})

/** Where the keys are: at the open article, until they go elsewhere. */
function usePlace(articles: readonly ArticleCard[], current: string | null) {
  const [place, setPlace] = useState({ id: current, of: current })
  const id = place.of === current ? place.id : current
  const goTo = (id: string | null) => setPlace({ id, of: current })
  return [articles.findIndex((card) => card.id === id), goTo] as const
}

/** The row that a key leads to, or null when it leads to none. */
function stepped(code: string, at: number, count: number): number | null {
  const wanted = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1
  }[code]
  return wanted === undefined ? null : Math.min(Math.max(wanted, 0), count - 1)
}
