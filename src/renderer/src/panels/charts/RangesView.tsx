import type { Bar } from '#core/ledger/charts'
import { showRows } from '../../state/ledger-actions'
import { useDesk, useWorkbench } from '../../state/workbench'
import { formatNumber } from '#core/words/said'
import { stringsOf, useLanguage, useStrings } from '../../strings/use-strings'
import { Button } from '../../ui/Button'
import { choiceText, partiesText, type Look } from '../ledger/columns'
import { kindText } from '../ledger/TotalsPanel'
import { useLook } from '../ledger/use-look'
import type { Way } from './ChartsPage'
import { ChartTable } from './ChartTable'
import styles from './Charts.module.css'
import { periodText } from './period-text'
import { RangeChart } from './RangeChart'

/** So many bars can be read; the table has them all. */
const drawn = 16

/** A chart of figures, or its table. */
export function RangesView({ way }: { readonly way: Way }) {
  const desk = useDesk()
  const { charts } = useStrings()
  const look = useLook()
  const bars = useWorkbench(({ ledger }) => ledger.bars)
  const isWhole = useWorkbench(({ ledger }) => ledger.complete)
  if (!bars) return null
  if (bars.bars.length === 0 && bars.apart.length === 0)
    return isWhole ? <p className={styles['hint']}>{charts.empty}</p> : null
  const chart = bars.asked
  const named = bars.bars.map((bar) => ({ ...bar, name: barName(bar, chart.kind, look) }))
  const harm = choiceText('FIGURE', 'harm', chart.harm, look)
  const title = chart.kind === 'harm' ? charts.titles.harm : charts.titles[chart.kind](harm)
  const show = (bar: (typeof named)[number]) => showRows(desk, bar.rows, `${title}: ${bar.name}`)
  const last = chart.kind === 'time' ? named.slice(-drawn) : named.slice(0, drawn)
  return (
    <>
      {way === 'chart' ? (
        <RangeChart title={title} bars={last} onChoose={show} />
      ) : (
        <RangeTable title={title} bars={named} onShow={show} />
      )}
      {way === 'chart' && named.length > drawn && (
        <p className={styles['hint']}>{charts.more(named.length - drawn)}</p>
      )}
      {bars.apart.length > 0 && (
        <Button
          look="quiet"
          size="small"
          onPress={() => showRows(desk, bars.apart, charts.apart(bars.apart.length))}
        >
          {charts.apart(bars.apart.length)}
        </Button>
      )}
    </>
  )
}

type RangeTableProps = {
  readonly title: string
  readonly bars: readonly (Bar & { readonly name: string })[]
  readonly onShow: (bar: Bar & { readonly name: string }) => void
}

function RangeTable({ title, bars, onShow }: RangeTableProps) {
  const { charts } = useStrings()
  const language = useLanguage()
  const numeral = (value: number | null) => (value === null ? '–' : formatNumber(value, language))
  return (
    <ChartTable
      caption={title}
      heads={[charts.category, charts.atLeast, charts.atMost, charts.figures, charts.withoutNumber]}
      rows={bars.map((bar) => ({
        key: bar.key,
        show: charts.show(bar.name),
        onShow: () => onShow(bar),
        cells: [
          bar.name,
          numeral(bar.bounds.min),
          numeral(bar.bounds.max),
          numeral(bar.figures),
          numeral(bar.unknown)
        ]
      }))}
    />
  )
}

function barName(bar: Bar, kind: string, look: Look): string {
  const { charts } = stringsOf(look.language)
  if (kind === 'harm') return kindText(bar.harm, bar.status, look)
  if (kind === 'time') return bar.key === '' ? charts.undated : periodText(bar.key, look.language)
  return partiesText(bar.parties, look.language) || charts.nobody
}
