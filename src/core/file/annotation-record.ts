import { z } from 'zod'
import {
  compareTags,
  type Attributes,
  type Link,
  type Reading,
  type SetAside,
  type Tag
} from '../annotation/reading'
import type { Problem } from '../outcome'
import { offsetTable, type OffsetTable } from '../text/code-points'
import { spanFault, splitsPair } from '../text/span'

/** The text that annotations speak of. */
export type ArticleText = { readonly text: string; readonly textSha256: string }

export const attributeValueSchema = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(200)).max(200)
])
const attributesSchema = z.record(z.string().max(100), attributeValueSchema)
const nameSchema = z.string().min(1).max(100)

/** One annotation as files and exports carry it. Offsets are code points, end not included. */
const annotationSchema = z.looseObject({
  id: nameSchema,
  label: nameSchema,
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  attributes: attributesSchema.default({}),
  note: z.string().max(100_000).default('')
})

const linkSchema = z.looseObject({
  id: nameSchema,
  relation: nameSchema,
  from: nameSchema,
  to: nameSchema,
  attributes: attributesSchema.default({})
})

type LinkRecord = z.infer<typeof linkSchema>

type Read = Omit<Reading, 'state'> & { readonly notes: readonly Problem[] }

/** Reads what fits; what does not is set aside as it stands, with a note that says why. */
export function readAnnotations(
  file: { readonly annotations: readonly unknown[]; readonly links: readonly unknown[] },
  article: ArticleText,
  at: string
): Read {
  const notes: Problem[] = []
  const setAside: { tags: unknown[]; links: unknown[] } = { tags: [], links: [] }
  const table = offsetTable(article.text)
  const tags = new Map<string, Tag>()
  for (const [index, json] of file.annotations.entries()) {
    const tag = readTag(json, article.text, table)
    const fault = 'fault' in tag ? tag.fault : tags.has(tag.id) ? 'duplicate-id' : null
    if (fault === null && !('fault' in tag)) tags.set(tag.id, tag)
    else {
      setAside.tags.push(json)
      notes.push({ code: `annotation.${fault}`, at, facts: { number: index + 1 } })
    }
  }
  const links = new Map<string, Link>()
  for (const [index, json] of file.links.entries()) {
    const link = linkSchema.safeParse(json)
    const fault = link.success ? linkFault(link.data, tags, links) : 'bad-shape'
    if (fault === null && link.success) links.set(link.data.id, linkOf(link.data))
    else {
      setAside.links.push(json)
      notes.push({ code: `link.${fault}`, at, facts: { number: index + 1 } })
    }
  }
  return {
    tags: [...tags.values()].toSorted(compareTags),
    links: [...links.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    setAside,
    notes
  }
}

function readTag(json: unknown, text: string, table: OffsetTable): Tag | { fault: string } {
  if (isOrphan(json)) return { fault: 'orphan' }
  const record = annotationSchema.safeParse(json)
  if (!record.success) return { fault: 'bad-shape' }
  const { id, label, start, end, quote, attributes, note, ...rest } = record.data
  if (start < 0 || end > table.codePoints || start > table.codePoints || end < 0)
    return { fault: 'outside' }
  const span = { start: table.toUnit(start), end: table.toUnit(end) }
  const fault = spanFault(text, span)
  if (fault) return { fault }
  if (text.slice(span.start, span.end) !== quote) return { fault: 'quote-moved' }
  const { prefix: _prefix, suffix: _suffix, ...others } = rest
  return { id, label, span, attributes, note, ...kept(others) }
}

/** An annotation of another text that found no place in this one, and says so itself. */
function isOrphan(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'orphan' in json
}

function linkFault(
  link: LinkRecord,
  tags: ReadonlyMap<string, Tag>,
  links: ReadonlyMap<string, Link>
): string | null {
  if (links.has(link.id)) return 'duplicate-id'
  if (!tags.has(link.from) || !tags.has(link.to)) return 'missing-end'
  return link.from === link.to ? 'to-itself' : null
}

function linkOf({ id, relation, from, to, attributes, ...rest }: LinkRecord): Link {
  return { id, relation, from, to, attributes, ...kept(rest) }
}

/** A link as a record has it, whatever its ends are; null where it is no link. */
export function readLink(json: unknown): Link | null {
  const link = linkSchema.safeParse(json)
  return link.success ? linkOf(link.data) : null
}

function kept(rest: Record<string, unknown>): { rest?: Record<string, unknown> } {
  return Object.keys(rest).length === 0 ? {} : { rest }
}

/** How many code units of context stand beside a quote, for finding it again in another text. */
const context = 32

/** The records of a reading, the ones that were set aside included, in the order they are written. */
export function writeAnnotations(
  reading: Reading,
  { text }: Pick<ArticleText, 'text'>
): { readonly annotations: readonly unknown[]; readonly links: readonly unknown[] } {
  const table = offsetTable(text)
  const setAside: SetAside = reading.setAside
  return {
    annotations: [...reading.tags.map((tag) => tagRecord(tag, text, table)), ...setAside.tags],
    links: [...reading.links.map(linkRecord), ...setAside.links]
  }
}

/** A tag as files have it, with its words and those around it. */
export function tagRecord(tag: Tag, text: string, table: OffsetTable) {
  const { start, end } = tag.span
  return Object.assign({}, tag.rest, {
    id: tag.id,
    label: tag.label,
    start: table.toCodePoint(start),
    end: table.toCodePoint(end),
    quote: text.slice(start, end),
    prefix: text.slice(wholeBorder(text, Math.max(0, start - context), 1), start),
    suffix: text.slice(end, wholeBorder(text, Math.min(text.length, end + context), -1)),
    attributes: sorted(tag.attributes),
    note: tag.note
  })
}

/** The same without the words around, and without its own where there is no text to take them from. */
export function bareTagRecord(
  { id, label, span: { start, end }, attributes, note, rest }: Tag,
  text: string | null,
  { toCodePoint }: OffsetTable
) {
  // A spread in front would make an object that takes V8 six times as long to write.
  return Object.assign({}, rest, {
    id,
    label,
    start: toCodePoint(start),
    end: toCodePoint(end),
    quote: text?.slice(start, end),
    attributes: sorted(attributes),
    note
  })
}

export function linkRecord({ id, relation, from, to, attributes, rest }: Link) {
  return Object.assign({}, rest, { id, relation, from, to, attributes: sorted(attributes) })
}

function wholeBorder(text: string, offset: number, step: 1 | -1): number {
  return splitsPair(text, offset) ? offset + step : offset
}

/** Keys in one order, so that a file changes only where its content does. */
function sorted(attributes: Attributes): Attributes {
  if (areSorted(Object.keys(attributes))) return attributes
  return Object.fromEntries(Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function areSorted(keys: readonly string[]): boolean {
  let before = ''
  for (const key of keys) {
    if (key < before) return false
    before = key
  }
  return true
}
