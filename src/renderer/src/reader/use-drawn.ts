import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import type { Tag } from '#core/annotation/reading'
import type { Language } from '#core/words/language'
import { labelById } from '#core/scheme/rules'
import type { Scheme } from '#core/scheme/scheme'
import type { Proposal } from '#core/suggest/found-in-text'
import type { Paragraph } from '#core/text/paragraphs'
import { ofKind } from '../state/suggesting'
import { useDesk, useWorkbench, type Workbench } from '../state/workbench'
import { wordOf } from '#core/words/said'
import { stringsOf, useLanguage } from '../strings/use-strings'
import { placeSpans, placeTags, type Placed, type Strip } from './geometry'
import type { PlacedGhost } from './Ghosts'
import type { PageLayout } from './layout'
import type { NoteView } from './MarginNotes'
import { noteWidth } from './metrics'
import { valueText } from '#core/words/tag-value'
import { noteText } from '#core/words/note-text'
import { placeMargin, type WantedGhost } from './place-margin'
import { noteHeight, type WantedNote } from './place-notes'

/** What one paragraph shows besides its words. */
export type Drawn = {
  readonly placed: readonly Placed[]
  readonly ghosts: readonly PlacedGhost[]
  readonly notes: readonly NoteView[]
  /** What the notes need, in CSS pixels. */
  readonly height: number
}
const nothing: Drawn = { placed: [], ghosts: [], notes: [], height: 0 }
const noGhosts: readonly Proposal[] = []

type Page = {
  readonly scheme: Scheme
  readonly layout: PageLayout | null
  readonly words: RefObject<HTMLElement | null>
}

/** Measures and places what the paragraph shows whenever that, or the page, has changed. */
export function useDrawn(paragraph: Paragraph, { scheme, layout, words }: Page): Drawn {
  const desk = useDesk()
  const language = useLanguage()
  const withNotes = useWorkbench(({ settings }) => settings.marginNotes)
  const tags = useWorkbench(({ open }) => open?.tagsIn[paragraph.index])
  const register = useWorkbench(({ register }) => register)
  const ghosts = useGhosts(paragraph.index)
  const [drawn, setDrawn] = useState<Drawn>(nothing)

  const draw = useCallback((): Drawn => {
    const { open } = desk.store.get()
    const isEmpty = !tags || (tags.length === 0 && ghosts.length === 0)
    if (!layout || !words.current || !open || isEmpty) return nothing
    const element = words.current
    const placed = placeTags(element, paragraph, tags, layout.metrics)
    const spans = ghosts.map(({ tag }) => tag.span)
    const strips = placeSpans(element, paragraph, spans, layout.metrics)
    const faint = ghosts.map((proposal, at) => ({ proposal, strips: strips[at] ?? [] }))
    if (!withNotes) return { placed, ghosts: faint, notes: [], height: 0 }
    const context = { scheme, register, reading: open.reading, text: open.article.text }
    const wanted = placed.flatMap(({ tag, strips: [strip] }) =>
      strip && tag.span.start >= paragraph.start
        ? [tagNote(tag, strip, noteText(context, tag, language), context, language)]
        : []
    )
    const faintWanted = faint.flatMap(({ proposal, strips: [strip] }) =>
      strip && proposal.tag.span.start >= paragraph.start
        ? [ghostNote(proposal, strip, context, language)]
        : []
    )
    const sizes = { columnWidth: layout.marginWidth, room: element.offsetHeight }
    const { notes, height } = placeMargin(wanted, faintWanted, sizes)
    const byId = new Map([...wanted, ...faintWanted].map((note) => [note.id, note]))
    return {
      placed,
      ghosts: faint,
      height,
      notes: notes.flatMap((note) => {
        const view = byId.get(note.id)
        return view ? [{ ...view, ...note }] : []
      })
    }
  }, [desk, layout, words, tags, ghosts, register, paragraph, scheme, withNotes, language])

  useLayoutEffect(() => setDrawn((before) => keepNothing(before, draw())), [draw])
  return drawn
}

/** What the paragraph suggests, of the kind that is shown; nothing while suggestions are hidden. */
function useGhosts(index: number): readonly Proposal[] {
  const ghosts = useWorkbench(({ settings, suggesting }: Workbench) =>
    settings.ghosts ? (suggesting?.inParagraph[index] ?? noGhosts) : noGhosts
  )
  const kind = useWorkbench(({ suggestionKind }) => suggestionKind)
  return useMemo(() => ofKind(ghosts, kind), [ghosts, kind])
}

/** Spares a paragraph without tags a second drawing. */
function keepNothing(before: Drawn, after: Drawn): Drawn {
  const isEmpty = ({ placed, ghosts }: Drawn) => placed.length === 0 && ghosts.length === 0
  return isEmpty(before) && isEmpty(after) ? before : after
}

type Context = { readonly text: string } & Parameters<typeof valueText>[0]
type Wanted = WantedNote & Omit<NoteView, 'inline'>

function tagNote(
  { id, label, span }: Tag,
  strip: Strip,
  words: string,
  context: Context,
  language: Language
): Wanted {
  const name = `${nameOf(label, context.scheme, language)}: ${quoteOf(span, context)} — ${words}`
  return { id, label, isGhost: false, span, words, name, ...placeOf(strip, words, 'tag') }
}

/** How much the margin wants to say what is suggested: numbers first, cues last. */
const ranks = { figure: 0, actor: 1, time: 2, claim: 3, cue: 4 } as const

function ghostNote(
  { id, kind, tag }: Proposal,
  strip: Strip,
  context: Context,
  language: Language
): Wanted & WantedGhost {
  const { suggest } = stringsOf(language)
  const value = valueText(context, tag, language)
  const words = suggest.ghost(value)
  const label = nameOf(tag.label, context.scheme, language)
  const name = suggest.note(label, quoteOf(tag.span, context), value)
  return {
    id,
    label: tag.label,
    isGhost: true,
    span: tag.span,
    words,
    name,
    rank: ranks[kind],
    ...placeOf(strip, words, 'ghost')
  }
}

/** What stands around the words of a note, in CSS pixels: its padding, and a tag's mark. */
const around = { tag: 35, ghost: 14 } as const

function placeOf({ baseline }: Strip, words: string, kind: keyof typeof around) {
  const top = Math.max(0, baseline - noteHeight * 0.75)
  return { top, width: noteWidth(words) + around[kind] }
}

function nameOf(label: string, scheme: Scheme, language: Language): string {
  const known = labelById(scheme, label)
  return known ? wordOf(known, language) : label
}

function quoteOf(span: Tag['span'], { text }: Context): string {
  return text.slice(span.start, span.end)
}
