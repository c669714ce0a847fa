import { formatNumber } from '#core/words/said'
import type { AgreementRow } from '#core/review/agreement'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { figureText, whyNot } from './figure-text'
import { IntervalBar } from './IntervalBar'
import styles from './Figures.module.css'

const asked = ['found', 'same_borders', 'same_label', 'number_equal'] as const

/** The plain questions, each with its figure and a sentence that says what it means. */
export function Questions({ rows }: { readonly rows: readonly AgreementRow[] }) {
  const { agreement: words } = useStrings()
  return (
    <section className={styles['section']} aria-labelledby="agreement-questions">
      <h3 id="agreement-questions" className={styles['heading']}>
        {words.questions.heading}
      </h3>
      <ul className={styles['cards']}>
        {asked.map((measure) => {
          const row = rows.find((one) => one.measure === measure)
          return row && <Question key={measure} row={row} title={words.questions[measure]} />
        })}
      </ul>
    </section>
  )
}

function Question({ row, title }: { readonly row: AgreementRow; readonly title: string }) {
  const strings = useStrings()
  const { agreement: words } = strings
  const language = useLanguage()
  const { measure, value, interval } = row
  const answer = asked.find((one) => one === measure)
  return (
    <li className={styles['card']}>
      <h4 className={styles['question']}>{title}</h4>
      {value === null ? (
        <>
          <p className={styles['figure']}>{words.none}</p>
          <p className={styles['meaning']}>{whyNot(row, strings)}</p>
        </>
      ) : (
        <>
          <p className={styles['figure']}>{figureText(measure, value, language)}</p>
          <IntervalBar value={value} interval={interval} />
          <p className={styles['meaning']}>
            {answer && words.answers[answer](formatNumber(Math.round(value * 10), language))}
          </p>
          <p className={styles['small']}>
            {interval ? (
              <>
                {words.interval(
                  figureText(measure, interval[0], language),
                  figureText(measure, interval[1], language)
                )}
              </>
            ) : (
              words.noInterval
            )}
          </p>
        </>
      )}
    </li>
  )
}
