import { useLayoutEffect, useMemo, useState, type CSSProperties, type RefObject } from 'react'
import type { Paragraph } from '#core/text/paragraphs'
import { useWorkbench } from '../state/workbench'
import { placeTags, type Placed, type Strip } from './geometry'
import { usePageLayout } from './layout'
import styles from './ParagraphVoices.module.css'
import { useVoices } from './VoicesHere'
import { fillOf, type VoiceLook } from './voice-looks'

type ParagraphVoicesProps = {
  readonly paragraph: Paragraph
  readonly words: RefObject<HTMLParagraphElement | null>
}

const nothing: readonly Placed[] = []

/** Colours what sources say in a paragraph, beneath its words; the outlet's own words stay plain. */
export function ParagraphVoices({ paragraph, words }: ParagraphVoicesProps) {
  const layout = usePageLayout()
  const voices = useVoices()
  const tags = useWorkbench(({ open }) => open?.tagsIn[paragraph.index])
  const said = useMemo(
    () => (voices && tags ? tags.filter(({ id }) => voices.looks.has(id)) : []),
    [voices, tags]
  )
  const [placed, setPlaced] = useState(nothing)

  useLayoutEffect(() => {
    const element = words.current
    setPlaced(
      element && layout && said.length > 0
        ? placeTags(element, paragraph, said, layout.metrics)
        : nothing
    )
  }, [words, paragraph, said, layout])

  if (!layout || !voices || placed.length === 0) return null
  const { size } = layout.metrics
  return (
    <svg className={styles['voices']} aria-hidden="true">
      {placed.flatMap(({ tag, strips }) =>
        strips.map((strip) => (
          <Said
            key={`${tag.id}:${strip.baseline}:${strip.left}`}
            looks={voices.looks.get(tag.id) ?? []}
            {...{ strip, size }}
          />
        ))
      )}
    </svg>
  )
}

type SaidProps = {
  readonly looks: readonly VoiceLook[]
  readonly strip: Strip
  readonly size: number
}

/** One line of a claim: a band for each source, with its number where the claim starts. */
function Said({ looks, strip: { left, right, baseline, starts }, size }: SaidProps) {
  const top = baseline - size * 0.9
  const band = (size * 1.35) / looks.length
  return looks.map((look, at) => (
    <g
      key={look.number}
      data-voice={look.number}
      style={{ '--voice': `var(--label-${look.colour})` } as CSSProperties}
    >
      <rect
        className={styles['said']}
        x={left - 1}
        y={top + at * band}
        width={right - left + 2}
        height={band}
        fill={fillOf(look)}
      />
      {starts && (
        <text className={styles['number']} x={right - at * 12} y={top - 1.5} textAnchor="end">
          {look.number}
        </text>
      )}
    </g>
  ))
}
