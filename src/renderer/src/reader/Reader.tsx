import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent
} from 'react'
import { relationById } from '#core/scheme/rules'
import { wordOf } from '#core/words/said'
import { useLanguage, useStrings } from '../strings/use-strings'
import { problemText } from '../strings/problem-text'
import { useDesk, useWorkbench } from '../state/workbench'
import { CommentMarksContext, useCommentMarks } from '../state/use-comments'
import type { OpenArticle } from '../state/open-article'
import { currentSuggestion } from '../state/suggestion-actions'
import { Caret } from './Caret'
import { LensTip } from './LensTip'
import { PageLayoutContext } from './layout'
import { fontFamilies } from './metrics'
import { createNearness, NearnessContext } from './near'
import { PassBanner } from './PassBanner'
import { Palette } from './Palette'
import { Paragraphs } from './Paragraphs'
import { ReaderHead } from './ReaderHead'
import styles from './Reader.module.css'
import { pressInReader } from './reader-keys'
import { caretRect, readReach, reveal, spanOf } from './selection'
import { useDestination, useFindInSight } from './use-destination'
import { columnGap, numberWidth, useMeasuredPage } from './use-page-layout'
import { usePointer } from './use-pointer'

/** The article on its page. Keys act here when the page has the focus. */
export function Reader({ open }: { readonly open: OpenArticle }) {
  const desk = useDesk()
  const strings = useStrings()
  const settings = useWorkbench(({ settings }) => settings)
  const bySource = useWorkbench(({ bySource }) => bySource)
  const scroller = useRef<HTMLElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const [nearness] = useState(createNearness)
  const layout = useMeasuredPage(scroller, settings)
  const dragging = useDragging(root)
  const marks = useCommentMarks()
  useSelection(root)
  usePointer(root)
  useFreshStart(scroller, open.article.id)
  useDestination({ root, scroller }, open, layout !== null)
  useFindInSight({ root, scroller }, open)
  useRevealed(root, scroller)
  useDrawnReport(layout !== null)

  function press(event: KeyboardEvent): void {
    if (!root.current || !scroller.current || event.nativeEvent.isComposing) return
    if (pressInReader(desk, { root: root.current, scroller: scroller.current }, event))
      event.preventDefault()
  }

  const { wordsWidth = 590, marginWidth = 240 } = layout ?? {}
  const page = {
    '--text-size': `${settings.textSize}px`,
    '--line-spacing': settings.lineSpacing,
    '--reading-font': fontFamilies[settings.readingFont],
    '--number-width': `${numberWidth}px`,
    '--words-width': `${wordsWidth}px`,
    '--margin-width': `${marginWidth}px`,
    '--column-gap': `${columnGap}px`,
    '--letters-per-line': Math.round(wordsWidth / (settings.textSize * 0.42))
  } as CSSProperties

  return (
    <article
      ref={scroller}
      // The article is read and tagged from the keyboard, so it takes the focus.
      tabIndex={0}
      aria-label={`${strings.reader.label}: ${open.article.metadata.title}`}
      className={styles['scroller']}
      onKeyDown={press}
    >
      <PassBanner open={open} />
      <Banners open={open} />
      <ReaderHead open={open} style={page} />
      <PageLayoutContext value={layout}>
        <NearnessContext value={nearness}>
          <div className={styles['page']} style={page}>
            <div ref={root} className={styles['paragraphs']} data-by-source={bySource || undefined}>
              <CommentMarksContext value={marks}>
                <Paragraphs key={open.article.id} open={open} />
              </CommentMarksContext>
            </div>
            <Overlay root={root} dragging={dragging} />
          </div>
        </NearnessContext>
      </PageLayoutContext>
    </article>
  )
}

/** Caret and palette, placed from the corner of the paragraphs. */
function Overlay({
  root,
  dragging
}: {
  root: React.RefObject<HTMLElement | null>
  dragging: boolean
}) {
  return (
    <div className={styles['overlay']}>
      <Caret page={root} />
      <Palette page={root} dragging={dragging} />
      <LensTip page={root} />
    </div>
  )
}

function Banners({ open }: { readonly open: OpenArticle }) {
  const strings = useStrings()
  const language = useLanguage()
  const linking = useWorkbench(({ linking }) => linking)
  const scheme = useWorkbench(({ project }) => project?.scheme)
  const { tags, links } = open.reading.setAside
  const aside = tags.length + links.length
  const relation = linking && scheme ? relationById(scheme, linking.relation) : undefined
  return (
    <>
      {open.locked && (
        <p role="alert" className={styles['banner']} data-kind="problem">
          {strings.reader.locked} {problemText(open.locked, language)}
        </p>
      )}
      {aside > 0 && (
        <p role="status" className={styles['banner']} data-kind="problem">
          {strings.reader.setAside(aside)}
        </p>
      )}
      {relation && (
        <div className={styles['float']}>
          <p role="status" className={styles['banner']}>
            {strings.reader.linking(wordOf(relation, language))}
          </p>
        </div>
      )}
    </>
  )
}

/** Keeps the workbench told of what is selected in the article's words. */
function useSelection(root: React.RefObject<HTMLElement | null>): void {
  const { store } = useDesk()
  useEffect(() => {
    const told = () => {
      const reach = root.current && readReach(root.current)
      if (reach) store.patch({ selection: spanOf(reach) })
    }
    document.addEventListener('selectionchange', told)
    return () => document.removeEventListener('selectionchange', told)
  }, [root, store])
}

/** Whether the pointer is down on the page: the palette waits until it is up. */
function useDragging(root: React.RefObject<HTMLElement | null>): boolean {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const down = (event: Event) =>
      event.target instanceof Node && root.current?.contains(event.target) && setDragging(true)
    const up = () => setDragging(false)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    return () => {
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
    }
  }, [root])
  return dragging
}

/** Keeps the suggestion that keys act on in sight, wherever it was gone to from. */
function useRevealed(
  root: React.RefObject<HTMLElement | null>,
  scroller: React.RefObject<HTMLElement | null>
): void {
  const desk = useDesk()
  const current = useWorkbench(currentSuggestion)
  useEffect(() => {
    const { open } = desk.store.get()
    if (!open || !current || !root.current || !scroller.current) return
    reveal(scroller.current, caretRect(root.current, open, current.tag.span.start))
  }, [desk, root, scroller, current])
}

/** A fresh article starts at its top with the keys in it. */
function useFreshStart(scroller: React.RefObject<HTMLElement | null>, article: string): void {
  const shown = useRef<string | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || shown.current === article) return
    shown.current = article
    element.scrollTop = 0
    document.getSelection()?.removeAllRanges()
    element.focus({ preventScroll: true })
  }, [scroller, article])
}

/** Tells main once that the article is on the page. */
function useDrawnReport(drawn: boolean): void {
  const { ask } = useDesk()
  useEffect(() => {
    if (!drawn) return
    requestAnimationFrame(() => requestAnimationFrame(() => void ask('window.drawn', {})))
  }, [drawn, ask])
}
