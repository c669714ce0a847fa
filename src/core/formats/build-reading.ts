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
import { resolveSpans, type ResolvedSpan, type StatedSpan } from './offsets/resolve'
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
  /** The text may be another one (`ReadContext`), so that tags without words have no place in it. */
  readonly isOtherText?: boolean | undefined
}

export type Built = {
  readonly text: string
  readonly reading: Reading
  readonly notes: readonly Problem[]
}

/**
 * Makes a reading of what a file states, over the text with its line ends folded. A tag that fits
 * nowhere, or breaks a rule of our own files, is set aside with a note that names its line; so is a
 * link that has lost an end.
 */
export function buildReading(stated: Stated): Built {
  const { raw, tags, unit, unitIsStated, at, sameQuote } = stated
  const { spans, notes } = resolveSpans(raw, tags, { unit, unitIsStated, at, sameQuote })
  const text = raw.replaceAll(/\r\n?/g, '\n')
  const built = assemble({
    ...stated,
    text,
    spans: stated.isOtherText ? proven(spans, tags) : spans
  })
  return { ...built, notes: [...notes.map((note) => atLine(note, tags)), ...built.notes] }
}

function proven(
  spans: readonly ResolvedSpan[],
  tags: readonly StatedTag[]
): readonly (ResolvedSpan | { readonly fault: 'no-words' })[] {
  return spans.map((span, index) => (tags[index]?.quote === null ? { fault: 'no-words' } : span))
}

/** Makes a reading of tags whose places in the folded text are known already. */
export function assemble(
  stated: Omit<Stated, 'raw'> & {
    readonly text: string
    readonly spans: readonly (ResolvedSpan | { readonly fault: 'no-words' })[]
  }
): Built {
  const { text, tags, spans, links = [], unit, at } = stated
  const place = { text, table: offsetTable(text) }
  const notes: Problem[] = []
  const annotations: unknown[] = []
  const lines: (string | undefined)[] = []
  const orphans: unknown[] = []
  for (const [index, tag] of tags.entries()) {
    const span = spans[index] ?? { fault: 'outside' as const }
    const id = tag.id ?? numbered('t', index)
    if ('fault' in span) {
      const facts = { number: index + 1 }
      const fault = span.fault === 'no-words' ? 'orphan' : span.fault
      notes.push({ code: `annotation.${fault}`, at: tag.at ?? at, facts })
      orphans.push({
        ...orphan(tag, id, unit),
        ...(span.fault === 'no-words' && { orphan: { reason: span.fault } })
      })
    } else {
      annotations.push(record(tag, id, { ...place, span }))
      lines.push(tag.at)
    }
  }
  const file = { annotations, links: links.map(linkRecord) }
  const read = readAnnotations(file, { text, textSha256: '' }, at)
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

function linkRecord({ id, relation, from, to, attributes = {}, rest }: StatedLink, index: number) {
  return {
    ...rest,
    id: id ?? numbered('l', index),
    relation,
    from: from || nowhere,
    to: to || nowhere,
    attributes
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
