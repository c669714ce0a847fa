import { formatNumber } from '#core/words/said'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { BarLabel } from './BarLabel'
import { ChartBar } from './ChartBar'
import { ChartFrame } from './ChartFrame'
import { frame, layOut, mirrored, type ChartLayout } from './layout'

/** A bar that is made of parts, which are counted by their kind. */
export type Stack = {
  readonly key: string
  readonly name: string
  readonly counts: Readonly<Record<string, number>>
  readonly total: number
  /** What choosing it does. */
  readonly show: string
}

/** A kind of part with its words and its look. */
export type Kind = { readonly id: string; readonly name: string; readonly colour: string }

type StackChartProps<S extends Stack> = {
  readonly title: string
  readonly unit: string
  readonly stacks: readonly S[]
  readonly kinds: readonly Kind[]
  readonly onChoose: (stack: S) => void
}

/** Numbers as bars, each divided by kind. */
export function StackChart<S extends Stack>(props: StackChartProps<S>) {
  const { title, unit, stacks, kinds, onChoose } = props
  const layout = layOut(
    stacks.map(({ key }) => key),
    Math.max(...stacks.map(({ total }) => total))
  )
  return (
    <ChartFrame
      title={title}
      unit={unit}
      layout={layout}
      legend={<Legend width={layout.width} kinds={kinds} />}
      legendHeight={12 + Math.ceil(kinds.length / 3) * 24}
    >
      {stacks.map((stack) => (
        <StackRow
          key={stack.key}
          stack={stack}
          layout={layout}
          kinds={kinds}
          onChoose={() => onChoose(stack)}
        />
      ))}
    </ChartFrame>
  )
}

type StackRowProps = {
  readonly stack: Stack
  readonly layout: ChartLayout
  readonly kinds: readonly Kind[]
  readonly onChoose: () => void
}

function StackRow({ stack, layout, kinds, onChoose }: StackRowProps) {
  const language = useLanguage()
  const { x, left } = mirrored(layout.width, language === 'ar')
  const { offset, thickness } = layout.barOf(stack.key)
  const parts = partsOf(stack, kinds)
  const total = formatNumber(stack.total, language)
  const said = parts.map(({ name, count }) => `${name} ${formatNumber(count, language)}`)
  return (
    <ChartBar title={`${stack.show}: ${said.join(' · ')}`} onChoose={onChoose}>
      <BarLabel name={stack.name} width={layout.width} y={offset + thickness / 2 + 5} />
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
        x={x(frame.start + layout.lengthOf(stack.total) + 8)}
        y={offset + thickness / 2 + 5}
        fontSize="12"
        fill="var(--ink-soft)"
      >
        {total}
      </text>
    </ChartBar>
  )
}

function partsOf({ counts }: Stack, kinds: readonly Kind[]) {
  let before = 0
  return kinds.flatMap((kind) => {
    const count = Object.hasOwn(counts, kind.id) ? (counts[kind.id] ?? 0) : 0
    before += count
    return count === 0 ? [] : [{ ...kind, before: before - count, count }]
  })
}

function Legend(props: { readonly width: number; readonly kinds: readonly Kind[] }) {
  const { charts } = useStrings()
  const { x, left } = mirrored(props.width, useLanguage() === 'ar')
  return (
    <g fontSize="12" aria-label={charts.legend} role="img">
      {props.kinds.map(({ id, name, colour }, index) => {
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
