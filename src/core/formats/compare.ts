import { commentsOf } from '../annotation/comments'
import type { Link, Reading, Tag } from '../annotation/reading'
import { contains, sameSpan } from '../text/span'
import type { Format, FormatDocument, Loss, ReadDocument, WriteOptions } from './format'
import { isBlank } from './tokens/tokenise'
import { isAlike, isSame } from './alike'
import { keptDocument, partsOf, renumbered, withLinksRenumbered } from './kept'

/** What came back from an export, next to what went out. */
export type Comparison = {
  /** Tags and links that went out. */
  readonly total: number
  /** Of these, how many came back as they were in every part that the format carries. */
  readonly asDeclared: number
  /** Of these, how many came back as they were in every part there is. */
  readonly identical: number
  /** How often each declared loss happened. */
  readonly lost: Readonly<Partial<Record<Loss, number>>>
  /** What differs and is not declared: ids of tags and links, or the name of a part. Empty when all is well. */
  readonly differing: readonly string[]
}

/** Compares a document that was written in a format with what was read back from it. */
export function compareBack(
  format: Format,
  exported: FormatDocument,
  { options, read }: { readonly options: WriteOptions; readonly read: Omit<ReadDocument, 'at'> }
): Comparison {
  const kept = keptDocument(format, exported, options)
  const same = renaming(format)
  const differing = [
    ...differingFacts(kept, read),
    ...differingParts(same(kept.reading), same(read.reading))
  ]
  const total = exported.reading.tags.length + exported.reading.links.length
  const { lost, touched } = lossesOf(exported, kept.reading, format.loses)
  const whole = total - touched.size
  return {
    total,
    asDeclared: Math.max(0, total - differing.length),
    identical: Math.max(0, whole - differing.length),
    lost,
    differing
  }
}

/** Adds two comparisons up. */
export function addComparisons(a: Comparison, b: Comparison): Comparison {
  const lost: Partial<Record<Loss, number>> = { ...a.lost }
  for (const [loss, count] of Object.entries(b.lost) as [Loss, number][])
    lost[loss] = (lost[loss] ?? 0) + count
  return {
    total: a.total + b.total,
    asDeclared: a.asDeclared + b.asDeclared,
    identical: a.identical + b.identical,
    lost,
    differing: [...a.differing, ...b.differing]
  }
}

export const emptyComparison: Comparison = {
  total: 0,
  asDeclared: 0,
  identical: 0,
  lost: {},
  differing: []
}

function renaming({ loses }: Format): (reading: Reading) => Reading {
  if (loses.includes('ids')) return renumbered
  return loses.includes('link-ids') ? withLinksRenumbered : (reading) => reading
}

function differingFacts(
  kept: Omit<ReadDocument, 'at'>,
  read: Omit<ReadDocument, 'at'>
): readonly string[] {
  const parts: readonly [string, unknown, unknown][] = [
    ['text', kept.article.text, read.article.text],
    ['article', { ...kept.article, text: '' }, { ...read.article, text: '' }],
    ['annotator', kept.annotator, read.annotator],
    ['state', kept.reading.state, read.reading.state],
    ['comments', commentsOf(kept.reading), commentsOf(read.reading)],
    ['set-aside', kept.reading.setAside, read.reading.setAside]
  ]
  return parts.filter(([, a, b]) => !isSame(a, b)).map(([name]) => name)
}

/** The tags and links that are not the same on both sides. */
function differingParts(kept: Reading, read: Reading): readonly string[] {
  if (isAlike(kept.tags, read.tags) && isAlike(kept.links, read.links)) return []
  const [ours, theirs] = [partsOf(kept), partsOf(read)]
  const keys = new Set([...ours.keys(), ...theirs.keys()])
  return [...keys].filter((key) => ours.get(key) !== theirs.get(key))
}

/** Counts what the format drops of this reading, and names what is touched by it. */
function lossesOf(
  { article: { text }, reading: whole }: FormatDocument,
  kept: Reading,
  loses: readonly Loss[]
): { readonly lost: Comparison['lost']; readonly touched: ReadonlySet<string> } {
  const lost: Partial<Record<Loss, number>> = {}
  const touched = new Set<string>()
  const count = (loss: Loss, by = 1) => {
    if (by > 0) lost[loss] = (lost[loss] ?? 0) + by
  }
  const tags = new Map(kept.tags.map((tag) => [tag.id, tag]))
  for (const tag of whole.tags) {
    for (const loss of tagLosses(text, { tag, kept: tags.get(tag.id), loses })) {
      count(loss)
      touched.add(`tag ${tag.id}`)
    }
  }
  const links = new Map(kept.links.map((link) => [link.id, link]))
  for (const link of whole.links) {
    const isBare = !loses.includes('links') && !(tags.has(link.from) && tags.has(link.to))
    for (const loss of linkLosses(link, links.get(link.id), isBare)) {
      count(loss)
      touched.add(`link ${link.id}`)
    }
  }
  if (loses.includes('ids')) count('ids', kept.tags.length)
  if (loses.includes('link-ids')) count('link-ids', kept.links.length)
  if (whole.state !== kept.state) count('state')
  count('comments', commentsOf(whole).length - commentsOf(kept).length)
  count('set-aside', setAsideOf(whole))
  return { lost, touched }
}

function setAsideOf({ setAside: { tags, links, comments = [] } }: Reading): number {
  return tags.length + links.length + comments.length
}

function tagLosses(
  text: string,
  {
    tag,
    kept,
    loses
  }: { readonly tag: Tag; readonly kept: Tag | undefined; readonly loses: readonly Loss[] }
): readonly Loss[] {
  if (tag === kept) return []
  if (!kept && isBlank(text.slice(tag.span.start, tag.span.end))) return ['outer-space']
  if (!kept) return [loses.includes('overlaps') ? 'overlaps' : 'overlaps-of-one-label']
  const moved = contains(tag.span, kept.span) ? 'outer-space' : 'borders'
  return [
    ...(sameSpan(tag.span, kept.span) ? [] : ([moved] as const)),
    ...(isSame(tag.attributes, kept.attributes) ? [] : (['attributes'] as const)),
    ...(tag.note === kept.note ? [] : (['notes'] as const)),
    ...(isSame(tag.rest, kept.rest) ? [] : (['rest'] as const))
  ]
}

/** A format that keeps links loses one with its end: a tag of nothing but space. */
function linkLosses(link: Link, kept: Link | undefined, isBare: boolean): readonly Loss[] {
  if (link === kept) return []
  if (!kept) return [isBare ? 'outer-space' : 'links']
  return isSame(moreOf(link), moreOf(kept)) ? [] : ['link-attributes']
}

function moreOf({ attributes, rest }: Link): readonly unknown[] {
  return [attributes, rest]
}
