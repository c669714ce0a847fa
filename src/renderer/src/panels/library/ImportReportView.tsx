import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import styles from './LibraryPanel.module.css'

/** What the last import took, and for each file that it did not take, why. */
export function ImportReportView() {
  const desk = useDesk()
  const { library, notices } = useStrings()
  const language = useLanguage()
  const report = useWorkbench(({ imported }) => imported)
  if (!report || (report.articles.length === 0 && report.problems.length === 0)) return null
  return (
    <div role="status" className={styles['report']}>
      <div className={styles['reportHead']}>
        <strong>{library.imported(report.articles.length)}</strong>
        <Button
          look="quiet"
          size="icon"
          aria-label={notices.dismiss}
          onPress={() => desk.store.patch({ imported: null })}
        >
          <Icon name="close" />
        </Button>
      </div>
      {report.problems.length > 0 && (
        <>
          <p>{library.refused(report.problems.length)}</p>
          <ul>
            {report.problems.map((problem, at) => (
              <li key={`${at}:${problem.at ?? ''}`}>{problemText(problem, language)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
