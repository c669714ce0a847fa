import { useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './Actors.module.css'
import { byArticle } from './uses'
import type { ActorUse } from '#core/bridge/register-calls'
import { isolated } from '#core/text/isolated'

const shown = 8

/** In which articles tags name an actor, the most tags first. */
export function UsesList({ uses }: { readonly uses: readonly ActorUse[] }) {
  const { actors } = useStrings()
  const language = useLanguage()
  const project = useWorkbench(({ project }) => project)
  const articles = byArticle(uses)
  const title = (id: string) => project?.articles.find((card) => card.id === id)?.title ?? id
  const whose = (id: string) => {
    if (id === project?.annotator.id) return ''
    return ` (${isolated(project?.annotators.find((one) => one.id === id)?.name ?? id)})`
  }
  return (
    <ul className={styles['uses']}>
      {articles.slice(0, shown).map(({ article, annotator, tags }) => (
        <li key={`${annotator}/${article}`}>
          {actors.inArticle(
            `${isolated(title(article))}${whose(annotator)}`,
            formatNumber(tags, language)
          )}
        </li>
      ))}
      {articles.length > shown && (
        <li>{actors.more(formatNumber(articles.length - shown, language))}</li>
      )}
    </ul>
  )
}
