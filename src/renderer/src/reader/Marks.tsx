import { memo } from 'react'
import type { Scheme } from '#core/scheme/scheme'
import type { Placed } from './geometry'
import { inColour, labelLook } from '../labels/label-look'
import { levelsOf } from '#core/annotation/levels'
import { capsPath, linePath } from './line-path'
import styles from './Marks.module.css'

type MarksProps = {
  readonly placed: readonly Placed[]
  readonly scheme: Scheme
  /** The size of the article's letters in CSS pixels. */
  readonly size: number
  readonly selected: string | null
  /** The tag at which the link that is being made would end. */
  readonly candidate: string | null
  /** While a link is made: the tags that may be its end. */
  readonly allowed: ReadonlySet<string> | null
}

/** Draws the tags of one paragraph beneath its words, which it does not touch. */
export const Marks = memo(function Marks(props: MarksProps) {
  const { placed, scheme, size, selected, candidate, allowed } = props
  if (placed.length === 0) return null
  const levels = levelsOf(placed.map(({ tag }) => tag))
  const outerFirst = placed.toSorted(
    (a, b) => (levels.get(b.tag.id) ?? 0) - (levels.get(a.tag.id) ?? 0)
  )
  return (
    <svg className={styles['marks']} aria-hidden="true">
      {outerFirst.map(({ tag, strips }) => {
        const look = labelLook(scheme, tag.label)
        const level = levels.get(tag.id) ?? 0
        return (
          <g
            key={tag.id}
            className={styles['mark']}
            style={inColour(look)}
            data-tag={tag.id}
            data-line={look.line}
            data-level={level}
            data-selected={tag.id === selected || tag.id === candidate || undefined}
            data-dimmed={(allowed !== null && !allowed.has(tag.id)) || undefined}
          >
            {strips.map((strip) => (
              <Strip key={`${strip.baseline}:${strip.right}`} {...{ strip, level, size, look }} />
            ))}
          </g>
        )
      })}
    </svg>
  )
})

type StripProps = {
  readonly strip: Placed['strips'][number]
  readonly level: number
  readonly size: number
  readonly look: ReturnType<typeof labelLook>
}

function Strip({ strip, level, size, look }: StripProps) {
  const y = strip.baseline + size * 0.42 + level * 4.5 + 1
  const top = strip.baseline - size * 0.92
  return (
    <>
      <rect
        className={styles['tint']}
        x={strip.left}
        y={top}
        width={strip.right - strip.left}
        height={y - top}
        rx={2.5}
      />
      <path className={styles['line']} d={linePath(look.line, strip.left, strip.right, y)} />
      <path className={styles['cap']} d={capsPath(strip, y + 0.75)} />
    </>
  )
}
