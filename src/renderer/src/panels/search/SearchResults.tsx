import { memo } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { ArticleHits } from '#core/bridge/search-calls'
import { showHit } from '../../state/search-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import styles from './SearchPanel.module.css'

/** The hits in their lines, by article; one of them opens its article there. */
export function SearchResults() {
  const desk = useDesk()
  const { search: words } = useStrings()
  const found = useWorkbench(({ search }) => search.found)
  const articles = useWorkbench(({ project }) => project?.articles)
  if (found.length === 0) return null
  const titles = new Map(articles?.map(({ id, title }) => [id, title]))

  function show(key: string): void {
    const [article = '', start = '', end = ''] = key.split(' ')
    void showHit(desk, article, { start: Number(start), end: Number(end) })
  }

  return (
    <ListBox
      aria-label={words.results}
      className={styles['list'] ?? ''}
      onAction={(key) => show(String(key))}
    >
      {found.map((hits) => (
        <Group key={hits.article} hits={hits} title={titles.get(hits.article) ?? hits.article} />
      ))}
    </ListBox>
  )
}

type GroupProps = { readonly hits: ArticleHits; readonly title: string }

const Group = memo(function Group({ hits: { article, hits, count }, title }: GroupProps) {
  const { search: words } = useStrings()
  const more = count - hits.length
  return (
    <ListBoxSection id={article} className={styles['group'] ?? ''}>
      <Header className={styles['article'] ?? ''}>
        <bdi>{title}</bdi>
        <span className={styles['count']}>
          {words.hits(count)}
          {more > 0 && hits.length > 0 && ` · ${words.more(more)}`}
        </span>
      </Header>
      {hits.map(({ span, context }) => (
        <ListBoxItem
          key={span.start}
          id={`${article} ${span.start} ${span.end}`}
          textValue={context.before + context.words + context.after}
          className={styles['line'] ?? ''}
        >
          <span className={styles['before']} dir="rtl" lang="ar">
            <bdi>{context.before}</bdi>
          </span>
          <mark className={styles['words']} dir="rtl" lang="ar">
            {context.words}
          </mark>
          <span className={styles['after']} dir="rtl" lang="ar">
            <bdi>{context.after}</bdi>
          </span>
        </ListBoxItem>
      ))}
    </ListBoxSection>
  )
})
