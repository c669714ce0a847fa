import { touchedTags, type Edit } from '#core/annotation/edits'
import { tagById, type Reading, type Tag } from '#core/annotation/reading'
import type { Article } from '#core/article/article'
import type { ArticleView } from '#core/bridge/calls'
import type { Annotator } from '#core/file/project-file'
import type { Problem } from '#core/outcome'
import { searchable, type SearchableText } from '#core/search/find-hits'
import { bareWords, type BareWords } from '#core/text/clitics'
import { findInvisibles, type Invisible } from '#core/text/invisibles'
import { paragraphIndexAt, paragraphsOf, type Paragraph } from '#core/text/paragraphs'
import { overlaps, type Span } from '#core/text/span'
import { byParagraph } from './by-paragraph'

/** The article in the reader, with what is worked out once per article or once per edit. */
export type OpenArticle = {
  readonly article: Article
  readonly paragraphs: readonly Paragraph[]
  readonly bare: BareWords
  /** The text ready for searching, and what it holds unseen: read when first asked for. */
  readonly searchable: () => SearchableText
  readonly invisibles: () => readonly Invisible[]
  readonly invisiblesIn: () => ReadonlyMap<number, readonly Invisible[]>
  readonly reading: Reading
  /** The tags of each paragraph; the array of a paragraph that an edit leaves alone stays the same. */
  readonly tagsIn: readonly (readonly Tag[])[]
  readonly locked: Problem | null
  readonly notes: readonly Problem[]
  /** As whom the reading is a second pass; absent for the annotator's own reading. */
  readonly pass?: Annotator
}

export function openArticle(view: Omit<ArticleView, 'steps'>): OpenArticle {
  const paragraphs = paragraphsOf(view.article.text)
  const invisibles = once(() => findInvisibles(view.article.text))
  return {
    article: view.article,
    paragraphs,
    bare: bareWords(view.article.text),
    searchable: once(() => searchable(view.article.text)),
    invisibles,
    invisiblesIn: once(() => byParagraph(paragraphs, invisibles(), ({ span }) => span)),
    reading: view.reading,
    tagsIn: distribute(paragraphs, view.reading.tags),
    locked: view.locked,
    notes: view.notes,
    ...(view.pass && { pass: view.pass })
  }
}

/** The open article with what main holds of it now; its text is the same for ever. */
export function reopened(
  open: OpenArticle,
  { reading, locked, notes }: Pick<ArticleView, 'reading' | 'locked' | 'notes'>
): OpenArticle {
  return { ...open, reading, tagsIn: distribute(open.paragraphs, reading.tags), locked, notes }
}

/** The open article after an edit; only the paragraphs that the edit touches get new lists. */
export function withReading(open: OpenArticle, reading: Reading, edit: Edit): OpenArticle {
  const stale = new Set<number>()
  for (const id of withNeighbours(touchedTags(edit), [open.reading, reading])) {
    for (const tag of [tagById(open.reading, id), tagById(reading, id)])
      if (tag) for (const index of paragraphsUnder(open.paragraphs, tag.span)) stale.add(index)
  }
  const tagsIn = open.tagsIn.map((tags, index) => {
    const paragraph = open.paragraphs[index]
    return stale.has(index) && paragraph
      ? reading.tags.filter((tag) => overlaps(tag.span, paragraph))
      : tags
  })
  return { ...open, reading, tagsIn }
}

/** Those tags and the ones linked to them: a margin note names the other end of a link. */
function withNeighbours(ids: readonly string[], readings: readonly Reading[]): ReadonlySet<string> {
  const all = new Set(ids)
  for (const { links } of readings)
    for (const { from, to } of links) {
      if (ids.includes(from)) all.add(to)
      if (ids.includes(to)) all.add(from)
    }
  return all
}

/** The indexes of the paragraphs that a span lies in. */
export function paragraphsUnder(paragraphs: readonly Paragraph[], span: Span): readonly number[] {
  const indexes: number[] = []
  for (let at = paragraphIndexAt(paragraphs, span.start); at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at]
    if (!paragraph || paragraph.start >= span.end) break
    if (overlaps(paragraph, span)) indexes.push(at)
  }
  return indexes
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function distribute(
  paragraphs: readonly Paragraph[],
  tags: readonly Tag[]
): readonly (readonly Tag[])[] {
  const lists: Tag[][] = paragraphs.map(() => [])
  for (const tag of tags)
    for (const index of paragraphsUnder(paragraphs, tag.span)) lists[index]?.push(tag)
  return lists
}
