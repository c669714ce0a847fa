import type { Problem } from '#core/outcome'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './Colleagues.module.css'

/** The most that are listed; all are counted. */
const shown = 40

/** What could not be taken, each with its place and reason. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { colleagues } = useStrings()
  if (problems.length === 0) return null
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{colleagues.problems(problems.length)}</h3>
      <Lines problems={problems} />
    </section>
  )
}

/** What lies in folders and archives besides annotations: named, and out of the way. */
export function SkippedList({ skipped }: { readonly skipped: readonly Problem[] }) {
  const { takeIn } = useStrings()
  if (skipped.length === 0) return null
  return (
    <details className={styles['part']}>
      <summary className={styles['summary']}>{takeIn.skipped(skipped.length)}</summary>
      <Lines problems={skipped} most={500} />
    </details>
  )
}

type LinesProps = { readonly problems: readonly Problem[]; readonly most?: number }

function Lines({ problems, most = shown }: LinesProps) {
  const { notices } = useStrings()
  const language = useLanguage()
  return (
    <ul className={styles['list']}>
      {problems.slice(0, most).map((problem, at) => (
        <li key={`${at}:${problem.code}`}>{problemText(problem, language)}</li>
      ))}
      {problems.length > most && <li>{notices.more(problems.length - most)}</li>}
    </ul>
  )
}
