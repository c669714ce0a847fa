import { useMemo } from 'react'
import { readingStates, type ReadingState } from '#core/annotation/reading'
import { statesNow, statesOverTime, type ProgressPeriod } from '#core/progress/over-time'
import type { Trace } from '#core/progress/trace'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { ChartTable } from '../charts/ChartTable'
import { periodText } from '../charts/period-text'
import { StackChart } from '../charts/StackChart'
import type { Listed } from './ArticleList'
import styles from './Progress.module.css'
import { zoneAt } from './zone'

/** So many periods can be read; the table has them all. */
const drawn = 14

const colours = {
  new: 'var(--ink-faint)',
  'in-progress': 'var(--label-1)',
  done: 'var(--label-0)',
  'under-review': 'var(--label-5)'
} as const satisfies Record<ReadingState, string>

type StatesPartProps = {
  readonly traces: readonly Trace[]
  readonly period: ProgressPeriod
  readonly onList: (listed: Listed) => void
}

/** Articles by state, now and at the end of each period. */
export function StatesPart({ traces, period, onList }: StatesPartProps) {
  return (
    <>
      <Now traces={traces} onList={onList} />
      <OverTime traces={traces} period={period} onList={onList} />
    </>
  )
}

function Now({ traces, onList }: Omit<StatesPartProps, 'period'>) {
  const { progress, library } = useStrings()
  const language = useLanguage()
  const counts = statesNow(traces)
  const stacks = readingStates.map((state) => ({
    key: state,
    name: library.states[state],
    counts: { [state]: counts[state] },
    total: counts[state],
    show: progress.show(library.states[state])
  }))
  const list = (state: string, name: string) =>
    onList({
      name,
      articles: traces.filter((trace) => trace.state === state).map(({ article }) => article)
    })
  return (
    <div className={styles['pair']}>
      <StackChart
        title={progress.now}
        unit={progress.articles}
        stacks={stacks}
        kinds={useStates()}
        onChoose={({ key, name }) => list(key, name)}
      />
      <ChartTable
        caption={progress.now}
        heads={[progress.state, progress.articles]}
        rows={stacks.map(({ key, name, show, total }) => ({
          key,
          show,
          onShow: () => list(key, name),
          cells: [name, formatNumber(total, language)]
        }))}
      />
    </div>
  )
}

function OverTime({ traces, period, onList }: StatesPartProps) {
  const { progress } = useStrings()
  const language = useLanguage()
  const kinds = useStates()
  const times = useMemo(() => statesOverTime(traces, period, zoneAt), [traces, period])
  const stacks = times.map((time) => ({
    key: time.period,
    name: periodText(time.period, language),
    counts: time.counts,
    total: time.articles,
    changed: time.changed,
    show: progress.show(periodText(time.period, language))
  }))
  const list = ({ name, changed }: (typeof stacks)[number]) => onList({ name, articles: changed })
  if (stacks.length === 0) return null
  return (
    <div className={styles['pair']}>
      <div>
        <StackChart
          title={progress.overTime}
          unit={progress.articles}
          stacks={stacks.slice(-drawn)}
          kinds={kinds}
          onChoose={list}
        />
        <p className={styles['how']}>{progress.overTimeHint(drawn)}</p>
      </div>
      <ChartTable
        caption={progress.overTime}
        heads={[progress.when, ...kinds.map(({ name }) => name), progress.all]}
        rows={stacks.map((stack) => ({
          key: stack.key,
          show: stack.show,
          onShow: () => list(stack),
          cells: [
            stack.name,
            ...readingStates.map((state) => formatNumber(stack.counts[state], language)),
            formatNumber(stack.total, language)
          ]
        }))}
      />
    </div>
  )
}

function useStates() {
  const { library } = useStrings()
  return readingStates.map((id) => ({ id, name: library.states[id], colour: colours[id] }))
}
