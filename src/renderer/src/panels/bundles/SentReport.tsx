import type { BundleReport } from '#core/bridge/bundle-calls'
import { isolated } from '#core/text/isolated'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Icon } from '../../ui/Icon'
import { useSums } from './BundleContents'
import styles from './Bundles.module.css'

/** What was packed, or why nothing was; what was left out, each with its reason. */
export function SentReport({ report }: { readonly report: BundleReport }) {
  const { send } = useStrings().bundles
  const language = useLanguage()
  const sums = useSums()
  if (report.is === 'failed')
    return (
      <p role="alert" className={styles['problem']}>
        {problemText(report.problem, language)}
      </p>
    )
  if (report.is !== 'packed') return null
  const { fileName } = report.packed
  return (
    <div role="status" className={styles['report']}>
      <p className={styles['done']}>
        <Icon name="check" />
        <span>{send.done(isolated(fileName), sums(report.packed))}</span>
      </p>
      {report.problems.map((problem, at) => (
        <p key={`${at}:${problem.code}`}>{problemText(problem, language)}</p>
      ))}
    </div>
  )
}
