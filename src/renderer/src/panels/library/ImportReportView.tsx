import type { FileReport, ImportReport } from '#core/bridge/intake-calls'
import { formatNumber } from '#core/words/said'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import styles from './LibraryPanel.module.css'

/** What the last import took, why it did not take other things, and what came of each file. */
export function ImportReportView() {
  const desk = useDesk()
  const { library, notices } = useStrings()
  const report = useWorkbench(({ imported }) => imported)
  if (!report) return null
  const { articles, problems, notes } = summed(report)
  if (articles + problems.length + notes.length === 0) return null
  return (
    <div role="status" className={styles['report']}>
      <div className={styles['reportHead']}>
        <strong>{library.imported(articles)}</strong>
        <Button
          look="quiet"
          size="icon"
          aria-label={notices.dismiss}
          onPress={() => desk.store.patch({ imported: null })}
        >
          <Icon name="close" />
        </Button>
      </div>
      {problems.length > 0 && (
        <>
          <p>{library.refused(problems.length)}</p>
          <Problems problems={problems} />
        </>
      )}
      {notes.length > 0 && <Problems problems={notes} />}
      {report.files.length > 0 && <Files files={report.files} />}
    </div>
  )
}

function summed({ files, problems, notes }: ImportReport) {
  return {
    articles: files.reduce((sum, file) => sum + file.articles.length, 0),
    problems: [...problems, ...files.flatMap((file) => file.problems)],
    notes: [...notes, ...files.flatMap((file) => file.notes)]
  }
}

/** How many lines are shown of any list: a report of ten thousand files is still to be read. */
const shown = 200

function Problems({ problems }: { readonly problems: ImportReport['problems'] }) {
  const { intake } = useStrings()
  const language = useLanguage()
  const more = problems.length - shown
  return (
    <ul>
      {problems.slice(0, shown).map((problem, at) => (
        <li key={`${at}:${problem.at ?? ''}`}>{problemText(problem, language)}</li>
      ))}
      {more > 0 && <li>{intake.moreFiles(formatNumber(more, language))}</li>}
    </ul>
  )
}

/** From which file came how much, and how that was read. */
function Files({ files }: { readonly files: readonly FileReport[] }) {
  const { intake } = useStrings()
  const language = useLanguage()
  const more = files.length - shown
  return (
    <details>
      <summary>{intake.details}</summary>
      <ul>
        {files.slice(0, shown).map(({ name, kind, encoding, articles }, at) => (
          <li key={`${at}:${name}`}>
            <bdi>{name}</bdi>{' '}
            <span className={styles['reportFacts']}>
              {articles.length === 0
                ? intake.notTaken
                : intake.fileTaken(
                    intake.articles(articles.length),
                    kindName(kind, intake.kinds),
                    encoding ?? ''
                  )}
            </span>
          </li>
        ))}
        {more > 0 && <li>{intake.moreFiles(formatNumber(more, language))}</li>}
      </ul>
    </details>
  )
}

function kindName(kind: string | null, names: Readonly<Record<string, string>>): string {
  return kind === null ? '' : (names[kind] ?? kind)
}
