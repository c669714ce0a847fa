import { useEffect, useMemo, useRef, type CSSProperties, type MouseEvent } from 'react'
import { PageLayoutContext } from '../../reader/layout'
import { fontFamilies } from '../../reader/metrics'
import { createNearness, NearnessContext } from '../../reader/near'
import { offsetAtPoint } from '../../reader/text-place'
import { useMeasuredPage } from '../../reader/use-page-layout'
import { goToDispute } from '../../state/review-actions'
import type { OpenReview } from '../../state/reviewing'
import { useDesk, useWorkbench } from '../../state/workbench'
import { useStrings } from '../../strings/use-strings'
import { CompareParagraph } from './CompareParagraph'
import styles from './CompareText.module.css'
import { Minimap } from './Minimap'
import { paragraphDisputes, paragraphLines } from './paragraph-lines'

/** The article with a line for each reader beneath the words that they tagged. */
export function CompareText({ open }: { readonly open: OpenReview }) {
  const desk = useDesk()
  const { compare } = useStrings()
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const settings = useWorkbench(({ settings }) => settings)
  const withoutNotes = useMemo(() => ({ ...settings, marginNotes: false }), [settings])
  const layout = useMeasuredPage(scroller, withoutNotes)
  const nearness = useMemo(() => createNearness(), [])
  const { article, paragraphs, readings, cases } = open
  const lines = useMemo(() => paragraphLines(paragraphs, readings), [paragraphs, readings])
  const disputes = useMemo(() => paragraphDisputes(paragraphs, cases.disputes), [paragraphs, cases])
  useShownCurrent(open, page)

  function choose({ clientX, clientY }: MouseEvent): void {
    const offset = page.current && offsetAtPoint(page.current, clientX, clientY)
    if (offset === null) return
    const [narrowest] = cases.disputes
      .filter(({ span }) => span.start <= offset && offset < span.end)
      .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
    if (narrowest) goToDispute(desk, narrowest.id)
  }

  const looks = {
    '--text-size': `${settings.textSize}px`,
    '--reading-font': fontFamilies[settings.readingFont],
    '--words-width': layout ? `${layout.wordsWidth}px` : '100%'
  } as CSSProperties
  return (
    <div className={styles['place']}>
      {/* The list beside it does by keys what a click does here. */}
      {/* oxlint-disable-next-line jsx_a11y/click-events-have-key-events, jsx_a11y/no-static-element-interactions, jsx_a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className={styles['scroller']} tabIndex={0} onClick={choose}>
        <NearnessContext value={nearness}>
          <PageLayoutContext value={layout}>
            <article
              ref={page}
              className={styles['page']}
              style={looks}
              dir="rtl"
              lang="ar"
              aria-label={compare.text}
            >
              {paragraphs.map((paragraph, at) => (
                <CompareParagraph
                  key={paragraph.start}
                  paragraph={paragraph}
                  words={article.text.slice(paragraph.start, paragraph.end)}
                  lines={lines[at] ?? none}
                  disputes={disputes[at] ?? none}
                />
              ))}
            </article>
          </PageLayoutContext>
        </NearnessContext>
      </div>
      <Minimap open={open} />
    </div>
  )
}

const none: readonly never[] = []

/** Brings the words of the current dispute into sight. */
function useShownCurrent(open: OpenReview, page: { readonly current: HTMLElement | null }): void {
  const current = useWorkbench(({ reviewing }) => reviewing.current)
  const { cases, paragraphs } = open
  useEffect(() => {
    const start = cases.disputes.find(({ id }) => id === current)?.span.start
    if (start === undefined) return
    const paragraph = paragraphs.findLast((one) => one.start <= start)
    page.current
      ?.querySelector(`[data-start="${paragraph?.start ?? 0}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [current, cases, paragraphs, page])
}
