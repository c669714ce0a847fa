import { useMemo } from 'react'
import { enoughFinished, leftOf, speedOf, type Left, type Speed } from '#core/progress/speed'
import type { Trace } from '#core/progress/trace'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import charts from '../charts/Charts.module.css'
import { oneDigit, timeText } from './numbers'
import styles from './Progress.module.css'
import { zoneAt } from './zone'

/** How fast the annotator is and what is left, each with how it is worked out. */
export function SpeedPart({ traces }: { readonly traces: readonly Trace[] }) {
  const { progress } = useStrings()
  const speed = useMemo(() => speedOf(traces, zoneAt), [traces])
  return (
    <div className={styles['two']}>
      <section aria-label={progress.speed}>
        {speed.edits === 0 ? (
          <>
            <h2 className={styles['title']}>{progress.speed}</h2>
            <p className={styles['how']}>{progress.noSpeed}</p>
          </>
        ) : (
          <SpeedTable speed={speed} />
        )}
        <p className={styles['how']}>{progress.speedHow}</p>
      </section>
      <section aria-label={progress.left}>
        <LeftTable left={leftOf(traces, speed)} />
        <p className={styles['how']}>{progress.leftHow}</p>
      </section>
    </div>
  )
}

function SpeedTable({ speed }: { readonly speed: Speed }) {
  const { progress } = useStrings()
  const language = useLanguage()
  const { perHour, perDay, perArticle } = speed
  const rate = (value: number | undefined) =>
    value === undefined ? progress.noNumber : oneDigit(value, language)
  const time = (value: number) => timeText(value, language)
  return (
    <Facts
      caption={progress.speed}
      facts={[
        [progress.worked, time(speed.worked)],
        [progress.days, formatNumber(speed.days, language)],
        [progress.edits, formatNumber(speed.edits, language)],
        [progress.finished, formatNumber(speed.finished, language)],
        [progress.articlesPerHour, rate(perHour?.articles)],
        [progress.tagsPerHour, rate(perHour?.tags)],
        [progress.articlesPerDay, rate(perDay?.articles)],
        [progress.tagsPerDay, rate(perDay?.tags)],
        [progress.median, perArticle ? time(perArticle.median) : progress.noNumber],
        [
          progress.middle,
          perArticle
            ? progress.range(time(perArticle.low), time(perArticle.high))
            : progress.noNumber
        ]
      ]}
    />
  )
}

function LeftTable({ left }: { readonly left: Left }) {
  const { progress } = useStrings()
  const language = useLanguage()
  const { time, days } = left
  const range = (ends: { readonly low: number; readonly high: number }, say: typeof timeText) =>
    progress.range(say(ends.low, language), say(ends.high, language))
  const estimate =
    left.unread + left.begun === 0 ? progress.nothingLeft : progress.tooFew(enoughFinished)
  return (
    <Facts
      caption={progress.left}
      facts={[
        [progress.unread, formatNumber(left.unread, language)],
        [progress.begun, formatNumber(left.begun, language)],
        [progress.underReview, formatNumber(left.underReview, language)],
        [progress.time, time && time.high > 0 ? range(time, timeText) : estimate],
        [progress.daysLeft, days && days.high > 0 ? range(days, oneDigit) : progress.noNumber]
      ]}
    />
  )
}

type FactsProps = {
  readonly caption: string
  readonly facts: readonly (readonly [name: string, value: string])[]
}

function Facts({ caption, facts }: FactsProps) {
  return (
    <table className={charts['table']}>
      <caption>{caption}</caption>
      <tbody>
        {facts.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={charts['number']}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
