import { useState } from 'react'
import { periods, type Period } from '#core/ledger/charts'
import { formatNumber } from '#core/words/said'
import { useWorkbench } from '../../state/workbench'
import { problemText } from '../../strings/problem-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { ManyOf } from '../../ui/ManyOf'
import { PlainSelect } from '../../ui/PlainSelect'
import charts from '../charts/Charts.module.css'
import { ArticleList, type Listed } from './ArticleList'
import { LabelsPart } from './LabelsPart'
import styles from './Progress.module.css'
import { RestsOn } from './RestsOn'
import { SpeedPart } from './SpeedPart'
import { StatesPart } from './StatesPart'
import { useWork } from './use-work'

/** How far an annotator is, how fast, and what is left, from what the edits themselves say. */
export function ProgressPage() {
  const project = useWorkbench(({ project }) => project)
  const [chosen, setChosen] = useState<string | null>(null)
  if (!project) return null
  const annotator = chosen ?? project.annotator.id
  // Another annotator's articles are not those of the last one.
  return <Progress key={annotator} annotator={annotator} onAnnotator={setChosen} />
}

type ProgressProps = {
  readonly annotator: string
  readonly onAnnotator: (annotator: string) => void
}

function Progress({ annotator, onAnnotator }: ProgressProps) {
  const { progress } = useStrings()
  const language = useLanguage()
  const [period, setPeriod] = useState<Period>('day')
  const [listed, setListed] = useState<Listed | null>(null)
  const { work, again, stop } = useWork(annotator)
  const { traces } = work
  return (
    <section className={charts['page']} aria-label={progress.page}>
      <Tools
        annotator={annotator}
        period={period}
        onAnnotator={onAnnotator}
        onPeriod={setPeriod}
        onAgain={again}
      />
      <div className={styles['told']}>
        {work.running ? (
          <>
            <span role="status">
              {progress.reading(
                formatNumber(work.read, language),
                formatNumber(work.articles, language)
              )}
            </span>
            <progress aria-label={progress.page} value={work.read} max={work.articles || 1} />
            <Button size="small" onPress={stop}>
              {progress.stop}
            </Button>
          </>
        ) : (
          <RestsOn work={work} />
        )}
      </div>
      <div className={styles['body']}>
        {work.problems.map((problem, at) => (
          <p key={`${at}:${problem.code}`} className={styles['problem']}>
            {problemText(problem, language)}
          </p>
        ))}
        {!work.running && work.articles === 0 && <p className={charts['hint']}>{progress.empty}</p>}
        {traces.length > 0 && (
          <>
            <ArticleList listed={listed} />
            <StatesPart traces={traces} period={period} onList={setListed} />
            <LabelsPart traces={traces} onList={setListed} />
            <SpeedPart traces={traces} />
          </>
        )}
      </div>
    </section>
  )
}

type ToolsProps = ProgressProps & {
  readonly period: Period
  readonly onPeriod: (period: Period) => void
  readonly onAgain: () => void
}

function Tools({ annotator, period, onAnnotator, onPeriod, onAgain }: ToolsProps) {
  const { progress, charts: words } = useStrings()
  const annotators = useWorkbench(({ project }) => project?.annotators) ?? []
  return (
    <div role="toolbar" aria-label={progress.page} className={charts['tools']}>
      <div className={charts['select']}>
        <PlainSelect
          label={progress.annotator}
          value={annotator}
          options={annotators.map(({ id, name }) => ({ id, name }))}
          onChoose={onAnnotator}
        />
      </div>
      <ManyOf
        single
        label={progress.period}
        value={[period]}
        options={periods.map((id) => ({ id, name: words.periods[id] }))}
        onChange={([id]) => {
          const next = periods.find((one) => one === id)
          if (next) onPeriod(next)
        }}
      />
      <div className={charts['save']}>
        <Button look="quiet" onPress={onAgain}>
          {progress.again}
        </Button>
      </div>
    </div>
  )
}
