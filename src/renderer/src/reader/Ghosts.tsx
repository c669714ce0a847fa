import { memo } from 'react'
import type { Scheme } from '#core/scheme/scheme'
import type { Proposal } from '#core/suggest/found-in-text'
import { inColour, labelLook } from '../labels/label-look'
import type { Strip } from './geometry'
import styles from './Ghosts.module.css'
import { levelsOf } from '#core/annotation/levels'

/** A suggestion where it lies in one paragraph. */
export type PlacedGhost = { readonly proposal: Proposal; readonly strips: readonly Strip[] }

type GhostsProps = {
  readonly placed: readonly PlacedGhost[]
  readonly scheme: Scheme
  /** The size of the article's letters in CSS pixels. */
  readonly size: number
  /** The suggestion that keys act on. */
  readonly current: string | null
}

/**
 * Draws what one paragraph suggests as outlines beneath its words: dashed and without the line and
 * the tint of a tag, so that nobody takes one for the other.
 */
export const Ghosts = memo(function Ghosts({ placed, scheme, size, current }: GhostsProps) {
  if (placed.length === 0) return null
  const levels = levelsOf(placed.map(({ proposal }) => ({ ...proposal.tag, id: proposal.id })))
  return (
    <svg className={styles['ghosts']} aria-hidden="true">
      {placed.map(({ proposal: { id, tag }, strips }) => {
        // A wider one keeps clear of the narrower ones inside it.
        const room = (levels.get(id) ?? 0) * 2.5
        return (
          <g
            key={id}
            className={styles['ghost']}
            style={inColour(labelLook(scheme, tag.label))}
            data-suggestion={id}
            data-current={id === current || undefined}
          >
            {strips.map((strip) => (
              <Outline key={`${strip.baseline}:${strip.right}`} {...{ strip, size, room }} />
            ))}
          </g>
        )
      })}
    </svg>
  )
})

type OutlineProps = { readonly strip: Strip; readonly size: number; readonly room: number }

function Outline({ strip, size, room }: OutlineProps) {
  const top = strip.baseline - size * 0.88 - room
  const bottom = strip.baseline + size * 0.42 + room
  return (
    <>
      <rect
        className={styles['field']}
        x={strip.left}
        y={top}
        width={strip.right - strip.left}
        height={bottom - top}
        rx={3}
      />
      <path className={styles['line']} d={outlinePath(strip, top, bottom)} />
    </>
  )
}

/** Open at the side where the line of text breaks, closed where the suggestion starts and ends. */
function outlinePath({ left, right, starts, ends }: Strip, top: number, bottom: number): string {
  const horizontals = `M${right} ${top}H${left}M${right} ${bottom}H${left}`
  const start = starts ? `M${right} ${top}V${bottom}` : ''
  const end = ends ? `M${left} ${top}V${bottom}` : ''
  return horizontals + start + end
}
