import type { Bounds } from '#core/ledger/bounds'
import { useLanguage } from '../../strings/use-strings'
import { frame, mirrored, type BarPlace, type ChartLayout } from './layout'

type RangeMarkProps = {
  readonly bounds: Bounds
  readonly place: BarPlace
  readonly layout: Pick<ChartLayout, 'width' | 'lengthOf'>
}

/**
 * One range: filled up to what is certain, light up to what is possible. A side that is open ends in
 * an arrow instead of an edge, and no number at all is a question mark at zero.
 */
export function RangeMark({ bounds: { min, max }, place, layout }: RangeMarkProps) {
  const rightToLeft = useLanguage() === 'ar'
  const { x, left } = mirrored(layout.width, rightToLeft)
  const { offset, thickness } = place
  const middle = offset + thickness / 2
  if (min === null && max === null) return <UnknownMark at={x(frame.start + 12)} middle={middle} />
  const from = layout.lengthOf(min ?? 0)
  const to = max === null ? null : layout.lengthOf(max)
  const tip = x(frame.start + from + 12)
  const base = x(frame.start + from)
  return (
    <g fill="var(--label-2)" stroke="var(--label-2)">
      {min !== null && (
        <rect
          x={left(frame.start, from)}
          y={offset}
          width={from}
          height={thickness}
          stroke="none"
        />
      )}
      {to !== null && to > from && (
        <rect
          x={left(frame.start + from, to - from)}
          y={offset + 0.5}
          width={to - from}
          height={thickness - 1}
          fillOpacity="0.22"
          strokeDasharray={min === null ? '4 3' : 'none'}
        />
      )}
      {to === null && (
        <path
          d={`M${base} ${offset}L${tip} ${middle}L${base} ${offset + thickness}`}
          fillOpacity="0.22"
        />
      )}
    </g>
  )
}

/** No number at all: a question mark where the axis has its zero, and no bar. */
function UnknownMark({ at, middle }: { readonly at: number; readonly middle: number }) {
  return (
    <g>
      <circle
        cx={at}
        cy={middle}
        r="9"
        fill="none"
        stroke="var(--ink-soft)"
        strokeDasharray="3 2"
      />
      <text aria-hidden x={at} y={middle + 5} textAnchor="middle" fill="var(--ink-soft)">
        ?
      </text>
    </g>
  )
}
