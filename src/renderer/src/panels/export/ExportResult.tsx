import type { ExportReport, FormatFacts } from '#core/bridge/export-calls'
import type { Loss } from '#core/formats/format'
import { problemText } from '../../strings/problem-text'
import { formatNumber } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Icon } from '../../ui/Icon'
import styles from './ExportResult.module.css'

type ExportResultProps = { readonly report: ExportReport; readonly format: FormatFacts }

/** What was written, what came back of it, and what was left out and why. */
export function ExportResult({ report, format }: ExportResultProps) {
  const strings = useStrings().export
  const language = useLanguage()
  const { fileName, comments, comparison, leftOut, files, fileCount, bytes, problems } = report
  const number = (value: number) => formatNumber(value, language)
  return (
    <div role="status" className={styles['result']}>
      <p className={styles['done']}>
        <Icon name="check" />
        <span>{strings.done(isolated(fileName))}</span>
      </p>
      {comparison ? <ReadBack comparison={comparison} /> : <p>{strings.notReadBack}</p>}
      {comments.carried > 0 && <p>{strings.commentsCarried(number(comments.carried))}</p>}
      {comments.left > 0 && <p>{strings.commentsLeft(number(comments.left))}</p>}
      {leftOut.readings + leftOut.tags + leftOut.links > 0 && (
        <p>
          {strings.leftOut(number(leftOut.readings), number(leftOut.tags), number(leftOut.links))}
        </p>
      )}
      {problems.map((problem, at) => (
        <p key={`${at}:${problem.code}`}>{problemText(problem, language)}</p>
      ))}
      <details>
        <summary>
          {strings.fileList} ({strings.files(number(fileCount), number(bytes))})
        </summary>
        <ul className={styles['files']} dir="ltr">
          {files.map(({ name, sha256 }) => (
            <li key={name}>
              <code>{sha256}</code> <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
        {format.layout === 'folder' && <p>{strings.manifest}</p>}
      </details>
    </div>
  )
}

type ReadBackProps = { readonly comparison: NonNullable<ExportReport['comparison']> }

/** How much came back as it was, and how often the format had no place for something. */
function ReadBack({ comparison }: ReadBackProps) {
  const strings = useStrings().export
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const [total, identical, asDeclared] = [
    number(comparison.total),
    number(comparison.identical),
    number(comparison.asDeclared)
  ]
  // `Object.entries` forgets the names of the keys.
  const all = Object.entries(comparison.lost) as [Loss, number][]
  // Comments have a line of their own, also in formats that are not read back.
  const lost = all.filter(([loss]) => loss !== 'comments')
  if (lost.length === 0)
    return <p className={styles['identical']}>{strings.identical(identical, total)}</p>
  return (
    <>
      <p className={styles['identical']}>{strings.asDeclared(asDeclared, total)}</p>
      <p>{strings.lost(identical, total)}</p>
      <ul className={styles['lost']}>
        {lost.map(([loss, count]) => (
          <li key={loss}>{strings.loss(strings.losses[loss], number(count))}</li>
        ))}
      </ul>
    </>
  )
}
