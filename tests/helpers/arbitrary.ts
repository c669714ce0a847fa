import * as fc from 'fast-check'
import {
  compareTags,
  readingStates,
  type Attributes,
  type AttributeValue,
  type Link,
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

export const key = fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name !== '__proto__')
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
export const attributeValue: fc.Arbitrary<AttributeValue> = fc.oneof(
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
export const rest = fc.option(
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

export const seed = fc.nat({ max: 200 })
export const tagSeed = fc.record({
  label: fc.constantFrom('ACTOR', 'CLAIM', 'FIGURE', 'CUE', 'OTHER'),
  from: seed,
  to: seed,
  attributes: anyAttributes,
  note: anyText,
  rest
})
export const linkSeed = fc.record({
  relation: fc.constantFrom('source', 'victim', 'in_claim'),
  from: seed,
  to: seed,
  attributes: anyAttributes,
  rest
})
type TagSeed = typeof tagSeed extends fc.Arbitrary<infer S> ? S : never
type LinkSeed = typeof linkSeed extends fc.Arbitrary<infer S> ? S : never

export function tagOf(id: string, made: TagSeed, text: string): Tag {
  const { label, attributes, note, from, to } = made
  const extra = made.rest === undefined ? {} : { rest: made.rest }
  return { id, label, span: spanIn(text, from, to), attributes, note, ...extra }
}

/** A link between two different tags of the list, which holds at least two. */
export function linkOf(id: string, made: LinkSeed, tags: readonly Tag[]): Link {
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
