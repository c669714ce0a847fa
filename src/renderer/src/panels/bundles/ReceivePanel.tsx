import type { BundleReport, Received, ReceivedFile } from '#core/bridge/bundle-calls'
import type { Problem } from '#core/outcome'
import { formatNumber } from '#core/words/said'
import { nameList } from '#core/words/name-list'
import { isolated } from '#core/text/isolated'
import { receiveBundle, turnTo } from '../../state/bundle-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { useScroller } from '../../ui/use-scroller'
import { useBesideText } from './beside-text'
import styles from './Bundles.module.css'
import { Running } from './Running'

/** A colleague's bundle comes in; what became of each of its files is told. */
export function ReceivePanel({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const { bundles } = useStrings()
  const running = useWorkbench(({ bundles }) => bundles.running)
  const report = useWorkbench(({ bundles }) => bundles.reports.receive)
  const readOnly = useWorkbench(({ project }) => project?.readOnly === true)
  return (
    <>
      <p className={styles['lead']}>{bundles.receive.lead}</p>
      {running ? <Running running={running} /> : report && <ReceivedReport report={report} />}
      <div className={styles['buttons']}>
        <Button onPress={onClose}>{bundles.close}</Button>
        <Button
          look="primary"
          isBusy={running !== null}
          isDisabled={readOnly}
          onPress={() => void receiveBundle(desk)}
        >
          {bundles.receive.start}
        </Button>
      </div>
    </>
  )
}

function ReceivedReport({ report }: { readonly report: BundleReport }) {
  const { receive } = useStrings().bundles
  const language = useLanguage()
  const scroller = useScroller<HTMLDivElement>()
  if (report.is === 'failed')
    return (
      <p role="alert" className={styles['problem']}>
        {problemText(report.problem, language)}
      </p>
    )
  if (report.is !== 'received') return null
  const { fileName, from, files, problems } = report
  const names = nameList(from, language)
  return (
    <div ref={scroller} role="status" className={styles['report']} data-long>
      <p className={styles['facts']}>{receive.done(isolated(fileName), names)}</p>
      {files.length === 0 && <p>{receive.nothing}</p>}
      {files.map((group) => (
        <Fate key={group.outcome} group={group} />
      ))}
      {problems.length > 0 && <Refused problems={problems} />}
    </div>
  )
}

function Fate({ group: { outcome, count, first } }: { readonly group: Received }) {
  const desk = useDesk()
  const { receive, send } = useStrings().bundles
  const language = useLanguage()
  const text = useFileText()
  return (
    <>
      <h3 className={styles['fate']} data-fate={outcome}>
        {receive.outcomes[outcome]} <span>{formatNumber(count, language)}</span>
      </h3>
      <ul>
        {first.map((file, at) => {
          const { title, who } = text(file)
          return (
            <li key={`${at}:${title}`}>
              <span dir="auto">{title}</span>
              <span className={styles['who']}>
                <bdi>{who}</bdi>
              </span>
            </li>
          )
        })}
      </ul>
      {count > first.length && <p>{send.more(count - first.length)}</p>}
      {outcome === 'beside' && (
        <Button size="small" onPress={() => turnTo(desk, 'copies')}>
          {receive.look}
        </Button>
      )}
    </>
  )
}

function useFileText(): (file: ReceivedFile) => { readonly title: string; readonly who: string } {
  const { receive, send } = useStrings().bundles
  const besideText = useBesideText()
  return (file) => {
    if (file.is === 'guideline' || file.is === 'incident') return besideText(file)
    const who =
      file.is === 'reading' ? file.reader : file.is === 'gold' ? send.gold : receive.article
    return { title: file.title, who }
  }
}

function Refused({ problems }: { readonly problems: readonly Problem[] }) {
  const { receive } = useStrings().bundles
  const language = useLanguage()
  return (
    <>
      <h3 className={styles['fate']} data-fate="refused">
        {receive.refused} <span>{formatNumber(problems.length, language)}</span>
      </h3>
      <ul>
        {problems.map((problem, at) => (
          <li key={`${at}:${problem.code}`}>{problemText(problem, language)}</li>
        ))}
      </ul>
    </>
  )
}
