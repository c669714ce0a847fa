import { commentsOf, type Comment } from '../annotation/comments'
import {
  compareRejections,
  compareTags,
  type Link,
  type Reading,
  type Rejection,
  type Tag
} from '../annotation/reading'
import { readLink } from '../file/annotation-record'
import { offsetTable, type OffsetTable } from '../text/code-points'
import { splitsPair, type Span } from '../text/span'
import { orphanRecord, readOrphan, type OrphanReason } from './orphan'
import { letterMap } from './letters'
import { finderIn, surroundings, type Anchor, type NoPlace, type Reanchored } from './reanchor'

/** How the tags of a reading came into a text: at their places, found again, or nowhere. */
export type Placed = {
  readonly reading: Reading
  readonly fitting: number
  readonly refound: number
  readonly orphans: Readonly<Partial<Record<OrphanReason, number>>>
}

/**
 * A reading of one text as a reading of another. Where both are the same nothing moves; where they
 * have the same letters, a tag stays on its letters. Otherwise each tag goes where its words stand
 * among the same surroundings, and what has no such place is set aside with the reason; so is a link
 * that has lost an end. What was set aside before is looked for, too. `refoundBefore` is how many
 * tags the file's own offsets did not fit.
 */
export function moveReading(
  reading: Reading,
  { from, to }: { readonly from: string; readonly to: string },
  refoundBefore = 0
): Placed {
  const isSame = from === to
  const find = finderIn(to)
  const place = isSame
    ? (span: Span): Reanchored => ({ span, how: 'words' })
    : placer(from, to, find)
  const table = offsetTable(from)
  const orphans = new Map<OrphanReason, number>()
  const aside: unknown[] = []
  const lay = (record: Readonly<Record<string, unknown>>, reason: OrphanReason) => {
    aside.push(orphanRecord(record, reason))
    orphans.set(reason, (orphans.get(reason) ?? 0) + 1)
  }
  const tags: Tag[] = []
  for (const tag of reading.tags) {
    const found = place(tag.span)
    if ('span' in found) tags.push({ ...tag, span: found.span })
    else lay(recordOf(tag, anchorOf(from, tag.span), table), found.orphan)
  }
  const carried = tags.length
  const taken = new Set(tags.map(({ id }) => id))
  for (const record of reading.setAside.tags) {
    const tag = placedAgain(record, find, taken)
    if ('span' in tag) tags.push(tag)
    else lay(asRecord(record), tag.reason)
    if ('span' in tag) taken.add(tag.id)
  }
  const refound = isSame ? Math.min(refoundBefore, carried) : carried
  const { links, aside: loose } = linksBetween(reading, taken)
  const { rejected, aside: unheard } = rejectionsAt(reading, from, place)
  return {
    reading: {
      state: reading.state,
      tags: tags.toSorted(compareTags),
      links,
      ...(rejected.length === 0 ? {} : { rejected }),
      ...commentsAt(reading, from, place),
      setAside: {
        tags: aside,
        links: loose,
        ...(unheard.length === 0 ? {} : { rejected: unheard }),
        ...unreadComments(reading)
      }
    },
    fitting: carried - refound,
    refound: refound + tags.length - carried,
    orphans: Object.fromEntries(orphans)
  }
}

function placer(
  from: string,
  to: string,
  find: (anchor: Anchor) => Reanchored
): (span: Span) => Reanchored {
  const onLetters = letterMap(from, to)
  if (!onLetters) return (span) => find(anchorOf(from, span))
  return (span) => {
    const found = onLetters(span)
    return found ? { span: found, how: 'spelling' } : { orphan: 'no-words' satisfies NoPlace }
  }
}

/** The words of a span and what stands around them, cutting no character in two. */
export function anchorOf(text: string, { start, end }: Span): Required<Anchor> {
  const from = Math.max(0, start - surroundings)
  const until = Math.min(text.length, end + surroundings)
  return {
    quote: text.slice(start, end),
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, until) ? until - 1 : until)
  }
}

function recordOf(
  { id, label, span, attributes, note, rest }: Tag,
  anchor: Required<Anchor>,
  table: OffsetTable
) {
  return {
    ...rest,
    id,
    label,
    start: table.toCodePoint(span.start),
    end: table.toCodePoint(span.end),
    offsetUnit: 'codepoint',
    ...anchor,
    attributes,
    note
  }
}

function placedAgain(
  record: unknown,
  find: (anchor: Anchor) => Reanchored,
  taken: ReadonlySet<string>
): Tag | { readonly reason: OrphanReason } {
  const orphan = readOrphan(record)
  if (!orphan || orphan.id === '' || orphan.label === '') return { reason: 'bad-shape' }
  if (taken.has(orphan.id)) return { reason: 'duplicate-id' }
  const { id, label, attributes, note, rest, reason } = orphan
  if (orphan.quote === '') return { reason: reason === 'quote-moved' ? 'outside' : reason }
  const place = find(orphan)
  if (!('span' in place)) return { reason: place.orphan }
  return { id, label, span: place.span, attributes, note, ...(rest ? { rest } : {}) }
}

function asRecord(record: unknown): Readonly<Record<string, unknown>> {
  return typeof record === 'object' && record !== null && !Array.isArray(record)
    ? (record as Readonly<Record<string, unknown>>)
    : { value: record }
}

/** The links that have both ends, those that had been set aside for want of one included. */
function linksBetween(
  { links, setAside }: Reading,
  tags: ReadonlySet<string>
): { readonly links: readonly Link[]; readonly aside: readonly unknown[] } {
  const kept = new Map<string, Link>()
  const aside: unknown[] = []
  for (const { rest, ...link } of links) {
    if (tags.has(link.from) && tags.has(link.to))
      kept.set(link.id, { ...link, ...(rest && { rest }) })
    else aside.push({ ...rest, ...link })
  }
  for (const record of setAside.links) {
    const link = readLink(record)
    const fits = link && tags.has(link.from) && tags.has(link.to) && link.from !== link.to
    if (fits && !kept.has(link.id)) kept.set(link.id, link)
    else aside.push(record)
  }
  return { links: [...kept.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)), aside }
}

/** What was turned down is turned down at the same words; where they are gone it is set aside. */
function rejectionsAt(
  { rejected = [], setAside }: Reading,
  from: string,
  place: (span: Span) => Reanchored
): { readonly rejected: readonly Rejection[]; readonly aside: readonly unknown[] } {
  const kept: Rejection[] = []
  const aside: unknown[] = [...(setAside.rejected ?? [])]
  for (const { span, ...rejection } of rejected) {
    const found = place(span)
    if ('span' in found) kept.push({ ...rejection, span: found.span })
    else
      aside.push({
        ...rejection.rest,
        kind: rejection.kind,
        quote: from.slice(span.start, span.end),
        start: null,
        end: null
      })
  }
  return { rejected: kept.toSorted(compareRejections), aside }
}

function commentsAt(
  reading: Reading,
  from: string,
  place: (span: Span) => Reanchored
): Pick<Reading, 'comments'> {
  const comments = commentsOf(reading).map((comment) => commentAt(comment, from, place))
  return comments.length === 0 ? {} : { comments }
}

function unreadComments({
  setAside: { comments }
}: Reading): Pick<Reading['setAside'], 'comments'> {
  return comments ? { comments } : {}
}

/**
 * What was said of words is said of the same words; where they are gone it is said of the article, with
 * the words in the field `lostWords`, so that nobody's question goes with them.
 */
function commentAt(comment: Comment, from: string, place: (span: Span) => Reanchored): Comment {
  if (!comment.place) return comment
  const { span } = comment.place
  const found = place(span)
  if ('span' in found) return { ...comment, place: { ...comment.place, span: found.span } }
  const lostWords = from.slice(span.start, span.end)
  return { ...comment, place: null, rest: { ...comment.rest, lostWords } }
}
