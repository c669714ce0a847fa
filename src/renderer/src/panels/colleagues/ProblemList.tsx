import type { Problem } from '#core/outcome'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import styles from './Colleagues.module.css'

/** The most that are listed; all are counted. */
const shown = 40

/** What could not be taken, each with its place and reason. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { colleagues, notices } = useStrings()
  const language = useLanguage()
  if (problems.length === 0) return null
  const title = colleagues.problems(problems.length)
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={styles['list']}>
        {problems.slice(0, shown).map((problem, at) => (
          <li key={`${at}:${problem.code}`}>{problemText(problem, language)}</li>
        ))}
        {problems.length > shown && <li>{notices.more(problems.length - shown)}</li>}
      </ul>
    </section>
  )
}
