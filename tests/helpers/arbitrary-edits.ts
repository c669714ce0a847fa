import * as fc from 'fast-check'
import { apply, type Edit } from '#core/annotation/edits'
import {
  attributeOf,
  compareRejections,
  linksOf,
  readingStates,
  type Reading,
  type Tag
} from '#core/annotation/reading'
import { settlementOf, settlementSeed } from './any-settlement'
import { attributeValue, key, linkOf, linkSeed, seed, spanIn, tagOf, tagSeed } from './arbitrary'
import { commentEdit, commentSeed, isOfComment } from './arbitrary-comments'
import type { Annotated } from './notation'

const everyType = [
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
  'unsettle',
  'comment',
  'uncomment',
  'reword'
] as const satisfies readonly Edit['type'][]

/** What an analyst may try to do; `editsFrom` makes it an edit that fits the reading. */
const attemptOf = (types: readonly Edit['type'][]) =>
  fc.record({
    type: fc.constantFrom(...types),
    at: seed,
    tag: tagSeed,
    link: linkSeed,
    comment: commentSeed,
    attribute: fc.tuple(key, fc.option(attributeValue, { nil: undefined })),
    state: fc.constantFrom(...readingStates),
    settlement: settlementSeed
  })
type Attempt = ReturnType<typeof attemptOf> extends fc.Arbitrary<infer A> ? A : never

/** Runs of attempts of these types; a run of more than one becomes a batch. */
export const attemptsOf = (types: readonly Edit['type'][], minLength = 0) =>
  fc.array(fc.array(attemptOf(types), { minLength: 1, maxLength: 4 }), { minLength, maxLength: 12 })

/** Runs of attempts of every type. */
export const anyAttempts = attemptsOf(everyType)

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
      const { type } = tried
      const edit = isOfComment(type)
        ? commentEdit(type, now, { ...tried, text: article.text, id: newId(serial) })
        : editFrom(now, article.text, tried, newId(serial))
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
