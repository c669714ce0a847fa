import { useMemo, useRef, useState, type RefObject } from 'react'
import { chartKinds, periods, sourceChart, type ChartKind } from '#core/ledger/charts'
import { labelById } from '#core/scheme/rules'
import { changeChart } from '../../state/ledger-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { ManyOf } from '../../ui/ManyOf'
import { PlainSelect } from '../../ui/PlainSelect'
import { useLedger } from '../ledger/use-ledger'
import { useLook } from '../ledger/use-look'
import styles from './Charts.module.css'
import { ClaimsView } from './ClaimsView'
import { RangesView } from './RangesView'
import { SaveButtons } from './SaveButtons'

/** What is drawn: a chart of figures, or who claims how much. */
type Kind = ChartKind | 'claims'
export type Way = 'chart' | 'table'

/** The figures and claims as charts, each with its table, and each bar the way to its rows or words. */
export function ChartsPage() {
  useLedger()
  const [kind, setKind] = useState<Kind>('time')
  const [way, setWay] = useState<Way>('chart')
  const [told, setTold] = useState('')
  const place = useRef<HTMLDivElement>(null)
  return (
    <div className={styles['page']}>
      <ChartTools
        kind={kind}
        way={way}
        place={place}
        onKind={setKind}
        onWay={setWay}
        onTold={setTold}
      />
      <p role="status" className={styles['told']}>
        {told}
      </p>
      <div ref={place} className={styles['place']}>
        {kind === 'claims' ? <Claims way={way} /> : <RangesView way={way} />}
      </div>
    </div>
  )
}

type ChartToolsProps = {
  readonly kind: Kind
  readonly way: Way
  readonly place: RefObject<HTMLDivElement | null>
  readonly onKind: (kind: Kind) => void
  readonly onWay: (way: Way) => void
  readonly onTold: (words: string) => void
}

function ChartTools({ kind, way, place, onKind, onWay, onTold }: ChartToolsProps) {
  const desk = useDesk()
  const { charts } = useStrings()
  const chart = useWorkbench(({ ledger }) => ledger.chart)
  const kinds = [...chartKinds, 'claims'] as const
  const ways = ['chart', 'table'] as const
  function choose(id: string | undefined): void {
    const chosen = kinds.find((one) => one === id)
    if (!chosen) return
    onKind(chosen)
    if (chosen !== 'claims') changeChart(desk, { kind: chosen })
  }
  return (
    <div role="toolbar" aria-label={charts.name} className={styles['tools']}>
      <ManyOf
        single
        label={charts.kind}
        value={[kind]}
        options={kinds.map((id) => ({ id, name: charts.kinds[id] }))}
        onChange={([id]) => choose(id)}
      />
      {kind !== 'claims' && kind !== 'harm' && <HarmChoice />}
      {kind === 'time' && (
        <ManyOf
          single
          label={charts.period}
          value={[chart.period]}
          options={periods.map((id) => ({ id, name: charts.periods[id] }))}
          onChange={([id]) => {
            const period = periods.find((one) => one === id)
            if (period) changeChart(desk, { period })
          }}
        />
      )}
      <ManyOf
        single
        label={charts.view}
        value={[way]}
        options={ways.map((id) => ({ id, name: charts[id] }))}
        onChange={([id]) => {
          const chosen = ways.find((one) => one === id)
          if (chosen) onWay(chosen)
        }}
      />
      <SaveButtons place={place} isDisabled={way === 'table'} onTold={onTold} />
    </div>
  )
}

function HarmChoice() {
  const desk = useDesk()
  const { charts } = useStrings()
  const language = useLanguage()
  const { scheme } = useLook()
  const harm = useWorkbench(({ ledger }) => ledger.chart.harm)
  const harms = labelById(scheme, 'FIGURE')?.attrs.find(({ id }) => id === 'harm')?.values ?? []
  return (
    <div className={styles['select']}>
      <PlainSelect
        label={charts.harm}
        value={harm}
        options={harms.map((choice) => ({ id: choice.id, name: wordOf(choice, language) }))}
        onChoose={(id) => changeChart(desk, { harm: id })}
      />
    </div>
  )
}

function Claims({ way }: { readonly way: Way }) {
  const claims = useWorkbench(({ ledger }) => ledger.claims)
  const sources = useMemo(() => sourceChart(claims), [claims])
  return <ClaimsView sources={sources} way={way} />
}
