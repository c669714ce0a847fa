import * as fc from 'fast-check'
import { apply, type Edit } from '#core/annotation/edits'
import {
  attributeOf,
  compareRejections,
  compareTags,
  linksOf,
  readingStates,
  type Attributes,
  type AttributeValue,
  type Link,
  type Reading,
  type Rejection,
  type Tag
} from '#core/annotation/reading'
import { splitsPair, type Span } from '#core/text/span'
import { settlementOf, settlementSeed } from './any-settlement'
import type { Annotated } from './notation'
import { articleOf } from './notation'

/** What breaks text handling: vowel marks, families, flags, joiners, line ends of every kind. */
const pieces = fc.constantFrom(
  'قُتل عشرات',
  'ّ',
  'الشَّدَّة ',
  'قـسد',
  'لـ"قسد"',
  '٣٠\u00a0ألف',
  '👨‍👩‍👧‍👦',
  '🇸🇾🇱🇧🇮🇶',
  '\u200f',
  '\u200c',
  '\u0600',
  '\u2028',
  '\u2029',
  '\u0085',
  '\ufeff',
  'ا\u0654',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\ud83d',
  '\ude00'
)

/** Any text at all, lone surrogates included, and often the kinds that break things. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 16 })
  .map((parts) => parts.join(''))

/** Any text as an article holds it: with LF for every line end, and not empty. */
export const articleText = anyText.map((text) => `${text.replaceAll(/\r\n?/g, '\n')}.`)

const key = fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name !== '__proto__')
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const attributeValue: fc.Arbitrary<AttributeValue> = fc.oneof(
  anyText,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 9 }), { maxLength: 3 })
)
export const anyAttributes: fc.Arbitrary<Attributes> = fc.dictionary(key, attributeValue, {
  maxKeys: 4,
  noNullPrototype: true
})
const rest = fc.option(
  fc.dictionary(
    key.map((name) => `x-${name}`),
    fc.jsonValue({ maxDepth: 2 }).map((json): unknown => JSON.parse(JSON.stringify(json))),
    { minKeys: 1, maxKeys: 2, noNullPrototype: true }
  ),
  { nil: undefined, freq: 4 }
)

/** A span that can stand in this text: neither end inside a surrogate pair. */
export function spanIn(text: string, from: number, to: number): Span {
  const whole = (offset: number) => (splitsPair(text, offset) ? offset - 1 : offset)
  const start = whole(Math.min(from, to) % text.length)
  const end = whole(Math.min(Math.max(Math.max(from, to), start + 1), text.length))
  return end > start
    ? { start, end }
    : { start, end: start + (splitsPair(text, start + 1) ? 2 : 1) }
}

const seed = fc.nat({ max: 200 })
const tagSeed = fc.record({
  label: fc.constantFrom('ACTOR', 'CLAIM', 'FIGURE', 'CUE', 'OTHER'),
  from: seed,
  to: seed,
  attributes: anyAttributes,
  note: anyText,
  rest
})
const linkSeed = fc.record({
  relation: fc.constantFrom('source', 'victim', 'in_claim'),
  from: seed,
  to: seed,
  attributes: anyAttributes,
  rest
})
type TagSeed = typeof tagSeed extends fc.Arbitrary<infer S> ? S : never
type LinkSeed = typeof linkSeed extends fc.Arbitrary<infer S> ? S : never

function tagOf(id: string, made: TagSeed, text: string): Tag {
  const { label, attributes, note, from, to } = made
  const extra = made.rest === undefined ? {} : { rest: made.rest }
  return { id, label, span: spanIn(text, from, to), attributes, note, ...extra }
}

/** A link between two different tags of the list, which holds at least two. */
function linkOf(id: string, made: LinkSeed, tags: readonly Tag[]): Link {
  const from = made.from % tags.length
  const to = (from + 1 + (made.to % (tags.length - 1))) % tags.length
  const extra = made.rest === undefined ? {} : { rest: made.rest }
  return {
    id,
    relation: made.relation,
    from: tags[from]!.id,
    to: tags[to]!.id,
    attributes: made.attributes,
    ...extra
  }
}

const kinds = ['actor', 'figure', 'claim'] as const
const rejectionSeed = fc.record({ kind: fc.constantFrom(...kinds), from: seed, to: seed, rest })

/** Rejections that fit the text, none twice. */
function rejectionsOf(
  made: readonly (typeof rejectionSeed extends fc.Arbitrary<infer S> ? S : never)[],
  text: string
): readonly Rejection[] {
  const all = made.map(({ kind, from, to, rest: extra }): Rejection => ({
    kind,
    span: spanIn(text, from, to),
    ...(extra === undefined ? {} : { rest: extra })
  }))
  return all
    .filter((one, at) => all.findIndex((other) => compareRejections(one, other) === 0) === at)
    .toSorted(compareRejections)
}

/** An article of any text with any reading that fits it, nothing set aside. */
export const anyAnnotated: fc.Arbitrary<Annotated> = fc
  .record({
    text: articleText,
    tags: fc.array(tagSeed, { maxLength: 6 }),
    links: fc.array(linkSeed, { maxLength: 4 }),
    state: fc.constantFrom(...readingStates)
  })
  .map((made) => {
    const tags = made.tags.map((tag, index) => tagOf(`t${index}`, tag, made.text))
    const links =
      tags.length < 2 ? [] : made.links.map((link, index) => linkOf(`l${index}`, link, tags))
    const setAside = { tags: [], links: [] }
    return {
      article: articleOf(made.text),
      reading: { state: made.state, tags: tags.toSorted(compareTags), links, setAside }
    }
  })

/** The same, with proposals that the analyst turned down. */
export const anyWithRejections: fc.Arbitrary<Annotated> = fc
  .tuple(anyAnnotated, fc.array(rejectionSeed, { maxLength: 3 }))
  .map(([{ article, reading }, made]) => {
    const rejected = rejectionsOf(made, article.text)
    return { article, reading: rejected.length === 0 ? reading : { ...reading, rejected } }
  })

/** A gold reading of any text, with the decisions that led to it. */
export const anyGold: fc.Arbitrary<Annotated> = fc
  .tuple(anyAnnotated, fc.array(settlementSeed, { maxLength: 4 }))
  .map(([{ article, reading }, made]) => {
    const settled = made.map((one, index) => settlementOf(`d${index}`, one))
    const inOrder = settled.toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1))
    return {
      article,
      reading: inOrder.length === 0 ? reading : { ...reading, settled: inOrder }
    }
  })

/** What an analyst may try to do; `editsFrom` makes it an edit that fits the reading. */
const attempt = fc.record({
  type: fc.constantFrom<Edit['type']>(
    'add',
    'remove',
    'relabel',
    'move',
    'set',
    'note',
    'link',
    'unlink',
    'relink',
    'mark',
    'origin',
    'reject',
    'restore',
    'settle',
    'unsettle'
  ),
  at: seed,
  tag: tagSeed,
  link: linkSeed,
  attribute: fc.tuple(key, fc.option(attributeValue, { nil: undefined })),
  state: fc.constantFrom(...readingStates),
  settlement: settlementSeed
})
type Attempt = typeof attempt extends fc.Arbitrary<infer A> ? A : never

/** Runs of attempts; a run of more than one becomes a batch. */
export const anyAttempts = fc.array(fc.array(attempt, { minLength: 1, maxLength: 4 }), {
  maxLength: 12
})

/** The edits that these attempts come to, each made for the reading that the last one left. */
export function editsFrom(
  { article, reading }: Annotated,
  runs: readonly (readonly Attempt[])[],
  newId: (serial: number) => string = (serial) => `n${serial}`
): readonly Edit[] {
  let now = reading
  let serial = 0
  const made: Edit[] = []
  for (const run of runs) {
    const edits: Edit[] = []
    for (const tried of run) {
      serial += 1
      const edit = editFrom(now, article.text, tried, newId(serial))
      if (!edit) continue
      edits.push(edit)
      now = apply(now, edit)
    }
    const [first] = edits
    if (first) made.push(edits.length === 1 ? first : { type: 'batch', edits })
  }
  return made
}

function editFrom(now: Reading, text: string, tried: Attempt, id: string): Edit | null {
  const { type } = tried
  if (type === 'add') return { type, tag: tagOf(id, tried.tag, text) }
  if (type === 'mark') return { type, from: now.state, to: tried.state }
  if (type === 'reject' || type === 'restore') return rejectionEdit(now, text, tried)
  if (type === 'settle' || type === 'unsettle') return settlementEdit(now, tried, id)
  if (type === 'link' || type === 'unlink' || type === 'relink') return linkEdit(now, tried, id)
  const tag = now.tags[tried.at % Math.max(1, now.tags.length)]
  return tag ? tagEdit(now, text, tag, tried) : null
}

function rejectionEdit({ rejected = [] }: Reading, text: string, tried: Attempt): Edit | null {
  if (tried.type === 'restore') {
    const rejection = rejected[tried.at % Math.max(1, rejected.length)]
    return rejection ? { type: 'restore', rejection } : null
  }
  const rejection = { kind: 'actor', span: spanIn(text, tried.link.from, tried.link.to) }
  const isNew = !rejected.some((other) => compareRejections(other, rejection) === 0)
  return isNew ? { type: 'reject', rejection } : null
}

function linkEdit(now: Reading, { type, ...tried }: Attempt, id: string): Edit | null {
  if (type === 'link')
    return now.tags.length < 2 ? null : { type, link: linkOf(id, tried.link, now.tags) }
  const link = now.links[tried.at % Math.max(1, now.links.length)]
  if (!link) return null
  if (type === 'unlink') return { type, link }
  return { type: 'relink', id: link.id, from: link.attributes, to: tried.link.attributes }
}

function settlementEdit({ settled = [] }: Reading, tried: Attempt, id: string): Edit | null {
  if (tried.type === 'settle')
    return { type: 'settle', settlement: settlementOf(id, tried.settlement) }
  const settlement = settled[tried.at % settled.length]
  return settlement ? { type: 'unsettle', settlement } : null
}

function tagEdit(now: Reading, text: string, tag: Tag, tried: Attempt): Edit | null {
  const { id } = tag
  const [attribute, to] = tried.attribute
  switch (tried.type) {
    case 'remove':
      return linksOf(now, id).length > 0 ? null : { type: 'remove', tag }
    case 'relabel': {
      const { label, attributes } = tried.tag
      const from = { label: tag.label, attributes: tag.attributes }
      return { type: 'relabel', id, from, to: { label, attributes } }
    }
    case 'move':
      return { type: 'move', id, from: tag.span, to: spanIn(text, tried.tag.from, tried.tag.to) }
    case 'origin':
      return { type: 'origin', id, from: tag.rest, to: tried.tag.rest }
    case 'note':
      return { type: 'note', id, from: tag.note, to: tried.tag.note }
    default:
      return { type: 'set', id, attribute, from: attributeOf(tag, attribute), to }
  }
}
