import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Paragraph } from '#core/text/paragraphs'
import { useWorkbench } from '../state/workbench'
import { signName } from '../strings/sign-names'
import { usePageLayout } from './layout'
import styles from './ParagraphLens.module.css'
import { placeSigns, type PlacedSign } from './place-signs'

type ParagraphLensProps = {
  readonly paragraph: Paragraph
  readonly words: RefObject<HTMLParagraphElement | null>
}

const nothing: readonly PlacedSign[] = []

/** Shows the invisible characters of a paragraph as small signs beneath its words. */
export function ParagraphLens({ paragraph, words }: ParagraphLensProps) {
  const layout = usePageLayout()
  const signs = useWorkbench(({ lens, open }) =>
    lens ? open?.invisiblesIn().get(paragraph.index) : undefined
  )
  const [placed, setPlaced] = useState(nothing)

  useLayoutEffect(() => {
    const element = words.current
    setPlaced(
      element && layout && signs ? placeSigns(element, paragraph, signs, layout.metrics) : nothing
    )
  }, [words, paragraph, signs, layout])

  if (!layout || placed.length === 0) return null
  return (
    <svg className={styles['lens']} aria-hidden="true">
      {placed.map((place) => (
        <g
          key={place.sign.span.start}
          className={styles['sign']}
          data-sign={place.sign.span.start}
          data-kind={place.sign.kind}
        >
          <Sign place={place} size={layout.metrics.size} />
        </g>
      ))}
    </svg>
  )
}

type SignProps = { readonly place: PlacedSign; readonly size: number }

function Sign({ place, size }: SignProps) {
  const { sign, left, right, baseline, level } = place
  const { mark } = signName(sign)
  if (sign.kind === 'line-end')
    return (
      <text className={styles['end']} x={left - 14 - level * 12} y={baseline}>
        {mark}
      </text>
    )
  // What has a width is bracketed from below; what has none is a pin between the letters.
  if (right - left >= 1) {
    const foot = baseline + size * 0.3
    return (
      <path className={styles['bracket']} d={`M${left + 0.7} ${foot - 4}v4H${right - 0.7}v-4`} />
    )
  }
  // Below the letters: above the first line a paragraph has no room.
  const foot = baseline + size * 0.5 + level * 9
  return (
    <>
      <path className={styles['pin']} d={`M${left} ${baseline - size * 0.75}V${foot}`} />
      <text className={styles['mark']} x={left} y={foot + 8}>
        {mark}
      </text>
    </>
  )
}
