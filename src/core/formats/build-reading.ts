import {
  emptyReading,
  type Attributes,
  type Reading,
  type ReadingState
} from '../annotation/reading'
import { readAnnotations } from '../file/annotation-record'
import type { Problem } from '../outcome'
import { offsetTable, type OffsetTable } from '../text/code-points'
import type { Span } from '../text/span'
import { resolveSpans, type StatedSpan } from './offsets/resolve'
import type { OffsetUnit } from './offsets/unit-index'

/** A tag as a file states it. Without an id it is numbered in the order of the file. */
export type StatedTag = StatedSpan & {
  readonly id?: string | null | undefined
  readonly label: string
  readonly attributes?: Attributes | undefined
  readonly note?: string | undefined
  readonly rest?: Readonly<Record<string, unknown>> | undefined
  /** The line it stands on, for notes. */
  readonly at?: string | undefined
}

export type StatedLink = {
  readonly id?: string | null | undefined
  readonly relation: string
  readonly from: string
  readonly to: string
  readonly attributes?: Attributes | undefined
  readonly rest?: Readonly<Record<string, unknown>> | undefined
  readonly at?: string | undefined
}

export type Stated = {
  /** The text with its own line ends. */
  readonly raw: string
  readonly tags: readonly StatedTag[]
  readonly links?: readonly StatedLink[]
  readonly state?: ReadingState | undefined
  readonly unit: OffsetUnit
  readonly unitIsStated?: boolean | undefined
  readonly at: string
  readonly sameQuote?: ((slice: string, quote: string) => boolean) | undefined
}

/**
 * Makes a reading of what a file states, over the text with its line ends folded. A tag that fits
 * nowhere, or breaks a rule of our own files, is set aside with a note that names its line; so is a
 * link that has lost an end.
 */
export function buildReading(stated: Stated): {
  readonly text: string
  readonly reading: Reading
  readonly notes: readonly Problem[]
} {
  const { raw, tags, links = [], unit, unitIsStated, at, sameQuote } = stated
  const text = raw.replaceAll(/\r\n?/g, '\n')
  const resolved = resolveSpans(raw, tags, { unit, unitIsStated, at, sameQuote })
  const table = offsetTable(text)
  const notes: Problem[] = resolved.notes.map((note) => atLine(note, tags))
  const annotations: unknown[] = []
  const lines: (string | undefined)[] = []
  const orphans: unknown[] = []
  for (const [index, tag] of tags.entries()) {
    const span = resolved.spans[index]
    const id = tag.id ?? numbered('t', index)
    if (!span || 'fault' in span) {
      const fault = span?.fault ?? 'outside'
      const facts = { number: index + 1 }
      notes.push({ code: `annotation.${fault}`, at: tag.at ?? at, facts })
      orphans.push(orphan(tag, id, unit))
      continue
    }
    annotations.push(record(tag, id, { text, table, span }))
    lines.push(tag.at)
  }
  const linkRecords = links.map((link, index) => ({
    ...link.rest,
    id: link.id ?? numbered('l', index),
    relation: link.relation,
    from: link.from || nowhere,
    to: link.to || nowhere,
    attributes: link.attributes ?? {}
  }))
  const read = readAnnotations({ annotations, links: linkRecords }, { text, textSha256: '' }, at)
  notes.push(...read.notes.map((note) => namingLine(note, lines, links)))
  return {
    text,
    notes,
    reading: {
      state: stated.state ?? emptyReading.state,
      tags: read.tags,
      links: read.links,
      setAside: { tags: [...orphans, ...read.setAside.tags], links: read.setAside.links }
    }
  }
}

/** What no tag has for an id: the end of a link whose file names none. */
const nowhere = '\u0000'

/** An id for what has none; padded, so that ids stand in the order of the file. */
export function numbered(letter: 't' | 'l', index: number): string {
  return `${letter}${String(index + 1).padStart(5, '0')}`
}

function record(
  { label, attributes = {}, note = '', rest }: StatedTag,
  id: string,
  { text, table, span }: { readonly text: string; readonly table: OffsetTable; readonly span: Span }
) {
  return {
    ...rest,
    id,
    label,
    start: table.toCodePoint(span.start),
    end: table.toCodePoint(span.end),
    quote: text.slice(span.start, span.end),
    attributes,
    note
  }
}

/** A tag that fits nowhere, with its offsets as the file states them and in what it counts. */
function orphan(tag: StatedTag, id: string, offsetUnit: OffsetUnit) {
  const { label, start, end, quote, prefix, suffix, attributes = {}, note = '', rest } = tag
  return { ...rest, id, label, start, end, offsetUnit, quote, prefix, suffix, attributes, note }
}

function atLine(note: Problem, tags: readonly StatedTag[]): Problem {
  const number = note.facts?.['number']
  const at = typeof number === 'number' ? tags[number - 1]?.at : undefined
  return at === undefined ? note : { ...note, at }
}

function namingLine(
  note: Problem,
  lines: readonly (string | undefined)[],
  links: readonly StatedLink[]
): Problem {
  const number = note.facts?.['number']
  if (typeof number !== 'number') return note
  const at = note.code.startsWith('link.') ? links[number - 1]?.at : lines[number - 1]
  return at === undefined ? note : { ...note, at }
}
