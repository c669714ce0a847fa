import {
  attributeOf,
  type AttributeValue,
  type Link,
  type Reading,
  type Tag
} from '../annotation/reading'
import type { Problem } from '../outcome'
import { allows, labelById, relationById } from './rules'
import type { Attribute, Scheme } from './scheme'

/** Everything in a reading that the scheme does not allow, and every required choice not yet made. */
export function checkReading(scheme: Scheme, reading: Reading): readonly Problem[] {
  return [
    ...reading.tags.flatMap((tag) => checkTag(scheme, tag)),
    ...reading.links.flatMap((link) => checkLink(scheme, reading, link))
  ]
}

/** The attributes of a tag that the scheme requires and that hold nothing yet. */
export function missingAttributes(scheme: Scheme, tag: Tag): readonly Attribute[] {
  const attributes = labelById(scheme, tag.label)?.attrs ?? []
  return attributes.filter(({ id, required }) => required && isUnset(attributeOf(tag, id)))
}

function checkTag(scheme: Scheme, tag: Tag): readonly Problem[] {
  const label = labelById(scheme, tag.label)
  if (!label) return [{ code: 'scheme.unknown-label', at: tag.id, facts: { label: tag.label } }]
  const missing = missingAttributes(scheme, tag).map(({ id }): Problem => ({
    code: 'scheme.missing-attribute',
    at: tag.id,
    facts: { attribute: id }
  }))
  const wrong = Object.entries(tag.attributes).flatMap(([id, value]): Problem[] => {
    const attribute = label.attrs.find((known) => known.id === id)
    if (!attribute)
      return [{ code: 'scheme.unknown-attribute', at: tag.id, facts: { attribute: id } }]
    return fits(attribute, value)
      ? []
      : [{ code: 'scheme.bad-value', at: tag.id, facts: { attribute: id, value: String(value) } }]
  })
  return [...missing, ...wrong]
}

function checkLink(scheme: Scheme, reading: Reading, link: Link): readonly Problem[] {
  const relation = relationById(scheme, link.relation)
  const facts = { relation: link.relation }
  if (!relation) return [{ code: 'scheme.unknown-relation', at: link.id, facts }]
  const from = reading.tags.find(({ id }) => id === link.from)
  const to = reading.tags.find(({ id }) => id === link.to)
  if (!from || !to) return [{ code: 'scheme.hanging-link', at: link.id, facts }]
  return allows(relation, from, to) ? [] : [{ code: 'scheme.bad-link', at: link.id, facts }]
}

/** Whether a value is of the attribute's kind and among its choices. Null says "not stated". */
export function fits(attribute: Attribute, value: AttributeValue): boolean {
  if (value === null) return true
  const known = (id: unknown) => attribute.values?.some((choice) => choice.id === id) === true
  switch (attribute.kind) {
    case 'single':
      return known(value)
    case 'multi':
      return Array.isArray(value) && value.every(known)
    case 'int':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    case 'text':
    case 'entity':
      return typeof value === 'string'
  }
}

function isUnset(value: AttributeValue | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}
