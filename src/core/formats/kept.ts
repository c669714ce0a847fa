import { compareTags, emptyReading, type Link, type Reading, type Tag } from '../annotation/reading'
import { compareSpans } from '../text/span'
import { numbered } from './build-reading'
import type { Format, FormatDocument, Loss, ReadDocument, WriteOptions } from './format'

/** What is left of a reading when these are lost. Ids stay, so that it can be compared. */
export function withoutLost(reading: Reading, loses: readonly Loss[]): Reading {
  const lost = new Set(loses)
  const tagsAreWhole = !ofTags.some((loss) => lost.has(loss))
  const linksAreWhole = !ofLinks.some((loss) => lost.has(loss))
  return {
    state: lost.has('state') ? emptyReading.state : reading.state,
    tags: tagsAreWhole ? reading.tags : reading.tags.map((tag) => tagWithout(tag, lost)),
    links: linksAreWhole ? reading.links : linksWithout(reading.links, lost),
    ...(lost.has('comments') || !reading.comments ? {} : { comments: reading.comments }),
    setAside: emptyReading.setAside
  }
}

/** What a format keeps of a reading: what comes back from it, but for ids that are made anew. */
export function keptReading(
  format: Format,
  exported: FormatDocument,
  options: WriteOptions
): Reading {
  const shaped = format.keeps?.(exported, options) ?? exported.reading
  return withoutLost(shaped, format.loses)
}

/** The whole document as it should come back. */
export function keptDocument(
  format: Format,
  exported: FormatDocument,
  options: WriteOptions
): Omit<ReadDocument, 'at'> {
  const { article, annotator } = exported
  const lost = new Set<Loss>(format.loses)
  const has = <T>(loss: Loss, value: T): T | null => (lost.has(loss) ? null : value)
  const { title, date, outlet } = article.metadata
  return {
    article: {
      id: has('article-id', article.id),
      text: article.text,
      textSha256: has('text-hash', article.textSha256),
      title: options.withText ? has('metadata', title) : null,
      date: has('metadata', date),
      outlet: has('metadata', outlet),
      fileName: has('metadata', article.source.fileName)
    },
    annotator: has('annotator', annotator),
    reading: keptReading(format, exported, options)
  }
}

/**
 * The reading with the ids that an import gives to tags and links that have none. Tags that differ
 * in nothing else keep their order.
 */
export function renumbered(reading: Reading): Reading {
  const ordered = reading.tags
    .map((tag, index) => ({ tag, index, key: contentKey(tag) }))
    .toSorted(
      (a, b) =>
        compareSpans(a.tag.span, b.tag.span) ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index)
    )
  const ids = new Map(ordered.map(({ tag }, index) => [tag.id, numbered('t', index)]))
  const tags = ordered.map(({ tag }, index) => ({ ...tag, id: numbered('t', index) }))
  return { ...reading, tags: tags.toSorted(compareTags), links: renumberedLinks(reading, ids) }
}

/** The reading with links numbered anew, for formats that carry the ids of tags but not of links. */
export function withLinksRenumbered(reading: Reading): Reading {
  return { ...reading, links: renumberedLinks(reading, new Map()) }
}

function renumberedLinks({ links }: Reading, ids: ReadonlyMap<string, string>): readonly Link[] {
  return links
    .map((link) => ({
      ...link,
      from: ids.get(link.from) ?? link.from,
      to: ids.get(link.to) ?? link.to
    }))
    .toSorted((a, b) => (linkKey(a) < linkKey(b) ? -1 : linkKey(a) > linkKey(b) ? 1 : 0))
    .map((link, index) => ({ ...link, id: numbered('l', index) }))
}

function linkKey({ relation, from, to, attributes, rest }: Link): string {
  return canonical([from, to, relation, attributes, rest])
}

function contentKey({ label, attributes, note, rest }: Tag): string {
  return canonical([label, attributes, note, rest])
}

/** Every tag and link by its id, as a text that is the same when all its parts are. */
export function partsOf({ tags, links }: Reading): ReadonlyMap<string, string> {
  return new Map([
    ...tags.map((tag) => [`tag ${tag.id}`, canonical(tag)] as const),
    ...links.map((link) => [`link ${link.id}`, canonical(link)] as const)
  ])
}

/** JSON with the keys of every object in one order. */
export function canonical(part: unknown): string {
  return JSON.stringify(part, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** What tags and links lose in themselves; when they lose nothing they need not be made anew. */
const ofTags: readonly Loss[] = ['attributes', 'notes', 'rest']
const ofLinks: readonly Loss[] = ['links', 'link-attributes', 'rest']

function linksWithout(links: readonly Link[], lost: ReadonlySet<Loss>): readonly Link[] {
  return lost.has('links') ? [] : links.map((link) => linkWithout(link, lost))
}

function tagWithout({ rest, ...tag }: Tag, lost: ReadonlySet<Loss>): Tag {
  return {
    ...tag,
    attributes: lost.has('attributes') ? {} : tag.attributes,
    note: lost.has('notes') ? '' : tag.note,
    ...(lost.has('rest') || rest === undefined ? {} : { rest })
  }
}

function linkWithout({ rest, ...link }: Link, lost: ReadonlySet<Loss>): Link {
  return {
    ...link,
    attributes: lost.has('link-attributes') ? {} : link.attributes,
    ...(lost.has('link-attributes') || lost.has('rest') || rest === undefined ? {} : { rest })
  }
}
