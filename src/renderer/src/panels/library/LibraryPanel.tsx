import { memo, useDeferredValue, useMemo, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { ArticleCard } from '#core/bridge/calls'
import type { Scheme } from '#core/scheme/scheme'
import { LabelMark } from '../../labels/LabelMark'
import { labelLook } from '../../labels/label-look'
import { showArticle } from '../../state/project-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatDate, formatNumber, wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { ImportProgress } from './ImportProgress'
import { ImportReportView } from './ImportReportView'
import { matches } from './filter'
import styles from './LibraryPanel.module.css'

/** The project's articles: what is there, how far it is, how many tags. */
export function LibraryPanel() {
  const { library } = useStrings()
  // An edit changes the counts here too; the page does not wait for them.
  const project = useDeferredValue(useWorkbench(({ project }) => project))
  const current = useDeferredValue(
    useWorkbench(({ open, opening }) => opening ?? open?.article.id ?? null)
  )
  const [filter, setFilter] = useState('')
  const articles = useMemo(
    () => (project?.articles ?? []).filter((card) => matches(card, filter)),
    [project, filter]
  )
  if (!project) return null
  return (
    <nav data-region="library" className={styles['library']} aria-label={library.title}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{library.title}</h2>
        <input
          className={styles['filter']}
          type="search"
          dir="auto"
          value={filter}
          placeholder={library.filter}
          aria-label={library.filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <ImportProgress />
      <ImportReportView />
      <Shelf
        articles={articles}
        scheme={project.scheme}
        current={current}
        empty={project.articles.length === 0 ? library.none : library.noMatch}
      />
    </nav>
  )
}

type ShelfProps = {
  readonly articles: readonly ArticleCard[]
  readonly scheme: Scheme
  readonly current: string | null
  readonly empty: string
}

const Shelf = memo(function Shelf({ articles, scheme, current, empty }: ShelfProps) {
  const desk = useDesk()
  const { library } = useStrings()
  return (
    <ListBox
      aria-label={library.title}
      className={styles['list'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={current === null ? [] : [current]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : [...keys]
        if (id !== undefined && id !== current) void showArticle(desk, String(id))
      }}
      renderEmptyState={() => <p className={styles['empty']}>{empty}</p>}
    >
      {articles.map((card) => (
        <ListBoxItem
          key={card.id}
          id={card.id}
          textValue={card.title}
          className={styles['item'] ?? ''}
        >
          <Card card={card} scheme={scheme} />
        </ListBoxItem>
      ))}
    </ListBox>
  )
})

type CardProps = { readonly card: ArticleCard; readonly scheme: Scheme }

const Card = memo(function Card({ card, scheme }: CardProps) {
  const { library, outside } = useStrings()
  const language = useLanguage()
  const counted = scheme.span_types.filter(({ id }) => (card.counts[id] ?? 0) > 0)
  return (
    <>
      <span className={styles['cardTitle']} dir="auto">
        {card.title}
      </span>
      <span className={styles['cardFacts']}>
        <span className={styles['state']} data-state={card.state}>
          {library.states[card.state]}
        </span>
        {card.date && <span>{formatDate(card.date, language)}</span>}
        {card.outlet && <bdi>{card.outlet}</bdi>}
        <span>{library.words(card.words)}</span>
      </span>
      {card.readers.length > 0 && (
        <span className={styles['cardFacts']}>{outside.readers(namesOf(card.readers))}</span>
      )}
      {counted.length > 0 && (
        <span className={styles['counts']}>
          {counted.map((label) => (
            <span key={label.id} title={wordOf(label, language)} className={styles['count']}>
              <LabelMark look={labelLook(scheme, label.id)} />
              {formatNumber(card.counts[label.id] ?? 0, language)}
              <span className="visually-hidden">{wordOf(label, language)}</span>
            </span>
          ))}
        </span>
      )}
    </>
  )
})

function namesOf(readers: readonly string[]): string {
  return readers.map((name) => `\u2068${name}\u2069`).join('، ')
}
