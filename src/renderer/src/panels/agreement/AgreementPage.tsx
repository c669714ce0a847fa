import { useEffect, useState } from 'react'
import { furtherMeasureIds, measureIds, type MeasureId } from '#core/review/measures'
import { noAgreement } from '../../state/agreement'
import { measureAgreement, stopAgreement } from '../../state/agreement-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { PlainSelect } from '../../ui/PlainSelect'
import { problemText } from '../../strings/problem-text'
import { useLanguage } from '../../strings/use-strings'
import { AgreementHead } from './AgreementHead'
import { Borders } from './Borders'
import { ByLabel } from './ByLabel'
import { Confusions } from './Confusions'
import { HeatMap } from './HeatMap'
import { MeasureTable } from './MeasureTable'
import { OverTime } from './OverTime'
import { Questions } from './Questions'
import styles from './Figures.module.css'

const order: readonly MeasureId[] = [...furtherMeasureIds, ...measureIds]

/** How far the annotators agree: plain questions first, then every measure, then where they differ. */
export function AgreementPage() {
  const desk = useDesk()
  const project = useWorkbench(({ project }) => project?.id ?? null)
  const measured = useWorkbench(({ agreement }) => agreement.project)
  useEffect(() => {
    const { agreement } = desk.store.get()
    if (project !== null && agreement.project !== project)
      void measureAgreement(desk, noAgreement.choice)
  }, [desk, project])
  // What is asked for elsewhere shall not wait for figures that nobody sees.
  useEffect(() => () => stopAgreement(desk), [desk])
  return (
    <div className={styles['page']} tabIndex={-1}>
      <AgreementHead />
      {measured !== null && measured === project && <Figures />}
    </div>
  )
}

function Figures() {
  const { agreement: words } = useStrings()
  const language = useLanguage()
  const [measure, choose] = useState<MeasureId>('f1_exact')
  const { rows, tally, compared, problems } = useWorkbench(({ agreement }) => agreement)
  const all = rows.all.toSorted((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure))
  const ofMeasure = (part: 'pair' | 'article') =>
    rows[part].filter((row) => row.measure === measure)
  const pairs =
    compared.length === 2 ? all.filter((row) => row.measure === measure) : ofMeasure('pair')
  const articles = all[0]?.articles ?? 0
  if (tally && compared.length < 2)
    return (
      <p className={styles['empty']}>{compared.length === 0 ? words.nobody : words.twoOrMore}</p>
    )
  return (
    <>
      {problems.map((problem, at) => (
        <p key={at} className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      ))}
      {all.length > 0 && (
        <>
          <p className={styles['small']}>{articles > 0 && words.over(articles)}</p>
          <Questions rows={all} />
          {tally && <Confusions tally={tally} />}
          {tally && <Borders tally={tally} />}
          <MeasureTable rows={all} />
          <div className={styles['which']}>
            <PlainSelect
              label={words.people.measure}
              value={measure}
              options={order.map((id) => ({ id, name: words.measures[id].name }))}
              onChoose={(id) => choose(order.find((one) => one === id) ?? measure)}
            />
          </div>
          <HeatMap people={compared} rows={pairs} measure={measure} />
          <OverTime rows={ofMeasure('article')} measure={measure} />
          {rows.label.length > 0 && <ByLabel rows={rows.label} />}
        </>
      )}
    </>
  )
}
