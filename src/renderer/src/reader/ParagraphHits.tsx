import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Paragraph } from '#core/text/paragraphs'
import { useWorkbench } from '../state/workbench'
import { placeSpans, type Strip } from './geometry'
import { usePageLayout } from './layout'
import styles from './ParagraphHits.module.css'

type ParagraphHitsProps = {
  readonly paragraph: Paragraph
  readonly words: RefObject<HTMLParagraphElement | null>
}

const nothing: readonly (readonly Strip[])[] = []

/** Marks what was found in a paragraph, beneath its words. */
export function ParagraphHits({ paragraph, words }: ParagraphHitsProps) {
  const layout = usePageLayout()
  const hits = useWorkbench(({ find }) => find.hitsIn.get(paragraph.index))
  const current = useWorkbench(({ find }) =>
    find.current === null ? -1 : (hits?.indexOf(find.hits[find.current] ?? none) ?? -1)
  )
  const [placed, setPlaced] = useState(nothing)

  useLayoutEffect(() => {
    const element = words.current
    setPlaced(
      element && layout && hits ? placeSpans(element, paragraph, hits, layout.metrics) : nothing
    )
  }, [words, paragraph, hits, layout])

  if (!layout || placed.length === 0) return null
  const { size } = layout.metrics
  return (
    <svg className={styles['hits']} aria-hidden="true">
      {placed.map((strips, at) =>
        strips.map(({ left, right, baseline }) => (
          <rect
            key={`${hits?.[at]?.start}:${baseline}:${left}`}
            className={styles['hit']}
            data-hit={at === current ? 'current' : 'other'}
            x={left - 1}
            y={baseline - size * 0.95}
            width={right - left + 2}
            height={size * 1.4}
            rx={3}
          />
        ))
      )}
    </svg>
  )
}

const none = { start: -1, end: -1 }
