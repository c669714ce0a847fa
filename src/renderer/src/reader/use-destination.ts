import { useEffect, type RefObject } from 'react'
import type { Span } from '#core/text/span'
import type { OpenArticle } from '../state/open-article'
import { useDesk, useWorkbench } from '../state/workbench'
import type { Page } from './reader-keys'
import { caretRect, reveal, setReach } from './selection'

type PageRefs = {
  readonly root: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
}

/** Goes where the workbench says: selects the words, scrolls there and, if asked, takes the keys. */
export function useDestination(refs: PageRefs, open: OpenArticle, ready: boolean): void {
  const { store } = useDesk()
  const goTo = useWorkbench(({ goTo }) => goTo)
  const { root, scroller } = refs
  useEffect(() => {
    if (!goTo || !ready || !root.current || !scroller.current) return undefined
    const page = { root: root.current, scroller: scroller.current }
    const { span, withKeys, tag = null } = goTo
    if (withKeys) page.scroller.focus({ preventScroll: true })
    setReach(page.root, open, { anchor: span.start, focus: span.end })
    store.patch({ goTo: null, selection: span, selected: tag })
    // The effect ends with `goTo` set back; what scrolls must go on, and stops by itself.
    bringInSight(page, open, span)
    return undefined
  }, [goTo, ready, open, root, scroller, store])
}

/** Keeps the current hit of the search in sight while the keys are in the bar. */
export function useFindInSight({ root, scroller }: PageRefs, open: OpenArticle): void {
  const hit = useWorkbench(({ find }) =>
    find.current === null ? undefined : find.hits[find.current]
  )
  useEffect(() => {
    if (!hit || !root.current || !scroller.current) return undefined
    return bringInSight({ root: root.current, scroller: scroller.current }, open, hit)
  }, [hit, open, root, scroller])
}

/**
 * Scrolls until a place can be seen. Paragraphs that were never drawn have only a guessed height,
 * so the place is looked for again once the way there has been drawn. Answers how to stop.
 */
function bringInSight(page: Page, open: OpenArticle, { start }: Span): () => void {
  let frame = 0
  const go = (times: number) => {
    reveal(page.scroller, caretRect(page.root, open, start))
    if (times > 1) frame = requestAnimationFrame(() => go(times - 1))
  }
  go(4)
  return () => cancelAnimationFrame(frame)
}
