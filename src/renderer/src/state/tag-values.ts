import { matcherOf, type Matcher } from '#core/actors/matcher'
import { registerOf } from '#core/actors/register'
import { apply, type Edit } from '#core/annotation/edits'
import {
  attributeOf,
  tagById,
  type Attributes,
  type AttributeValue,
  type Reading,
  type Tag
} from '#core/annotation/reading'
import type { Scheme } from '#core/scheme/scheme'
import { isUntouched, refilling, ruleOf, settingByHand } from '#core/suggest/fill-tag'
import { readTag, type ReadValue } from '#core/suggest/read-tag'
import type { Desk } from './workbench'

/** What the words of a tag say by themselves, or null where they say nothing. */
export function readWords(
  desk: Desk,
  { label, span }: Pick<Tag, 'label' | 'span'>
): ReadValue | null {
  const { open, project } = desk.store.get()
  if (!open || !project) return null
  return readTag({ text: open.article.text, label, span }, matcherAt(desk), project.scheme)
}

const nobody = registerOf([])

/** Made once for a register: it reads every name. Without a register nobody is known. */
function matcherAt({ store, matchers }: Desk): Matcher {
  const register = store.get().register ?? nobody
  const known = matchers.get(register)
  if (known) return known
  const matcher = matcherOf(register)
  matchers.set(register, matcher)
  return matcher
}

/** Sets an attribute by hand. */
export function settingAttribute(
  tag: Tag,
  attribute: string,
  to: AttributeValue | undefined
): Edit {
  return asOne(settingByHand(tag, attribute, to))
}

/** Settles what the words leave open: a choice of the hand, which marks the value as edited. */
export function settlingReading(tag: Tag, attributes: Attributes): Edit {
  const sets = Object.entries(attributes).map(([attribute, to]): Edit => ({
    type: 'set',
    id: tag.id,
    attribute,
    from: attributeOf(tag, attribute),
    to
  }))
  const origin: Edit = {
    type: 'origin',
    id: tag.id,
    from: tag.rest,
    to: { ...tag.rest, edited: true }
  }
  return asOne([...sets, origin])
}

/** Moves an edge; a value that its words alone have given is read again from the new ones. */
export function movingEdge(
  desk: Desk,
  tag: Tag,
  move: Extract<Edit, { readonly type: 'move' }>
): Edit {
  const { project } = desk.store.get()
  if (!project || !isUntouched(tag, project.scheme) || !isOfItsWords(tag)) return move
  const read = readWords(desk, { label: tag.label, span: move.to })
  if (!read && ruleOf(tag) === null) return move
  return asOne([move, ...refilling(tag, read, project.scheme)])
}

/** A description, or a name that what was said before made clear, says less by itself. */
function isOfItsWords(tag: Tag): boolean {
  const rule = ruleOf(tag)
  return rule === null || /^(?:figure|cue)\.|^actor\.alias$/.test(rule)
}

/** Fills a tag from its words again, whatever was changed by hand; null where they say nothing. */
export function readingAgain(desk: Desk, tag: Tag): Edit | null {
  const { project } = desk.store.get()
  const read = readWords(desk, tag)
  if (!project || !read) return null
  return asOne(refilling(tag, read, project.scheme))
}

/** A relabelling with the value that the words have under the new label; it was made by hand. */
export function relabellingFilled(
  desk: Desk,
  made: Edit,
  {
    id,
    reading,
    scheme
  }: { readonly id: string; readonly reading: Reading; readonly scheme: Scheme }
): Edit {
  const tag = tagById(apply(reading, made), id)
  const read = tag && readWords(desk, tag)
  if (!tag || (!read && ruleOf(tag) === null)) return made
  const fill = refilling({ ...tag, rest: { ...tag.rest, source: 'manual' } }, read ?? null, scheme)
  return asOne([
    made,
    ...fill.map((edit) => (edit.type === 'origin' ? { ...edit, from: tag.rest } : edit))
  ])
}

function asOne(edits: readonly Edit[]): Edit {
  const [only] = edits
  return edits.length === 1 && only ? only : { type: 'batch', edits }
}
