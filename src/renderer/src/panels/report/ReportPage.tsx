import { useState } from 'react'
import type { Asked } from '#core/bridge/calls'
import { reportForms, type ReportWritten } from '#core/bridge/report-calls'
import type { Problem } from '#core/outcome'
import { languages } from '#core/words/language'
import { isolated } from '#core/text/isolated'
import { useDesk, useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Icon } from '../../ui/Icon'
import styles from './ReportPage.module.css'

type Order = Asked<'report.write'>

const all = 'all'

/** What shall be reported, for whom and how, and what became of it. */
export function ReportPage() {
  const { report } = useStrings()
  const language = useLanguage()
  const project = useWorkbench(({ project }) => project)
  const own = project?.annotator.id ?? null
  const [order, setOrder] = useState<Order>({
    annotator: own,
    article: null,
    language,
    form: 'html'
  })
  const { busy, outcome, write } = useWriting()
  const change = (part: Partial<Order>) => setOrder({ ...order, ...part })
  const articles = (project?.articles ?? []).map(({ id, title }) => ({ id, name: title }))
  return (
    <section className={styles['page']} aria-label={report.title}>
      <h2 className={styles['title']}>{report.title}</h2>
      <p className={styles['lead']}>{report.lead}</p>
      <div className={styles['choices']}>
        <Choice
          label={report.annotator}
          value={order.annotator}
          options={(project?.annotators ?? []).map(({ id, name }) => ({ id, name }))}
          onChoose={(annotator) => change({ annotator })}
        />
        <Choice
          label={report.article}
          value={order.article ?? all}
          options={[{ id: all, name: report.all }, ...articles]}
          onChoose={(id) => change({ article: id === all ? null : id })}
        />
        <Choice
          label={report.language}
          value={order.language}
          options={languages.map((id) => ({ id, name: report.languages[id] }))}
          onChoose={(id) => change({ language: id === 'ar' ? 'ar' : 'en' })}
        />
        <Choice
          label={report.form}
          value={order.form}
          options={reportForms.map((id) => ({ id, name: report.forms[id] }))}
          onChoose={(id) => change({ form: id === 'pdf' ? 'pdf' : 'html' })}
        />
      </div>
      <Button look="primary" isDisabled={busy} onPress={() => void write(order)}>
        {busy ? report.writing : report.write}
      </Button>
      <div role="status">{outcome && <Outcome outcome={outcome} />}</div>
    </section>
  )
}

type Outcome =
  | { readonly ok: true; readonly value: ReportWritten }
  | { readonly ok: false; readonly problem: Problem }

function useWriting() {
  const desk = useDesk()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  async function write(order: Order): Promise<void> {
    setBusy(true)
    setOutcome(null)
    setOutcome(await desk.ask('report.write', order))
    setBusy(false)
  }
  return { busy, outcome, write }
}

function Outcome({ outcome }: { readonly outcome: Outcome }) {
  const { report } = useStrings()
  const language = useLanguage()
  const problems = outcome.ok ? outcome.value.problems : [outcome.problem]
  const written = outcome.ok ? outcome.value.written : null
  return (
    <>
      {written && (
        <p className={styles['done']}>
          <Icon name="check" />
          {report.done(isolated(written.fileName), written.articles, written.annotations)}
        </p>
      )}
      {problems.map((problem, at) => (
        <p key={`${at}:${problem.code}`} className={styles['problem']}>
          {problemText(problem, language)}
        </p>
      ))}
    </>
  )
}
