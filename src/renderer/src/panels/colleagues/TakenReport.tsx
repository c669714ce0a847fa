import { orphanReasons } from '#core/taking/orphan'
import type { OrphanLine, TakenAs, TakenFile, TakeReport } from '#core/taking/plan'
import type { Told } from '../../state/intake'
import { closeColleagues } from '../../state/taking-actions'
import { useDesk } from '../../state/workbench'
import { nameList } from '#core/words/name-list'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import styles from './Colleagues.module.css'
import { FoundTable } from './FoundTable'
import { ProblemList, SkippedList } from './ProblemList'

type TakenReportProps = {
  readonly report: TakeReport | null
  readonly stopped: boolean
  readonly told: Told
}

/** What became of each file, and of everything that has no place. */
export function TakenReport({ report, stopped, told }: TakenReportProps) {
  const desk = useDesk()
  const { colleagues } = useStrings()
  const language = useLanguage()
  const names = nameList(
    (report?.annotators ?? []).map(({ name }) => name),
    language
  )
  return (
    <>
      <div role="status" className={styles['part']}>
        {stopped && <p className={styles['lead']}>{colleagues.stopped}</p>}
        {report && names === '' && <p className={styles['lead']}>{colleagues.nothingTaken}</p>}
        {names !== '' && <p className={styles['done']}>{colleagues.takenOf(names)}</p>}
        {report && report.importedArticles > 0 && (
          <p className={styles['lead']}>{colleagues.imported(report.importedArticles)}</p>
        )}
      </div>
      {report && (
        <>
          <FoundTable
            files={report.files}
            label={colleagues.done}
            more={{ heading: colleagues.outcome, Cell: Became }}
          />
          <Orphans orphans={report.orphans} />
          <ProblemList problems={[...told.problems, ...report.problems]} />
          <SkippedList skipped={[...told.notes, ...report.skipped]} />
        </>
      )}
      <div className={styles['buttons']}>
        <Button look="primary" onPress={() => closeColleagues(desk)}>
          {colleagues.close}
        </Button>
      </div>
    </>
  )
}

/** As many as are looked at here; all are in the readings. */
const shown = 40

const kinds = ['new', 'same', 'updated', 'older', 'replaced', 'beside', 'left-out'] as const

function Became({ file: { taken, mapped, labelsLeftOut } }: { readonly file: TakenFile }) {
  const { colleagues } = useStrings()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const line = (kind: TakenAs) => `${number(taken[kind])} ${colleagues.became[kind]}`
  return (
    <td>
      <ul>
        {kinds
          .filter((kind) => taken[kind] > 0)
          .map((kind) => (
            <li key={kind} className={kind === 'left-out' ? styles['lost'] : styles['number']}>
              {line(kind)}
            </li>
          ))}
        {mapped > 0 && <li className={styles['soft']}>{colleagues.mapped(number(mapped))}</li>}
        {labelsLeftOut > 0 && (
          <li className={styles['soft']}>{colleagues.labelsLeftOut(number(labelsLeftOut))}</li>
        )}
      </ul>
    </td>
  )
}

function Orphans({ orphans }: { readonly orphans: readonly OrphanLine[] }) {
  const { colleagues, notices } = useStrings()
  if (orphans.length === 0) return null
  const reasonOf = (reason: string) =>
    colleagues.reasons[orphanReasons.find((known) => known === reason) ?? 'bad-shape']
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{colleagues.orphanTitle}</h3>
      <p className={styles['hint']}>{colleagues.orphanLead}</p>
      <ul className={styles['list']}>
        {orphans.slice(0, shown).map(({ file, article, label, quote, reason }, at) => (
          <li key={`${at}:${quote}`}>
            <bdi>{quote || colleagues.noWords}</bdi> <span className={styles['soft']}>(</span>
            <bdi className={styles['soft']}>{label}</bdi>
            <span className={styles['soft']}>)</span>: {reasonOf(reason)}{' '}
            <span className={styles['soft']}>
              · <bdi>{article}</bdi> · <bdi>{file}</bdi>
            </span>
          </li>
        ))}
        {orphans.length > shown && <li>{notices.more(orphans.length - shown)}</li>}
      </ul>
    </section>
  )
}
