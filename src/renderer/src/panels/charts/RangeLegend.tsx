import { useLanguage, useStrings } from '../../strings/use-strings'
import { frame, mirrored } from './layout'
import { RangeMark } from './RangeMark'

export const rangeLegendHeight = 92

/** What the forms of a range mean, each drawn small beside its words. */
export function RangeLegend({ width }: { readonly width: number }) {
  const { charts } = useStrings()
  const rightToLeft = useLanguage() === 'ar'
  const { x } = mirrored(width, rightToLeft)
  const marks = [
    { bounds: { min: 12, max: 40 }, words: charts.legendRange },
    { bounds: { min: 28, max: null }, words: charts.legendOpen },
    { bounds: { min: 40, max: 40 }, words: charts.legendExact },
    { bounds: { min: null, max: 40 }, words: charts.legendUpTo },
    { bounds: { min: null, max: null }, words: charts.legendUnknown }
  ]
  return (
    <g fontSize="12" aria-label={charts.legend} role="img">
      {marks.map(({ bounds, words }, index) => {
        const [start, y] = [16 + (index % 2) * 360, 6 + Math.floor(index / 2) * 26]
        // The same mark as in the chart, moved from where the axis has its zero to here.
        const away = start - frame.start
        return (
          <g key={words}>
            <g transform={`translate(${rightToLeft ? -away : away} 0)`}>
              <RangeMark
                bounds={bounds}
                place={{ offset: y, thickness: 16 }}
                layout={{ width, lengthOf: (value) => value }}
              />
            </g>
            <text x={x(start + 56)} y={y + 12} fill="var(--ink-soft)">
              {words}
            </text>
          </g>
        )
      })}
    </g>
  )
}
