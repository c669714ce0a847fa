import type { Correction, Feedback, FeedbackArticle } from '#core/file/feedback-file'
import {
  changesText,
  feedbackWords,
  guidelineText,
  labelOf,
  whyText,
  type GuidelineQuote
} from '#core/review/feedback-text'
import { saveFeedback, showCorrection } from '../../state/corrections-actions'
import { lineDirection } from '#core/text/direction'
import { isolated } from '#core/text/isolated'
import { openGuideline } from '../../state/guideline-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import styles from './Corrections.module.css'

/** The corrections of a feedback by article; their words lead to their place. */
export function CorrectionList({ feedback }: { readonly feedback: Feedback }) {
  const desk = useDesk()
  const { corrections: words } = useStrings()
  const language = useLanguage()
  const { annotator, project, articles } = feedback
  return (
    <div className={styles['column']}>
      <div className={styles['head']}>
        <h3 className={styles['heading']}>
          {feedbackWords(language).title(isolated(annotator.name), isolated(project))}
        </h3>
        <Button size="small" look="quiet" onPress={() => void saveFeedback(desk, feedback, 'html')}>
          {words.make.page}
        </Button>
        <Button size="small" look="quiet" onPress={() => void saveFeedback(desk, feedback, 'json')}>
          {words.make.file}
        </Button>
        <Button
          size="icon"
          look="quiet"
          aria-label={words.close}
          onPress={() => desk.store.patch({ corrections: null })}
        >
          <Icon name="close" />
        </Button>
      </div>
      {articles.map((article) => (
        <Article key={article.id} article={article} feedback={feedback} />
      ))}
    </div>
  )
}

type Told = { readonly article: FeedbackArticle; readonly feedback: Feedback }

function Article({ article, feedback }: Told) {
  const language = useLanguage()
  const words = feedbackWords(language)
  const { title, corrections, same, undecided } = article
  return (
    <section className={styles['article']}>
      <h4 className={styles['heading']}>
        <bdi>{title}</bdi>
      </h4>
      <p className={styles['small']}>{words.counts(corrections.length, same, undecided)}</p>
      {corrections.length === 0 && <p>{words.nothing}</p>}
      <ol className={styles['list']}>
        {corrections.map((correction, index) => (
          <Item key={index} correction={correction} article={article} feedback={feedback} />
        ))}
      </ol>
    </section>
  )
}

function Item({ correction, article, feedback }: Told & { readonly correction: Correction }) {
  const desk = useDesk()
  const { corrections: words } = useStrings()
  const language = useLanguage()
  const scheme = useWorkbench(({ project }) => project?.scheme)
  if (!scheme) return null
  const { before, quote, after } = correction
  const why = whyText(correction, language)
  const guideline = guidelineText(feedback, correction, language)
  return (
    <li className={styles['item']}>
      <blockquote className={styles['words']} dir="auto">
        {before}
        <button
          type="button"
          aria-label={words.goTo(quote)}
          onClick={() => void showCorrection(desk, article, correction)}
        >
          {quote}
        </button>
        {after}
      </blockquote>
      <ul className={styles['changes']}>
        {changesText(correction, scheme, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {why !== '' && (
        <p className={styles['why']}>
          <strong>{feedbackWords(language).why}:</strong> {why}
        </p>
      )}
      {guideline && <Rule quote={guideline} label={labelOf(correction)} />}
    </li>
  )
}

/** The sentence of the guideline, its nearest example, and the way to the whole. */
function Rule({ quote, label }: { readonly quote: GuidelineQuote; readonly label: string }) {
  const desk = useDesk()
  const { corrections: words } = useStrings()
  const isHere = useWorkbench(
    ({ project }) => project?.scheme.span_types.some(({ id }) => id === label) === true
  )
  const { title, sentence, example } = quote
  return (
    <div className={styles['rule']}>
      {sentence !== '' && (
        <p>
          <strong>{title}:</strong> <bdi dir={lineDirection(sentence)}>{sentence}</bdi>
        </p>
      )}
      {example && (
        <p>
          <strong>{example.title}:</strong>{' '}
          <bdi dir={lineDirection(example.text)}>{example.text}</bdi>
        </p>
      )}
      {isHere && (
        <Button look="quiet" size="small" onPress={() => void openGuideline(desk, label)}>
          <Icon name="book" />
          {words.guideline}
        </Button>
      )}
    </div>
  )
}
