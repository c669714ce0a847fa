import type { Bar } from '#core/ledger/charts'
import { boundsText } from '../../strings/bounds-text'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { BarLabel } from './BarLabel'
import { ChartBar } from './ChartBar'
import { ChartFrame } from './ChartFrame'
import { frame, layOut, mirrored, type ChartLayout } from './layout'
import { RangeMark } from './RangeMark'
import { RangeLegend, rangeLegendHeight } from './RangeLegend'

export type NamedBar = Bar & { readonly name: string }

type RangeChartProps = {
  readonly title: string
  readonly bars: readonly NamedBar[]
  readonly onChoose: (bar: NamedBar) => void
}

/** Figures as ranges: from what is certain to what is possible, and what is open drawn as open. */
export function RangeChart({ title, bars, onChoose }: RangeChartProps) {
  const { charts } = useStrings()
  const largest = Math.max(0, ...bars.map(({ bounds }) => reach(bounds)))
  const layout = layOut(
    bars.map(({ key }) => key),
    largest
  )
  return (
    <ChartFrame
      title={title}
      unit={charts.persons}
      layout={layout}
      legend={<RangeLegend width={layout.width} />}
      legendHeight={rangeLegendHeight}
    >
      {bars.map((bar) => (
        <RangeBar key={bar.key} bar={bar} layout={layout} onChoose={() => onChoose(bar)} />
      ))}
    </ChartFrame>
  )
}

/** The largest number of a range; an open one needs some room behind it. */
function reach({ min, max }: Bar['bounds']): number {
  return max ?? (min ?? 0) * 1.15
}

type RangeBarProps = {
  readonly bar: NamedBar
  readonly layout: ChartLayout
  readonly onChoose: () => void
}

function RangeBar({ bar, layout, onChoose }: RangeBarProps) {
  const { charts } = useStrings()
  const language = useLanguage()
  const { offset, thickness } = layout.barOf(bar.key)
  const said = boundsText(bar.bounds, language)
  const middle = offset + thickness / 2
  const end = frame.start + layout.lengthOf(reach(bar.bounds))
  return (
    <ChartBar title={`${charts.show(bar.name)}: ${said}`} onChoose={onChoose}>
      <rect
        x="0"
        y={offset - 3}
        width={layout.width}
        height={thickness + 6}
        fill="var(--paper)"
        fillOpacity="0"
      />
      <BarLabel name={bar.name} width={layout.width} y={middle + 5} />
      <RangeMark bounds={bar.bounds} place={{ offset, thickness }} layout={layout} />
      <Said bounds={bar.bounds} end={end} y={middle + 5} width={layout.width} />
    </ChartBar>
  )
}

type SaidProps = {
  readonly bounds: Bar['bounds']
  /** Where the bar ends, from the start of the line. */
  readonly end: number
  readonly y: number
  readonly width: number
}

/** The range in words: behind its bar, or in it where there is no room behind. */
function Said({ bounds, end, y, width }: SaidProps) {
  const language = useLanguage()
  const { x } = mirrored(width, language === 'ar')
  const isBehind = end + 90 < width
  const isUnknown = bounds.min === null && bounds.max === null
  const isFull = bounds.min !== null && (bounds.max === null || bounds.max === bounds.min)
  const inside = isFull ? 'var(--paper)' : 'var(--ink)'
  return (
    <text
      aria-hidden
      x={x(isBehind ? end + (isUnknown ? 30 : 14) : end - (bounds.max === null ? 60 : 8))}
      y={y}
      fontSize="12"
      textAnchor={isBehind ? 'start' : 'end'}
      fill={isBehind ? 'var(--ink-soft)' : inside}
    >
      {boundsText(bounds, language)}
    </text>
  )
}
