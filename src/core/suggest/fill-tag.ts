import type { Edit } from '../annotation/edits'
import {
  attributeOf,
  type Attributes,
  type AttributeValue,
  type Rest,
  type Tag
} from '../annotation/reading'
import { defaultAttributes, labelById } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import { readableAttributes, type ReadValue } from './read-tag'

/** A tag made by hand with the value that its words have, and where that value comes from. */
export function filledTag(tag: Tag, read: ReadValue | null): Tag {
  if (!read) return tag
  const attributes = { ...tag.attributes, ...valuesRead(tag.label, read) }
  return { ...tag, attributes, rest: originRead(tag.rest, read) }
}

/**
 * The edits after which a tag holds what its words say and nothing that was changed by hand since;
 * with null, what a fresh tag holds. Attributes that words cannot fill stay as they are.
 */
export function refilling(tag: Tag, read: ReadValue | null, scheme: Scheme): readonly Edit[] {
  const fresh = defaultAttributes(labelById(scheme, tag.label))
  const wanted = { ...fresh, ...(read ? valuesRead(tag.label, read) : {}) }
  const sets = readableAttributes(tag.label).flatMap((attribute): readonly Edit[] => {
    const from = attributeOf(tag, attribute)
    const to = attributeOf({ attributes: wanted }, attribute)
    return isSame(from, to) ? [] : [{ type: 'set', id: tag.id, attribute, from, to }]
  })
  const to = originRead(tag.rest, read)
  if (isSame(tag.rest, to)) return sets
  return [...sets, { type: 'origin', id: tag.id, from: tag.rest, to }]
}

/** The edits that set an attribute by hand: a value that a rule had read is then marked as edited. */
export function settingByHand(
  tag: Tag,
  attribute: string,
  to: AttributeValue | undefined
): readonly Edit[] {
  const set: Edit = { type: 'set', id: tag.id, attribute, from: attributeOf(tag, attribute), to }
  if (ruleOf(tag) === null || isEdited(tag)) return [set]
  return [set, { type: 'origin', id: tag.id, from: tag.rest, to: { ...tag.rest, edited: true } }]
}

/** The id of the rule that read the tag's value, or null. */
export function ruleOf({ rest }: Tag): string | null {
  const rule = rest?.['rule']
  return typeof rule === 'string' ? rule : null
}

/** Whether a value that a rule read was changed by hand since. */
export function isEdited({ rest }: Tag): boolean {
  return rest?.['edited'] === true
}

/** Whether nobody has changed by hand what a tag of this kind can be filled with. */
export function isUntouched(tag: Tag, scheme: Scheme): boolean {
  if (isEdited(tag)) return false
  if (ruleOf(tag) !== null) return true
  const fresh = defaultAttributes(labelById(scheme, tag.label))
  return readableAttributes(tag.label).every((id) =>
    isSame(attributeOf(tag, id), attributeOf({ attributes: fresh }, id))
  )
}

function valuesRead(label: string, { attributes }: ReadValue): Attributes {
  const known = readableAttributes(label)
  return Object.fromEntries(Object.entries(attributes).filter(([id]) => known.includes(id)))
}

/** Other fields stay; a tag whose words say nothing has no rule, and by hand is the usual case. */
function originRead(rest: Rest, read: ReadValue | null): Rest {
  const { rule: _rule, policy: _policy, edited: _edited, source = 'manual', ...others } = rest ?? {}
  if (read) {
    const { rule, policy } = read
    return { ...others, source, rule, ...(policy === null ? {} : { policy }) }
  }
  const left = source === 'manual' ? others : { ...others, source }
  return Object.keys(left).length === 0 ? undefined : left
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
