import type { SourceBar } from '#core/ledger/charts'
import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { BarLabel } from './BarLabel'
import { ChartFrame } from './ChartFrame'
import { frame, layOut, mirrored, type ChartLayout } from './layout'
import { chooseByKey } from './RangeChart'

export type NamedSource = SourceBar & { readonly name: string }

/** A commitment with its words and its look. */
export type Commitment = { readonly id: string; readonly name: string; readonly colour: string }

type ClaimsChartProps = {
  readonly title: string
  readonly sources: readonly NamedSource[]
  readonly commitments: readonly Commitment[]
  readonly onChoose: (source: NamedSource) => void
}

/** How many claims each source makes, and how sure it says it is. */
export function ClaimsChart({ title, sources, commitments, onChoose }: ClaimsChartProps) {
  const { charts } = useStrings()
  const layout = layOut(
    sources.map(({ key }) => key),
    Math.max(...sources.map(({ claims }) => claims))
  )
  return (
    <ChartFrame
      title={title}
      unit={charts.claimsAxis}
      layout={layout}
      legend={<Legend width={layout.width} commitments={commitments} />}
      legendHeight={12 + Math.ceil(commitments.length / 3) * 24}
    >
      {sources.map((source) => (
        <SourceRow
          key={source.key}
          source={source}
          layout={layout}
          commitments={commitments}
          onChoose={() => onChoose(source)}
        />
      ))}
    </ChartFrame>
  )
}

type SourceRowProps = {
  readonly source: NamedSource
  readonly layout: ChartLayout
  readonly commitments: readonly Commitment[]
  readonly onChoose: () => void
}

function SourceRow({ source, layout, commitments, onChoose }: SourceRowProps) {
  const { charts } = useStrings()
  const language = useLanguage()
  const { x, left } = mirrored(layout.width, language === 'ar')
  const { offset, thickness } = layout.barOf(source.key)
  const parts = partsOf(source, commitments)
  const total = formatNumber(source.claims, language)
  const said = parts.map(({ name, count }) => `${name} ${formatNumber(count, language)}`)
  return (
    <g
      role="button"
      tabIndex={0}
      className="chart-bar"
      cursor="pointer"
      onClick={onChoose}
      onKeyDown={(event) => chooseByKey(event, onChoose)}
    >
      <title>{`${charts.showClaim(source.name)}: ${said.join(' · ')}`}</title>
      <BarLabel name={source.name} width={layout.width} y={offset + thickness / 2 + 5} />
      {parts.map(({ id, colour, before, count }) => {
        const [from, to] = [layout.lengthOf(before), layout.lengthOf(before + count)]
        return (
          <rect
            key={id}
            x={left(frame.start + from, to - from)}
            y={offset}
            width={to - from}
            height={thickness}
            fill={colour}
            stroke="var(--paper)"
          />
        )
      })}
      <text
        aria-hidden
        x={x(frame.start + layout.lengthOf(source.claims) + 8)}
        y={offset + thickness / 2 + 5}
        fontSize="12"
        fill="var(--ink-soft)"
      >
        {total}
      </text>
    </g>
  )
}

function partsOf({ counts }: SourceBar, commitments: readonly Commitment[]) {
  let before = 0
  return commitments.flatMap((commitment) => {
    const count = Object.hasOwn(counts, commitment.id) ? (counts[commitment.id] ?? 0) : 0
    before += count
    return count === 0 ? [] : [{ ...commitment, before: before - count, count }]
  })
}

function Legend(props: { readonly width: number; readonly commitments: readonly Commitment[] }) {
  const { charts } = useStrings()
  const { x, left } = mirrored(props.width, useLanguage() === 'ar')
  return (
    <g fontSize="12" aria-label={charts.legend} role="img">
      {props.commitments.map(({ id, name, colour }, index) => {
        const [start, y] = [16 + (index % 3) * 240, 4 + Math.floor(index / 3) * 24]
        return (
          <g key={id}>
            <rect x={left(start, 14)} y={y} width="14" height="14" fill={colour} />
            <text x={x(start + 22)} y={y + 12} fill="var(--ink-soft)">
              {name}
            </text>
          </g>
        )
      })}
    </g>
  )
}
