import { compareSpans, contains, type Span } from '../text/span'
import type { Comment } from './comments'
import type { Settlement } from './settlement'

/** What an attribute of a label may hold. `null` says: looked at, and the text does not state it. */
export type AttributeValue = string | number | boolean | null | readonly string[]
export type Attributes = Readonly<Record<string, AttributeValue>>

/** A labelled span: what other tools call an annotation or an entity. */
export type Tag = {
  readonly id: string
  /** The id of a label of the project's scheme. */
  readonly label: string
  readonly span: Span
  readonly attributes: Attributes
  readonly note: string
  /**
   * Where its value comes from (`source`, `rule`, `policy`, `edited`), and the fields of a newer or
   * foreign program, kept as they were read.
   */
  readonly rest?: Rest
}

/** A directed relation between two tags, for example claim → its source. */
export type Link = {
  readonly id: string
  /** The id of a relation of the project's scheme. */
  readonly relation: string
  readonly from: string
  readonly to: string
  readonly attributes: Attributes
  readonly rest?: Rest
}

export const readingStates = ['new', 'in-progress', 'done', 'under-review'] as const
export type ReadingState = (typeof readingStates)[number]

/** A proposal of the text that this annotator turned down: it is not made again. */
export type Rejection = {
  /** What was proposed there, for example `actor`. */
  readonly kind: string
  readonly span: Span
  readonly rest?: Rest
}

/** Fields that say more than the program needs, or that it does not know. */
export type Rest = Readonly<Record<string, unknown>> | undefined

/** One annotator's work on one article. */
export type Reading = {
  readonly state: ReadingState
  /** In reading order, the wider one first. Every function here keeps it so. */
  readonly tags: readonly Tag[]
  readonly links: readonly Link[]
  /** In reading order; absent where nothing was turned down. */
  readonly rejected?: readonly Rejection[]
  /** Of a gold reading alone: what was decided, in the order of time; absent where nothing was. */
  readonly settled?: readonly Settlement[]
  /** What this annotator said of the article and its words, by time; absent where nothing was. */
  readonly comments?: readonly Comment[]
  /** Annotations and links that could not be read, kept byte for byte as values and written back. */
  readonly setAside: SetAside
}

export type SetAside = {
  readonly tags: readonly unknown[]
  readonly links: readonly unknown[]
  readonly rejected?: readonly unknown[]
  readonly comments?: readonly unknown[]
  readonly settled?: readonly unknown[]
}

export const emptyReading: Reading = {
  state: 'new',
  tags: [],
  links: [],
  setAside: { tags: [], links: [] }
}

/** The state to show: a reading with tags is no longer new, whether or not anyone said so. */
export function shownState(reading: Reading): ReadingState {
  return reading.state === 'new' && reading.tags.length > 0 ? 'in-progress' : reading.state
}

/** How far a reading has come: its state to show, and its tags counted by label. */
export type Progress = {
  readonly state: ReadingState
  readonly counts: Readonly<Record<string, number>>
}

export function progressOf(reading: Reading): Progress {
  const counts = new Map<string, number>()
  for (const { label } of reading.tags) counts.set(label, (counts.get(label) ?? 0) + 1)
  return { state: shownState(reading), counts: Object.fromEntries(counts) }
}

/**
 * What a tag or link holds under an attribute's id, which a scheme may choose freely: an id such as
 * `constructor` finds nothing of JavaScript's own.
 */
export function attributeOf(
  { attributes }: { readonly attributes: Attributes },
  id: string
): AttributeValue | undefined {
  return Object.hasOwn(attributes, id) ? attributes[id] : undefined
}

export function compareRejections(a: Rejection, b: Rejection): number {
  return compareSpans(a.span, b.span) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
}

export function compareTags(a: Tag, b: Tag): number {
  return compareSpans(a.span, b.span) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

export function tagById(reading: Reading, id: string): Tag | undefined {
  return reading.tags.find((tag) => tag.id === id)
}

/** The links that start or end at this tag. */
export function linksOf(reading: Reading, id: string): readonly Link[] {
  return reading.links.filter((link) => link.from === id || link.to === id)
}

/** The tags that cover this offset, the narrowest first. */
export function tagsAt(tags: readonly Tag[], offset: number): readonly Tag[] {
  return tags
    .filter(({ span }) => span.start <= offset && offset < span.end)
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
}

/** The tags that lie wholly within a span, in reading order. */
export function tagsWithin(tags: readonly Tag[], span: Span): readonly Tag[] {
  return tags.filter((tag) => contains(span, tag.span))
}
