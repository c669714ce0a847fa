import type { ReactNode } from 'react'
import { formatNumber } from '#core/words/said'
import { useLanguage } from '../../strings/use-strings'
import { frame, mirrored, type ChartLayout } from './layout'

type ChartFrameProps = {
  readonly title: string
  readonly unit: string
  readonly layout: ChartLayout
  readonly legend: ReactNode
  readonly legendHeight: number
  readonly children: ReactNode
}

/**
 * The drawing around the bars: title, axis and legend. Everything is said by attributes of the
 * drawing itself, so that it looks the same in a file; its colours are those of the theme.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, unit, layout, legend, legendHeight, children } = props
  const language = useLanguage()
  const { width, height, ticks } = layout
  const rightToLeft = language === 'ar'
  const { x } = mirrored(width, rightToLeft)
  const all = height + titleHeight + legendHeight
  const floor = height - frame.bottom + 6
  return (
    <svg
      role="group"
      aria-label={title}
      viewBox={`0 0 ${width} ${all}`}
      width={width}
      height={all}
      direction={rightToLeft ? 'rtl' : 'ltr'}
      fontFamily="'IBM Plex Sans Arabic', sans-serif"
      fontSize="13"
      fill="var(--ink)"
      textAnchor="start"
    >
      <rect width={width} height={all} fill="var(--paper)" />
      <text x={x(16)} y="26" fontSize="16" fontWeight="600">
        {title}
      </text>
      <g transform={`translate(0 ${titleHeight})`}>
        {ticks.map(({ value, at }) => (
          <g key={value}>
            <line
              x1={x(frame.start + at)}
              x2={x(frame.start + at)}
              y1={frame.top - 6}
              y2={floor}
              stroke="var(--edge)"
            />
            <text
              x={x(frame.start + at)}
              y={floor + 16}
              fontSize="12"
              textAnchor="middle"
              fill="var(--ink-soft)"
            >
              {formatNumber(value, language)}
            </text>
          </g>
        ))}
        <text x={x(frame.start)} y={floor + 32} fontSize="12" fill="var(--ink-soft)">
          {unit}
        </text>
        {children}
      </g>
      <g transform={`translate(0 ${titleHeight + height})`}>{legend}</g>
    </svg>
  )
}

const titleHeight = 40
