import { useMemo } from 'react'
import { showArticle } from '../../state/project-actions'
import { goToRoom } from '../../state/rooms'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Progress.module.css'

/** Articles to be listed, and what they are in words. */
export type Listed = { readonly name: string; readonly articles: readonly string[] }

/** The articles of what was chosen; each opens in the reader. */
export function ArticleList({ listed }: { readonly listed: Listed | null }) {
  const desk = useDesk()
  const { progress } = useStrings()
  const language = useLanguage()
  const cards = useWorkbench(({ project }) => project?.articles)
  const titles = useMemo(() => new Map(cards?.map(({ id, title }) => [id, title])), [cards])
  function open(article: string): void {
    goToRoom(desk, 'read')
    void showArticle(desk, article)
  }
  if (!listed) return <p className={styles['listHint']}>{progress.noneListed}</p>
  return (
    <section className={styles['list']} aria-label={listed.name}>
      <h2 className={styles['title']} role="status">
        {progress.listed(listed.name, formatNumber(listed.articles.length, language))}
      </h2>
      <ul>
        {listed.articles.map((article) => {
          const title = titles.get(article) || progress.unsaid
          return (
            <li key={article}>
              <Button
                look="quiet"
                size="small"
                aria-label={progress.openArticle(title)}
                onPress={() => open(article)}
              >
                <bdi>{title}</bdi>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
