import { formatNumber } from '#core/words/said'
import type { SettlingProgress } from '#core/review/standing'
import { chooseReaders, compareArticle, patchReview } from '../../state/review-opening'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { ManyOf } from '../../ui/ManyOf'
import { Toggle } from '../../ui/Toggle'
import styles from './ArticleChoice.module.css'
import { useReaders } from './reader-names'

/** The articles with what is left to settle in each, and whose readings are compared. */
export function ArticleChoice() {
  const { compare } = useStrings()
  const articles = useWorkbench(({ project }) => project?.articles) ?? []
  const language = useLanguage()
  const counting = useWorkbench(({ reviewing }) => reviewing.counting)
  return (
    <nav className={styles['choice']} aria-label={compare.articles}>
      <h2>{compare.articles}</h2>
      <ul>
        {articles.map(({ id, title }) => (
          <Article key={id} id={id} title={title} />
        ))}
      </ul>
      {counting !== null && (
        <p className={styles['hint']} role="status">
          {compare.counting(
            formatNumber(counting, language),
            formatNumber(articles.length, language)
          )}
        </p>
      )}
      <Readers />
    </nav>
  )
}

function Article({ id, title }: { readonly id: string; readonly title: string }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const language = useLanguage()
  const count = useWorkbench(({ reviewing }) => reviewing.counts.get(id))
  const isOpen = useWorkbench(({ reviewing }) => reviewing.open?.article.id === id)
  const progress = count?.progress
  const broken = count && !progress && count.problems.length > 0 && count.readers.length === 0
  const fewer = broken ? compare.unreadable : compare.fewReaders
  const number = (value: number) => formatNumber(value, language)
  const leftOf = ({ settled, disputes }: SettlingProgress) =>
    disputes === 0 ? compare.noDifferences : compare.progress(number(settled), number(disputes))
  const left = progress ? leftOf(progress) : fewer
  return (
    <li>
      <button
        type="button"
        className={styles['article']}
        aria-current={isOpen ? 'true' : undefined}
        disabled={!progress}
        onClick={() => void compareArticle(desk, id)}
      >
        <bdi dir="auto">{title}</bdi>
        <span className={styles['left']}>{count ? left : '…'}</span>
      </button>
    </li>
  )
}

function Readers() {
  const desk = useDesk()
  const { compare } = useStrings()
  const project = useWorkbench(({ project }) => project)
  const chosen = useWorkbench(({ reviewing }) => reviewing.annotators)
  const blind = useWorkbench(({ reviewing }) => reviewing.blind)
  const readers = useReaders()
  const own = project?.annotator.id
  const options = (project?.annotators ?? []).map(({ id, name }) => {
    const hidden = compare.reader(readers.indexOf(id) + 1)
    const shown = id === own ? `${name} (${compare.own})` : name
    return { id, name: blind && readers.includes(id) ? hidden : shown }
  })
  return (
    <div className={styles['readers']}>
      <ManyOf
        label={compare.readers}
        value={chosen}
        options={options}
        onChange={(ids) => void chooseReaders(desk, ids.slice(0, 8))}
      />
      <p className={styles['hint']}>{compare.readersHint}</p>
      <Toggle
        size="small"
        isSelected={blind}
        onChange={(hides) => patchReview(desk, { blind: hides })}
      >
        {compare.blind}
      </Toggle>
    </div>
  )
}
