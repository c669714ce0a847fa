import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'
import { labelById } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import type { Paragraph } from '#core/text/paragraphs'
import { targetsOf } from '../state/linking'
import { useDesk, useWorkbench } from '../state/workbench'
import { useLanguage, wordOf } from '../strings/use-strings'
import { placeTags, type Placed } from './geometry'
import { usePageLayout, type PageLayout } from './layout'
import { MarginNotes, type NoteView } from './MarginNotes'
import { Marks } from './Marks'
import { noteWidth } from './metrics'
import { noteText } from './note-text'
import styles from './ParagraphView.module.css'
import { noteHeight, placeNotes } from './place-notes'

type ParagraphTagsProps = {
  readonly paragraph: Paragraph
  readonly scheme: Scheme
  readonly words: RefObject<HTMLParagraphElement | null>
  readonly onChoose: (id: string) => void
}

type Drawn = {
  readonly placed: readonly Placed[]
  readonly notes: readonly NoteView[]
  readonly height: number
}
const nothing: Drawn = { placed: [], notes: [], height: 0 }

/** The tags of a paragraph beneath its words, and their notes in the margin. */
export function ParagraphTags({ paragraph, scheme, words, onChoose }: ParagraphTagsProps) {
  const layout = usePageLayout()
  const drawn = useDrawn(paragraph, scheme, layout, words)
  const selected = useWorkbench(({ selected }) =>
    drawn.placed.some(({ tag }) => tag.id === selected) ? selected : null
  )
  const candidate = useWorkbench(({ linking }) => linking?.candidate ?? null)
  const allowed = useAllowed()
  if (!layout || drawn.placed.length === 0) return null
  return (
    <>
      <Marks
        placed={drawn.placed}
        scheme={scheme}
        size={layout.metrics.size}
        selected={selected}
        candidate={candidate}
        allowed={allowed}
      />
      <div className={styles['margin']} style={{ minBlockSize: `${drawn.height}px` }}>
        <MarginNotes notes={drawn.notes} scheme={scheme} selected={selected} onChoose={onChoose} />
      </div>
    </>
  )
}

/** Measures and places the paragraph's tags and notes whenever they, or the page, have changed. */
function useDrawn(
  paragraph: Paragraph,
  scheme: Scheme,
  layout: PageLayout | null,
  words: RefObject<HTMLParagraphElement | null>
): Drawn {
  const desk = useDesk()
  const language = useLanguage()
  const withNotes = useWorkbench(({ settings }) => settings.marginNotes)
  const tags = useWorkbench(({ open }) => open?.tagsIn[paragraph.index])
  const [drawn, setDrawn] = useState<Drawn>(nothing)

  const draw = useCallback((): Drawn => {
    const { open } = desk.store.get()
    if (!layout || !words.current || !open || !tags || tags.length === 0) return nothing
    const placed = placeTags(words.current, paragraph, tags, layout.metrics)
    if (!withNotes) return { placed, notes: [], height: 0 }
    const context = { scheme, reading: open.reading, text: open.article.text }
    const wanted = placed.flatMap(({ tag, strips: [strip] }) => {
      if (!strip || tag.span.start < paragraph.start) return []
      const note = noteText(context, tag, language)
      const label = labelById(scheme, tag.label)
      const quote = context.text.slice(tag.span.start, tag.span.end)
      const name = `${label ? wordOf(label, language) : tag.label}: ${quote} — ${note}`
      const top = Math.max(0, strip.baseline - noteHeight * 0.75)
      return [{ id: tag.id, tag, words: note, name, top, width: noteWidth(note) + 35 }]
    })
    const inOrder = wanted.toSorted((a, b) => a.top - b.top)
    const { notes, height } = placeNotes(inOrder, layout.marginWidth)
    const byId = new Map(inOrder.map((note) => [note.id, note]))
    return {
      placed,
      height,
      notes: notes.flatMap((note) => {
        const view = byId.get(note.id)
        return view ? [{ ...view, ...note }] : []
      })
    }
  }, [desk, layout, words, tags, paragraph, scheme, withNotes, language])

  useLayoutEffect(() => setDrawn((before) => keepNothing(before, draw())), [draw])
  return drawn
}

/** Spares a paragraph without tags a second drawing. */
function keepNothing(before: Drawn, after: Drawn): Drawn {
  return before.placed.length === 0 && after.placed.length === 0 ? before : after
}

/** While a link is being made, the tags that it may end at. */
function useAllowed(): ReadonlySet<string> | null {
  const linking = useWorkbench(({ linking }) => linking)
  const reading = useWorkbench(({ open, linking }) => (linking ? open?.reading : undefined))
  const scheme = useWorkbench(({ project }) => project?.scheme)
  if (!linking || !reading || !scheme) return null
  return new Set([linking.from, ...targetsOf(scheme, reading, linking).map(({ id }) => id)])
}
