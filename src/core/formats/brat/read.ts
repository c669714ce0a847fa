import type { AttributeValue } from '../../annotation/reading'
import { good, type Outcome, type Problem } from '../../outcome'
import { assemble, type StatedLink, type StatedTag } from '../build-reading'
import { annotatorFrom, articleFrom, stateFrom } from '../columns'
import type { ReadDocument, SourceFile } from '../format'
import type { JsonObject } from '../json-value'
import { fromSafeName } from '../names'
import { placeFragments, type Fragmented } from './fragments'
import { readNote, type Extras } from './notes'
import { readPlain } from './write'

type Line = {
  readonly id: string
  readonly data: string
  readonly tail: string
  readonly at: string
}

/** What the lines of an `.ann` file say, before anything is put together. */
type Lines = {
  readonly spans: Map<string, Fragmented & { readonly label: string; readonly at: string }>
  /** The tag that stands for an event: its trigger. */
  readonly triggers: Map<string, string>
  readonly links: (Omit<StatedLink, 'attributes'> & { readonly name: string })[]
  readonly extras: Extras
  readonly notes: Problem[]
}

/** Reads one text with its `.ann` lines; `about` is what the sidecar says of them. */
export function readPair(
  txt: SourceFile,
  anns: readonly SourceFile[],
  about: JsonObject
): Outcome<ReadDocument> {
  const lines: Lines = {
    spans: new Map(),
    triggers: new Map(),
    links: [],
    extras: new Map(),
    notes: []
  }
  for (const line of anns.flatMap(linesOf)) {
    const fault = readInto(lines, line)
    if (fault !== null)
      lines.notes.push({ code: 'format.bad-line', at: line.at, facts: { reason: fault } })
  }
  const at = anns[0]?.name ?? txt.name
  const { text, spans, notes } = placeFragments(txt.text, [...lines.spans.values()], at)
  const tags = [...lines.spans].map(([id, { label, fragments, at }]): StatedTag => {
    const { attributes, note, rest } = lines.extras.get(id) ?? {}
    const [first, last] = [fragments[0], fragments.at(-1)]
    return {
      id,
      label,
      at,
      start: first?.start ?? Number.NaN,
      end: last?.end ?? Number.NaN,
      quote: null,
      attributes: Object.fromEntries(attributes ?? []),
      note: note ?? '',
      rest
    }
  })
  const built = assemble({
    text,
    spans,
    tags,
    links: lines.links.map((link) => linkWith(link, lines)),
    state: stateFrom(about),
    unit: 'codepoint',
    at
  })
  const article = articleFrom(about, text)
  const id = article.id ?? stemOf(txt.name).replace(/^.*\//, '')
  return good(
    { at, article: { ...article, id }, annotator: annotatorFrom(about), reading: built.reading },
    [...lines.notes, ...notes, ...built.notes]
  )
}

export function stemOf(name: string): string {
  return name.replace(/\.[^./]*$/, '')
}

function linesOf({ name, text }: SourceFile): readonly Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const [id = '', data = '', ...tail] = line.split('\t')
    return [{ id: id.trim(), data, tail: tail.join('\t'), at: `${name}:${index + 1}` }]
  })
}

function linkWith({ name, ...link }: Lines['links'][number], { triggers, extras }: Lines) {
  const { attributes, rest } = extras.get(name) ?? {}
  return {
    ...link,
    from: triggers.get(link.from) ?? link.from,
    to: triggers.get(link.to) ?? link.to,
    attributes: Object.fromEntries(attributes ?? []),
    rest
  }
}

/** Takes a line in; answers why it could not, or null. */
function readInto(lines: Lines, line: Line): string | null {
  switch (line.id.charAt(0)) {
    case 'T':
      return readTag(lines, line)
    case 'R':
      return readRelation(lines, line)
    case 'E':
      return readEvent(lines, line)
    case 'A':
    case 'M':
      return readAttribute(lines, line)
    case 'N':
      return readReference(lines, line)
    case '*':
      return readEquivalence(lines, line)
    case '#':
      return readNote(lines.extras, line)
    default:
      return 'unknown-kind'
  }
}

function readTag({ spans }: Lines, { id, data, tail, at }: Line): string | null {
  const parts = /^(\S+) (-?\d+ -?\d+(?:;-?\d+ -?\d+)*)$/.exec(data)
  if (!parts) return 'bad-tag'
  if (spans.has(id)) return 'duplicate-id'
  const fragments = (parts[2] ?? '').split(';').map((pair) => {
    const [start, end] = pair.split(' ').map(Number)
    return { start: start ?? Number.NaN, end: end ?? Number.NaN }
  })
  spans.set(id, { label: fromSafeName(parts[1] ?? ''), fragments, quote: tail, at })
  return null
}

function readRelation({ links }: Lines, { id, data, at }: Line): string | null {
  const parts = /^(\S+) \S+?:(\S+) \S+?:(\S+)\s*$/.exec(data)
  if (!parts) return 'bad-relation'
  const [, relation = '', from = '', to = ''] = parts
  links.push({ name: id, id, relation: fromSafeName(relation), from, to, at })
  return null
}

/** An event is its trigger, and each of its arguments a link from there. */
function readEvent({ triggers, links, notes }: Lines, { id, data, at }: Line): string | null {
  const [head = '', ...roles] = data.trim().split(/\s+/)
  const trigger = /^[^:]+:(\S+)$/.exec(head)?.[1]
  const ends = roles.map((role) => /^([^:]+):(\S+)$/.exec(role))
  if (trigger === undefined || ends.includes(null)) return 'bad-event'
  triggers.set(id, trigger)
  for (const [index, end] of ends.entries()) {
    const [, role = '', to = ''] = end ?? []
    const name = `${id}.${index + 1}`
    links.push({ name, id: name, relation: fromSafeName(role), from: id, to, at })
  }
  notes.push({ code: 'format.event-as-links', at, facts: { event: id, links: ends.length } })
  return null
}

function readAttribute({ extras, triggers }: Lines, { data }: Line): string | null {
  const parts = /^(\S+) (\S+)(?: (\S.*?))?\s*$/.exec(data)
  if (!parts) return 'bad-attribute'
  const [, attribute = '', of = '', value] = parts
  return setAttribute(extras, triggers.get(of) ?? of, {
    name: fromSafeName(attribute),
    value: value === undefined ? true : readPlain(value)
  })
}

function readReference({ extras }: Lines, { data, tail }: Line): string | null {
  const parts = /^(\S+) (\S+) (\S+:\S+)\s*$/.exec(data)
  if (!parts) return 'bad-reference'
  const [, kind = '', of = '', entry = ''] = parts
  const value = tail === '' ? entry : `${entry} ${tail}`
  return setAttribute(extras, of, { name: fromSafeName(kind), value })
}

/** All pairs of neighbours; brat has no names for the ends of an equivalence. */
function readEquivalence({ links }: Lines, { data, at }: Line): string | null {
  const [relation = '', ...tags] = data.trim().split(/\s+/)
  if (relation === '' || tags.length < 2) return 'bad-equivalence'
  for (const [index, to] of tags.slice(1).entries()) {
    const name = `*${links.length + 1}`
    links.push({ name, id: name, relation, from: tags[index] ?? '', to, at })
  }
  return null
}

function setAttribute(
  extras: Extras,
  of: string,
  { name, value }: { readonly name: string; readonly value: AttributeValue }
): string | null {
  const known = extras.get(of) ?? {}
  const attributes = known.attributes ?? new Map<string, AttributeValue>()
  if (attributes.has(name)) return 'duplicate-attribute'
  attributes.set(name, value)
  extras.set(of, { ...known, attributes })
  return null
}
