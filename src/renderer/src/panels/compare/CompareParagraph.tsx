import { memo, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Dispute } from '#core/review/disputes'
import type { Paragraph } from '#core/text/paragraphs'
import { inColour } from '../../labels/label-look'
import { placeSpans, type Strip } from '../../reader/geometry'
import { usePageLayout } from '../../reader/layout'
import { capsPath, linePath } from '../../reader/line-path'
import { useNear } from '../../reader/near'
import { isUnsettled } from '../../state/reviewing'
import { useWorkbench } from '../../state/workbench'
import styles from './CompareText.module.css'
import type { ReaderLine } from './paragraph-lines'
import { readerLook } from './reader-names'

type CompareParagraphProps = {
  readonly paragraph: Paragraph
  readonly words: string
  readonly lines: readonly ReaderLine[]
  readonly disputes: readonly Dispute[]
}

/**
 * One paragraph: its words in one text node, so that letters stay joined, and beneath them a line
 * for each reader. What is far from the window is not measured.
 */
export const CompareParagraph = memo(function CompareParagraph(props: CompareParagraphProps) {
  const { paragraph, words, lines, disputes } = props
  const element = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLParagraphElement>(null)
  const near = useNear(element, paragraph.index < 12)
  return (
    <div ref={element} className={styles['paragraph']}>
      <p ref={text} className={styles['words']} data-start={paragraph.start}>
        {words}
      </p>
      {near && <Drawing {...{ paragraph, lines, disputes, text }} />}
    </div>
  )
})

type DrawingProps = Omit<CompareParagraphProps, 'words'> & {
  readonly text: RefObject<HTMLElement | null>
}
type Strips = readonly (readonly Strip[])[]

/** Between the lines of two readers, in CSS pixels. */
const laneHeight = 5

function Drawing({ paragraph, lines, disputes, text }: DrawingProps) {
  const layout = usePageLayout()
  const [placed, setPlaced] = useState<{ lines: Strips; disputes: Strips }>({
    lines: [],
    disputes: []
  })
  useLayoutEffect(() => {
    const words = text.current
    if (!words || !layout) return
    const { metrics } = layout
    const spans = (items: readonly { readonly span: Dispute['span'] }[]) =>
      placeSpans(
        words,
        paragraph,
        items.map(({ span }) => span),
        metrics
      )
    setPlaced({ lines: spans(lines.map(({ tag }) => tag)), disputes: spans(disputes) })
  }, [layout, paragraph, lines, disputes, text])
  if (!layout) return null
  const { size } = layout.metrics
  return (
    <svg className={styles['drawing']} aria-hidden="true">
      {disputes.map((dispute, at) => (
        <Disputed key={dispute.id} {...{ dispute, size }} strips={placed.disputes[at] ?? []} />
      ))}
      {lines.map(({ lane, tag }, at) => (
        <g
          key={`${lane}:${tag.id}`}
          className={styles['line']}
          style={inColour(readerLook(lane))}
          data-line={readerLook(lane).line}
          data-lane={lane}
        >
          {(placed.lines[at] ?? []).map((strip) => (
            <ReaderStrip key={`${strip.baseline}:${strip.right}`} {...{ strip, lane, size }} />
          ))}
        </g>
      ))}
    </svg>
  )
}

type DisputedProps = {
  readonly dispute: Dispute
  readonly strips: readonly Strip[]
  readonly size: number
}

/** The words on which readers differ: marked while somebody has to decide, and when it is their turn. */
function Disputed({ dispute, strips, size }: DisputedProps) {
  const { id } = dispute
  const isCurrent = useWorkbench(({ reviewing }) => reviewing.current === id)
  const isOpen = useWorkbench(({ reviewing: { open } }) => open !== null && isUnsettled(open, id))
  return (
    <g
      className={styles['disputed']}
      data-dispute={id}
      data-current={isCurrent || undefined}
      data-open={isOpen || undefined}
    >
      {strips.map(({ left, right, baseline }) => (
        <rect
          key={`${baseline}:${right}`}
          x={left - 1}
          y={baseline - size * 0.95}
          width={right - left + 2}
          height={size * 1.32}
          rx={3}
        />
      ))}
    </g>
  )
}

type ReaderStripProps = {
  readonly strip: Strip
  readonly lane: number
  readonly size: number
}

function ReaderStrip({ strip, lane, size }: ReaderStripProps) {
  const y = strip.baseline + size * 0.45 + lane * laneHeight + 2
  const { line } = readerLook(lane)
  return (
    <>
      <path d={linePath(line, strip.left, strip.right, y)} />
      <path className={styles['cap']} d={capsPath(strip, y + 0.75)} />
    </>
  )
}
